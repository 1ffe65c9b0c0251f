// The pass over what Pandoc wrote, in this order:
//
// 1. Headings and numbered paragraphs are paired with those of the tree, by style and order. If
//    they are not the same ones, nothing is written.
// 2. Each of them gets its list and level, if its style does not give them already; one without a
//    number gets w:numId 0, which removes the number of its style (ECMA-376 Part 1, 17.9). What
//    belongs to a numbered paragraph is indented to where the text of that begins; `base_` carries
//    this place through the document.
// 3. Lists are kept together, sections made, tables finished, and both fitted to their pages.
// 4. Last, the children of every w:pPr are put into the order of the schema.
#include "render/docx/finish.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/format.h"
#include "render/docx/change_instructions.h"
#include "render/docx/lists.h"
#include "render/docx/paragraph_styles.h"
#include "render/docx/sections.h"
#include "render/docx/style_names.h"
#include "render/docx/tables.h"

namespace remit {
namespace {

// The number after a prefix: 2 for "Clause2" and "Clause". Nothing if anything else follows it.
std::optional<int> suffix_number(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return std::nullopt;
  text.remove_prefix(prefix.size());
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// How far paragraphs of the style are indented from the text before them. Nothing for styles that
// are not indented so.
std::optional<int> set_in(const std::string& style) {
  if (style == "Quoted" || style == "BlockText" || style == kQuotedList) return kQuotedIndent;
  if (style == "Definition" || style == kDefinitionList) return kDefinitionIndent;
  if (style == "DefinitionTerm") return 0;
  return std::nullopt;
}

// The style that the paragraph had before the changes of a redline, if changes.h says that it had
// another one. The instruction is removed. Empty: it had no other style.
std::string take_former_style(XmlElement& paragraph) {
  std::string style;
  std::erase_if(paragraph.children, [&](const XmlNode& node) {
    const XmlElement* element = element_of(node);
    const auto instruction = element ? read_instruction(element->get("w:author")) : std::nullopt;
    if (!instruction || instruction->kind != InstructionKind::former_style) return false;
    style = instruction->style;
    return true;
  });
  return style;
}

bool is_numbered_style(const std::string& style) {
  return suffix_number(style, "Heading") || suffix_number(style, "Clause");
}

class Finisher {
 public:
  Finisher(XmlElement& numbering, const std::vector<DocxList>& lists)
      : lists_(lists), mover_(numbering) {}

  void finish_part(XmlElement& paragraph, const NumberedPart& part);
  void finish_other(XmlElement& paragraph);

 private:
  void finish_by_style(XmlElement& paragraph);
  bool is_linked(const NumberedPart& part) const;
  bool is_paragraph(const NumberedPart& part) const;
  int base_of(int level) const;
  void finish_set_in(XmlElement& paragraph, int left);

  const std::vector<DocxList>& lists_;
  ListMover mover_;
  int base_ = 0;       // where the text of the last numbered paragraph begins
  std::string label_;  // of the list that the last numbered paragraph belongs to
};

// Whether the style of the part gives it its number.
bool Finisher::is_linked(const NumberedPart& part) const {
  const NumberingScheme& scheme = *lists_.front().scheme;
  return part.list.empty() && part.level < static_cast<int>(scheme.levels.size()) &&
         linked_style(scheme, part.level) == part.style;
}

bool Finisher::is_paragraph(const NumberedPart& part) const {
  const NumberingScheme& scheme = *find_list(lists_, part.list)->scheme;
  return scheme.levels[static_cast<std::size_t>(part.level)].kind == NumberedKind::paragraph;
}

void Finisher::finish_part(XmlElement& paragraph, const NumberedPart& part) {
  if (part.new_page) child_of(properties_of(paragraph), "w:pageBreakBefore");
  if (part.style.starts_with("Heading")) base_ = 0;
  if (part.number.empty()) {
    set_number(paragraph, 0, 0);
    set_indent(paragraph, 0, 0);
    return;
  }
  label_ = part.list;
  if (is_paragraph(part)) base_ = base_of(part.level);
  if (part.run == 0 && is_linked(part)) return;
  const WordPosition position = word_position(*find_list(lists_, part.list), part.level, part.run);
  set_number(paragraph, position.number_id, position.level);
}

// Where the text of a level of the present list begins.
int Finisher::base_of(int level) const {
  const NumberingScheme& scheme = *find_list(lists_, label_)->scheme;
  return level < static_cast<int>(scheme.levels.size()) ? level_indent(scheme, level).left : 0;
}

// A list adds its own distance to `left`.
void Finisher::finish_set_in(XmlElement& paragraph, int left) {
  if (properties_of(paragraph).first("w:numPr"))
    mover_.move(paragraph, left);
  else if (base_ > 0)
    set_indent(paragraph, left, 0);
}

// In a redline, a paragraph that had another style keeps its former properties in a w:pPrChange
// (17.13.5.29): those that it would have had with that style.
void Finisher::finish_other(XmlElement& paragraph) {
  const std::string former = take_former_style(paragraph);
  if (former.empty()) return finish_by_style(paragraph);
  XmlElement before;
  before.name = "w:p";
  set_value(properties_of(before), "w:pStyle", former);
  if (const XmlElement* number = properties_of(paragraph).first("w:numPr")) {
    XmlElement& copy = child_of(properties_of(before), "w:numPr");
    for (const char* name : {"w:ilvl", "w:numId"}) set_value(copy, name, value_of(*number, name));
  }
  finish_by_style(before);
  order_properties(before);
  finish_by_style(paragraph);
  XmlElement& change = child_of(properties_of(paragraph), "w:pPrChange");
  change.children = std::move(before.children);
}

void Finisher::finish_by_style(XmlElement& paragraph) {
  const std::string style = style_of(paragraph);
  if (const auto list = suffix_number(style, "ClauseList"))
    mover_.move(paragraph, base_of(*list - 1));
  else if (const auto text = suffix_number(style, "ClauseText"))
    set_indent(paragraph, base_of(*text - 1), 0);
  else if (const auto distance = set_in(style))
    finish_set_in(paragraph, base_ + *distance);
  else
    mover_.move(paragraph, style == "NoteList" || style == "BoxList" ? kNoteIndent : 0);
}

// wp:inline can leave out its distances to the text; LibreOffice then takes an eighth of an inch.
void set_pictures_flush(XmlElement& element) {
  for (XmlElement* child : element.elements()) {
    if (child->name == "wp:inline")
      for (const char* side : {"distT", "distB", "distL", "distR"}) child->set(side, "0");
    set_pictures_flush(*child);
  }
}

bool is_same(const std::vector<XmlElement*>& found, const std::vector<NumberedPart>& parts) {
  return std::equal(found.begin(), found.end(), parts.begin(), parts.end(),
                    [](const XmlElement* paragraph, const NumberedPart& part) {
                      return style_of(*paragraph) == part.style;
                    });
}

}  // namespace

bool finish_docx(DocxPackage& package, const std::vector<NumberedPart>& parts,
                 const std::vector<DocxList>& lists, int text_width, Diagnostics& diagnostics) {
  const auto document = package.read("word/document.xml", diagnostics);
  const auto numbering = package.read("word/numbering.xml", diagnostics);
  if (!document || !numbering) return false;

  const std::vector<XmlElement*> paragraphs = paragraphs_in(*document);
  std::vector<XmlElement*> numbered;
  std::copy_if(paragraphs.begin(), paragraphs.end(), std::back_inserter(numbered),
               [](const XmlElement* p) { return is_numbered_style(style_of(*p)); });
  if (!is_same(numbered, parts)) {
    diagnostics.error({}, "docx.numbering-lost",
                      format("the Word document has {} headings and numbered paragraphs where the "
                             "text has {}, or they are not the same ones",
                             numbered.size(), parts.size()),
                      "this is a fault of Remit, not of your text; please report it");
    return false;
  }

  add_lists(*numbering, lists);
  Finisher finisher(*numbering, lists);
  std::size_t next = 0;
  for (XmlElement* paragraph : paragraphs) {
    if (next < numbered.size() && numbered[next] == paragraph)
      finisher.finish_part(*paragraph, parts[next++]);
    else
      finisher.finish_other(*paragraph);
  }
  XmlElement& body = child_of(*document, "w:body");
  keep_lists_together(body);
  make_sections(body);
  finish_tables(*document, text_width);
  fit_to_sections(body, set_table_width);
  set_pictures_flush(*document);
  for (XmlElement* paragraph : paragraphs_in(*document)) order_properties(*paragraph);
  package.write("word/document.xml", *document);
  package.write("word/numbering.xml", *numbering);
  return true;
}

}  // namespace remit
