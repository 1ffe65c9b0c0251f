// Raw HTML in Markdown: left out, but for the comments that stand for our own lines.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/markdown_marks.h"

namespace remit {

// The mark that a comment stands for, or nothing for any other HTML.
std::optional<std::size_t> comment_mark(std::string_view html);

// A block of HTML: a mark's block if it stands for one; a comment goes; anything else is left out
// with a warning.
void read_html_block(std::string_view html, Place where, const std::vector<Mark>& marks,
                     Blocks& out, Diagnostics& diagnostics);

}  // namespace remit
