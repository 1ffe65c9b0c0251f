// Word keeps the properties of a paragraph in its mark, the end of the paragraph. Accepting the
// deletion of a mark (w:pPr/w:rPr/w:del) joins the paragraph to the next one; so does rejecting an
// insertion. This can only be done if a paragraph follows: not before a table that stays, nor at
// the end of a cell, a note or the document. part_from_tables, part_sections and settle_end see to
// that.
//
// Order: rows and paragraphs inside first, then the sequence of paragraphs and tables in the body
// or the note, whose marks are known by then. Author, date and ids come last (sign).
#include "render/docx/tracked.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "base/format.h"
#include "base/strings.h"
#include "render/docx/change_instructions.h"
#include "render/docx/style_names.h"
#include "render/docx/tracked_runs.h"

namespace remit {
namespace {

bool says(const XmlElement& element, InstructionKind kind) {
  if (change_of(element) == Change::none) return false;
  const auto instruction = read_instruction(element.get("w:author"));
  return instruction && instruction->kind == kind;
}

// The first change below the element with an instruction of this kind. Tables inside are left out:
// their rows are looked at on their own.
Change said_below(const XmlElement& element, InstructionKind kind) {
  for (const XmlElement* child : element.elements()) {
    if (says(*child, kind)) return change_of(*child);
    if (child->name == "w:tbl") continue;
    if (const Change change = said_below(*child, kind); change != Change::none) return change;
  }
  return Change::none;
}

std::unique_ptr<XmlElement> tiny_paragraph(const char* style) {
  auto paragraph = std::make_unique<XmlElement>();
  paragraph->name = "w:p";
  set_value(paragraph->append("w:pPr"), "w:pStyle", style);
  paragraph->append("w:r").append("w:t", {{"xml:space", "preserve"}}).append_text(kNoBreakSpace);
  return paragraph;
}

std::string written_properties(const XmlElement& paragraph) {
  const XmlElement* properties = paragraph.first("w:pPr");
  return properties ? write_xml(*properties) : std::string();
}

bool is_empty_paragraph(const XmlElement& paragraph) {
  const auto children = paragraph.elements();
  return children.empty() || (children.size() == 1 && children[0]->name == "w:pPr");
}

class Tracker {
 public:
  // Everything below the element.
  void finish(XmlElement& element, Change row);

 private:
  void finish_row(XmlElement& row);
  void finish_paragraph(XmlElement& paragraph, Change row);
  void apply_to_next(XmlElement& parent);
  void part_sections(XmlElement& parent);
  void part_from_tables(XmlElement& parent);
  void mark_fillers(const std::vector<XmlElement*>& content);
  void settle_end(XmlElement& container);
  Change mark_of(const XmlElement& element) const;
  void mark(XmlElement& paragraph, Change change);
  void unmark(XmlElement& paragraph);

