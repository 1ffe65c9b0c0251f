// Tables in WordprocessingML (ECMA-376 Part 1, 17.4).
//
// - w:trPr: w:tblHeader repeats a row on every page, w:cantSplit keeps it on one page, w:trHeight
//   gives room to sign.
// - w:tcPr: w:shd is the shade of a cell. A w:tc has to end with a paragraph.
// - w:tblGrid has the widths of the columns, in twentieths of a point. Pandoc shares out a width of
//   its own; here its columns share the width of our page. Each cell says its width, too (w:tcW),
//   which Word goes by. The layout is not fixed (w:tblLayout): where another font stands in for the
//   one that was measured, Word then makes a column wider rather than break its words.
// - Word joins tables that touch, and needs a paragraph between a table and the end of the body.
//   Both get a paragraph of the style TableEnd.
#include "render/docx/tables.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/format.h"
#include "render/docx/package.h"
#include "render/docx/style_names.h"
#include "render/docx/unbroken_figures.h"

namespace remit {
namespace {

constexpr const char* kHeaderShade = "E3E7EB";
constexpr const char* kLabelShade = "F2F4F6";
constexpr const char* kRoomBelow = "180";
constexpr const char* kRoomToSign = "850";  // 1.5 cm

XmlElement& first_child(XmlElement& parent, std::string_view name) {
  if (XmlElement* present = parent.first(name)) return *present;
  auto child = std::make_unique<XmlElement>();
  child->name = name;
  XmlElement& result = *child;
  parent.children.insert(parent.children.begin(), std::move(child));
  return result;
}

bool is_element(const XmlNode& node, std::string_view name) {
  const auto* element = std::get_if<std::unique_ptr<XmlElement>>(&node);
  return element && (*element)->name == name;
}

XmlNode empty_paragraph(const char* style) {
  auto paragraph = std::make_unique<XmlElement>();
  paragraph->name = "w:p";
  set_value(paragraph->append("w:pPr"), "w:pStyle", style);
  return paragraph;
}

void shade(XmlElement& cell, const char* colour) {
  XmlElement& shading = child_of(first_child(cell, "w:tcPr"), "w:shd");
  shading.set("w:val", "clear");
  shading.set("w:color", "auto");
  shading.set("w:fill", colour);
}

bool has_style(XmlElement& cell, std::string_view style) {
  const auto paragraphs = paragraphs_in(cell);
  return std::any_of(paragraphs.begin(), paragraphs.end(),
                     [&](const XmlElement* p) { return style_of(*p) == style; });
}

// Apart from the ends of bookmarks, the last thing in a cell has to be a paragraph.
void end_with_paragraph(XmlElement& cell) {
  const auto last =
      std::find_if(cell.children.rbegin(), cell.children.rend(), [](const XmlNode& node) {
        return std::holds_alternative<std::unique_ptr<XmlElement>>(node) &&
               !is_element(node, "w:bookmarkEnd");
      });
  if (last == cell.children.rend() || !is_element(*last, "w:p"))
    cell.children.push_back(empty_paragraph(kTableText));
}

bool has_signature(const XmlElement& row) {
  const auto cells = row.elements("w:tc");
  return std::any_of(cells.begin(), cells.end(),
                     [](XmlElement* cell) { return has_style(*cell, kSignature); });
}

void finish_row(XmlElement& row) {
  XmlElement& properties = first_child(row, "w:trPr");
  const bool is_header = properties.first("w:tblHeader") != nullptr;
  remove_children(properties, "w:tblHeader");
  child_of(properties, "w:cantSplit");
  if (has_signature(row)) {
    XmlElement& height = properties.append("w:trHeight");
    height.set("w:val", kRoomToSign);
    height.set("w:hRule", "atLeast");
  }
  if (is_header) child_of(properties, "w:tblHeader");
  for (XmlElement* cell : row.elements("w:tc")) {
    if (is_header || has_style(*cell, kTableHeading))
      shade(*cell, kHeaderShade);
    else if (has_style(*cell, kCoverLabel))
      shade(*cell, kLabelShade);
    end_with_paragraph(*cell);
  }
}

bool has_room_above(const std::string& style) {
  return style.starts_with("Heading") || style == "TableCaption" || style == kSectionEnd;
}

// Puts paragraphs between tables and after the last, and space above text that follows one.
void part_tables(XmlElement& parent) {
  std::vector<XmlNode> parted;
  bool after_table = false;
  for (XmlNode& node : parent.children) {
    if (after_table && (is_element(node, "w:tbl") || is_element(node, "w:sectPr")))
      parted.push_back(empty_paragraph(kTableEnd));
    if (after_table && is_element(node, "w:p")) {
      XmlElement& paragraph = *std::get<std::unique_ptr<XmlElement>>(node);
      if (!has_room_above(style_of(paragraph)))
        child_of(properties_of(paragraph), "w:spacing").set("w:before", kRoomBelow);
    }
    if (!is_element(node, "w:bookmarkStart") && !is_element(node, "w:bookmarkEnd") &&
        std::holds_alternative<std::unique_ptr<XmlElement>>(node))
      after_table = is_element(node, "w:tbl");
    parted.push_back(std::move(node));
  }
  parent.children = std::move(parted);
}

void finish_below(XmlElement& element, int text_width) {
  for (XmlElement* child : element.elements()) {
    if (child->name == "w:tbl") {
      set_table_width(*child, text_width);
      keep_figures_whole(*child);
      for (XmlElement* row : child->elements("w:tr")) finish_row(*row);
    }
    finish_below(*child, text_width);
  }
  if (element.first("w:tbl")) part_tables(element);
}

// A cell that spans columns has their widths together.
void set_cell_widths(XmlElement& row, const std::vector<long>& columns) {
  std::size_t column = 0;
  for (XmlElement* cell : row.elements("w:tc")) {
    XmlElement& properties = first_child(*cell, "w:tcPr");
    const std::size_t span = std::max<std::size_t>(
        1, std::strtoul(value_of(properties, "w:gridSpan").c_str(), nullptr, 10));
    long width = 0;
    for (std::size_t i = 0; i < span && column < columns.size(); ++i) width += columns[column++];
    XmlElement& own = first_child(properties, "w:tcW");
    own.set("w:w", format("{}", width));
    own.set("w:type", "dxa");
  }
}

}  // namespace

void set_table_width(XmlElement& table, int width) {
  XmlElement* grid = table.first("w:tblGrid");
  if (!grid) return;
  double sum = 0;
  for (const XmlElement* column : grid->elements()) sum += std::atof(column->get("w:w").c_str());
  std::vector<long> widths;
  for (XmlElement* column : grid->elements()) {
    widths.push_back(
        std::lround(width / std::max(sum, 1.0) * std::atof(column->get("w:w").c_str())));
    column->set("w:w", format("{}", widths.back()));
  }
  XmlElement& whole = child_of(first_child(table, "w:tblPr"), "w:tblW");
  whole.set("w:type", "dxa");
  whole.set("w:w", format("{}", width));
  for (XmlElement* row : table.elements("w:tr")) set_cell_widths(*row, widths);
}

void finish_tables(XmlElement& body, int text_width) { finish_below(body, text_width); }

}  // namespace remit
