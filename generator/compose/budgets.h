// Budgets: as facts, and as tables that prose puts where it wants them.
#pragma once

#include "compose/context.h"
#include "document/tree.h"
#include "model/budget.h"
#include "text/value.h"

namespace remit {

// id, title, year, amount, approximate, allocated, remaining, remainder, has-remaining, lines
// (each: title, amount). Amounts are in pounds, "£66,000", all with pence if one has any.
Value::Object budget_values(const Budget& budget);

// Puts the table of a budget in place of each picture "table:budgets/<id>" that stands alone in its
// paragraph, through templates/tables/budget.md.mustache. What would be the picture's text
// alternative is the caption; without it, the budget's title. Reports tables that do not exist and
// those that do not stand alone.
void put_tables(Blocks& blocks, const ComposeContext& context);

}  // namespace remit
