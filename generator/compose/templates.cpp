#include "compose/templates.h"

#include <algorithm>

#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace remit {
namespace {

std::string under(const std::string& root, const std::string& path) {
  return root.empty() || root == "." ? path : root + "/" + path;
}

// Without a byte order mark, and with "\n" for every end of line.
std::string plain_text_file(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool line_feed_follows = bytes.substr(i + 1).starts_with('\n');
    if (bytes[i] != '\r')
      result += bytes[i];
    else if (!line_feed_follows)
      result += '\n';
  }
  return result;
}

}  // namespace

Templates::Templates(std::string root, std::string installed, std::string house_style,
                     Sources& sources)
    : root_(std::move(root)),
      installed_(std::move(installed)),
      house_style_(std::move(house_style)),
      sources_(sources) {}

const Source* Templates::read(const std::string& root, const std::string& path,
                              Diagnostics& diagnostics) {
  FileResult file = read_beneath(root, path, kMaxTemplateBytes);
  if (file.fault == FileFault::missing) return nullptr;
  const Source& source = sources_.add(under(root, path), plain_text_file(file.bytes));
  if (file.fault != FileFault::none)
    diagnostics.error(Place::whole_file(source), "template.unusable",
                      format("this template {}", describe(file.fault)),
                      "put an ordinary file in its place, or remove it");
  else if (const auto invalid = utf8::find_invalid(source.text()))
    diagnostics.error({&source, *invalid, *invalid + 1}, "text.not-utf8", "this is not valid UTF-8",
                      "save the file as UTF-8 in your editor");
  return &source;
}

const Source* Templates::find(const std::string& name, Diagnostics& diagnostics) {
  if (const auto known = found_.find(name); known != found_.end()) return known->second;
  std::vector<std::string> folders = {"templates/"};
  if (!house_style_.empty())
    folders.insert(folders.begin(), format("templates/house-styles/{}/", house_style_));
  const Source* result = nullptr;
  const std::size_t errors = diagnostics.errors();
  for (const std::string& folder : folders)
    for (const std::string& root : {root_, installed_})
      if (!result) result = read(root, folder + name, diagnostics);
  if (diagnostics.errors() > errors) failed_.insert(name);
  return found_[name] = result;
}

std::vector<std::string> Templates::names(const std::string& suffix) const {
  std::vector<std::string> result;
  for (const std::string& root : {root_, installed_}) {
    for (const std::string& path : list_files(root, "templates")) {
      if (!path.ends_with(suffix)) continue;
      const std::size_t skip = std::string_view("templates/").size();
      result.push_back(path.substr(skip, path.size() - skip - suffix.size()));
    }
  }
  return result;
}

Template* Templates::load(const std::string& name, Diagnostics& diagnostics) {
  if (const auto known = loaded_.find(name); known != loaded_.end())
    return known->second ? &*known->second : nullptr;
  std::optional<Template>& result = loaded_[name];
  const Source* source = find(name, diagnostics);
  if (!source) {
    diagnostics.error(Place::whole_file(sources_.add(under(root_, "templates/" + name), "")),
                      "template.missing", "this template does not exist",
                      "install Remit anew, or write the template");
    return nullptr;
  }
  const std::string suffix = name.substr(name.find('.'));
  const PartialFinder partials = {[this, suffix, &diagnostics](std::string_view partial) {
                                    return find(std::string(partial) + suffix, diagnostics);
                                  },
                                  [this, suffix] { return names(suffix); }};
  result = Template::load(*source, escaping_for(name), partials, diagnostics);
  return result ? &*result : nullptr;
}

std::optional<std::string> Templates::render(const std::string& name, const Value& values,
                                             Diagnostics& diagnostics,
                                             std::vector<Origin>* origins) {
  rendered_.insert(name);
  const Template* loaded = load(name, diagnostics);
  auto result = loaded ? loaded->render(values, diagnostics, origins) : std::nullopt;
  if (!result) failed_.insert(name);
  return result;
}

std::string Templates::path(const std::string& name) const {
  const auto found = found_.find(name);
  return found != found_.end() && found->second ? found->second->path() : "templates/" + name;
}

Place Templates::place(const std::string& name) {
  return Place::whole_file(sources_.add(path(name), ""));
}

void report_unused_templates(const std::string& root, const std::string& installed,
                             const std::set<std::string>& used,
                             const std::set<std::string>& used_styles, Sources& sources,
                             Diagnostics& diagnostics) {
  const auto known = list_files(installed, "templates");
  for (const std::string& path : list_files(root, "templates")) {
    const auto parts = split(path, '/');
    const bool of_style = parts.size() > 3 && parts[1] == "house-styles";
    if (of_style && !used_styles.contains(std::string(parts[2]))) continue;
    if (used.contains(under(root, path))) continue;
    if (std::find(known.begin(), known.end(), path) != known.end()) continue;
    const auto near = nearest(path, known);
    diagnostics.warning(Place::whole_file(sources.add(under(root, path), "")),
                        "workspace.unused-file", "nothing uses this template",
                        near ? format("did you mean '{}'?", *near)
                             : "name it in a template: {{> name}}; or remove it");
  }
}

}  // namespace remit
