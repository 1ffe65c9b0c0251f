#include "render/docx/languages.h"

#include <doctest/doctest.h>

#include "render/html/html.h"
#include "unit/document/tree_builders.h"
#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::languages_test {
namespace {

Attr in_language(const std::string& tag) {
  Attr attr;
  attr.set("lang", tag);
  return attr;
}

// "The sign says: Croeso." with its last word in Welsh, and a Welsh division below it.
Blocks passages() {
  Inlines sentence = inlines_from_text("The sign says:");
  sentence.push_back({Space{}, {}});
  sentence.push_back({Span{in_language("cy"), inlines_from_text("Croeso")}, {}});
  Attr division_attr = in_language("cy");
  division_attr.add_class("language");
  return {{Para{std::move(sentence)}, {}},
          division(division_attr, {para("Croeso i bawb"), bullets({{plain("pawb")}})})};
}

// Each text with a language of its own, as "cy: text".
std::string languages(const DocxReading& docx) {
  std::string result;
  for (const XmlElement* run : docx.all("w:r")) {
    const XmlElement* properties = run->first("w:rPr");
    const std::string language = properties ? value_of(*properties, "w:lang") : "";
    if (!language.empty()) result += language + ": " + run->text() + "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("words in another language say so in Word, and have no style for it") {
  Document document;
  document.title = "Title";
  document.language = "en-GB";
  document.blocks = passages();
  const DocxReading docx(rendered(document, sample_style()));
  std::string spoken = languages(docx);
  CHECK(spoken.find("cy: Croeso\n") != std::string::npos);
  CHECK(spoken.find("cy: Croeso i bawb\n") != std::string::npos);
  CHECK(spoken.find("cy: pawb\n") != std::string::npos);
  CHECK(spoken.find("sign") == std::string::npos);
  const auto styles = docx.part("word/styles.xml");
  for (const XmlElement* style : styles->elements("w:style"))
    CHECK_FALSE(style->get("w:styleId").starts_with("language"));
}

TEST_CASE("a document without such passages is left alone") {
  Blocks blocks = {para("All in one language.")};
  const Blocks before = blocks;
  CHECK_FALSE(mark_languages(blocks));
  CHECK(blocks == before);
}

TEST_CASE("words in another language say so in a page") {
  CHECK(render_html(passages()) ==
        "<p>The sign says: <span lang=\"cy\">Croeso</span></p>\n"
        "<div class=\"language\" lang=\"cy\">\n<p>Croeso i bawb</p>\n"
        "<ul>\n<li>pawb</li>\n</ul>\n</div>\n");
}

}  // namespace remit::languages_test
