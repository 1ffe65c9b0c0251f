// The pages of a website that lead to others: lists, the search and the accessibility statement.
// What a list needs beyond its row is named by the compiler, since no switch over Listing has a
// default.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace remit {

// In the order of the menu.
enum class Listing {
  bodies,
  reports,
  meetings,
  priorities,
  organisations,
  protocols,
  work_programmes,
  abbreviations,
  a_to_z,
  search,
  accessibility,
};

struct ListingRow {
  Listing listing;
  std::string_view id;     // the name of its folder, and in the menu of website.xml
  std::string_view label;  // in menus, lists and breadcrumbs
  bool in_menu;            // unless website.xml says otherwise
};

inline constexpr ListingRow kListings[] = {
    {Listing::bodies, "bodies", "Boards and committees", true},
    {Listing::reports, "reports", "Reports", true},
    {Listing::meetings, "meetings", "Meetings", true},
    {Listing::priorities, "priorities", "Priorities", true},
    {Listing::organisations, "organisations", "Organisations", true},
    {Listing::protocols, "protocols", "Protocols", false},
    {Listing::work_programmes, "work-programmes", "Work programmes", false},
    {Listing::abbreviations, "abbreviations", "Abbreviations", false},
    {Listing::a_to_z, "a-to-z", "A to Z", true},
    {Listing::search, "search", "Search", true},
    {Listing::accessibility, "accessibility", "Accessibility statement", false},
};

// A row is found by its listing's number.
constexpr bool listings_are_in_order() {
  std::size_t number = 0;
  for (const ListingRow& row : kListings)
    if (static_cast<std::size_t>(row.listing) != number++) return false;
  return true;
}
static_assert(listings_are_in_order());

constexpr const ListingRow& row_of(Listing listing) {
  return kListings[static_cast<std::size_t>(listing)];
}

// Nothing if no list has the id.
constexpr std::optional<Listing> listing_of(std::string_view id) {
  for (const ListingRow& row : kListings)
    if (row.id == id) return row.listing;
  return std::nullopt;
}

}  // namespace remit
