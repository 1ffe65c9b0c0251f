#include "model/written_page.h"

#include <algorithm>

namespace remit {
namespace {

constexpr std::string_view kReserved[] = {
    "a-to-z",  "abbreviations", "accessibility", "assets", "bodies",         "feed",
    "index",   "meetings",      "organisations", "pages",  "priorities",     "protocols",
    "reports", "search",        "sitemap",       "site",   "work-programmes"};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::span<const std::string_view> reserved_slugs() { return kReserved; }

bool is_well_formed_slug(std::string_view slug) {
  return !slug.empty() && is_lower(slug.front()) &&
         std::all_of(slug.begin(), slug.end(),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_reserved_slug(std::string_view slug) {
  return std::find(std::begin(kReserved), std::end(kReserved), slug) != std::end(kReserved);
}

}  // namespace remit
