// Labels of rows and columns that say what a total is of: "Total", "Sub-total staff", "TOTAL HOURS
// PER YEAR BASED ON TWO MEETINGS".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"

namespace remit {

struct TotalLabel {
  enum class Reach {
    part,   // "Sub-total", "Total income": of what is in its part of the table
    whole,  // "Total", "Grand total": of everything
  };
  Reach reach = Reach::part;
  bool is_bare = false;     // nothing but "Total" or its kind: nobody can mean anything else
  bool is_certain = false;  // a sum, and no figure that merely has the word in its name, such as
                            // "Total population"
  bool is_net = false;      // what is left of one after another: "Net total", "Balance"
  long times = 1;           // "for two meetings": 2
  bool is_yearly = false;   // "per year"
  bool in_hours = false;    // "Total hours"
  bool in_days = false;     // "TOTAL WORKING DAYS"
  std::optional<Decimal> hours_a_day;  // "(based on 7.4 hour working day)"
};

// What the text of a cell says of a total, or nothing if it is no label of one. Totals that
// run on ("cumulative total") and those carried from elsewhere ("brought forward") are none.
std::optional<TotalLabel> read_total_label(std::string_view cell);

}  // namespace remit
