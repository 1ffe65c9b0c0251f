// The timeline of a work programme: as the values of a table, and as what a chart is drawn from.
#pragma once

#include <optional>

#include "document/diagram.h"
#include "model/workspace.h"
#include "text/value.h"

namespace remit {

// "Community Safety Officer, East Cambridgeshire District Council"; several with semicolons.
std::string leads_in_words(const Partnership& partnership, const std::vector<Lead>& leads, Date on);

// title, diagram (the address of its chart, `diagram`), months (each: name), tasks (each: title,
// lead, cells of words; each the words of a month). Every key is set without a timeline too.
Value::Object timeline_values(const Partnership& partnership,
                              const std::optional<Timeline>& timeline, const std::string& diagram,
                              Date on);

// Entries outside the timeline's months, which are reported elsewhere, are cut off; of what falls
// into one month there is one cell.
Chart timeline_chart(const Timeline& timeline);

}  // namespace remit
