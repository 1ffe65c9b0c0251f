#include "model/written_page.h"

#include <algorithm>

#include "base/ascii.h"

namespace remit {
namespace {

constexpr std::string_view kReserved[] = {
    "a-to-z",  "abbreviations", "accessibility", "assets", "bodies",         "feed",
    "index",   "meetings",      "organisations", "pages",  "priorities",     "protocols",
    "reports", "search",        "sitemap",       "site",   "work-programmes"};

}  // namespace

std::span<const std::string_view> reserved_slugs() { return kReserved; }

bool is_well_formed_slug(std::string_view slug) {
  return !slug.empty() && ascii::is_lower(slug.front()) &&
         std::all_of(slug.begin(), slug.end(),
                     [](char c) { return ascii::is_lower(c) || ascii::is_digit(c) || c == '-'; });
}

bool is_reserved_slug(std::string_view slug) {
  return std::find(std::begin(kReserved), std::end(kReserved), slug) != std::end(kReserved);
}

}  // namespace remit
