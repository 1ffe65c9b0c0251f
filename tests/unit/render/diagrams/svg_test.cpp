#include "render/diagrams/svg.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <regex>

#include "base/strings.h"
#include "base/utf8.h"
#include "unit/render/diagrams/svg_reading.h"

namespace remit::svg_test {
namespace {

std::string joined(const SvgText& text) { return join(text.lines, ""); }

// What a reader finds in the picture of a text.
std::string shown(const std::string& text, double width) {
  SvgWriter svg;
  svg.text(wrap_text(text, width), {0, 0, width, 100}, SvgLook::plain, false);
  const SvgReading picture(svg.picture(width, 100, "x", "Title", "Description"));
  const auto texts = picture.texts();
  return texts.empty() ? "" : texts.front();
}

// Letters that mean something to XML, to Graphviz or to a shell, and letters of other scripts.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kParts = {
      "\"", "'", "&", "<",     ">",   "\\", "\\n",   "\n", "\t",  "|",
      "{",  "}", "%", "$(x)",  "]]>", "<!", "-->",   "é",  "ŵ",   "漢",
      "🚓",  "–", "a", "Board", " ",   " ",  "&amp;", "W",  "\\l", "]"};
  std::string result;
  const std::size_t length = random() % 30;
  for (std::size_t i = 0; i < length; ++i) result += kParts[random() % kParts.size()];
  return result;
}

// WCAG 2.2, "relative luminance" and "contrast ratio".
double luminance(const std::string& colour) {
  double result = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double c = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    result += weights[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return result;
}

double contrast(const std::string& a, const std::string& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

TEST_CASE("a text is broken between words") {
  const SvgText text = wrap_text("One Colchester Strategic Board", 140);
  CHECK(text.lines == std::vector<std::string>{"One Colchester ", "Strategic Board"});
  CHECK(text.width <= 140);
  CHECK(text.height() == 2 * kSvgLineHeight);
  CHECK(wrap_text("", 120).lines.empty());
}

TEST_CASE("a word longer than a line is broken between letters, none of which is lost") {
  const std::string word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
  const SvgText text = wrap_text("at " + word + " now", 100);
  CHECK(text.lines.size() > 4);
  CHECK(joined(text) == "at " + word + " now");
  CHECK(joined(wrap_text("漢漢漢漢漢漢漢漢漢漢", 40)) == "漢漢漢漢漢漢漢漢漢漢");
}

TEST_CASE("a text of any letters comes out as it is, white space collapsed") {
  std::mt19937 random(4);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = random_text(random);
    CAPTURE(text);
    CHECK(shown(text, 20 + static_cast<double>(random() % 200)) == collapse(text));
  }
}

TEST_CASE("what no XML can hold is shown as a replacement character") {
  CHECK(shown("a\x01z", 100) == "a\uFFFDz");
  CHECK(shown("a\xFFz", 100) == "a\uFFFDz");
}

TEST_CASE("a picture says what it is, for who cannot see it") {
  SvgWriter svg;
  svg.box({0, 0, 10, 10}, SvgLook::plain);
  const std::string bytes =
      svg.picture(600, 80.2, "relations", "Bodies & \"boards\"", "One <two>.");
  CHECK(bytes ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"81\" "
        "viewBox=\"0 0 600 81\" role=\"img\" "
        "aria-labelledby=\"relations-title relations-description\" font-family=\"Liberation Sans, "
        "Arial, Helvetica, sans-serif\" "
        "font-size=\"14\">\n"
        "<title id=\"relations-title\">Bodies &amp; &quot;boards&quot;</title>\n"
        "<desc id=\"relations-description\">One &lt;two&gt;.</desc>\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        "<rect x=\"0\" y=\"0\" width=\"10\" height=\"10\" rx=\"3\" fill=\"#ffffff\" "
        "stroke=\"#4d5661\"/>\n"
        "</svg>\n");
}

TEST_CASE("letters differ from what is behind them by 4.5:1 at least") {
  for (const SvgLook look :
       {SvgLook::plain, SvgLook::main, SvgLook::group, SvgLook::bar, SvgLook::header}) {
    SvgWriter svg;
    svg.box({0, 0, 10, 10}, look);
    svg.text(wrap_text("x", 100), {0, 0, 10, 10}, look, false);
    const SvgReading picture(svg.picture(10, 10, "x", "x", "x"));
    const std::string behind = picture.root->elements("rect").back()->get("fill");
    const std::string letters = picture.root->first("text")->get("fill");
    CAPTURE(behind);
    CAPTURE(letters);
    CHECK(contrast(behind, letters) >= 4.5);
    // Graphical objects need 3:1 (WCAG 2.2, 1.4.11).
    CHECK(contrast("#ffffff", picture.root->elements("rect").back()->get("stroke")) >= 3);
  }
}

TEST_CASE("an arrowhead ends at its tip, and lines are drawn where they are asked for") {
  SvgWriter svg;
  svg.curve({{0, 0}, {0, 10}, {10, 10}, {10.26, 0}});
  svg.arrowhead({20, 0}, {10, 0});
  svg.line({1, 2}, {3, 4});
  const SvgReading picture(svg.picture(20, 20, "x", "x", "x"));
  const auto paths = picture.root->elements("path");
  REQUIRE(paths.size() == 3);
  CHECK(paths[0]->get("d") == "M0,0 C0,10 10,10 10.3,0");
  CHECK(paths[1]->get("d") == "M20,0 L11,4.1 L11,-4.1 Z");
  CHECK(paths[2]->get("d") == "M1,2 L3,4");
}

}  // namespace remit::svg_test
