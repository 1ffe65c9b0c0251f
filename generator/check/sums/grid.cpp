#include "check/sums/grid.h"

#include <algorithm>
#include <regex>

#include "base/strings.h"
#include "check/sums/simplified.h"
#include "document/walk.h"

namespace remit {
namespace {

bool has(const std::string& text, const char* pattern) {
  return std::regex_search(text, std::regex(pattern));
}

GridCell grid_cell(const Cell& cell) {
  GridCell result;
  result.cell = &cell;
  result.text = collapse(plain_text(cell.content));
  result.value = read_figure(result.text);
  result.place = cell.place;
  return result;
}

// Whether all its words are in bold.
bool is_bold(const Cell& cell) {
  if (cell.content.size() != 1) return false;
  const Plain* plain = get_if<Plain>(cell.content.front());
  const Para* para = get_if<Para>(cell.content.front());
  const Inlines* content = plain ? &plain->content : para ? &para->content : nullptr;
  return content && content->size() == 1 && get_if<Strong>(content->front());
}

const GridCell* first_text(const GridRow& row) {
  const auto found = std::find_if(row.cells.begin(), row.cells.end(),
                                  [](const GridCell& c) { return !c.text.empty(); });
  return found == row.cells.end() ? nullptr : &*found;
}

// "Total: £25,000" in one cell: a label and its figure.
void split_label(GridRow& row, std::size_t column) {
  const bool has_figure = std::any_of(row.cells.begin(), row.cells.end(),
                                      [](const GridCell& c) { return c.is_figure(); });
  GridCell& cell = row.cells[column];
  const std::size_t at = cell.text.rfind(':');
  if (has_figure || at == std::string::npos) return;
  const CellFigure figure = read_figure(std::string_view(cell.text).substr(at + 1));
  if (figure.kind != CellFigure::Kind::figure) return;
  cell.value = figure;
  cell.text = trim(std::string_view(cell.text).substr(at + 1));
}

void read_label(GridRow& row) {
  for (std::size_t i = 0; i < row.cells.size() && !row.label; ++i) {
    if (row.cells[i].is_figure()) continue;
    row.label = read_total_label(row.cells[i].text);
    if (!row.label) continue;
    row.label_column = i;
    row.kind = GridRow::Kind::total;
    const bool bold = is_bold(*row.cells[i].cell);
    row.is_marked = row.label->is_bare || bold;
    row.label->is_certain |= bold;
    split_label(row, i);
  }
}

void read_kind(GridRow& row) {
  const GridCell* first = first_text(row);
  if (!first) return;
  const std::string text = simplified(first->text);
  row.is_less = has(text, "^(less|minus|deduct(ions)?|deducting)\\b");
  const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                    [](const GridCell& c) { return !c.text.empty(); });
  const bool figures = std::any_of(row.cells.begin(), row.cells.end(),
                                   [](const GridCell& c) { return c.is_figure(); });
  if (filled == 1 && !figures) row.kind = GridRow::Kind::heading;
  if (text.starts_with("-") || text.starts_with("•") || text.starts_with("·"))
    row.kind = GridRow::Kind::detail;
  if (has(text,
          "^[-:. ]*(of which|of these|of whom|of "
          "that|thereof|including|incl|average|mean|median|previous|last year|"
          "percentage|per cent|% |as a |target|national|england|per |running|cumulative)"))
    row.kind = GridRow::Kind::aside;
}

GridRow grid_row(const Row& row, bool in_foot) {
  GridRow result;
  for (const Cell& cell : row.cells) result.cells.push_back(grid_cell(cell));
  read_kind(result);
  read_label(result);
  if (in_foot && result.kind == GridRow::Kind::total) result.is_marked = true;
  return result;
}

template <class Does>
void for_each_figure(Grid& grid, std::size_t column, const Does& does) {
  for (GridRow& row : grid.rows)
    if (column < row.cells.size() && row.cells[column].is_figure())
      does(row.cells[column].value.figure);
}

void measure(Figure& figure, const Decimal& factor) {
  if (!figure.unit.empty()) return;
  figure.unit = "minutes";
  figure.scale = factor;
  figure.low = figure.low * factor;
  figure.high = figure.high * factor;
  figure.step = figure.step * factor;
}

// "45m" is no millions beside "1h30".
void read_minutes(Figure& figure) {
  if (figure.after != "m" || !figure.unit.empty()) return;
  for (Decimal* const part : {&figure.low, &figure.high, &figure.step})
    *part = part->divided_by(figure.scale, 6);
  figure.scale = 1;
  figure.unit = "minutes";
}

GridColumn::Time time_in(const std::string& words) {
  const bool hours = has(words, "\\b(hours?|hrs)\\b");
  const bool minutes = has(words, "\\b(minutes?|mins)\\b");
  if (hours != minutes) return hours ? GridColumn::Time::hours : GridColumn::Time::minutes;
  return !hours && has(words, "\\bdays?\\b") ? GridColumn::Time::days : GridColumn::Time::none;
}

// Plain figures of a column with lengths of time, too, are what its header says: hours or minutes.
void give_time(Grid& grid, std::size_t column) {
  bool times = false;
  for_each_figure(grid, column, [&](const Figure& f) { times |= f.unit == "minutes"; });
  if (times) for_each_figure(grid, column, read_minutes);
  const GridColumn::Time time = grid.columns[column].time;
  if (!times || time == GridColumn::Time::none || time == GridColumn::Time::days) return;
  for_each_figure(grid, column,
                  [&](Figure& f) { measure(f, time == GridColumn::Time::hours ? 60 : 1); });
}

// Whole numbers that count the rows: 1, 2, 3.
bool is_serial(const Grid& grid, std::size_t column) {
  long next = 1;
  for (const GridRow& row : grid.rows) {
    if (column >= row.cells.size() || row.kind != GridRow::Kind::part) continue;
    const GridCell& cell = row.cells[column];
    if (cell.text.empty()) continue;
    if (!cell.is_figure() || !(cell.value.figure.low == next) || !cell.value.figure.is_exact())
      return false;
    ++next;
  }
  return next > 3;
}

void read_column(Grid& grid, std::size_t column) {
  GridColumn& c = grid.columns[column];
  const std::string header = simplified(c.header.text);
  c.label = read_total_label(c.header.text);
  const bool in_percent = has(header, "%|per ?cent|percentage");
  bool any = false, years = true, percents = in_percent;
  for_each_figure(grid, column, [&](Figure& f) {
    any = true;
    years &= is_year(f);
    if (in_percent && f.unit.empty()) f.unit = f.after = "%";
    percents |= f.unit == "%";
  });
  const bool first = column == 0;
  c.is_rate =
      percents || has(header,
                      "\\b(rate|rates|average|mean|median|ratio|each|price|unit|index|speed|"
                      "waiting|response|satisfaction|days to|time to|per ([0-9]|head|"
                      "person|capita|resident|household|hour|case|visit|unit|fte))\\b");
  c.is_summed = any && !years &&
                !has(header, "^(year|ref\\.?|reference|item|date|rank|age|id|#)$") &&
                !has(header, "\\b(balance|cumulative|running|rank|year of)\\b") &&
                !(first && (is_serial(grid, column) || has(header, "^no\\.?$")));
  c.time = time_in(header);
  give_time(grid, column);
}

std::string all_text_of(const Table& table) {
  std::string text = plain_text(table.caption);
  const auto add = [&](const std::vector<Row>& rows) {
    for (const Row& row : rows)
      for (const Cell& cell : row.cells) text += "\n" + plain_text(cell.content);
  };
  add(table.head);
  for (const TableBody& body : table.bodies) add(body.rows);
  const auto notes = [&](const Blocks& blocks) {
    for_each_inline(blocks, [&](const Inline& node) {
      if (const Footnote* note = get_if<Footnote>(node)) text += "\n" + plain_text(note->content);
    });
  };
  for (const TableBody& body : table.bodies)
    for (const Row& row : body.rows)
      for (const Cell& cell : row.cells) notes(cell.content);
  return text;
}

// "a 7.4 hour working day", "a day of 7.4 hours".
std::optional<Decimal> hours_a_day(const std::string& text) {
  static const std::regex kBefore("([0-9]+(\\.[0-9]+)?)[ -]hours? (working |a |per )*day");
  static const std::regex kAfter("day (of|has|is) ([0-9]+(\\.[0-9]+)?) hours");
  std::smatch match;
  if (std::regex_search(text, match, kBefore)) return Decimal::parse(match.str(1));
  if (std::regex_search(text, match, kAfter)) return Decimal::parse(match.str(2));
  return std::nullopt;
}

}  // namespace

