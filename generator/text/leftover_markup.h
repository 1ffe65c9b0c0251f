// Markup that Markdown did not understand, and would print.
//
// Text that comes from Word, from an e-mail or from memory holds what looks like Markdown, or like
// a list or a table, and is neither: "**Note:**then", "• first • second", "[map] (map.pdf)". Each
// such find is an error with the line that does what was meant. A backslash before the character
// prints it.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"

namespace remit {

// Looks through the blocks of an author's text; what is in a division "quoted" may have its own
// letters. Codes: markdown.bold-heading, braces, definition, emphasis, heading-space, html-comment,
// link, list-space, script, table, typed-bullet, typed-letter.
void check_leftover_markup(const Blocks& blocks, Diagnostics& diagnostics);

}  // namespace remit
