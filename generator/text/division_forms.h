// What the names of divisions make of their content. document/division_kinds.h lists the names.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/markdown_marks.h"

namespace remit {

// Reports a class of the division that no kind of division has, or that only templates may write
// (code "markdown.unknown-division").
void check_division_name(const Mark& opened, bool in_template, Diagnostics& diagnostics);

// In each division of class
//   definitions  a bulleted list becomes a DefinitionList, the bold words at the beginning of each
//                item its term; an item without them, or with nothing else, and a division without
//                such a list are errors of code "markdown.bad-definition"
//   sign-off     each line of a paragraph stands on a line of its own
void form_divisions(Blocks& blocks, Diagnostics& diagnostics);

}  // namespace remit
