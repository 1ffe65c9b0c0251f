// The timeline of a work programme: as the values of a table, and as what a chart is drawn from.
#pragma once

#include <optional>

#include "document/timeline_chart.h"
#include "model/workspace.h"
#include "text/value.h"

namespace remit {

// "Community Safety Officer, East Cambridgeshire District Council"; several with semicolons.
std::string leads_in_words(const Partnership& partnership, const std::vector<Lead>& leads);

// title, months (each: name), tasks (each: title, lead, cells of words; each the words of a month).
// Every key is set without a timeline too.
Value::Object timeline_values(const Partnership& partnership,
                              const std::optional<Timeline>& timeline);

// Entries outside the timeline's months, which are reported elsewhere, are cut off.
TimelineChart timeline_chart(const Partnership& partnership, const Timeline& timeline);

}  // namespace remit
