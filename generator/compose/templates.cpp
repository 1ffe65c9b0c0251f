#include "compose/templates.h"

#include "base/files.h"
#include "base/format.h"

namespace remit {
namespace {

std::string under(const std::string& root, const std::string& path) {
  return root.empty() || root == "." ? path : root + "/" + path;
}

}  // namespace

Templates::Templates(std::string root, std::string installed, std::string house_style,
                     Sources& sources)
    : root_(std::move(root)),
      installed_(std::move(installed)),
      house_style_(std::move(house_style)),
      sources_(sources) {}

const Source* Templates::find(const std::string& name) {
  if (const auto known = found_.find(name); known != found_.end()) return known->second;
  const Source*& result = found_[name];
  std::vector<std::string> folders = {"templates/"};
  if (!house_style_.empty())
    folders.insert(folders.begin(), format("templates/house-styles/{}/", house_style_));
  for (const std::string& folder : folders) {
    for (const std::string& root : {root_, installed_}) {
      FileResult file = read_beneath(root, folder + name, kMaxTemplateBytes);
      if (file.fault != FileFault::none) continue;
      return result = &sources_.add(under(root, folder + name), std::move(file.bytes));
    }
  }
  return result = nullptr;
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
  const Source* source = find(name);
  if (!source) {
    diagnostics.error(Place::whole_file(sources_.add(under(root_, "templates/" + name), "")),
                      "template.missing", "this template does not exist",
                      "install Remit anew, or write the template");
    return nullptr;
  }
  const std::string suffix = name.substr(name.find('.'));
  const PartialFinder partials = {
      [this, suffix](std::string_view partial) { return find(std::string(partial) + suffix); },
      [this, suffix] { return names(suffix); }};
  result = Template::load(*source, escaping_for(name), partials, diagnostics);
  return result ? &*result : nullptr;
}

std::optional<std::string> Templates::render(const std::string& name, const Value& values,
                                             Diagnostics& diagnostics) {
  const Template* loaded = load(name, diagnostics);
  return loaded ? loaded->render(values, diagnostics) : std::nullopt;
}

std::string Templates::path(const std::string& name) {
  const Source* source = find(name);
  return source ? source->path() : "templates/" + name;
}

}  // namespace remit
