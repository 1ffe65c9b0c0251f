// Diagrams that a text names by an address, in the place of a picture's path:
//
//   diagram:membership/<body>   the members of its terms in force on the document's date, by sector
//   diagram:relations           the bodies of the partnership, and how they relate
//   diagram:relations/<body>    that body, those related to it, and how all of these relate
//   diagram:process/<process>   the steps of a process of partnership.xml
//   diagram:timeline/<slug>     the timeline of a work programme, as a chart
//
// They are drawn when the document is published (publish/drawings.h); here they get their text.
#pragma once

#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "document/diagram.h"
#include "document/tree.h"
#include "model/partnership.h"

namespace remit {

// For each Image with such an address: its text alternative, if its author gives none, from the
// data; class "diagram"; and behind the block that it stands in a division of class "diagram-text"
// with the same facts as a list, its first paragraph a lead-in; none behind an Image of class
// "said-above", which a table of the same facts stands before. Returns what is to be drawn, each
// once. A name that does not exist, and facts that are not stated, are errors at the address
// (diagram.unknown, .no-terms, .no-members, .no-relations, limit.diagram-boxes).
std::vector<Drawing> compose_diagrams(Blocks& blocks, const Partnership& partnership, Date date,
                                      Diagnostics& diagnostics);

// Adds the drawings of an appended document. One whose address the document draws otherwise, since
// it was so at another date, is called by the letter of the appendix too, in `blocks` as well.
void add_drawings(const std::vector<Drawing>& drawings, const std::string& letter, Blocks& blocks,
                  std::vector<Drawing>& to);

// Gives each diagram of `before` that says the same in words as one of `after` the address of that
// one: with the same facts it is the same diagram, be it drawn for a record or anew.
void share_diagrams(Blocks& before, const Blocks& after);

}  // namespace remit
