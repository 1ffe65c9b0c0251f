// Templates and partials of one test, by name.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "text/template_loader.h"

class TemplateFiles {
 public:
  // "board" is found as the partial {{>board}} and is called "board.mustache" in messages.
  const remit::Source& add(const std::string& name, std::string text) {
    const remit::Source& source = sources_.add(name + ".mustache", std::move(text));
    by_name_[name] = &source;
    return source;
  }

  remit::PartialFinder partials() const {
    return {[this](std::string_view name) -> const remit::Source* {
              const auto found = by_name_.find(std::string(name));
              return found == by_name_.end() ? nullptr : found->second;
            },
            [this] {
              std::vector<std::string> names;
              for (const auto& [name, source] : by_name_) names.push_back(name);
              return names;
            }};
  }

 private:
  remit::Sources sources_;
  std::map<std::string, const remit::Source*> by_name_;
};

// All messages, as a person reads them.
inline std::string messages(const remit::Diagnostics& diagnostics) {
  std::string result;
  for (const remit::Diagnostic& diagnostic : diagnostics.all()) result += render_text(diagnostic);
  return result;
}
