#include "render/charts.h"

#include <algorithm>

#include "base/strings.h"
#include "render/diagrams.h"
#include "render/svg.h"

namespace remit {
namespace {

constexpr double kPadding = 5;
constexpr double kMargin = 2;
constexpr double kLabelWidth = 140;  // of the column with the rows' labels
constexpr double kColumnWidth = 60;  // of the others, at least; wider where a word is
constexpr double kLeastHeight = 32;  // of a row

// A row with its texts broken into lines.
struct SizedRow {
  SvgText label;
  std::vector<SvgText> words;
  double height = kLeastHeight;
};

class ChartDrawing {
 public:
  explicit ChartDrawing(const Chart& chart) : chart_(chart) {
    const auto columns = static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
    const double room = kPictureWidth - 2 * kMargin - kLabelWidth;
    column_ = std::max(room / columns, kColumnWidth);
    for (const std::string& column : chart.columns)
      for (std::string_view word : split(column, ' '))
        column_ = std::max(column_, estimated_width(word, true) + 2 * kPadding);
    width_ = kLabelWidth + column_ * static_cast<double>(chart.columns.size());
  }

  std::string picture(const std::string& name) {
    double y = kMargin + head();
    for (const ChartRow& row : chart_.rows) y += this->row(row, y);
    return svg_.picture(width_ + 2 * kMargin, y + kMargin, name, chart_.title, chart_.description);
  }

 private:
  double x(std::size_t column) const {
    return kMargin + kLabelWidth + column_ * static_cast<double>(column);
  }

  static SvgText lines(const std::string& text, double width, bool bold) {
    return wrap_text(text, width - 2 * kPadding, bold);
  }

  static Box inside(const Box& box) {
    return {box.x + kPadding, box.y, box.width - 2 * kPadding, box.height};
  }

  double head() {
    const SvgText corner = lines(chart_.corner, kLabelWidth, true);
    std::vector<SvgText> heads;
    double height = std::max(kLeastHeight, corner.height() + 2 * kPadding);
    for (const std::string& column : chart_.columns) {
      heads.push_back(lines(column, column_, true));
      height = std::max(height, heads.back().height() + 2 * kPadding);
    }
    const Box first{kMargin, kMargin, kLabelWidth, height};
    svg_.box(first, SvgLook::header);
    svg_.text(corner, inside(first), SvgLook::header, true, false);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const Box box{x(i), kMargin, column_, height};
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
    return column_ * static_cast<double>(last - span.first + 1) - 2 * kPadding;
  }

  SizedRow sized(const ChartRow& row) const {
    SizedRow result;
    result.label = lines(row.label, kLabelWidth, false);
    result.height = std::max(result.height, result.label.height() + 2 * kPadding);
    for (const ChartSpan& span : row.spans) {
      const bool shown = is_shown(span);
      result.words.push_back(shown ? lines(span.words, span_width(span), false) : SvgText{});
      result.height = std::max(result.height, result.words.back().height() + 4 * kPadding);
    }
    return result;
  }

  double row(const ChartRow& row, double y) {
    const SizedRow sized = this->sized(row);
    const Box label{kMargin, y, kLabelWidth, sized.height};
    svg_.box(label, SvgLook::group);
    svg_.text(sized.label, inside(label), SvgLook::plain, false, false);
    for (std::size_t i = 0; i < chart_.columns.size(); ++i)
      svg_.box({x(i), y, column_, sized.height}, SvgLook::plain);
    for (std::size_t i = 0; i < row.spans.size(); ++i) {
      const ChartSpan& span = row.spans[i];
      if (!is_shown(span)) continue;
      const Box bar{x(span.first) + kPadding, y + kPadding, span_width(span),
                    sized.height - 2 * kPadding};
      svg_.box(bar, SvgLook::bar);
      svg_.text(sized.words[i], bar, SvgLook::bar, false);
    }
    return sized.height;
  }

  const Chart& chart_;
  SvgWriter svg_;
  double column_ = 0;
  double width_ = 0;
};

}  // namespace

std::string draw_chart(const Chart& chart, const std::string& name) {
  return ChartDrawing(chart).picture(name);
}

}  // namespace remit
