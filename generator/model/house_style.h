// How one council sets out its papers.
#pragma once

#include <string>
#include <vector>

#include "document/numbering.h"
#include "document/page_style.h"
#include "document/tree.h"
#include "model/text.h"

namespace remit {

// A heading that every report of the council has, or may have.
struct StandardHeading {
  Text title;
  bool opening = false;  // it stands before a report's own headings, otherwise behind them
  bool required = false;
  Blocks wording;  // what it says where a report does not write it; empty: it is then left out
};

struct HouseStyle {
  std::string id;
  Place id_place;
  Place place;
  Text period_of;  // id of the style in whose place it stands from `since` until `until`
  DateText since;
  DateText until;
  Text council;
  PageStyle page;
  NumberingScheme report_numbering;
  NumberingScheme terms_numbering;
  NumberingScheme programme_numbering;  // of work programmes
  std::vector<StandardHeading> headings;
  Text abbreviations_title;
  Text abbreviations_short;  // header of the column of short forms
  Text abbreviations_long;
  Text abbreviations_where;  // of the column that says where they are used; "" for no such column
  Text appendices_title;
  Text appendix_label;  // "Appendix"
};

}  // namespace remit
