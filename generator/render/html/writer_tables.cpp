// Tables in HTML: part of writer.h.
#include <algorithm>

#include "base/format.h"
#include "render/html/writer.h"
#include "text/escaping.h"

namespace remit {
namespace {

// A table that may be wider than the page scrolls in a region of its own, by keyboard too.
constexpr std::string_view kWideTable =
    "<div class=\"table\" role=\"region\" aria-label=\"Wide table\" tabindex=\"0\">\n";

std::string_view alignment_class(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return "left";
    case Alignment::right:
      return "right";
    case Alignment::center:
      return "centre";
    default:
      return "";
  }
}

}  // namespace

void HtmlWriter::row(const Table& table, const Row& row, bool head, int row_head_columns) {
  const Whole whole(*this, change_of(row.attr));
  out_ += "<tr";
  attributes(Attr{}, name_of(whole_));
  out_ += ">\n";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    if (whole_ == Change::none) end_saying();  // a cell is read alone
    const bool row_header = static_cast<int>(i) < row_head_columns;
    const std::string_view tag = head || row_header ? "th" : "td";
    out_ += format("<{}", tag);
    if (head) out_ += " scope=\"col\"";
    if (!head && row_header) out_ += " scope=\"row\"";
    const Alignment own = cell.alignment;
    const Alignment shared = i < table.columns.size() ? table.columns[i].alignment : own;
    const auto name = alignment_class(own == Alignment::default_alignment ? shared : own);
    if (!name.empty()) out_ += format(" class=\"{}\"", name);
    if (cell.col_span > 1) out_ += format(" colspan=\"{}\"", cell.col_span);
    if (cell.row_span > 1) out_ += format(" rowspan=\"{}\"", cell.row_span);
    out_ += '>';
    item_content(cell.content);
    if (whole_ == Change::none) end_saying();
    out_ += format("</{}>\n", tag);
  }
  out_ += "</tr>\n";
}

void HtmlWriter::operator()(const Table& node) {
  line();
  std::string caption = plain_text(accept_all(node.caption));
  if (caption.empty()) caption = plain_text(node.caption);
  if (caption.empty() && landscape_) out_ += kWideTable;
  if (!caption.empty())
    out_ += format("<div class=\"table\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">\n",
                   escape_markup(caption));
  out_ += "<table";
  attributes(node.attr);
  if (caption.empty() && !heading_above_.empty())
    out_ += format(" aria-labelledby=\"{}\"", escape_markup(heading_above_));
  out_ += ">\n";
  if (caption.empty() && cover_)
    out_ += "<caption class=\"visually-hidden\">About this report</caption>\n";
  if (!caption.empty()) {
    out_ += "<caption>";
    item_content(node.caption);
    out_ += "</caption>\n";
  }
  if (!is_blank(node.head)) {
    out_ += "<thead>\n";
    for (const Row& r : node.head) row(node, r, true, 0);
    out_ += "</thead>\n";
  }
  for (const TableBody& body : node.bodies) {
    if (body.head.empty() && body.rows.empty()) continue;
    out_ += "<tbody>\n";
    for (const Row& r : body.head) row(node, r, true, 0);
    for (const Row& r : body.rows) row(node, r, false, body.row_head_columns);
    out_ += "</tbody>\n";
  }
  if (!node.foot.empty()) {
    out_ += "<tfoot>\n";
    for (const Row& r : node.foot) row(node, r, false, 1);
    out_ += "</tfoot>\n";
  }
  out_ += caption.empty() && !landscape_ ? "</table>\n" : "</table>\n</div>\n";
}

}  // namespace remit
