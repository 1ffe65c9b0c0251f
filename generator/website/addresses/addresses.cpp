#include "website/addresses/addresses.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "text/addresses.h"

namespace remit {
namespace {

// A pattern of the table of kinds, with the key's parts in place of their names in braces.
std::string filled_in(std::string_view pattern, const DocumentKey& key) {
  std::string result;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    result += pattern.substr(0, open);
    pattern.remove_prefix(open);
    if (pattern.empty()) break;
    const std::size_t end = pattern.find('}');
    const std::string_view part = pattern.substr(1, end - 1);
    result += part == "subject" ? key.subject : part == "version" ? key.version : key.before;
    pattern.remove_prefix(end + 1);
  }
  return result;
}

}  // namespace

std::string index_path(std::string_view partnership) {
  return format("{}/index.html", partnership);
}

std::string reports_by_committee_path(std::string_view partnership) {
  return format("{}/{}/by-committee/index.html", partnership, row_of(Listing::reports).id);
}

std::string accessibility_path(std::string_view partnership) {
  return format("{}/accessibility/index.html", partnership);
}

std::string asset_path(std::string_view partnership, std::string_view name) {
  return format("{}/assets/{}", partnership, name);
}

std::string listing_path(std::string_view partnership, Listing listing) {
  return format("{}/{}/index.html", partnership, row_of(listing).id);
}

std::string body_path(std::string_view partnership, std::string_view id) {
  return format("{}/bodies/{}/index.html", partnership, id);
}

std::string organisation_path(std::string_view partnership, std::string_view id) {
  return format("{}/organisations/{}/index.html", partnership, id);
}

std::string sitemap_path(std::string_view partnership) {
  return format("{}/sitemap.xml", partnership);
}

std::string feed_path(std::string_view partnership) { return format("{}/feed.xml", partnership); }

std::string calendar_path(std::string_view partnership) {
  return format("{}/meetings.ics", partnership);
}

std::string not_found_path(std::string_view partnership) {
  return format("{}/404.html", partnership);
}

std::string search_file_path(std::string_view partnership, std::string_view name) {
  return format("{}/pagefind/{}", partnership, name);
}

std::string folder_path(const DocumentKey& key) {
  std::string path;
  for (const std::string_view level : split(row_of(key.kind).folder, '/'))
    if (const std::string name = filled_in(level, key); !name.empty()) path += name + "/";
  return format("{}/{}", key.partnership, path);
}

std::string page_path(const DocumentKey& key) { return folder_path(key) + "index.html"; }

std::string file_path(const DocumentKey& key, DocumentFormat format) {
  if (format == DocumentFormat::html) return page_path(key);
  std::string name = filled_in(row_of(key.kind).file, key);
  if (name.ends_with('-')) name.pop_back();  // before the version, if there is none
  return folder_path(key) + name + std::string(row_of(format).suffix);
}

std::string picture_path(const DocumentKey& key, std::string_view name) {
  std::vector<std::string> parts;
  for (std::string_view part : split(name, '/'))
    if (!part.empty() && part != "." && part != "..") parts.emplace_back(part);
  return folder_path(key) + join(parts, "-");
}

std::string attached_path(const DocumentKey& key, std::string_view name) {
  return folder_path(key) + std::string(name);
}

std::string drawing_path(const DocumentKey& key, const Drawing& drawing) {
  return picture_path(key, drawing.name + ".svg");
}

std::string drawing_path(std::string_view page, const Drawing& drawing) {
  return format("{}{}.svg", page.substr(0, page.rfind('/') + 1), drawing.name);
}

std::string section_address(std::string_view section, std::string_view name) {
  return format("{}/{}/", section, name);
}

std::string site_path(std::string_view partnership, std::string_view address) {
  return format("{}/{}", partnership, address);
}

bool is_lasting(std::string_view path) {
  const auto parts = split(path, '/');
  if (parts.back() == "index.html") return true;
  if (parts.size() < 3)  // of the website as a whole: what programs of readers come back for
    return parts.back() == "feed.xml" || parts.back() == "meetings.ics";
  if (parts[0] == "assets" || parts[1] == "assets" || parts[1] == "pagefind") return false;
  const std::string_view suffix = path.substr(path.rfind('.') + 1);
  return suffix != "svg" && suffix != "png" && suffix != "jpg" && suffix != "jpeg";
}

bool is_of_list(std::string_view path) {
  const auto parts = split(path, '/');
  return (parts.size() == 3 && listing_of(parts[1])) ||
         path == reports_by_committee_path(parts.front());
}

std::string address_at(std::string_view path) {
  constexpr std::string_view kPage = "/index.html";
  return std::string(path.ends_with(kPage) ? path.substr(0, path.size() - kPage.size() + 1) : path);
}

std::string relative_address(std::string_view from_page, std::string_view to) {
  const auto from_parts = split(from_page, '/');
  const auto to_parts = split(to, '/');
  std::size_t shared = 0;
  while (shared + 1 < from_parts.size() && shared + 1 < to_parts.size() &&
         from_parts[shared] == to_parts[shared])
    ++shared;
  std::string result;
  for (std::size_t i = shared; i + 1 < from_parts.size(); ++i) result += "../";
  for (std::size_t i = shared; i < to_parts.size(); ++i)
    result += format("{}{}", i > shared ? "/" : "", to_parts[i]);
  return percent_encoded(result);
}

std::string public_address(std::string_view address, std::string_view path) {
  if (address.empty()) return {};
  constexpr std::string_view kIndex = "index.html";
  path = path.substr(path.find('/') + 1);
  if (path == kIndex || path.ends_with("/index.html")) path.remove_suffix(kIndex.size());
  return format("{}{}", address, percent_encoded(path));
}

}  // namespace remit
