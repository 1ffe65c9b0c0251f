// Bulleted lists, and numbered ones that the house style does not number, in a DOCX.
//
// Pandoc numbers them itself, each list with its own w:num, and indents them from the left margin,
// whatever text they belong to. Here they are moved under that text.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "text/xml.h"

namespace remit {

// How far each level of a list is indented from the one around it, in twentieths of a point: 0.7
// cm.
inline constexpr int kListStep = 397;

class ListMover {
 public:
  // `numbering` is the root of word/numbering.xml, as Pandoc wrote it.
  explicit ListMover(XmlElement& numbering) : numbering_(numbering) {}

  // For a paragraph in a list of Pandoc's: gives it the list's number or bullet at `base`, the
  // place where the text that it belongs to begins (in twentieths of a point). A second paragraph
  // of an item is set below the text of the first. Other paragraphs are left alone.
  void move(XmlElement& paragraph, int base);

 private:
  int moved_abstract(const std::string& abstract_id, int base);
  int moved_number(const std::string& number_id, int base);

  XmlElement& numbering_;
  std::map<std::pair<std::string, int>, int> abstracts_;
  std::map<std::pair<std::string, int>, int> numbers_;
};

// Keeps the paragraph before a list on the page of its first line, and the last line but one on
// that of the last, so that no page begins or ends with one line of a list.
void keep_lists_together(XmlElement& body);

}  // namespace remit
