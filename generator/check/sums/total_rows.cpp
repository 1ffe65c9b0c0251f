#include "check/sums/total_rows.h"

#include <optional>
#include <vector>

#include "base/format.h"
#include "check/sums/report.h"
#include "check/sums/sum.h"
#include "check/sums/written_figure.h"

namespace remit {
namespace {

using Kind = GridRow::Kind;

// Which rows count as parts beside those that surely do.
struct Variant {
  bool asides = false;     // "of which", "average"
  bool details = true;     // "- with injury"
  bool takes_away = true;  // "less: grants" below zero, though written without a sign
};

// One total: the cell where a row of totals and a column meet.
class RowTotal {
 public:
  RowTotal(const Grid& grid, std::size_t row, std::size_t column)
      : grid_(grid),
        row_(row),
        column_(grid.columns[column]),
        index_(column),
        cell_(grid.rows[row].cells[column]),
        label_(*grid.rows[row].label),
        total_(cell_.value.figure),
        next_total_(grid.rows.size()) {
    for (std::size_t i = 0; i < row; ++i) {
      if (is_total(i)) last_total_ = i + 1;
      if (grid.rows[i].kind == Kind::heading) last_heading_ = i + 1;
    }
    for (std::size_t i = grid.rows.size(); i-- > row + 1;)
      if (is_total(i)) next_total_ = i;
    divisor_ = divisor();
  }

  const GridCell& cell() const { return cell_; }

  bool agrees_somehow() const {
    for (const bool asides : {false, true})
      for (const bool details : {true, false})
        for (const bool less : {true, false})
          if (agrees_with_rows({asides, details, less})) return true;
    return is_multiple() || is_converted() || is_net();
  }

  // Whether it is as large as a sum would be.
  bool is_near_sum() const { return is_near(total_, chosen()); }

  // `is_sum`: its row is known to be one of sums.
  void report(bool is_sum, Diagnostics& diagnostics) const {
    const bool below_total = is_directly_below_total();
    if (divisor_) return report_converted(diagnostics);
    if (below_total && report_derived(diagnostics)) return;
    const bool is_top = !below_total && sum_of(parts(0, row_)).figures == 0;
    const Sum sum = is_top ? sum_of(parts(row_ + 1, next_total_)) : chosen();
    if (sum.figures == 0 || (is_top && !grid_.rows[row_].is_marked)) return;
    if (could_be_average(sum)) return;
    if (label_.is_net || !sum.is_certain() || !fit(sum.unit, total_.unit))
      return cannot_check(sum, diagnostics);
    if (!is_sum && !label_.is_certain && !is_near(total_, sum)) return;
    report_total(cell_, is_top ? "the figures below add up to" : "the figures above add up to",
                 written_like(nearest(sum), total_), rounding_of(grid_, total_, sum), diagnostics);
  }

 private:
  const GridCell* at(std::size_t row) const {
    const auto& cells = grid_.rows[row].cells;
    return index_ < cells.size() ? &cells[index_] : nullptr;
  }
  bool is_total(std::size_t row) const {
    const GridCell* cell = at(row);
    return grid_.rows[row].kind == Kind::total && cell && cell->is_figure();
  }

  Addends parts(std::size_t begin, std::size_t end, Variant variant = {}) const {
    Addends result;
    for (std::size_t i = begin; i < end; ++i) {
      const Kind kind = grid_.rows[i].kind;
      const bool wanted = kind == Kind::part || (kind == Kind::aside && variant.asides) ||
                          (kind == Kind::detail && variant.details);
      if (const GridCell* cell = at(i); cell && wanted)
        result.push_back({cell, variant.takes_away && grid_.rows[i].is_less});
    }
    return result;
  }
  Addends totals(std::size_t begin, std::size_t end) const {
    Addends result;
    for (std::size_t i = begin; i < end; ++i)
      if (is_total(i)) result.push_back({at(i), grid_.rows[i].is_less});
    return result;
  }

  bool is_sum(const Addends& addends) const {
    const Sum sum = sum_of(addends);
    const bool rounded = grid_.is_rounded || sum.unit == "%" || total_.unit == "%";
    return agrees(total_, sum, 1, rounded) ||
           (label_.times > 1 && agrees(total_, sum, label_.times, rounded));
  }

