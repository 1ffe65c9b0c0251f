// The templates of a workspace: its own, which shadow the installed ones file by file, and among
// both those of a house style, which stand before the general ones.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/diagnostics.h"
#include "base/source.h"
#include "text/mustache.h"
#include "text/value.h"

namespace remit {

// A template that cannot be used (it leads out of the folder, is not UTF-8, is too large) is an
// error, never passed over for another.
class Templates {
 public:
  // `root` and `installed` are the folders that hold templates/. `house_style` may be "".
  Templates(std::string root, std::string installed, std::string house_style, Sources& sources);

  // Renders templates/<name>, such as "report.md.mustache", which must exist. Partials "x" are
  // files "x" with the template's own suffix, looked for alike. Nothing, with errors reported, if
  // the template or a name in it is at fault.
  std::optional<std::string> render(const std::string& name, const Value& values,
                                    Diagnostics& diagnostics,
                                    std::vector<Origin>* origins = nullptr);

  // Loads a template that render() is not called for, since what it gave is known.
  void look_at(const std::string& name, Diagnostics& diagnostics) { load(name, diagnostics); }
  // Whether that template could not be read, or render() gave nothing for it.
  bool has_failed(const std::string& name) const { return failed_.contains(name); }
  // The names that render() was called with since this was last asked.
  std::set<std::string> take_rendered() { return std::exchange(rendered_, {}); }

  // The path of the template, as messages show it.
  std::string path(const std::string& name) const;
  // The template as such, for messages.
  Place place(const std::string& name);

 private:
  const Source* find(const std::string& name, Diagnostics& diagnostics);
  const Source* read(const std::string& root, const std::string& path, Diagnostics& diagnostics);
  std::vector<std::string> names(const std::string& suffix) const;
  Template* load(const std::string& name, Diagnostics& diagnostics);

  std::string root_;
  std::string installed_;
  std::string house_style_;
  Sources& sources_;
  std::map<std::string, const Source*> found_;
  std::map<std::string, std::optional<Template>> loaded_;
  std::set<std::string> rendered_;
  std::set<std::string> failed_;
};

// Warns of each file in the workspace's templates/ that is not among the paths `used` and does not
// take the place of an installed one. Templates of house styles other than `used_styles` are passed
// over.
void report_unused_templates(const std::string& root, const std::string& installed,
                             const std::set<std::string>& used,
                             const std::set<std::string>& used_styles, Sources& sources,
                             Diagnostics& diagnostics);

}  // namespace remit
