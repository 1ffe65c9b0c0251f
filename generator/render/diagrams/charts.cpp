#include "render/diagrams/charts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/strings.h"
#include "render/diagrams/diagrams.h"
#include "render/diagrams/svg.h"

namespace remit {
namespace {

constexpr double kChartPadding = 5;
constexpr double kChartMargin = 2;
constexpr double kRowLabelWidth = 140;    // of the column with the rows' labels, at least
constexpr double kMostLabelWidth = 320;   // … where they are long
constexpr double kColumnWidth = 60;       // of the others, at least; wider where a word is
constexpr double kMostColumnWidth = 150;  // … where many words fall into one
constexpr double kLeastHeight = 32;       // of a row
constexpr double kMostLines = 4;          // in a cell, before its column is made wider

// A row with its texts broken into lines.
struct SizedRow {
  SvgText label;
  std::vector<SvgText> words;
  double height = kLeastHeight;
};

class ChartDrawing {
 public:
  explicit ChartDrawing(const Chart& chart) : chart_(chart) {
    for (const ChartRow& row : chart.rows)
      label_ = std::max(label_, squarish(row.label, kMostLabelWidth));
    const auto count = static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
    const double room = kPictureWidth - 2 * kChartMargin - label_;
    columns_.assign(chart.columns.size(), std::max(room / count, kColumnWidth));
    for (std::size_t i = 0; i < columns_.size(); ++i)
      for (std::string_view word : split(chart.columns[i], ' '))
        columns_[i] = std::max(columns_[i], estimated_width(word, true) + 2 * kChartPadding);
    for (const ChartRow& row : chart.rows)
      for (const ChartSpan& span : row.spans)
        if (span.first == span.last && is_shown(span)) widen(columns_[span.first], span.words);
  }

  std::string picture(const std::string& name) {
    double y = kChartMargin + head();
    for (const ChartRow& row : chart_.rows) y += this->row(row, y);
    return svg_.picture(x(columns_.size()) + kChartMargin, y + kChartMargin, name, chart_.title,
                        chart_.description);
  }

 private:
  // Of a column in which the words would otherwise stand in many short lines.
  static void widen(double& column, const std::string& words) {
    if (estimated_width(words) > kMostLines * (column - 4 * kChartPadding))
      column = std::max(column, squarish(words, kMostColumnWidth) + 2 * kChartPadding);
  }

  // The width in which a text is about three times as wide as it is high, up to a limit.
  static double squarish(const std::string& text, double most) {
    const double area = estimated_width(text, false) * kSvgLineHeight;
    return std::min(most, std::sqrt(3 * area) + 2 * kChartPadding);
  }

  // Where a column begins, and the one behind the last ends.
  double x(std::size_t column) const {
    return std::accumulate(columns_.begin(), columns_.begin() + static_cast<std::ptrdiff_t>(column),
                           kChartMargin + label_);
  }

  static SvgText lines(const std::string& text, double width, bool bold) {
    return wrap_text(text, width - 2 * kChartPadding, bold);
  }

  static Box inside(const Box& box) {
    return {box.x + kChartPadding, box.y, box.width - 2 * kChartPadding, box.height};
  }

  double head() {
    const SvgText corner = lines(chart_.corner, label_, true);
    std::vector<SvgText> heads;
    double height = std::max(kLeastHeight, corner.height() + 2 * kChartPadding);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      heads.push_back(lines(chart_.columns[i], columns_[i], true));
      height = std::max(height, heads.back().height() + 2 * kChartPadding);
    }
    const Box first{kChartMargin, kChartMargin, label_, height};
    svg_.box(first, SvgLook::header);
    svg_.text(corner, inside(first), SvgLook::header, true, false);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const Box box{x(i), kChartMargin, columns_[i], height};
      svg_.box(box, SvgLook::header);
      svg_.text(heads[i], inside(box), SvgLook::header, true);
    }
    return height;
  }

  bool is_shown(const ChartSpan& span) const {
    return span.first <= span.last && span.first < chart_.columns.size();
  }

  double span_width(const ChartSpan& span) const {
    const std::size_t last = std::min(span.last, chart_.columns.size() - 1);
    return x(last + 1) - x(span.first) - 2 * kChartPadding;
  }

  SizedRow sized(const ChartRow& row) const {
    SizedRow result;
    result.label = lines(row.label, label_, false);
    result.height = std::max(result.height, result.label.height() + 2 * kChartPadding);
    for (const ChartSpan& span : row.spans) {
      const bool shown = is_shown(span);
      result.words.push_back(shown ? lines(span.words, span_width(span), false) : SvgText{});
      result.height = std::max(result.height, result.words.back().height() + 4 * kChartPadding);
    }
    return result;
  }

  double row(const ChartRow& row, double y) {
    const SizedRow sized = this->sized(row);
    const Box label{kChartMargin, y, label_, sized.height};
    svg_.box(label, SvgLook::group);
    svg_.text(sized.label, inside(label), SvgLook::plain, false, false);
    for (std::size_t i = 0; i < chart_.columns.size(); ++i)
      svg_.box({x(i), y, columns_[i], sized.height}, SvgLook::plain);
    for (std::size_t i = 0; i < row.spans.size(); ++i) {
      const ChartSpan& span = row.spans[i];
      if (!is_shown(span)) continue;
      const Box bar{x(span.first) + kChartPadding, y + kChartPadding, span_width(span),
                    sized.height - 2 * kChartPadding};
      svg_.box(bar, SvgLook::bar);
      svg_.text(sized.words[i], bar, SvgLook::bar, false);
    }
    return sized.height;
  }

  const Chart& chart_;
  SvgWriter svg_;
  double label_ = kRowLabelWidth;
  std::vector<double> columns_;  // widths
};

}  // namespace

std::string draw_chart(const Chart& chart, const std::string& name) {
  return ChartDrawing(chart).picture(name);
}

}  // namespace remit
