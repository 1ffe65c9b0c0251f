#include "render/docx/paragraph_styles.h"

#include <algorithm>

#include "base/format.h"
#include "render/docx/numbering.h"
#include "render/docx/style_names.h"

namespace remit {
namespace {

constexpr int kAfterItem = 60;

std::vector<ParagraphStyle> headings() {
  std::vector<ParagraphStyle> result;
  for (int i = 1; i <= 9; ++i) {
    ParagraphStyle style;
    style.id = format("Heading{}", i);
    style.name = format("Heading {}", i);
    style.based_on = "Normal";
    style.next = "BodyText";
    style.larger = i == 1 ? 3 : i == 2 ? 1 : 0;
    style.bold = true;
    style.italic = i >= 4;
    style.heading_font = true;
    style.before = i == 1 ? 320 : 240;
    style.keep_next = true;
    style.outline = i - 1;
    result.push_back(style);
  }
  return result;
}

// Styles of Pandoc's that we change, and our own.
std::vector<ParagraphStyle> other_styles() {
  return {
      {.id = "BodyText", .name = "Body Text", .based_on = "Normal"},
      {.id = "FirstParagraph", .name = "First Paragraph", .next = "BodyText"},
      {.id = "Compact", .name = "Compact", .after = kAfterItem},
      {.id = "Title",
       .name = "Title",
       .based_on = "Normal",
       .next = "BodyText",
       .larger = 9,
       .bold = true,
       .heading_font = true,
       .before = 120,
       .after = 160,
       .keep_next = true},
      {.id = "Committee",
       .name = "Committee",
       .next = "BodyText",
       .larger = 5,
       .bold = true,
       .heading_font = true,
       .after = 40,
       .keep_next = true},
      {.id = "MeetingDate", .name = "MeetingDate", .next = "BodyText", .larger = 1, .after = 200},
      {.id = "Banner",
       .name = "Banner",
       .next = "BodyText",
       .larger = 1,
       .bold = true,
       .before = 120,
       .after = 240,
       .indent = 120,
       .alignment = "center",
       .frame = ParagraphFrame::banner},
      {.id = "Note",
       .name = "Note",
       .before = 120,
       .after = 120,
       .indent = kNoteIndent,
       .frame = ParagraphFrame::note},
      {.id = "NoteList",
       .name = "NoteList",
       .based_on = "Note",
       .before = 0,
       .after = kAfterItem,
       .frame = ParagraphFrame::note},
      {.id = "Box",
       .name = "Box",
       .before = 120,
       .after = 120,
       .indent = kNoteIndent,
       .frame = ParagraphFrame::box},
      {.id = "BoxList",
       .name = "BoxList",
       .based_on = "Box",
       .before = 0,
       .after = kAfterItem,
       .frame = ParagraphFrame::box},
      {.id = "Quoted", .name = "Quoted", .before = 60, .indent = kQuotedIndent},
      {.id = kQuotedList, .name = kQuotedList, .based_on = "Quoted", .after = kAfterItem},
      {.id = "SignOff", .name = "SignOff", .before = 360, .keep_lines = true},
      {.id = kListText, .name = kListText, .after = kAfterItem},
      {.id = "BlockText", .name = "Block Text", .before = 60, .indent = kQuotedIndent},
      {.id = "DefinitionTerm",
       .name = "Definition Term",
       .next = "Definition",
       .bold = true,
       .after = 0,
       .keep_next = true},
      {.id = "Definition", .name = "Definition", .indent = kDefinitionIndent},
      {.id = kDefinitionList,
       .name = kDefinitionList,
       .based_on = "Definition",
       .after = kAfterItem},
      {.id = "Figure", .name = "Figure", .before = 120, .keep_next = true},
      {.id = "CaptionedFigure",
       .name = "Captioned Figure",
       .based_on = "Figure",
       .before = 120,
       .keep_next = true},
      {.id = "Caption", .name = "Caption", .based_on = "Normal", .larger = -1, .bold = true},
      {.id = "TableCaption",
       .name = "Table Caption",
       .based_on = "Caption",
       .larger = -1,
       .bold = true,
       .before = 200,
       .after = 80,
       .keep_next = true},
      {.id = "ImageCaption",
       .name = "Image Caption",
       .based_on = "Caption",
       .larger = -1,
       .bold = true,
       .after = 200},
      {.id = kTableText, .name = kTableText, .larger = -1, .before = 40, .after = 40},
      {.id = kTableHeading,
       .name = kTableHeading,
       .based_on = kTableText,
       .larger = -1,
       .bold = true,
       .before = 40,
       .after = 40,
       .keep_next = true},
      {.id = kTableRowHeading,
       .name = kTableRowHeading,
       .based_on = kTableText,
       .larger = -1,
       .bold = true,
       .before = 40,
       .after = 40},
      {.id = kCoverLabel,
       .name = kCoverLabel,
       .based_on = kTableText,
       .larger = -1,
       .bold = true,
       .before = 40,
       .after = 40},
      {.id = kSignature,
       .name = kSignature,
       .based_on = kTableText,
       .larger = -1,
       .before = 40,
       .after = 40},
      {.id = kTableList, .name = kTableList, .based_on = kTableText, .larger = -1, .after = 20},
      {.id = "TableNote", .name = "TableNote", .larger = -1, .before = 60, .after = 200},
      {.id = kTableEnd, .name = kTableEnd, .based_on = "Normal", .larger = -5, .after = 0},
      {.id = kSectionEnd,
       .name = kSectionEnd,
       .based_on = "Normal",
       .larger = -5,
       .after = 0,
       .line = 20},
      {.id = "FootnoteText",
       .name = "Footnote Text",
       .based_on = "Normal",
       .larger = -2,
       .after = 40},
      {.id = "Header",
       .name = "header",
       .based_on = "Normal",
       .larger = -2,
       .after = 0,
       .alignment = "right"},
      {.id = "Footer",
       .name = "footer",
       .based_on = "Normal",
       .larger = -2,
       .after = 0,
       .alignment = "center"},
  };
}

int most_levels(const DocxStyle& style) {
  std::size_t levels = style.numbering.levels.size();
  for (const auto& [label, scheme] : style.appended)
    levels = std::max(levels, scheme.levels.size());
  return static_cast<int>(levels);
}

bool is_item(const NumberingScheme& scheme, int level) {
  const auto index = static_cast<std::size_t>(level);
  return index < scheme.levels.size() && scheme.levels[index].kind == NumberedKind::item;
}

std::vector<ParagraphStyle> clause_styles(const DocxStyle& style) {
  std::vector<ParagraphStyle> result;
  for (int i = 0; i < most_levels(style); ++i) {
    const bool item = is_item(style.numbering, i);
    const int after = item ? kAfterItem : kAfterText;
    result.push_back({.id = clause_style(i),
                      .name = clause_style(i),
                      .before = item ? 0 : kAfterText,
                      .after = after});
    result.push_back({.id = clause_text_style(i), .name = clause_text_style(i), .after = after});
    result.push_back(
        {.id = clause_list_style(i), .name = clause_list_style(i), .after = kAfterItem});
  }
  return result;
}

}  // namespace

std::vector<ParagraphStyle> document_styles(const DocxStyle& style) {
  std::vector<ParagraphStyle> result;
  for (const auto& group : {headings(), other_styles(), clause_styles(style)})
    result.insert(result.end(), group.begin(), group.end());
  return result;
}

}  // namespace remit
