// The pages of a website that lists lead to, whatever a partnership holds. A menu names them by
// their ids, which are the names of their folders.
#pragma once

#include <string_view>

namespace remit {

struct MenuPage {
  std::string_view id;
  std::string_view label;  // in menus, lists and breadcrumbs
  bool in_menu;            // unless website.xml says otherwise
};

// In the order of the menu. Those that a partnership has nothing for are not made.
inline constexpr MenuPage kMenuPages[] = {
    {"bodies", "Boards and committees", true},
    {"reports", "Reports", true},
    {"meetings", "Meetings", true},
    {"priorities", "Priorities", true},
    {"organisations", "Organisations", true},
    {"protocols", "Protocols", false},
    {"work-programmes", "Work programmes", false},
    {"abbreviations", "Abbreviations", false},
    {"a-to-z", "A to Z", true},
    {"search", "Search", true},
    {"accessibility", "Accessibility statement", false},
};

}  // namespace remit
