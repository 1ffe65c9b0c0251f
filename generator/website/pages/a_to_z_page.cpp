#include "website/pages/a_to_z_page.h"

#include <map>

#include "base/format.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/parts/a_to_z_entries.h"

namespace remit {
namespace {

constexpr PageKind kAToZPage = {"the list from A to Z", "site/a-to-z.html.mustache"};
constexpr std::string_view kLetters = "0abcdefghijklmnopqrstuvwxyz";

struct LetterGroup {
  std::string id;
  std::string label;
};

LetterGroup group_of(const std::string& letter) {
  if (letter == "0") return {"numbers", "0 to 9"};
  if (letter.empty()) return {"other", "Other"};
  return {"letter-" + letter, std::string(1, static_cast<char>(letter[0] - 'a' + 'A'))};
}

Value entry_value(const AToZEntry& entry, const std::string& page) {
  Value::List pages;
  for (const PageLink& link : entry.pages)
    pages.emplace_back(
        Value::Object{{"label", link.label}, {"url", relative_address(page, link.path)}});
  return Value::Object{
      {"name", entry.name},
      {"what", entry.what},
      {"url", entry.path.empty() ? std::string() : relative_address(page, entry.path)},
      {"has-pages", !pages.empty()},
      {"pages", std::move(pages)}};
}

Value a_to_z_values(const Site& site, const std::string& path,
                    const std::vector<AToZEntry>& entries) {
  Value values = frame_values(site.partnership, path, "A to Z", {}, site.as_at);
  std::map<std::string, Value::List> by_letter;
  for (const AToZEntry& entry : entries)
    by_letter[a_to_z_letter(entry)].push_back(entry_value(entry, path));
  Value::List letters, groups;
  const auto add = [&](const std::string& letter) {
    const auto [id, label] = group_of(letter);
    const bool any = by_letter.contains(letter);
    if (any || (letter >= "a" && letter <= "z"))
      letters.emplace_back(Value::Object{{"label", label}, {"url", any ? "#" + id : ""}});
    if (any)
      groups.emplace_back(
          Value::Object{{"id", id}, {"label", label}, {"entries", std::move(by_letter[letter])}});
  };
  for (const char letter : kLetters) add(std::string(1, letter));
  add("");
  values.set("letters", std::move(letters));
  values.set("groups", std::move(groups));
  return values;
}

}  // namespace

std::vector<SitePage> a_to_z_page(const Site& site, const std::vector<PageCard>& pages) {
  const std::string path = listing_path(site.partnership.folder, Listing::a_to_z);
  return {{&kAToZPage, path, a_to_z_values(site, path, a_to_z_entries(site, pages)),
           "the list from A to Z", Finding::sitemap}};
}

}  // namespace remit