  // With the first row of the table, if it was written where the headers belong.
  Addends with_header(Addends addends) const {
    const GridCell& header = column_.header;
    if (header.is_figure() && !is_year(header.value.figure))
      addends.insert(addends.begin(), {&header, false});
    return addends;
  }

  static Addends both(Addends a, const Addends& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
  }

  bool agrees_with_rows(Variant variant) const {
    const std::size_t end = grid_.rows.size(), whole = since_whole();
    const Addends since = parts(last_total_, row_, variant), above = parts(0, row_, variant);
    const bool adds = sum_of(since).figures > 0;
    const Addends last = last_total_ > 0 ? totals(last_total_ - 1, last_total_) : Addends{};
    return is_sum(since) || is_sum(above) || is_sum(with_header(above)) ||
           is_sum(parts(last_heading_, row_, variant)) || (adds && is_sum(both(last, since))) ||
           is_sum(both(totals(0, row_), since)) || is_sum(both(totals(whole, row_), since)) ||
           is_sum(parts(row_ + 1, next_total_, variant)) || is_sum(parts(row_ + 1, end, variant)) ||
           is_sum(totals(row_ + 1, end));
  }

  // Behind the last total of everything above this one.
  std::size_t since_whole() const {
    std::size_t result = 0;
    for (std::size_t i = 0; i < row_; ++i)
      if (is_total(i) && grid_.rows[i].label->reach == TotalLabel::Reach::whole) result = i + 1;
    return result;
  }

  bool is_directly_below_total() const {
    return last_total_ > 0 && sum_of(parts(last_total_, row_)).figures == 0;
  }

  template <class Test>
  bool any_total_above(const Test& test) const {
    for (std::size_t i = 0; i < row_; ++i)
      if (is_total(i) && test(at(i)->value.figure, *grid_.rows[i].label)) return true;
    return false;
  }

  // "For two meetings" below "for one meeting"; "per year" below "for one meeting".
  bool is_multiple() const {
    if (!is_directly_below_total()) return false;
    return any_total_above([&](const Figure& other, const TotalLabel& label) {
      if (label.times != label_.times &&
          total_.low * Decimal(label.times) == other.low * Decimal(label_.times))
        return true;
      if (!label_.is_yearly || label_.times > 1 || other.low.is_zero()) return false;
      const Decimal ratio = total_.low.divided_by(other.low, 6).rounded(0);
      return ratio * other.low == total_.low;
    });
  }

  // By what a figure of the column is divided to give this total, if that is in another unit: days
  // in a column of hours, hours in one of minutes.
  std::optional<Decimal> divisor() const {
    const bool of_hours =
        column_.time == GridColumn::Time::hours ||
        any_total_above([](const Figure&, const TotalLabel& label) { return label.in_hours; });
    const auto hours = label_.hours_a_day ? label_.hours_a_day : grid_.hours_a_day;
    if (label_.in_days && of_hours) return hours;
    if (label_.in_hours && column_.time == GridColumn::Time::minutes) return Decimal(60);
    return std::nullopt;
  }

  // In the unit in which the column is written: hours, not minutes.
  Decimal written(const Decimal& amount) const {
    const bool in_minutes = column_.time == GridColumn::Time::hours && total_.unit == "minutes";
    return in_minutes ? amount.divided_by(60, 6) : amount;
  }
  Decimal converted(const Decimal& amount) const {
    return written(amount).divided_by(*divisor_, total_.places > 0 ? total_.places : 2);
  }
  bool is_converted() const {
    if (!divisor_) return false;
    const auto is = [&](const Decimal& amount) {
      return converted(amount) == written(total_.low) || amount == total_.low;
    };
    return is(sum_of(parts(last_total_, row_)).low) || is(sum_of(parts(0, row_)).low) ||
           (is_directly_below_total() &&
            any_total_above([&](const Figure& f, const TotalLabel&) { return is(f.low); }));
  }

  // What is left of one total after another.
  bool is_net() const {
    if (!label_.is_net) return false;
    return any_total_above([&](const Figure& a, const TotalLabel&) {
      return any_total_above([&](const Figure& b, const TotalLabel&) {
        const Decimal left = a.low - b.low;
        return left == total_.low || Decimal(0) - left == total_.low;
      });
    });
  }

