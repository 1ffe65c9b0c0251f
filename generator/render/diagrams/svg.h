// Writing SVG pictures, as read/svg.h says that a picture may be: nothing but shapes and text,
// with a title and a description, in colours that differ from what is behind them by 4.5:1 at
// least (WCAG 2.2, 1.4.3) whatever the reader's own colours are.
//
// Units are CSS pixels. Sizes of text are estimated from its characters, and never measured with
// the fonts of a machine: the same facts give the same picture everywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace remit {

inline constexpr double kSvgFontSize = 14;
inline constexpr double kSvgLineHeight = 18;

struct Box {
  double x = 0;  // left
  double y = 0;  // top
  double width = 0;
  double height = 0;
};

struct Point {
  double x = 0;
  double y = 0;
};

// A text in lines. Their texts joined are the text with its white space collapsed.
struct SvgText {
  std::vector<std::string> lines;
  double width = 0;  // of the widest line, at most what was asked for
  double height() const { return kSvgLineHeight * static_cast<double>(lines.size()); }
};

// About as wide as the widest of the usual sans-serif fonts sets it.
double estimated_width(std::string_view text, bool bold = false);
// Broken between words, and within a word that is too long for a line.
SvgText wrap_text(std::string_view text, double width, bool bold = false);

enum class SvgLook { plain, main, group, bar, header };

class SvgWriter {
 public:
  void box(const Box& box, SvgLook look);
  // The lines one below another, centred in the box or from its left side. `look` is that of the
  // box behind the text.
  void text(const SvgText& text, const Box& box, SvgLook look, bool bold, bool centred = true);
  // A curve of cubic Bézier segments: a first point, then three for each segment.
  void curve(const std::vector<Point>& points);
  void line(Point from, Point to);
  // With its tip at the first point, coming from the other.
  void arrowhead(Point tip, Point from);
  // Text that stands on what is behind it: a blank box below its letters.
  void label(const SvgText& text, const Box& box);

  // The whole picture. `name` makes the ids in it; letters, digits and hyphens.
  std::string picture(double width, double height, std::string_view name, std::string_view title,
                      std::string_view description) const;

 private:
  std::string body_;
};

}  // namespace remit
