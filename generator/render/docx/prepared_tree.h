// The tree as Pandoc's DOCX writer should get it.
//
// - Paragraphs with a style of ours are each in a Div with Pandoc's "custom-style":
//     numbered paragraphs      Clause<level + 1>, without their number
//     what continues them      ClauseText<level + 1>, lists ClauseList<level + 1>
//     other lists              ListText
//     divisions                by their class: "title", "note", … (document/division_kinds.h)
//     cells of tables          table_grid.h
// - Lists whose items are numbered by the house style become plain paragraphs: Word numbers them.
// - A picture alone in its paragraph has its title as a caption below, as in HTML.
// - What was inserted or deleted is in Spans (changes.h).
// - Every id is where Pandoc makes a bookmark of it.
// - Pictures are named by files that are staged for Pandoc; no other picture reaches it.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "render/docx/docx_style.h"
#include "render/docx/numbering.h"
#include "render/docx/pictures.h"
#include "render/docx/table_fitter.h"
#include "render/pandoc/pandoc.h"

namespace remit {

struct DocxTree {
  Blocks blocks;
  std::vector<NumberedPart> parts;  // every heading and numbered paragraph, in reading order
  std::vector<StagedFile> files;
  bool has_languages = false;  // passages in another language than the document's
};

// The tables that are too wide for their pages.
std::vector<WideTable> wide_tables(const Blocks& blocks, const DocxStyle& style);

// A picture that is not given is replaced by its text alternative, with an error of code
// "docx.picture". A numbered division that does not begin with text gets an empty line for its
// number.
DocxTree tree_for_docx(const Blocks& blocks, const DocxStyle& style,
                       const std::vector<Picture>& pictures, Diagnostics& diagnostics);

}  // namespace remit
