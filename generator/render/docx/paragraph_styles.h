// The paragraph styles of our Word documents: plain data.
#pragma once

#include <string>
#include <vector>

#include "render/docx/docx_style.h"

namespace remit {

// How far the frame of a note is indented, in twentieths of a point.
inline constexpr int kNoteIndent = 170;

// How far a definition is indented from its term, in twentieths of a point.
inline constexpr int kDefinitionIndent = 397;

// Space below paragraphs of text, in twentieths of a point.
inline constexpr int kAfterText = 120;

// How far quoted words are indented, in twentieths of a point.
inline constexpr int kQuotedIndent = 567;

enum class ParagraphFrame { none, note, box, banner };

// Sizes are in points relative to the text's, distances in twentieths of a point.
struct ParagraphStyle {
  std::string id;
  std::string name;
  std::string based_on = "BodyText";
  std::string next = {};
  double larger = 0;
  bool bold = false;
  bool italic = false;
  bool heading_font = false;  // font and colour of headings
  int before = 0;
  int after = kAfterText;
  int indent = 0;  // on both sides
  bool keep_next = false;
  bool keep_lines = false;  // on one page
  int line = 0;             // height of a line; 0: that of the text
  int outline = -1;
  const char* alignment = nullptr;
  ParagraphFrame frame = ParagraphFrame::none;
};

// Every paragraph style that we change or add: headings, text, parts of the cover, captions,
// tables, notes, and Clause<n>, ClauseText<n>, ClauseList<n> for each level of the longest
// numbering scheme.
std::vector<ParagraphStyle> document_styles(const DocxStyle& style);

}  // namespace remit
