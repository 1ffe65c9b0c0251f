// The document tree as Markdown: the other way round than text/markdown.h, and in the same dialect.
//
// For texts that people read and version control compares: sentences begin on lines of their own,
// long ones are wrapped, tables are set out in columns, and nothing is escaped that need not be.
//
// What reading it gives is, but for places, the canonical form of the tree
// (document/canonical.h): read(write(tree)) == canonical(tree). This is checked by reading what was
// written; the same text comes of every tree that reads alike, so write(read(write(tree))) ==
// write(tree).
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "document/tree.h"

namespace remit {

// The Markdown, for MarkdownKind::composed; for MarkdownKind::prose if the tree holds facts by
// name. It ends with a line end, if it holds anything.
//
// What the dialect cannot say (a table with merged cells, a numbered paragraph, an empty one) is an
// error of code "markdown.not-writable" at the place of the first such block; the text is then
// empty.
std::string write_markdown(const Blocks& blocks, Diagnostics& diagnostics);

}  // namespace remit
