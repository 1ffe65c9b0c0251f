#include "check/totals.h"

#include <optional>

#include "base/decimal.h"
#include "base/format.h"
#include "base/strings.h"
#include "document/walk.h"

namespace remit {
namespace {

// "£15,000", "12.5": a figure, with or without its pounds and commas.
std::optional<Decimal> figure_in(const Cell& cell) {
  std::string text = collapse(plain_text(cell.content));
  constexpr std::string_view kPound = "£";
  if (text.starts_with(kPound)) text.erase(0, kPound.size());
  std::erase(text, ',');
  return Decimal::parse(text);
}

bool is_empty(const Cell& cell) { return collapse(plain_text(cell.content)).empty(); }

bool begins_with_total(const Row& row) {
  return !row.cells.empty() &&
         lower_ascii(plain_text(row.cells.front().content)).starts_with("total");
}

// The sum of a column above its last row, if that can be told.
std::optional<Decimal> sum_above(const std::vector<Row>& rows, std::size_t column) {
  Decimal sum;
  bool any = false;
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    if (begins_with_total(rows[i])) return std::nullopt;  // a total of parts is no part
    if (column >= rows[i].cells.size() || is_empty(rows[i].cells[column])) continue;
    const auto figure = figure_in(rows[i].cells[column]);
    if (!figure) return std::nullopt;
    sum = sum + *figure;
    any = true;
  }
  return any && sum.is_number() ? std::optional(sum) : std::nullopt;
}

void check_table(const std::vector<Row>& rows, Diagnostics& diagnostics) {
  if (rows.size() < 2 || !begins_with_total(rows.back())) return;
  for (std::size_t column = 1; column < rows.back().cells.size(); ++column) {
    const Cell& total = rows.back().cells[column];
    const auto stated = figure_in(total);
    const auto computed = sum_above(rows, column);
    if (!stated || !computed || *stated == *computed) continue;
    diagnostics.error(total.place, "arithmetic.disagrees",
                      format("this says {}, but the figures above add up to {}",
                             collapse(plain_text(total.content)), computed->text()),
                      "correct the total, or the figures that it is made of");
  }
}

}  // namespace

void check_totals(const Blocks& prose, Diagnostics& diagnostics) {
  for_each_block(prose, [&](const Block& block) {
    if (const Table* table = get_if<Table>(block))
      for (const TableBody& body : table->bodies) check_table(body.rows, diagnostics);
  });
}

}  // namespace remit
