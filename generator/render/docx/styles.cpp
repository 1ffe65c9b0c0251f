// Styles in WordprocessingML (ECMA-376 Part 1, 17.7). The children of w:style, w:pPr and w:rPr are
// appended in the order of the schema. Sizes of letters are in half points (w:sz), distances in
// twentieths of a point, borders in eighths of a point. A style that Word does not know by itself
// is marked as w:customStyle.
#include "render/docx/styles.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/format.h"
#include "render/docx/numbering.h"
#include "render/docx/package.h"
#include "render/docx/paragraph_styles.h"

namespace remit {
namespace {

constexpr const char* kGrey = "8A929B";
constexpr const char* kLinkColour = "0B4F9E";

bool is_built_in(std::string_view id) {
  constexpr std::array<std::string_view, 7> kBuiltIn = {
      "BodyText", "BlockText", "Title", "Caption", "FootnoteText", "Header", "Footer"};
  return id.starts_with("Heading") ||
         std::find(kBuiltIn.begin(), kBuiltIn.end(), id) != kBuiltIn.end();
}

XmlElement& new_style(XmlElement& styles, const std::string& id, const char* type) {
  std::erase_if(styles.children, [&](const XmlNode& node) {
    const XmlElement* element = element_of(node);
    return element && element->get("w:styleId") == id;
  });
  return styles.append("w:style", {{"w:type", type}, {"w:styleId", id}});
}

XmlElement* find_style(XmlElement& styles, const std::string& id) {
  for (XmlElement* style : styles.elements("w:style"))
    if (style->get("w:styleId") == id) return style;
  return nullptr;
}

void add_border(XmlElement& borders, const char* side, int eighths, const char* colour, int space) {
  borders.append(side, {{"w:val", "single"},
                        {"w:sz", format("{}", eighths)},
                        {"w:space", format("{}", space)},
                        {"w:color", colour}});
}

void add_frame(XmlElement& properties, ParagraphFrame frame) {
  if (frame == ParagraphFrame::none) return;
  const bool is_note = frame == ParagraphFrame::note;
  const bool is_banner = frame == ParagraphFrame::banner;
  XmlElement& borders = properties.append("w:pBdr");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"})
    add_border(borders, side, is_banner ? 12 : is_note ? 4 : 8, is_banner ? "9A5B00" : kGrey, 6);
  if (!is_note && !is_banner) return;
  properties.append(
      "w:shd",
      {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", is_note ? "F2F4F6" : "FFF4DC"}});
}

void set_font(XmlElement& properties, const std::string& font) {
  XmlElement& fonts = child_of(properties, "w:rFonts");
  fonts.attributes.clear();
  for (const char* script : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"}) fonts.set(script, font);
}

void set_size(XmlElement& properties, double points) {
  const std::string half_points = format("{}", std::lround(2 * points));
  set_value(properties, "w:sz", half_points);
  set_value(properties, "w:szCs", half_points);
}

void add_paragraph_properties(XmlElement& style, const ParagraphStyle& wanted) {
  XmlElement& properties = style.append("w:pPr");
  if (wanted.keep_next) properties.append("w:keepNext");
  if (wanted.keep_next || wanted.keep_lines) properties.append("w:keepLines");
  add_frame(properties, wanted.frame);
  XmlElement& spacing = properties.append("w:spacing", {{"w:before", format("{}", wanted.before)},
                                                        {"w:after", format("{}", wanted.after)}});
  if (wanted.line > 0) {
    spacing.set("w:line", format("{}", wanted.line));
    spacing.set("w:lineRule", "exact");
  }
  if (wanted.indent > 0)
    properties.append("w:ind", {{"w:left", format("{}", wanted.indent)},
                                {"w:right", format("{}", wanted.indent)}});
  if (wanted.alignment) set_value(properties, "w:jc", wanted.alignment);
  if (wanted.outline >= 0) set_value(properties, "w:outlineLvl", format("{}", wanted.outline));
}

void add_run_properties(XmlElement& style, const ParagraphStyle& wanted, const PageStyle& page) {
  XmlElement& properties = style.append("w:rPr");
  if (wanted.heading_font) set_font(properties, page.heading_font);
  for (const char* name : {"w:b", "w:bCs"})
    if (wanted.bold) properties.append(name);
  for (const char* name : {"w:i", "w:iCs"})
    if (wanted.italic) properties.append(name);
  if (wanted.heading_font) set_value(properties, "w:color", page.heading_colour);
  set_size(properties, page.size_pt + wanted.larger);
}

void add_style(XmlElement& styles, const ParagraphStyle& wanted, const PageStyle& page) {
  XmlElement& style = new_style(styles, wanted.id, "paragraph");
  if (!is_built_in(wanted.id)) style.set("w:customStyle", "1");
  set_value(style, "w:name", wanted.name);
  set_value(style, "w:basedOn", wanted.based_on);
  if (!wanted.next.empty()) set_value(style, "w:next", wanted.next);
  style.append("w:qFormat");
  add_paragraph_properties(style, wanted);
  add_run_properties(style, wanted, page);
}

void set_defaults(XmlElement& styles, const PageStyle& page, const std::string& language) {
  XmlElement& defaults = child_of(styles, "w:docDefaults");
  XmlElement& run = child_of(child_of(defaults, "w:rPrDefault"), "w:rPr");
  run.children.clear();
  set_font(run, page.font);
  set_size(run, page.size_pt);
  run.append("w:lang", {{"w:val", language}, {"w:eastAsia", language}, {"w:bidi", "ar-SA"}});
  XmlElement& paragraph = child_of(child_of(defaults, "w:pPrDefault"), "w:pPr");
  paragraph.children.clear();
  paragraph.append(
      "w:spacing",
      {{"w:after", format("{}", kAfterText)}, {"w:line", "264"}, {"w:lineRule", "auto"}});
}

void add_table_style(XmlElement& styles) {
  XmlElement& style = new_style(styles, "Table", "table");
  style.set("w:default", "1");
  set_value(style, "w:name", "Table");
  style.append("w:qFormat");
  XmlElement& properties = style.append("w:tblPr");
  properties.append("w:tblInd", {{"w:w", "0"}, {"w:type", "dxa"}});
  XmlElement& borders = properties.append("w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
    add_border(borders, side, 4, kGrey, 0);
  XmlElement& margins = properties.append("w:tblCellMar");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"}) {
    const bool is_above_or_below = side[2] == 't' || side[2] == 'b';
    margins.append(
        side, {{"w:w", format("{}", is_above_or_below ? 20 : kCellMargin)}, {"w:type", "dxa"}});
  }
}

void set_character_styles(XmlElement& styles, const PageStyle& page) {
  if (XmlElement* verbatim = find_style(styles, "VerbatimChar")) {
    XmlElement& properties = child_of(*verbatim, "w:rPr");
    set_font(properties, kCodeFont);
    set_size(properties, code_size(page));
  }
  if (XmlElement* link = find_style(styles, "Hyperlink")) {
    XmlElement& properties = child_of(*link, "w:rPr");
    properties.children.clear();
    set_value(properties, "w:color", kLinkColour);
    set_value(properties, "w:u", "single");
  }
}

void link_style(XmlElement& styles, const std::string& style_id, WordPosition position) {
  XmlElement* style = find_style(styles, style_id);
  if (!style) return;
  set_number(*style, position.number_id, position.level);
  order_properties(*style);
}

}  // namespace

void set_styles(XmlElement& styles, const DocxStyle& style, const std::vector<DocxList>& lists,
                const std::string& language) {
  set_defaults(styles, style.page, language);
  for (const ParagraphStyle& wanted : document_styles(style)) add_style(styles, wanted, style.page);
  add_table_style(styles);
  set_character_styles(styles, style.page);
  for (int i = 0; i < static_cast<int>(style.numbering.levels.size()); ++i)
    link_style(styles, linked_style(style.numbering, i), word_position(lists.front(), i));
}

}  // namespace remit
