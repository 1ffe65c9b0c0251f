// What of a document is compared with another, and what is left out: numbers and what follows from
// them, and how the source was laid out.
//
// Left out are the attributes "number", "level", "list", "run" and "label"; the styles of lists,
// and the numbers that they begin with, where the house style numbers their items; "Table 1: " in
// front of captions; the text that a reference was given (not an author's own words in it); whether
// a line ended in the source between two words; whether the items of a list stand apart (Para) or
// not (Plain); and a Div around one block that says nothing about it.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "document/tree.h"

namespace remit {

class Comparable {
 public:
  // The two documents: a reference to one of their headings by its text is told from an author's
  // words by that text.
  Comparable(const Blocks& before, const Blocks& after);

  // The node without what is left out. Numbers of nodes in lists, as a whole, stay as they are.
  Blocks of(Blocks blocks) const;
  Inlines of(Inlines inlines) const;
  Block of(const Block& block) const;
  Inline of(const Inline& node) const;
  Attr of(Attr attr) const;

  // The number that a list begins with, if that is its author's; 1 if the house style gives it.
  static int first_number(const OrderedList& list);

  // How many nodes at the beginning of a caption are the label: "Table", " ", "1:", " ".
  static std::size_t label_length(const Inlines& caption, const Attr& labelled);

 private:
  void strip(Blocks& list) const;
  void strip(Inlines& list) const;
  void strip_reference(Link& link) const;

  std::set<std::pair<std::string, std::string>> headings_;  // "#id" and text
};

}  // namespace remit
