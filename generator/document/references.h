// References: links to ids, given the label of what they lead to.
//
//   [](#bids)           "paragraph 6.2"; "section 6" or "clause 6" for a numbered heading
//   [](#x)              for an item: "paragraph 2(b)(iv)", its paragraph's number before its own;
//                       what has a letter has its section's number before, as "paragraph 2(b)"
//                       "item (a) under “Costs”" where a list stands directly under a heading
//                       without a number
//   [](#B)              "Appendix B", "Figure 1", "Table 2": the label of an anchor that has one
//   [](#B-quorum)       "clause 5 of Appendix B"; "Table 1 of Appendix B"
//   [](#general)        for an unnumbered heading: its text
//   [paragraph](#bids)  keeps its words and gains the label: "paragraph 6.2"
//
// The space before a number, or before the letter of an appendix, is one at which no line ends.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"

namespace remit {

struct ReferenceWords {
  std::string heading = "section";  // "clause" in terms of reference
  std::string paragraph = "paragraph";
  // Letters of appendices that could not be put in, for reasons that are reported elsewhere:
  // nothing is said about references to them.
  std::vector<std::string> missing_appendices = {};
};

// Numbers captioned figures and tables in reading order: "Figure 1: " and "Table 1: " before the
// caption, and "Figure 1" as the attribute "label". Done before a document is appended to another;
// what has a label already keeps it.
void number_captions(Blocks& blocks);

// Gives every reference its text; a link with both text and an anchor that has no number keeps its
// text. A reference to an id that is not there is an error with a suggestion; one without text to
// what has neither number, label nor words (a note, a paragraph in a list) is an error too.
// References that were resolved before (in an appended document) have text and are left alone.
// The words are those of headings and paragraphs of the document itself; an anchor may carry its
// own as the attribute "word".
void resolve_references(Blocks& blocks, const ReferenceWords& words, Diagnostics& diagnostics);

}  // namespace remit
