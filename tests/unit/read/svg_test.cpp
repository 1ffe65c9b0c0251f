#include "read/svg.h"

#include <doctest/doctest.h>

namespace remit::svg_test {
namespace {

std::string faults(const std::string& inside,
                   const std::string& attributes = "viewBox=\"0 0 9 9\"") {
  Sources sources;
  Diagnostics diagnostics;
  const Source& source = sources.add("a.svg",
                                     "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                     "xmlns:xlink=\"http://www.w3.org/1999/xlink\" " +
                                         attributes + ">\n" + inside + "\n</svg>\n");
  const bool plain = check_svg(source, diagnostics);
  CHECK(plain == diagnostics.all().empty());
  std::string result;
  for (const Diagnostic& d : diagnostics.sorted()) {
    const LineColumn at = d.place.source->position(d.place.begin);
    result += d.code + "@" + std::to_string(at.line) + ":" + std::to_string(at.column) + " ";
  }
  return result;
}

}  // namespace

TEST_CASE("a plain drawing is let through") {
  CHECK(faults("<defs><linearGradient id=\"g\"/></defs>"
               "<rect fill=\"url(#g)\" style=\"stroke: url('#g')\"/><use xlink:href=\"#g\"/>"
               "<image href=\"data:image/png;base64,AA==\"/><style>.a { fill: red }</style>") ==
        "");
  CHECK(faults("<path/>", "width=\"90\" height=\"60mm\"") == "");
}

TEST_CASE("what runs, moves or holds other content is refused") {
  for (const char* name : {"script", "foreignObject", "animate", "set", "handler"})
    CHECK(faults("<" + std::string(name) + "/>") == "picture.active@2:2 ");
  CHECK(faults("<path onclick=\"x()\"/>") == "picture.active@2:7 ");
  CHECK(faults("<path ONLOAD=\"x()\"/>") == "picture.active@2:7 ");
}

TEST_CASE("what loads from elsewhere is refused") {
  for (const char* inside :
       {"<image href=\"https://e.org/a.png\"/>", "<image href=\"other.png\"/>",
        "<use xlink:href=\"b.svg#x\"/>", "<a href=\"javascript:x()\"/>",
        "<image href=\"data:image/svg+xml,%3Csvg/%3E\"/>",
        "<rect fill=\"url(https://e.org/a.svg#g)\"/>", "<rect style=\"fill: url( 'b.svg#g')\"/>",
        "<rect style=\"fill: u\\72l(b.svg)\"/>", "<style>@import 'b.css';</style>"}) {
    CAPTURE(inside);
    CHECK(faults(inside).starts_with("picture.loads@2:"));
  }
}

TEST_CASE("a picture says its size, and is an SVG") {
  CHECK(faults("<path/>", "") == "picture.no-size@1:2 ");
  CHECK(faults("<path/>", "width=\"100%\" height=\"100%\"") == "picture.no-size@1:2 ");
  Sources sources;
  Diagnostics diagnostics;
  CHECK_FALSE(check_svg(sources.add("a.svg", "<svg/>"), diagnostics));
  CHECK(render_text(diagnostics.all()[0]) ==
        "a.svg:1:2: error: this file is not an SVG picture [picture.unknown-kind]\n"
        "    <svg/>\n     ^~~\n"
        "  help: its outermost element is <svg xmlns=\"http://www.w3.org/2000/svg\">\n");
  CHECK_FALSE(check_svg(sources.add("a.svg", "<!DOCTYPE svg []><svg/>"), diagnostics));
  CHECK(diagnostics.all().back().code == "xml.doctype");
  CHECK_FALSE(check_svg(sources.add("a.svg",
                                    "<?xml-stylesheet href=\"a.css\"?><svg "
                                    "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"),
                        diagnostics));
  CHECK(diagnostics.all().back().code == "picture.loads");
}

TEST_CASE("a size is one that can be shown") {
  for (const char* size : {"0", "-4", "NaN", "1e9", "10001", "4 px", "12furlongs", ""}) {
    CAPTURE(size);
    CHECK(faults("<path/>", "width=\"" + std::string(size) + "\" height=\"9\"")
              .starts_with("picture.bad-size@1:"));
  }
  for (const char* box : {"0 0 0 9", "0 0 9 -9", "0 0 9", "a b c d", "1 1 nan nan"}) {
    CAPTURE(box);
    CHECK(faults("<path/>", "viewBox=\"" + std::string(box) + "\"") != "");
  }
  CHECK(faults("<path/>", "width=\"9.5mm\" height=\".5in\" viewBox=\"-1,-2, 3 4.5\"") == "");
  CHECK(faults("<path/>", "width=\"10000\" height=\"100%\" viewBox=\"0 0 1 1\"") ==
        "");  // kMaxSvgLength
}

}  // namespace remit::svg_test
