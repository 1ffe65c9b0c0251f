#include "text/markdown_tables.h"

#include <algorithm>

#include "base/utf8.h"

namespace remit {
namespace {

using Texts = std::vector<std::string>;
using Widths = std::vector<std::size_t>;

// A bar would end the cell.
std::string with_bars_escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '|') result += '\\';
    result += c;
  }
  return result;
}

std::string rule(Alignment alignment, std::size_t width) {
  std::string result(std::max<std::size_t>(width, 3), '-');
  if (alignment == Alignment::left || alignment == Alignment::center) result.front() = ':';
  if (alignment == Alignment::right || alignment == Alignment::center) result.back() = ':';
  return result;
}

std::string line(const Texts& cells, const Table& table, const Widths& widths) {
  std::string result = "|";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t used = utf8::display_width(cells[i]);
    const std::string space(i < widths.size() && widths[i] > used ? widths[i] - used : 0, ' ');
    const bool right = i < table.columns.size() && table.columns[i].alignment == Alignment::right;
    result += right ? " " + space + cells[i] + " |" : " " + cells[i] + space + " |";
  }
  return result;
}

bool is_simple(const Row& row, std::size_t columns) {
  return row.attr.empty() && row.cells.size() == columns &&
         std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
           return cell.attr.empty() && cell.alignment == Alignment::default_alignment &&
                  cell.content.size() < 2;
         });
}

bool any_merged(const std::vector<Row>& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.row_span != 1 || cell.col_span != 1; });
  });
}

}  // namespace

Lines table_markdown(const Table& table, std::size_t width,
                     const std::function<std::string(const Cell&)>& cell) {
  std::vector<Texts> rows;
  auto add = [&](const Row& row) {
    rows.emplace_back();
    for (const Cell& c : row.cells) rows.back().push_back(with_bars_escaped(cell(c)));
  };
  if (!table.head.empty()) add(table.head.front());
  if (!table.bodies.empty())
    for (const Row& row : table.bodies.front().rows) add(row);
  Widths widths(table.columns.size(), 3);
  for (const Texts& row : rows)
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
      widths[i] = std::max(widths[i], utf8::display_width(row[i]));
  std::size_t total = 1;
  for (const std::size_t w : widths) total += w + 3;
  if (total > width) widths.assign(widths.size(), 0);
  Lines lines;
  for (const Texts& row : rows) {
    lines.push_back(line(row, table, widths));
    if (lines.size() > 1) continue;
    Texts rules;
    for (std::size_t i = 0; i < widths.size(); ++i)
      rules.push_back(rule(table.columns[i].alignment, widths[i]));
    lines.push_back(line(rules, table, {}));
  }
  return lines;
}

std::string table_fault(const Table& table) {
  bool merged = any_merged(table.head) || any_merged(table.foot);
  for (const TableBody& body : table.bodies)
    merged = merged || any_merged(body.head) || any_merged(body.rows);
  if (merged) return "a table with merged cells";
  if (table.head.size() != 1) return "a table without exactly one row of headings";
  if (table.bodies.size() != 1 || !table.foot.empty() || !table.bodies.front().head.empty() ||
      table.bodies.front().row_head_columns != 0 || !table.bodies.front().attr.empty())
    return "a table with parts of its own";
  for (const ColSpec& column : table.columns)
    if (column.width) return "a table with widths of its columns";
  const std::size_t columns = table.columns.size();
  const auto& rows = table.bodies.front().rows;
  if (!is_simple(table.head.front(), columns) ||
      !std::all_of(rows.begin(), rows.end(), [&](const Row& r) { return is_simple(r, columns); }))
    return "a table whose cells hold more than a line, or whose rows differ";
  return {};
}

}  // namespace remit
