// Markdown into the document tree: cmark-gfm (CommonMark with GFM tables, footnotes, strikethrough
// and task lists, and typographic quotes) and Remit's own conventions. markdown.cpp is the only
// file that uses cmark-gfm.
//
// Conventions beyond CommonMark and GFM:
//   {{quorum.minimum}}            a fact by name; becomes a Span of class "fact" (prose only);
//                                 `\{{` writes the braces themselves
//   ::: note  …  :::              a division; `::: {#id .class key="value"}` with attributes
//   # Heading {#id .class}        attributes at the end of a heading, paragraph or list item
//   # Heading {-}                 class "unnumbered"; a paragraph or item takes only this or an id
//   ![alt](picture.png){#id}      attributes of a picture
//   Table: caption                in a line of its own before or after a table; may end in {#id}
//   [](#id), [paragraph](#id)     a reference; stays a Link until document/references
//
// Every block and every inline keeps its place; those of facts, addresses and attributes are exact
// by construction, those of words are found in the raw text of their block.
//
// Raw HTML is left out, with a warning at its place (comments without); addresses other than http,
// https, mailto, tel, "#id", "diagram:" and paths of the workspace lose their link, with a warning.
// A row with more text than its table has columns is an error: cmark-gfm would drop it.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/mapped_text.h"

namespace remit {

// Its limits are in base/limits.h; but for the number of blocks they are checked before parsing.
enum class MarkdownKind {
  prose,     // an author's: facts by name; private-use characters are errors, and so is markup that
             // was not understood (text/leftover_markup.h); bare addresses become links
  written,   // what was written of a tree: facts by name, and nothing that was pasted
  composed,  // what a template gave: no facts, and splice marks (text/splice_marks.h) are allowed
};

// The blocks. Errors and warnings are reported; what could be read is returned all the same.
Blocks read_markdown(const MappedText& text, MarkdownKind kind, Diagnostics& diagnostics);

}  // namespace remit
