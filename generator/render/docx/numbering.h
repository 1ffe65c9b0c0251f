// Numbers in a DOCX: which Word style, list and level each numbered heading and paragraph has.
//
// Every list of the tree ("" for the document's own text, "A" for its Appendix A) is one w:num with
// its own w:abstractNum, so each counts from its own beginning. The levels of the document's own
// list are linked to styles: the n-th heading level to Heading<n>, every other level to
// Clause<level + 1>. Levels of appended lists are linked to no style, since a style can belong to
// one list only; their paragraphs name list and level themselves.
//
// A level that counts through the whole document (continuous) is `w:lvlRestart w:val="0"` in Word,
// which LibreOffice does not know. So where it makes no difference to the numbers of a document,
// such a level and those after it become a second list, of which it is the first level.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "render/docx/docx_style.h"
#include "text/xml.h"

namespace remit {

// A heading, or a numbered paragraph, in the order of the document.
struct NumberedPart {
  std::string style;   // "Heading1", "Clause2"
  std::string number;  // as printed; empty: none
  int level = 0;       // of its list
  std::string list;
  bool new_page = false;
  Place place;
  int run = 0;           // as document/numbering.h says
  bool deleted = false;  // in a redline: its number is the old one, and counts no more
};

struct DocxList {
  std::string label;  // "" or "A"
  int id = 0;         // of its w:num and w:abstractNum; the next one is that of its second list
  const NumberingScheme* scheme = nullptr;
  int second_from = 0;  // the first level of the second list; 0: there is none

  // The first level of each run. Each is a w:num that starts again, of a w:abstractNum whose first
  // level that is.
  std::vector<int> runs = {};
};

// The lists of a document with these parts; the schemes are those of `style`, which must outlive
// them.
std::vector<DocxList> docx_lists(const DocxStyle& style, const std::vector<NumberedPart>& parts);
const DocxList* find_list(const std::vector<DocxList>& lists, std::string_view label);

// A level of a scheme as Word knows it.
struct WordPosition {
  int number_id = 0;
  int level = 0;
};
WordPosition word_position(const DocxList& list, int level, int run = 0);

// Where the text of a level begins and how far left of it its number does, in twentieths of a
// point. Headings and paragraphs share one column for their numbers; items are to the right of it.
struct LevelIndent {
  int left = 0;
  int hanging = 0;
};
LevelIndent level_indent(const NumberingScheme& scheme, int level);

// Styles of a numbered paragraph, of text and of lists that continue it. `level` is from 0.
std::string clause_style(int level);
std::string clause_text_style(int level);
std::string clause_list_style(int level);

// The style that a level of the document's own list is linked to.
std::string linked_style(const NumberingScheme& scheme, int level);

// One level of a w:abstractNum.
struct WordLevel {
  int level = 0;
  std::string start = "1";
  std::string format;  // "decimal", "bullet"
  std::string text;    // "%1."
  std::string style;   // linked; empty: none
  bool continuous = false;
  LevelIndent indent;
};
XmlElement& add_abstract_number(XmlElement& numbering, int id);
void add_level(XmlElement& abstract_number, const WordLevel& level);
void add_number(XmlElement& numbering, int id, int abstract_id);

// Adds the lists to word/numbering.xml.
void add_lists(XmlElement& numbering, const std::vector<DocxList>& lists);

// Removes the numbers of deleted parts whose list or level no longer exists, because an appendix or
// a level of the scheme was deleted with them.
void drop_lost_numbers(std::vector<NumberedPart>& parts, const std::vector<DocxList>& lists);

// Counts as Word will count when all changes are accepted, and compares with the numbers in the
// tree: false and errors of code "docx.numbering-differs" where they differ.
bool check_numbers(const std::vector<NumberedPart>& parts, const std::vector<DocxList>& lists,
                   Diagnostics& diagnostics);

}  // namespace remit
