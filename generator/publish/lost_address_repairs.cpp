#include "publish/lost_address_repairs.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

// What has data of its own, by the section of its page.
struct Described {
  std::string_view section;
  std::string_view thing;
  std::string_view data;  // where it is described; the element that takes the line
};
constexpr Described kDescribed[] = {
    {"reports", "report", "its report.xml"},
    {"bodies", "body", "its <body> in partnership.xml"},
    {"organisations", "organisation", "its <organisation> in partnership.xml"},
    {"protocols", "protocol", "its file in protocols/"},
    {"work-programmes", "work programme", "its file in work-programmes/"}};

const Described* described(const std::string& address) {
  const auto parts = split(address, '/');
  if (parts.size() != 3 || !parts.back().empty()) return nullptr;  // "reports/a/"
  for (const Described& each : kDescribed)
    if (each.section == parts.front()) return &each;
  return nullptr;
}

std::string website_file(const std::string& partnership, const PublishedNow& now) {
  const auto& all = now.workspace.partnerships;
  const bool is_there = std::any_of(all.begin(), all.end(), [&](const Partnership& each) {
    return each.folder == partnership && each.website.place.source;
  });
  const std::string file = format("content/{}/website.xml", partnership);
  return is_there ? file : format("{}, which `remit new website {}` creates", file, partnership);
}

std::string moved(const std::string& path, const std::string& address, const std::string& website) {
  if (const Described* thing = described(address))
    return format(
        "if the {} has another address now, add <former-address>{}</former-address> at "
        "the end of {}",
        thing->thing, address, thing->data);
  if (path.ends_with("/feed.xml") && split(path, '/').size() == 2)
    return format("if the website's address was left out by mistake, put it back into {}", website);
  return format("if it has another address now, add <moved from=\"{}\" to=\"…\"/> to {}", address,
                website);
}

}  // namespace

std::string repairs_of_lost(const std::string& path, const PublishedNow& now) {
  const std::string whole = address_at(path);
  const std::size_t slash = whole.find('/');
  const std::string address = whole.substr(slash + 1);
  const std::string website = website_file(whole.substr(0, slash), now);
  return format(
      "{}; if it was removed, add <removed address=\"{}\" on=\"{}\">why, for readers</removed> to "
      "{}; if it was published by accident: {} {}",
      moved(path, address, website), address, iso(now.as_at), website, now.forget, whole);
}

}  // namespace remit
