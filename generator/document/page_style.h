// How the pages of a printed document look: part of a house style.
#pragma once

#include <string>

namespace remit {

struct PageStyle {
  std::string font = "Arial";          // of the text
  std::string heading_font = "Arial";
  double size_pt = 11;                 // of the text
  std::string heading_colour = "000000";  // RRGGBB
  double margin_cm = 2.54;
  std::string header_text;             // at the top of each page; empty: none
  std::string page_label = "Page";     // "Page 1 of 9" at the foot; empty: no page numbers
  std::string page_of = "of";
};

}  // namespace remit
