// How Pandoc 2.17 writes a list: each paragraph has a w:numPr. The first of an item names the
// list's own w:num; those that follow it name w:num 1000, whose levels show no sign. Numbered lists
// have a w:lvlOverride that sets their start.
//
// Indentation belongs to the level of a definition (w:lvl), not to the paragraph. So a list that is
// moved gets a copy of its w:abstractNum for each place where the text above it can begin, and a
// w:num of that copy. Level n is n + 1 steps to the right of that text, its sign one step less.
#include "render/docx/lists.h"

#include <charconv>

#include "base/format.h"
#include "render/docx/numbering.h"
#include "render/docx/package.h"
#include "render/docx/style_names.h"

namespace remit {
namespace {

constexpr int kFirstAbstract = 100;        // ours, below Pandoc's own, which begin at 990
constexpr int kFirstNumber = 100'000;      // above Pandoc's own, which begin at 1000
constexpr const char* kNoMarker = "1000";  // Pandoc's list for paragraphs without a bullet

int integer(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

XmlElement* find_by(const XmlElement& parent, const char* name, const char* attribute,
                    const std::string& value) {
  for (XmlElement* element : parent.elements(name))
    if (element->get(attribute) == value) return element;
  return nullptr;
}

}  // namespace

int ListMover::moved_abstract(const std::string& abstract_id, int base) {
  const auto [entry, is_new] = abstracts_.try_emplace(
      {abstract_id, base}, kFirstAbstract + static_cast<int>(abstracts_.size()));
  const XmlElement* original = find_by(numbering_, "w:abstractNum", "w:abstractNumId", abstract_id);
  if (!is_new || !original) return entry->second;
  const std::vector<XmlElement*> levels = original->elements("w:lvl");
  XmlElement& moved = add_abstract_number(numbering_, entry->second);
  for (const XmlElement* level : levels) {
    const int depth = integer(level->get("w:ilvl"));
    const std::string start = value_of(*level, "w:start");
    add_level(moved, {depth,
                      start.empty() ? "1" : start,
                      value_of(*level, "w:numFmt"),
                      value_of(*level, "w:lvlText"),
                      "",
                      false,
                      {base + (depth + 1) * kListStep, kListStep}});
  }
  return entry->second;
}

int ListMover::moved_number(const std::string& number_id, int base) {
  const auto [entry, is_new] =
      numbers_.try_emplace({number_id, base}, kFirstNumber + static_cast<int>(numbers_.size()));
  const XmlElement* original = find_by(numbering_, "w:num", "w:numId", number_id);
  if (!is_new || !original) return entry->second;
  add_number(numbering_, entry->second,
             moved_abstract(value_of(*original, "w:abstractNumId"), base));
  // Without these it would continue the count of another list with the same definition.
  for (const XmlElement* restart : original->elements("w:lvlOverride")) {
    XmlElement& copy = numbering_.elements("w:num").back()->append("w:lvlOverride");
    copy.attributes = restart->attributes;
    set_value(copy, "w:startOverride", value_of(*restart, "w:startOverride"));
  }
  return entry->second;
}

void ListMover::move(XmlElement& paragraph, int base) {
  XmlElement* properties = paragraph.first("w:pPr");
  XmlElement* number = properties ? properties->first("w:numPr") : nullptr;
  if (!number) return;
  const std::string number_id = value_of(*number, "w:numId");
  const int depth = integer(value_of(*number, "w:ilvl"));
  if (number_id == kNoMarker) {
    remove_children(*properties, "w:numPr");
    set_indent(paragraph, base + (depth + 1) * kListStep, 0);
  } else {
    set_number(paragraph, moved_number(number_id, base), depth);
  }
}

namespace {

bool is_in_list(const XmlElement& element) {
  const std::string style = element.name == "w:p" ? style_of(element) : "";
  return style.starts_with("ClauseList") || style == kListText;
}

}  // namespace

void keep_lists_together(XmlElement& body) {
  std::vector<XmlElement*> content;
  for (XmlElement* element : body.elements())
    if (!element->name.starts_with("w:bookmark")) content.push_back(element);
  for (std::size_t i = 0; i + 1 < content.size(); ++i) {
    if (content[i]->name != "w:p" || !is_in_list(*content[i + 1])) continue;
    const bool last_but_one = i + 2 == content.size() || !is_in_list(*content[i + 2]);
    if (!is_in_list(*content[i]) || last_but_one)
      child_of(properties_of(*content[i]), "w:keepNext");
  }
}

}  // namespace remit
