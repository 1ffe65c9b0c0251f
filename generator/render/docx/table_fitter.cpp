#include "render/docx/table_fitter.h"

#include <algorithm>

#include "render/docx/reference.h"
#include "render/docx/table_widths.h"

namespace remit {
namespace {

bool is_settled(const Place& place) { return place.source && place.source->owner().settled; }

std::vector<WideWord> widest_words(const TableRoom& room) {
  std::vector<WideWord> words;
  for (const ColumnRoom& column : room.columns)
    if (!column.widest.empty()) words.push_back({column.widest, column.least});
  std::stable_sort(words.begin(), words.end(),
                   [](const WideWord& a, const WideWord& b) { return a.width > b.width; });
  const auto is_same = [](const WideWord& a, const WideWord& b) { return a.word == b.word; };
  words.erase(std::unique(words.begin(), words.end(), is_same), words.end());
  return words;
}

}  // namespace

TableFitter::TableFitter(const DocxStyle& style)
    : ruler_(style),
      upright_(text_width(style.page)),
      sideways_(landscape_text_width(style.page)),
      all_settled_(style.is_settled) {}

bool TableFitter::fit(Table& table, const TablePosition& position) {
  const TableRoom room = measure_table(table, position.in_cover, ruler_);
  const double least = room.least();
  const bool settled = all_settled_ || is_settled(position.place);
  const bool may_turn = settled && !position.is_sideways && !position.in_cell;
  const bool turns = may_turn && least > upright_ && least <= sideways_;
  const double available = turns || position.is_sideways ? sideways_ : upright_;
  if (least > available && !position.in_cell)
    wide_.push_back({position.place, !plain_text(table.caption).empty(), position.is_sideways,
                     settled, table.columns.size(), least, upright_, sideways_,
                     widest_words(room)});
  const std::vector<double> widths = column_widths(room, available);
  for (std::size_t c = 0; c < widths.size(); ++c) table.columns[c].width = widths[c] / available;
  return turns;
}

}  // namespace remit