Grid make_grid(const Table& table, std::string_view around) {
  Grid grid;
  for (const TableBody& body : table.bodies)
    for (const Row& row : body.rows) grid.rows.push_back(grid_row(row, false));
  for (const Row& row : table.foot) grid.rows.push_back(grid_row(row, true));
  std::size_t width = 0;
  for (const GridRow& row : grid.rows) width = std::max(width, row.cells.size());
  grid.columns.resize(width);
  if (!table.head.empty())
    for (std::size_t i = 0; i < std::min(width, table.head.back().cells.size()); ++i)
      grid.columns[i].header = grid_cell(table.head.back().cells[i]);
  for (std::size_t i = 0; i < width; ++i) read_column(grid, i);
  const std::string notes = simplified(all_text_of(table) + "\n" + std::string(around));
  std::string names = simplified(plain_text(table.caption));
  for (const GridColumn& column : grid.columns) names += " | " + simplified(column.header.text);
  grid.is_in_thousands = has(names, "£ ?('?000|k|m|bn)|thousand|million");
  grid.hours_a_day = hours_a_day(notes);
  grid.is_rounded = has(notes, "\\b(rounded|rounding)\\b");
  const bool says_so =
      has(notes,
          "(\\bnot|n't|\\bcannot) (always |necessarily )?(add up|sum|add to|total|be added)\\b|"
          "\\bmore than one (answer|option|category|group|reason|service|type)\\b|"
          "\\bcounted (only )?once\\b");
  const bool is_selection =
      has(simplified(plain_text(table.caption)),
          "\\b(selected|examples|extract|largest|main|top ([0-9]+|three|five|ten|twenty))\\b");
  grid.need_not_add = is_selection || (says_so && !grid.is_rounded);
  return grid;
}

}  // namespace remit
