#include "check/website.h"

#include <algorithm>

#include "base/format.h"
#include "base/spelling.h"
#include "model/contrast.h"
#include "model/listings.h"

namespace remit {
namespace {

bool is_hex_digit(char c) {
  return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos;
}

using Repair = std::string (*)(std::string_view colour, std::span<const Background> backgrounds);

void check_colour(const Text& colour, std::span<const Background> backgrounds, Repair repair,
                  Diagnostics& diagnostics) {
  const bool valid = colour.value.size() == 6 &&
                     std::all_of(colour.value.begin(), colour.value.end(), &is_hex_digit);
  if (!valid) return;  // not given, or reported already
  const Background& worst = worst_background(colour.value, backgrounds);
  const double ratio = contrast(colour.value, worst.colour);
  if (ratio >= kLeastContrast) return;
  // Rounded down, so that what is too little never reads as enough.
  diagnostics.error(
      colour.place, "website.contrast",
      format("words of the colour {} can hardly be read on {}: the contrast is "
             "{:.1f}:1, and has to be 4.5:1",
             colour.value, worst.words, static_cast<int>(ratio * 10) / 10.0),
      format("the nearest shade that can be read is {}", repair(colour.value, backgrounds)));
}

std::vector<std::string> known_pages(const Partnership& partnership) {
  std::vector<std::string> result;
  for (const WrittenPage& page : partnership.pages) result.push_back(page.slug);
  for (const ListingRow& row : kListings) result.emplace_back(row.id);
  std::sort(result.begin(), result.end());
  return result;
}

void check_menu(const Partnership& partnership, Diagnostics& diagnostics) {
  const std::vector<Text>& menu = partnership.website.menu;
  const auto known = known_pages(partnership);
  for (auto item = menu.begin(); item != menu.end(); ++item) {
    if (!item->given()) continue;
    if (std::find(known.begin(), known.end(), item->value) == known.end())
      diagnostics.error(
          item->place, "website.unknown-page",
          format("there is no page '{}' for the menu", item->value),
          did_you_mean(item->value, known, format("pages are {}", listed(known, "and"))));
    const auto first = std::find_if(menu.begin(), item,
                                    [&](const Text& other) { return other.value == item->value; });
    if (first != item)
      diagnostics
          .error(item->place, "website.page-twice",
                 format("the menu leads to '{}' twice", item->value), "remove one of the two")
          .note("the first is at", first->place);
  }
}

void check_removals(const Website& website, Date as_at, Diagnostics& diagnostics) {
  for (const Removal& removal : website.removals)
    if (removal.on.date && *removal.on.date > as_at)
      diagnostics.error(removal.on.place, "website.not-yet-removed",
                        format("{} is yet to come, and this is gone as soon as it is published",
                               in_words(*removal.on.date)),
                        "write the day on which it went, or keep it until then");
}

}  // namespace

void check_website(const Workspace& workspace, Date as_at, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships) {
    const Website& website = partnership.website;
    check_colour(website.colours.light, kLightBackgrounds, &darker_until_readable, diagnostics);
    check_colour(website.colours.dark, kDarkBackgrounds, &lighter_until_readable, diagnostics);
    check_menu(partnership, diagnostics);
    check_removals(website, as_at, diagnostics);
  }
}

}  // namespace remit
