#include "text/table_rows.h"

#include <algorithm>

#include "base/format.h"
#include "text/line_start.h"

namespace remit {
namespace {

// Where the cell ends that begins at `i`: at a bar without a backslash, or the line's end.
std::size_t cell_end(std::string_view line, std::size_t i) {
  std::size_t bar = line.find('|', i);
  while (bar != line.npos && bar > 0 && line[bar - 1] == '\\') bar = line.find('|', bar + 1);
  return std::min(bar, line.size());
}

}  // namespace

Alignment column_alignment(unsigned char letter) {
  if (letter == 'l') return Alignment::left;
  if (letter == 'r') return Alignment::right;
  return letter == 'c' ? Alignment::center : Alignment::default_alignment;
}

bool report_lost_cells(const MappedText& text, std::size_t line_begin, std::size_t columns,
                       bool again, Diagnostics& diagnostics) {
  const std::string_view rest = std::string_view(text.text).substr(line_begin);
  const std::string_view line = rest.substr(0, rest.find('\n'));
  std::size_t i = behind_quotations(line);
  if (i < line.size() && line[i] == '|') ++i;
  for (std::size_t cell = 0; cell < columns && i < line.size(); ++cell) i = cell_end(line, i) + 1;
  const std::size_t begin = i < line.size() ? line.find_first_not_of("| \t", i) : line.npos;
  if (begin == line.npos) return false;
  const std::size_t end = line.find_last_not_of("| \t") + 1;
  if (!again)
    diagnostics.error(
        text.place(line_begin + begin, line_begin + end), "markdown.table-cells",
        format("this row has more cells than the head of the table, which has {}", columns),
        "add a column to the head, or write '\\|' for a bar that is text; another table begins "
        "behind a blank line");
  return true;
}

}  // namespace remit
