// How the paragraph styles of our Word documents look: plain data.
#pragma once

#include <string>
#include <vector>

#include "render/docx.h"

namespace remit {

// How far the frame of a note stands inside the text, in twentieths of a point.
inline constexpr int kNoteIndent = 170;

// Space below paragraphs of text, in twentieths of a point.
inline constexpr int kAfterText = 120;

enum class ParagraphFrame { none, note, banner };

// Sizes are in points relative to the text's, distances in twentieths of a
// point.
struct ParagraphLooks {
  std::string id;
  std::string name;
  std::string based_on = "BodyText";
  std::string next = {};
  double larger = 0;
  bool bold = false;
  bool italic = false;
  bool heading_looks = false;  // font and colour of headings
  int before = 0;
  int after = kAfterText;
  int indent = 0;  // on both sides
  bool keep_next = false;
  int outline = -1;
  const char* alignment = nullptr;
  ParagraphFrame frame = ParagraphFrame::none;
};

// Every paragraph style that we change or add: headings, text, parts of the cover, captions,
// tables, notes, and Clause<n>, ClauseText<n>, ClauseList<n> for each level of the longest
// numbering scheme.
std::vector<ParagraphLooks> document_styles(const DocxStyle& style);

}  // namespace remit
