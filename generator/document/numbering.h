// Numbers for headings, paragraphs and list items, by the scheme of a house style.
//
// A scheme is a list of levels, as in a Word multilevel list (ECMA-376 Part 1, 17.9.6 `w:lvl`): the
// first is level 0. Each says what it numbers, in which format, and with what text around; "%1" in
// the text stands for the present number of level 0, "%2" of level 1, and so on (17.9.11
// `w:lvlText`). A number starts again whenever a number of an earlier level is given, unless the
// level is continuous. A level that was skipped counts as started once its number has been shown.
#pragma once

#include <string>
#include <vector>

#include "document/tree.h"

namespace remit {

enum class NumberFormat { decimal, lower_letter, upper_letter, lower_roman, upper_roman };
enum class NumberedKind { heading, paragraph, item };

struct NumberingLevel {
  NumberedKind kind = NumberedKind::heading;
  NumberFormat format = NumberFormat::decimal;
  std::string text;  // "%1." or "%1.%2" or "(%3)"
  int start = 1;
  bool continuous = false;  // one count through the document, whatever earlier levels do
  bool operator==(const NumberingLevel&) const = default;
};

struct NumberingScheme {
  std::vector<NumberingLevel> levels;  // none: nothing is numbered
  bool operator==(const NumberingScheme&) const = default;
};

// "iv" for 4 in lower_roman. Letters repeat after "z" as they do in Word: "aa", "bb" (ECMA-376
// Part 1, 17.18.59 `lowerLetter`). `number` is at least 1.
std::string format_number(NumberFormat format, int number);

// Numbers a document by itself, before it is appended to another:
// - the n-th heading level of the scheme numbers Headers of level n, unless of class "unnumbered";
// - its paragraph level numbers each Para that stands in the document's own text (not in lists,
//   quotations, tables or divisions), after the first heading, and wraps it in a Div of class
//   "numbered"; a division of class "continued" or "landscape" is looked into as text; a picture
//   with a caption, alone in its paragraph, is a figure and is passed over;
// - its item levels, the n-th for lists nested n deep, number the items of ordered lists in the
//   document's own text (not of those inside bullet lists): each item is wrapped in a Div of class
//   "numbered".
//
// What would name the number of an unnumbered heading gets none: under "Summary {-}" no paragraph
// is 1.1, but a paragraph of a scheme "%1." that counts paragraphs alone is numbered.
//
// What an author writes after a paragraph or an item stands in the tree as a Div around that one
// block. `{#id}`, without classes: that Div becomes the numbered one, or gives the item's its id.
// `{-}`, of class "unnumbered": the paragraph or item gets no number.
//
// Items also begin anew under a heading without a number, and under each paragraph that can have
// none because of its heading. A second list under one numbered paragraph goes on, so that each
// item has a name of its own.
//
// A word processor takes a level that was skipped for one that was given. So numbers that stand
// where an earlier level has none, such as the items of a list directly under a heading, and items
// that begin anew, are told apart from the others by an attribute "run", 1, 2, …
//
// Attributes "number", "level", "list" (= "") as tree.h says.
void number(Blocks& blocks, const NumberingScheme& scheme);

}  // namespace remit