  std::map<const XmlElement*, Change> marks_;   // of paragraphs
  std::map<const XmlElement*, Change> tables_;  // whose rows all came or went
};

Change Tracker::mark_of(const XmlElement& element) const {
  const auto found = marks_.find(&element);
  return found == marks_.end() ? Change::none : found->second;
}

void Tracker::mark(XmlElement& paragraph, Change change) {
  if (mark_of(paragraph) == change) return;
  XmlElement& properties = child_of(properties_of(paragraph), "w:rPr");
  prepend(properties, std::string(tracked_name(change)));
  order_properties(paragraph);
  marks_[&paragraph] = change;
}

void Tracker::unmark(XmlElement& paragraph) {
  remove_children(properties_of(paragraph), "w:rPr");
  marks_.erase(&paragraph);
}

void Tracker::finish_paragraph(XmlElement& paragraph, Change row) {
  const Change whole =
      row == Change::none ? said_below(paragraph, InstructionKind::paragraph) : row;
  regroup_runs(paragraph);
  if (whole != Change::none) mark(paragraph, whole);
}

void Tracker::finish_row(XmlElement& row) {
  const Change change = said_below(row, InstructionKind::row);
  for (XmlElement* cell : row.elements("w:tc")) {
    finish(*cell, change);
    if (change == Change::none) settle_end(*cell);
  }
  if (change == Change::none) return;
  if (!row.first("w:trPr")) prepend(row, "w:trPr");
  row.first("w:trPr")->append(tracked_name(change));
}

// A rule has no words that could carry an instruction. The paragraph before it carries it, and is
// removed here.
void Tracker::apply_to_next(XmlElement& parent) {
  Change change = Change::none;
  std::erase_if(parent.children, [&](XmlNode& node) {
    XmlElement* element = element_of(node);
    if (!element || element->name != "w:p") return false;
    const Change said = said_below(*element, InstructionKind::next_paragraph);
    if (said == Change::none && change != Change::none) change_all_runs(*element, change);
    if (said == Change::none && change != Change::none) mark(*element, change);
    change = said;
    return said != Change::none;
  });
}

// The end of a section has to stay when its last paragraph is removed, so it moves to a tiny one.
void Tracker::part_sections(XmlElement& parent) {
  std::vector<XmlNode> parted;
  for (XmlNode& node : parent.children) {
    XmlElement* paragraph = element_of(node);
    parted.push_back(std::move(node));
    if (!paragraph || mark_of(*paragraph) == Change::none) continue;
    XmlElement& properties = properties_of(*paragraph);
    if (!properties.first("w:sectPr")) continue;
    auto end = tiny_paragraph(kSectionEnd);
    move_children(properties, "w:sectPr", properties_of(*end));
    parted.push_back(std::move(end));
  }
  parent.children = std::move(parted);
}

bool is_numbered_paragraph(const XmlElement& paragraph) {
  const std::string style = style_of(paragraph);
  return style.starts_with("Heading") ||
         (style.starts_with("Clause") && style.size() == std::size("Clause"));
}

// A paragraph cannot be joined to a table, unless the table is removed too. In LibreOffice not even
// then: the first of the removed paragraphs stays, empty, so it cannot be one that has a number.
void Tracker::part_from_tables(XmlElement& parent) {
  std::vector<XmlNode> parted;
  Change before = Change::none;
  bool counts = false;  // whether the first paragraph that is removed has a number
  for (XmlNode& node : parent.children) {
    const XmlElement* element = element_of(node);
    const bool is_table = element && element->name == "w:tbl";
    if (is_table && before != Change::none && (counts || tables_[element] != before)) {
      const XmlElement* last = element_of(parted.back());
      const bool caption = last && style_of(*last) == "TableCaption";
      parted.insert(parted.end() - (caption ? 1 : 0), tiny_paragraph(kTableEnd));
    }
    if (element && !element->name.starts_with("w:bookmark")) {
      const Change now = is_empty_paragraph(*element) ? Change::none : mark_of(*element);
      if (now != before) counts = is_numbered_paragraph(*element);
      before = now;
    }
    parted.push_back(std::move(node));
  }
  parent.children = std::move(parted);
}

// The empty paragraph between two tables is needed as long as there is a table on either side.
void Tracker::mark_fillers(const std::vector<XmlElement*>& content) {
  bool wanted_once_accepted = false, wanted_once_rejected = false;  // a table after it will stay
  for (std::size_t i = content.size(); i-- > 0;) {
    XmlElement& element = *content[i];
    if (element.name == "w:tbl") {
      wanted_once_accepted |= tables_[&element] != Change::deletion;
      wanted_once_rejected |= tables_[&element] != Change::insertion;
      continue;
    }
    const bool filler = element.name == "w:p" && is_empty_paragraph(element) && i > 0 &&
                        content[i - 1]->name == "w:tbl" && i + 1 < content.size() &&
                        content[i + 1]->name == "w:tbl";
    if (!filler) {
      wanted_once_accepted = wanted_once_rejected = false;
      continue;
    }
    const Change before = tables_[content[i - 1]];
    if (before == Change::deletion || !wanted_once_accepted) mark(element, Change::deletion);
    if (before == Change::insertion || !wanted_once_rejected) mark(element, Change::insertion);
  }
}

void Tracker::settle_end(XmlElement& container) {
  const std::vector<XmlElement*> content = content_of(container);
  const Change change = content.empty() ? Change::none : mark_of(*content.back());
  if (change == Change::none) return;
  std::size_t first = content.size() - 1;
  while (first > 0 && mark_of(*content[first - 1]) == change) --first;
  const bool body = container.name == "w:body";
  if (!body && first == 0) return unmark(*content.back());
  XmlElement* last = content.back();
  XmlElement* before = first > 0 ? content[first - 1] : nullptr;
  if (!body && before->name == "w:p" && mark_of(*before) == Change::none) {
    unmark(*last);
    if (written_properties(*before) == written_properties(*last)) return mark(*before, change);
    mark(*last, change);
  }
  insert_before_section(container, tiny_paragraph(kTableEnd));
}

void Tracker::finish(XmlElement& element, Change row) {
  apply_to_next(element);
  for (XmlElement* child : element.elements()) {
    if (child->name == "w:p") {
      finish_paragraph(*child, row);
    } else if (child->name == "w:tr") {
      finish_row(*child);
    } else {
      finish(*child, row);
    }
    if (child->name == "w:tbl") tables_[child] = change_of_rows(*child);
  }
  if (element.name != "w:body" && element.name != "w:footnote") return;
  part_sections(element);
  mark_fillers(content_of(element));
  part_from_tables(element);
  settle_end(element);
}

int highest_id(const XmlElement& element) {
  int highest = 0;
  for (const XmlElement* child : element.elements()) {
    int id = 0;
    const std::string text = child->name == "w:bookmarkStart" ? child->get("w:id") : "";
    std::from_chars(text.data(), text.data() + text.size(), id);
    highest = std::max({highest, id, highest_id(*child)});
  }
  return highest;
}

void sign(XmlElement& element, const TrackedChanges& changes, int& id) {
  for (XmlElement* child : element.elements()) {
    if (change_of(*child) != Change::none || child->name == "w:pPrChange") {
      child->attributes.clear();
      child->set("w:id", format("{}", ++id));
      child->set("w:author", changes.author);
      if (!changes.date.empty()) child->set("w:date", changes.date);
    }
    sign(*child, changes, id);
  }
}

}  // namespace

bool track_changes(DocxPackage& package, const TrackedChanges& changes, Diagnostics& diagnostics) {
  constexpr std::array<const char*, 2> kParts = {"word/document.xml", "word/footnotes.xml"};
  std::vector<std::unique_ptr<XmlElement>> roots;
  int id = 0;
  for (const char* part : kParts) {
    roots.push_back(package.read(part, diagnostics));
    if (!roots.back()) return false;
    Tracker().finish(*roots.back(), Change::none);
    id = std::max(id, highest_id(*roots.back()));
  }
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    sign(*roots[i], changes, id);
    package.write(kParts[i], *roots[i]);
  }
  return true;
}

}  // namespace remit
