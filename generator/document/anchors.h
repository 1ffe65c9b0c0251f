// Anchors: the ids that references and links lead to.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "document/tree.h"

namespace remit {

// Gives every heading without an id one made from its text ("What changed" → "what-changed"; a
// second one of the same text "what-changed-2"), and reports ids that an author gave twice, and
// those that the frame of a page has for itself ("page-…", "note-1").
void give_anchors(Blocks& blocks, Diagnostics& diagnostics);

// Every id of the tree.
std::vector<std::string> anchors(const Blocks& blocks);

// Makes a document's blocks ready to be put into another as an appendix with this letter: ids and
// the links to them get the prefix "B-", headings go one level down, and numbers and labels are
// marked as of the list "B". A link to an id that the document does not have stays as it is; an id
// that was given twice, which has been reported, stands once.
void make_appendix(Blocks& blocks, std::string_view letter);

}  // namespace remit