  // The sum that the total is most likely meant to be.
  Sum chosen() const {
    bool only_parts = true;
    for (std::size_t i = 0; i < row_; ++i)
      if (is_total(i)) only_parts &= grid_.rows[i].label->reach == TotalLabel::Reach::part;
    const bool whole = label_.reach == TotalLabel::Reach::whole && only_parts;
    const Sum since = sum_of(parts(whole ? 0 : last_total_, row_));
    if (last_total_ == 0 || whole || is_near(total_, since)) return since;
    const Sum more = sum_of(both(totals(last_total_ - 1, last_total_), parts(last_total_, row_)));
    return is_near(total_, more) ? more : since;
  }

  Decimal nearest(const Sum& sum) const {
    const auto distance = [&](const Decimal& d) {
      const Decimal far = d - total_.low;
      return far.is_negative() ? Decimal(0) - far : far;
    };
    const Decimal many = sum.low * Decimal(label_.times);
    return distance(many) < distance(sum.low) ? many : sum.low;
  }

  void report_converted(Diagnostics& diagnostics) const {
    const bool below_total = is_directly_below_total();
    const Sum sum = chosen();
    if (!below_total && !sum.is_certain()) return cannot_check(sum, diagnostics);
    const Decimal amount = below_total ? at(last_total_ - 1)->value.figure.low : sum.low;
    const std::string from = label_.in_days ? format("{} hours ÷ {} hours a day is",
                                                     written(amount).text(), divisor_->text())
                                            : format("{} minutes ÷ 60 is", amount.text());
    Figure like = total_;
    like.scale = 1;
    like.form = Figure::Form::number;
    report_total(cell_, from, written_like(converted(amount), like), Rounding::no, diagnostics);
  }

  // A total directly below another says it in another way. False if it is a sum all the same.
  bool report_derived(Diagnostics& diagnostics) const {
    const GridCell& last = *at(last_total_ - 1);
    if (label_.times > 1 && grid_.rows[last_total_ - 1].label->times == 1) {
      const Decimal many = last.value.figure.low * Decimal(label_.times);
      report_total(cell_, format("{} × {} is", label_.times, last.text), written_like(many, total_),
                   Rounding::no, diagnostics);
      return true;
    }
    if (label_.reach == TotalLabel::Reach::whole && !label_.is_net) return false;
    if (grid_.rows[row_].is_marked) report_unchecked(cell_, nullptr, diagnostics);
    return true;
  }

  // A total of percentages can be their average, and one of other rates is no sum at all.
  bool could_be_average(const Sum& sum) const {
    if (!column_.is_rate) return false;
    if (sum.unit != "%" && total_.unit != "%") return true;
    const bool within = !(total_.high < sum.least) && !(sum.largest < total_.low);
    return within || sum.high * Decimal(2) < total_.low || total_.high * Decimal(2) < sum.low;
  }

  void cannot_check(const Sum& sum, Diagnostics& diagnostics) const {
    if (!grid_.rows[row_].is_marked || sum.words > sum.figures) return;
    report_unchecked(cell_, sum.hindrance, diagnostics);
  }

  const Grid& grid_;
  const std::size_t row_;
  const GridColumn& column_;
  const std::size_t index_;  // of the column
  const GridCell& cell_;
  const TotalLabel& label_;
  const Figure& total_;
  std::size_t last_total_ = 0;    // behind the last total above, or the first row
  std::size_t last_heading_ = 0;  // behind the last heading above
  std::size_t next_total_ = 0;    // or behind the last row
  std::optional<Decimal> divisor_;
};

}  // namespace

void check_total_rows(const Grid& grid, std::set<const Cell*>& seen, Diagnostics& diagnostics) {
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    if (grid.rows[row].kind != Kind::total) continue;
    std::vector<RowTotal> wrong;
    bool is_sum = false;
    for (std::size_t column = 0; column < grid.rows[row].cells.size(); ++column) {
      const GridCell& cell = grid.rows[row].cells[column];
      if (!cell.is_figure() || !grid.columns[column].is_summed) continue;
      const RowTotal total(grid, row, column);
      const bool agrees = total.agrees_somehow();
      is_sum |= agrees || total.is_near_sum();
      if (agrees)
        seen.insert(cell.cell);
      else
        wrong.push_back(total);
    }
    for (const RowTotal& total : wrong) {
      const std::size_t before = diagnostics.all().size();
      total.report(is_sum, diagnostics);
      if (diagnostics.all().size() > before) seen.insert(total.cell().cell);
    }
  }
}

}  // namespace remit
