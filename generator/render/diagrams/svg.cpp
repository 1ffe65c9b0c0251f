#include "render/diagrams/svg.h"

#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "text/escaping.h"

namespace remit {
namespace {

constexpr double kHalfSpace = 2;
constexpr double kArrow = 9;  // length of an arrowhead

struct Colours {
  const char* fill;
  const char* stroke;
  const char* text;
};

Colours colours(SvgLook look) {
  switch (look) {
    case SvgLook::main:
    case SvgLook::header:
      return {"#1f3864", "#1f3864", "#ffffff"};
    case SvgLook::group:
      return {"#eef2f7", "#4d5661", "#1f3864"};
    case SvgLook::bar:
      return {"#cfdcf0", "#1f3864", "#1b1f24"};
    default:
      return {"#ffffff", "#4d5661", "#1b1f24"};
  }
}

// A number as short as it can be said to a tenth.
std::string number(double value) {
  const double tenths = std::round(value * 10);
  const long whole = static_cast<long>(tenths);
  const std::string sign = whole < 0 ? "-" : "";
  const long positive = std::labs(whole);
  if (positive % 10 == 0) return format("{}{}", sign, positive / 10);
  return format("{}{}.{}", sign, positive / 10, positive % 10);
}

std::string point(Point p) { return number(p.x) + "," + number(p.y); }

// Parts of the font size, as in DejaVu Sans or a little more.
double character_width(char32_t c) {
  static constexpr std::string_view kNarrow = "iljtfI.,;:'|!()[]/ ";
  static constexpr std::string_view kWide = "mwMW@%&";
  const bool ascii = c < 0x80;
  const char letter = ascii ? static_cast<char>(c) : '?';
  if (ascii && kNarrow.find(letter) != kNarrow.npos) return 0.4;
  if (ascii && kWide.find(letter) != kWide.npos) return 0.98;
  if (ascii && letter >= 'A' && letter <= 'Z') return 0.76;
  if (ascii) return 0.62;
  std::string bytes;
  utf8::append(bytes, c);
  return utf8::display_width(bytes) > 1 ? 1.05 : 0.75;
}

// Without what no XML can hold.
std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const bool allowed = c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n';
    utf8::append(result, allowed ? c : U'\uFFFD');
  }
  return escape_markup(result);
}

// Takes from the front of a word what fits into the width: a character at least.
std::string take_fitting(std::string& word, double width, bool bold) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < word.size();) {
    utf8::next(word, at);
    if (end > 0 && estimated_width(std::string_view(word).substr(0, at), bold) > width) break;
    end = at;
  }
  std::string result = word.substr(0, end);
  word.erase(0, end);
  return result;
}

}  // namespace

double estimated_width(std::string_view text, bool bold) {
  double result = 0;
  for (std::size_t at = 0; at < text.size();) result += character_width(utf8::next(text, at));
  return result * kSvgFontSize * (bold ? 1.1 : 1.0);
}

SvgText wrap_text(std::string_view text, double width, bool bold) {
  SvgText result;
  const std::string collapsed = collapse(text);
  std::string line;
  const auto end_line = [&] {
    if (!line.empty()) result.lines.push_back(std::move(line));
    line.clear();
  };
  for (std::string_view part : split(collapsed, ' ')) {
    std::string word(part);
    const std::string longer = line.empty() ? word : line + " " + word;
    if (estimated_width(longer, bold) <= width) {
      line = longer;
      continue;
    }
    if (!line.empty()) line += ' ';
    end_line();
    while (estimated_width(word, bold) > width && utf8::length(word) > 1) {
      line = take_fitting(word, width, bold);
      end_line();
    }
    line = word;
  }
  end_line();
  for (const std::string& l : result.lines)
    result.width = std::max(result.width, std::min(width, estimated_width(trim(l), bold)));
  return result;
}

void SvgWriter::box(const Box& b, SvgLook look) {
  const Colours c = colours(look);
  body_ += format(
      "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\" fill=\"{}\" stroke=\"{}\"/>\n",
      number(b.x), number(b.y), number(b.width), number(b.height), c.fill, c.stroke);
}

void SvgWriter::text(const SvgText& text, const Box& b, SvgLook look, bool bold, bool centred) {
  if (text.lines.empty()) return;
  const double x = centred ? b.x + b.width / 2 : b.x;
  double y = b.y + (b.height - text.height()) / 2 + kSvgLineHeight * 0.72;
  body_ += format("<text fill=\"{}\"{}{}>", colours(look).text,
                  centred ? " text-anchor=\"middle\"" : "", bold ? " font-weight=\"bold\"" : "");
  for (const std::string& line : text.lines) {
    // The space at the end of a line is for who copies the text or has it read out.
    const std::string_view shown = trim(line);
    const bool spaced = shown.size() < line.size();
    const double shift = centred && spaced ? kHalfSpace : 0;
    body_ += format("<tspan x=\"{}\" y=\"{}\">{}</tspan>{}", number(x + shift), number(y),
                    printable(shown), spaced ? " " : "");
    y += kSvgLineHeight;
  }
  body_ += "</text>\n";
}

void SvgWriter::curve(const std::vector<Point>& points) {
  if (points.empty()) return;
  std::string path = "M" + point(points.front());
  for (std::size_t i = 1; i + 2 < points.size(); i += 3)
    path += " C" + point(points[i]) + " " + point(points[i + 1]) + " " + point(points[i + 2]);
  body_ += format("<path d=\"{}\" fill=\"none\" stroke=\"#4d5661\" stroke-width=\"1.5\"/>\n", path);
}

void SvgWriter::line(Point from, Point to) {
  body_ +=
      format("<path d=\"M{} L{}\" fill=\"none\" stroke=\"#4d5661\"/>\n", point(from), point(to));
}

void SvgWriter::arrowhead(Point tip, Point from) {
  const double length = std::hypot(tip.x - from.x, tip.y - from.y);
  if (length <= 0) return;
  const Point along{(tip.x - from.x) / length * kArrow, (tip.y - from.y) / length * kArrow};
  const Point back{tip.x - along.x, tip.y - along.y};
  const Point left{back.x - along.y * 0.45, back.y + along.x * 0.45};
  const Point right{back.x + along.y * 0.45, back.y - along.x * 0.45};
  body_ += format("<path d=\"M{} L{} L{} Z\" fill=\"#4d5661\"/>\n", point(tip), point(left),
                  point(right));
}

void SvgWriter::label(const SvgText& text, const Box& b) {
  body_ += format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#ffffff\"/>\n",
                  number(b.x), number(b.y), number(b.width), number(b.height));
  this->text(text, b, SvgLook::plain, false);
}

std::string SvgWriter::picture(double width, double height, std::string_view name,
                               std::string_view title, std::string_view description) const {
  const std::string size = number(std::ceil(width)) + " " + number(std::ceil(height));
  return format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {2}\" "
      "role=\"img\" aria-labelledby=\"{3}-title {3}-description\" font-family=\"Liberation Sans, "
      "Arial, Helvetica, sans-serif\" "
      "font-size=\"{4}\">\n"
      "<title id=\"{3}-title\">{5}</title>\n"
      "<desc id=\"{3}-description\">{6}</desc>\n"
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
      "{7}</svg>\n",
      number(std::ceil(width)), number(std::ceil(height)), size, name, number(kSvgFontSize),
      printable(collapse(title)), printable(collapse(description)), body_);
}

}  // namespace remit
