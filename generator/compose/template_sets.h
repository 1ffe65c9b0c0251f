// The templates of each house style, loaded once. Rendering changes what is loaded, so that each
// thread needs sets of its own.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "base/source.h"
#include "compose/templates.h"

namespace remit {

class TemplateSets {
 public:
  // `root` and `installed` are the folders that hold templates/.
  TemplateSets(std::string root, std::string installed)
      : root_(std::move(root)), installed_(std::move(installed)) {}

  // Those of a house style by its id; of "", those that belong to no style.
  Templates& of(const std::string& house_style) {
    auto& set = sets_[house_style];
    if (!set) set = std::make_unique<Templates>(root_, installed_, house_style, sources_);
    return *set;
  }

  // The templates that were rendered since this was last asked, by house style and name.
  std::set<std::pair<std::string, std::string>> take_rendered() {
    std::set<std::pair<std::string, std::string>> result;
    for (auto& [style, set] : sets_)
      for (const std::string& name : set->take_rendered()) result.emplace(style, name);
    return result;
  }

  // The paths of all templates that were looked at, as messages show them.
  std::set<std::string> used() const {
    std::set<std::string> result;
    for (const auto& source : sources_.all()) result.insert(source->path());
    return result;
  }

 private:
  std::string root_;
  std::string installed_;
  Sources sources_;  // before the sets, which refer to it
  std::map<std::string, std::unique_ptr<Templates>> sets_;
};

}  // namespace remit
