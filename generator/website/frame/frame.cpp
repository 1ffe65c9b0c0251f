#include "website/frame/frame.h"

#include "base/format.h"
#include "compose/values.h"
#include "model/names.h"
#include "website/addresses/addresses.h"
#include "website/frame/site_files.h"
#include "website/machine/feed.h"

namespace remit {
namespace {

Value::Object contact_values(const Contact& contact) {
  Value::List lines;
  for (const Text& line : contact.address_lines) lines.emplace_back(line.value);
  const bool has_address = !lines.empty();
  return {{"name", contact.name.value},
          {"has-address", has_address},
          {"address", std::move(lines)},
          {"telephone", contact.telephone.value},
          {"email", contact.email.value}};
}

// The name of the partnership stands beside the logo, and is not read twice.
std::string logo_alternative(const Partnership& partnership, Date as_at) {
  const auto& names = partnership.names;
  const std::string& words = partnership.website.logo.alternative.value;
  return words == name_on(names, nearest_named_day(names, as_at)).full.value ? "" : words;
}

Value::List breadcrumbs(const std::string& path, const std::string& home,
                        const std::vector<PageLink>& above) {
  Value::List result;
  const auto add = [&](const std::string& label, const std::string& to) {
    result.emplace_back(Value::Object{{"label", label}, {"url", relative_address(path, to)}});
  };
  if (path != home) add("Home", home);
  for (const PageLink& page : above) add(page.label, page.path);
  return result;
}

}  // namespace

Value frame_values(const Partnership& partnership, const std::string& path,
                   const std::string& title, const std::vector<PageLink>& above, Date as_at,
                   const std::string& current) {
  const std::string home = index_path(partnership.folder);
  std::string root = relative_address(path, home);
  root.resize(root.size() - std::string_view("index.html").size());
  const Website& website = partnership.website;
  const std::string& address = website.address.value;
  const std::string logo = logo_path(partnership);
  return Value::Object{
      {"language", partnership.language.value},
      {"title", title},
      {"root", root},
      {"partnership", partnership_values(partnership, nearest_named_day(partnership.names, as_at))},
      {"logo-url", logo.empty() ? std::string() : relative_address(path, logo)},
      {"logo-alternative", logo_alternative(partnership, as_at)},
      {"has-colours", website.colours.light.given()},
      {"has-menu", false},
      {"menu", Value::List()},
      {"has-breadcrumbs", path != home},
      {"breadcrumbs", breadcrumbs(path, home, above)},
      {"current", current.empty() ? title : current},
      {"has-contact", website.contact.name.given()},
      {"contact", contact_values(website.contact)},
      {"has-sections", false},
      {"sections", Value::List()},
      {"canonical", public_address(address, path)},
      {"feed-url",
       has_feed(partnership) ? relative_address(path, feed_path(partnership.folder)) : ""},
      {"searches", false},
      {"draft", false}};
}

void set_list(Value& values, const std::string& name, Value::List list) {
  values.set("has-" + name, !list.empty());
  values.set(name, std::move(list));
}

std::string area_in_words(const Partnership& partnership) {
  const std::string& kind = partnership.area_kind.value;
  if (kind.empty() || kind == "unitary") return partnership.area.value;
  return format("the {} of {}", kind, partnership.area.value);
}

}  // namespace remit
