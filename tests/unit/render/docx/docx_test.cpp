#include "render/docx/docx.h"

#include <doctest/doctest.h>

#include <future>

#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::docx_test {
namespace {

Document of(Blocks blocks) {
  Document document;
  document.title = "Title";
  document.blocks = std::move(blocks);
  return document;
}

std::string style_list(const DocxReading& docx) {
  std::string result;
  for (const DocxParagraph& p : docx.paragraphs()) result += p.style + ": " + p.text + "\n";
  return result;
}

}  // namespace

TEST_CASE("two renderings of a document give the same bytes") {
  CHECK(rendered(sample_report(), sample_style()) == rendered(sample_report(), sample_style()));
}

TEST_CASE("several documents can be rendered at once") {
  const Pandoc pandoc = the_pandoc();
  const auto render = [&pandoc] {
    Diagnostics diagnostics;
    return render_docx(pandoc, sample_report(), sample_style(), {}, kSampleTime, diagnostics);
  };
  auto one = std::async(std::launch::async, render);
  auto other = std::async(std::launch::async, render);
  const auto bytes = one.get();
  REQUIRE(bytes);
  CHECK(bytes == other.get());
}

TEST_CASE("divisions of an author get the styles of their classes") {
  const DocxReading docx(rendered(
      of({of_class("committee", {para("Panel")}), of_class("meeting-date", {para("15 March")}),
          of_class("title", {plain("Work")}), of_class("banner", {para("Not yet agreed")}),
          of_class("note", {para("Please note"), bullets({{plain("this")}})}),
          of_class("box", {para("Boxed")}), of_class("unknown", {para("Plain text")})}),
      sample_style()));
  CHECK(style_list(docx) ==
        "Committee: Panel\nMeetingDate: 15 March\nTitle: Work\nBanner: Not yet agreed\n"
        "Note: Please note\nNoteList: this\nBox: Boxed\nBodyText: Plain text\n");
}

TEST_CASE("numbered headings and paragraphs take their number from their style") {
  const DocxReading docx(rendered(sample_report(), sample_style()));
  const DocxParagraph heading = docx.paragraph("Executive Summary");
  CHECK(heading.style == "Heading1");
  CHECK(heading.number_id == "");
  const DocxParagraph clause = docx.paragraph("In January 2020");
  CHECK(clause.style == "Clause2");
  CHECK(clause.number_id == "");
  CHECK(docx.paragraph("agree the following").style == "Clause3");
  CHECK(docx.paragraph("a new member").style == "Clause4");

  const auto styles = docx.part("word/styles.xml");
  const auto numbering = docx.part("word/numbering.xml");
  const XmlElement* number = with_attribute(*numbering, "w:num", "w:numId", "1");
  REQUIRE(number);
  const XmlElement* scheme = with_attribute(*numbering, "w:abstractNum", "w:abstractNumId",
                                            value_of(*number, "w:abstractNumId"));
  REQUIRE(scheme);
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"Heading1", "%1."}, {"Clause2", "%1.%2"}, {"Clause3", "(%3)"}, {"Clause4", "(%4)"}};
  const auto levels = scheme->elements("w:lvl");
  REQUIRE(levels.size() == expected.size());
  for (std::size_t i = 0; i < levels.size(); ++i) {
    CHECK(value_of(*levels[i], "w:pStyle") == expected[i].first);
    CHECK(value_of(*levels[i], "w:lvlText") == expected[i].second);
    const XmlElement* style = with_attribute(*styles, "w:style", "w:styleId", expected[i].first);
    REQUIRE(style);
    const XmlElement* link = style->first("w:pPr")->first("w:numPr");
    REQUIRE(link);
    CHECK(value_of(*link, "w:numId") == "1");
    CHECK(value_of(*link, "w:ilvl") == std::to_string(i));
  }
}

TEST_CASE("no number stands in the text, so that Word alone counts") {
  const DocxReading docx(rendered(sample_report(), sample_style()));
  for (const DocxParagraph& p : docx.paragraphs())
    if (p.style.starts_with("Clause") || p.style.starts_with("Heading"))
      CHECK_MESSAGE(!std::isdigit(static_cast<unsigned char>(p.text[0])), p.text);
}

TEST_CASE("an unnumbered heading has its number taken away") {
  const DocxReading docx(rendered(sample_report(), sample_style()));
  CHECK(docx.paragraph("Background").style == "Heading1");
  CHECK(docx.paragraph("Background").number_id == "0");
}

TEST_CASE("an appendix begins on a new page and counts from its own beginning") {
  const DocxReading docx(rendered(sample_report(), sample_style()));
  CHECK(docx.paragraph("Appendix A").number_id == "0");
  CHECK(docx.element("Appendix A").first("w:pPr")->first("w:pageBreakBefore"));
  CHECK_FALSE(docx.element("Membership").first("w:pPr")->first("w:pageBreakBefore"));
  CHECK(docx.paragraph("Membership").number_id == "3");
  CHECK(docx.paragraph("Membership").level == "0");
  CHECK(docx.paragraph("The members are").number_id == "3");
  CHECK(docx.paragraph("The members are").level == "1");
  CHECK(docx.paragraph("one vote").number_id == "3");
  CHECK(docx.paragraph("one vote").level == "2");
  const auto numbering = docx.part("word/numbering.xml");
  const XmlElement* number = with_attribute(*numbering, "w:num", "w:numId", "3");
  REQUIRE(number);
  const XmlElement* scheme = with_attribute(*numbering, "w:abstractNum", "w:abstractNumId",
                                            value_of(*number, "w:abstractNumId"));
  REQUIRE(scheme);
  CHECK(value_of(*scheme->elements("w:lvl")[2], "w:lvlText") == "%3)");
}

TEST_CASE("an appendix may be a division around its heading") {
  const DocxReading docx(
      rendered(of({of_class("appendix", {heading(1, "One"), heading(1, "Two")})}), DocxStyle{}));
  CHECK(docx.element("One").first("w:pPr")->first("w:pageBreakBefore"));
  CHECK_FALSE(docx.element("Two").first("w:pPr")->first("w:pageBreakBefore"));
}

TEST_CASE("an appendix that only names its file stays on the page") {
  const DocxReading docx(
      rendered(of({heading(1, "Appendices"), heading(1, "Appendix A", {"appendix"}),
                   heading(1, "Appendix B", {"appendix", "same-page"})}),
               DocxStyle{}));
  CHECK(docx.element("Appendix A").first("w:pPr")->first("w:pageBreakBefore"));
  CHECK_FALSE(docx.element("Appendix B").first("w:pPr")->first("w:pageBreakBefore"));
}

TEST_CASE("bullets stand under the text that they belong to") {
  const DocxReading docx(rendered(sample_report(), sample_style()));
  const auto numbering = docx.part("word/numbering.xml");
  const auto left_of = [&](const std::string& text) {
    const DocxParagraph p = docx.paragraph(text);
    const XmlElement* number = with_attribute(*numbering, "w:num", "w:numId", p.number_id);
    REQUIRE(number);
    const XmlElement* scheme = with_attribute(*numbering, "w:abstractNum", "w:abstractNumId",
                                              value_of(*number, "w:abstractNumId"));
    REQUIRE(scheme);
    const XmlElement* level = with_attribute(*scheme, "w:lvl", "w:ilvl", p.level);
    REQUIRE(level);
    CHECK(value_of(*level, "w:numFmt") == "bullet");
    const XmlElement* indent = level->first("w:pPr")->first("w:ind");
    return std::stoi(indent->get("w:left")) - std::stoi(indent->get("w:hanging"));
  };
  CHECK(docx.paragraph("one for community").style == "ClauseList2");
  CHECK(left_of("one for community") == 720);
  CHECK(left_of("its tasking group") == 720 + 397);
  CHECK(docx.paragraph("a bullet at the margin").style == "ListText");
  CHECK(left_of("a bullet at the margin") == 0);
  CHECK(docx.paragraph("This one is to be reviewed").number_id == "");
  CHECK(docx.element("This one is to be reviewed").first("w:pPr")->first("w:ind")->get("w:left") ==
        std::to_string(720 + 397));
}

TEST_CASE("what continues a numbered item stands below its text") {
  const DocxReading docx(rendered(sample_report(), sample_style()));
  CHECK(docx.paragraph("The report should come").style == "ClauseText3");
  CHECK(docx.element("The report should come").first("w:pPr")->first("w:ind")->get("w:left") ==
        std::to_string(720 + 567));
}

TEST_CASE("rows of headers repeat, are shaded and bold, and no row breaks over pages") {
  const DocxReading docx(rendered(sample_report(), sample_style()));
  const auto tables = docx.all("w:tbl");
  REQUIRE(tables.size() == 2);
  const auto rows = tables[1]->elements("w:tr");
  REQUIRE(rows.size() == 3);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK((rows[i]->first("w:trPr")->first("w:tblHeader") != nullptr) == (i == 0));
    CHECK(rows[i]->first("w:trPr")->first("w:cantSplit"));
  }
  CHECK(rows[0]->first("w:tc")->first("w:tcPr")->first("w:shd"));
  CHECK_FALSE(rows[1]->first("w:tc")->first("w:tcPr")->first("w:shd"));
  CHECK(docx.paragraph("Hours").style == "TableHeading");
  CHECK(docx.paragraph("Tasking group").style == "TableRowHeading");
  CHECK(docx.paragraph("13.38").style == "TableText");
  CHECK(docx.paragraph("Table 1: Officer time").style == "TableCaption");
}

TEST_CASE("the cover is a table without a header row, its first column bold and shaded") {
  const DocxReading docx(rendered(sample_report(), sample_style()));
  const XmlElement& cover = *docx.all("w:tbl").front();
  for (const XmlElement* row : cover.elements("w:tr")) {
    CHECK_FALSE(row->first("w:trPr")->first("w:tblHeader"));
    const auto cells = row->elements("w:tc");
    CHECK(cells[0]->first("w:tcPr")->first("w:shd"));
    CHECK_FALSE(cells[1]->first("w:tcPr")->first("w:shd"));
  }
  CHECK(docx.paragraph("Report of").style == "CoverLabel");
  const auto columns = cover.first("w:tblGrid")->elements();
  CHECK(columns[0]->get("w:w") == "2708");
  CHECK(columns[1]->get("w:w") == "6318");
}

TEST_CASE("language, title, date, page and footer are those of the document") {
  Document document = sample_report();
  document.title = "Fire & rescue";
  document.language = "cy-GB";
  DocxStyle style = sample_style();
  style.page.header_text = "Cyngor";
  style.page.page_label = "Tudalen";
  style.page.page_of = "o";
  const DocxReading docx(rendered(document, style));
  const auto core = docx.part("docProps/core.xml");
  CHECK(core->first("dc:title")->text() == "Fire & rescue");
  CHECK(core->first("dc:language")->text() == "cy-GB");
  CHECK(core->first("dcterms:created")->text() == "2022-03-15T00:00:00Z");
  CHECK(docx.paragraphs().front().text == "Scrutiny Panel");  // not the title once more

  const auto styles = docx.part("word/styles.xml");
  const XmlElement* defaults =
      styles->first("w:docDefaults")->first("w:rPrDefault")->first("w:rPr");
  CHECK(defaults->first("w:lang")->get("w:val") == "cy-GB");
  CHECK(defaults->first("w:rFonts")->get("w:ascii") == "Arial");
  CHECK(value_of(*defaults, "w:sz") == "22");

  const XmlElement* section = docx.body().first("w:sectPr");
  REQUIRE(section);
  CHECK(section->first("w:pgSz")->get("w:w") == "11906");
  CHECK(section->first("w:pgMar")->get("w:left") == "1440");
  CHECK(section->first("w:footerReference"));
  CHECK(docx.part("word/footer1.xml")->text() == "Tudalen 1 o 1");
  CHECK(docx.part("word/header1.xml")->text() == "Cyngor");
}

TEST_CASE("links inside the document find every kind of id") {
  Table with_ids;
  with_ids.attr.id = "table";
  with_ids.columns.resize(1);
  with_ids.bodies.push_back({{}, 0, {}, {row({"cell"})}});
  with_ids.bodies[0].rows[0].attr.id = "row";
  with_ids.bodies[0].rows[0].cells[0].attr.id = "cell";
  Header titled{1, {"heading", {}, {}}, inlines_from_text("Heading")};
  Blocks blocks = {{titled, {}},
                   named(para("text"), "paragraph"),
                   {CodeBlock{{"block", {}, {}}, "x"}, {}},
                   {Para{{{Link{{"link", {}, {}}, inlines_from_text("l"), {"#table", ""}}, {}},
                          {Code{{"code", {}, {}}, "c"}, {}},
                          {Span{{"span", {}, {}}, inlines_from_text("s")}, {}}}},
                    {}},
                   {with_ids, {}}};
  number(blocks, section_scheme());
  const DocxReading docx(rendered(of(blocks), sample_style()));
  std::string names;
  for (const XmlElement* bookmark : docx.all("w:bookmarkStart"))
    names += bookmark->get("w:name") + " ";
  CHECK(names == "heading paragraph block link code span table row cell ");
  REQUIRE(docx.all("w:hyperlink").size() == 1);
  CHECK(docx.all("w:hyperlink")[0]->get("w:anchor") == "table");
}

TEST_CASE("a picture is embedded with its text alternative, and its title becomes a caption") {
  const DocxReading docx(
      rendered(of({picture_para("Four bodies, one under the other", "diagram:bodies", "Figure 1")}),
               sample_style(), {{"diagram:bodies", one_pixel(), "png"}}));
  REQUIRE(docx.all("wp:docPr").size() == 1);
  CHECK(docx.all("wp:docPr")[0]->get("descr") == "Four bodies, one under the other");
  const auto paragraphs = docx.paragraphs();
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0].style == "Figure");
  CHECK(paragraphs[1].style == "ImageCaption");
  CHECK(paragraphs[1].text == "Figure 1");
}

TEST_CASE("a diagram in words stands as text below the picture, whatever paragraph is before") {
  Blocks blocks = {
      heading(1, "Heading"), para("text"), picture_para("alt", "p", "Figure 1"),
      division({"", {"diagram-text"}, {}}, {para("In words:"), bullets({{plain("one")}})})};
  number(blocks, section_scheme());
  const DocxReading docx(rendered(of(blocks), sample_style(), {{"p", one_pixel(), "png"}}));
  const auto paragraphs = docx.paragraphs();
  REQUIRE(paragraphs.size() == 6);
  CHECK(paragraphs[4].text == "In words:");
  CHECK(paragraphs[5].text == "one");
  CHECK(paragraphs[5].style == "ListText");
}

TEST_CASE("a picture that was not prepared never reaches Pandoc") {
  CHECK(failure(of({picture_para("users", "/etc/passwd", "")}), sample_style(), the_pandoc()) ==
        "remit: error: the picture '/etc/passwd' was not prepared for the Word document "
        "[docx.picture]\n"
        "  help: this is a fault of Remit, not of your text; please report it\n");
}

TEST_CASE("a number that Word would count otherwise is an error, not a misnumbered document") {
  Document document = of(sample_sections());
  attr_of(document.blocks[1])->set("number", "1.7");
  CHECK(failure(document, sample_style(), the_pandoc()) ==
        "remit: error: this is number 1.7, but Word would count it as 1.1 "
        "[docx.numbering-differs]\n"
        "  help: this is a fault of Remit, not of your text; please report it\n");
  CHECK(failure(of(sample_appendix()), DocxStyle{}, the_pandoc())
            .starts_with("remit: error: this is number 1., but its house style has no such level "
                         "[docx.numbering-differs]\n"));
}

TEST_CASE("control characters do not make the document unreadable") {
  Document document =
      of({para("a\x01"
               "b")});
  document.title =
      "c\x02"
      "d";
  const DocxReading docx(rendered(document, sample_style()));
  CHECK(docx.paragraphs().front().text == "ab");
  CHECK(docx.part("docProps/core.xml")->first("dc:title")->text() == "cd");
}

TEST_CASE("everything that the tree can hold can be written") {
  Document document = sample_report();
  document.blocks.push_back({HorizontalRule{}, {}});
  document.blocks.push_back(
      {DefinitionList{{{inlines_from_text("term"), {{para("meaning")}}}}}, {}});
  document.blocks.push_back({BlockQuote{{para("quoted"), bullets({{plain("in quotes")}})}}, {}});
  document.blocks.push_back(table({}, {}, {row({"a", "b", "c"}), row({"d"})}));
  document.blocks.push_back(bullets({{}, {plain("after an empty one")}}));
  document.blocks.push_back({Para{{{Footnote{{para("below")}}, {}}}}, {}});
  const DocxReading docx(rendered(document, sample_style()));
  CHECK(docx.paragraph("quoted").style == "BlockText");
  CHECK(docx.paragraph("meaning").style == "Definition");
  CHECK(docx.paragraph("after an empty one").style == "ClauseList2");
  CHECK(docx.part("word/footnotes.xml")->text().find("below") != std::string::npos);
}

TEST_CASE("what a clerk writes in divisions has styles of its own in Word") {
  Document document;
  DefinitionList terms;
  terms.items.push_back(
      {inlines_from_text("Quorum"), {{plain("The members"), bullets({{plain("all")}})}}});
  document.blocks = {of_class("quoted", {para("4.1 It meets"), bullets({{plain("yearly")}})}),
                     of_class("definitions", {{terms, {}}}),
                     of_class("sign-off", {para("Head of Service")}),
                     of_class("box", {para("One")}), of_class("box", {para("Two")})};
  CHECK(
      style_list(DocxReading(rendered(document, DocxStyle{}))) ==
      "Quoted: 4.1 It meets\nQuotedList: yearly\nDefinitionTerm: Quorum\nDefinition: The members\n"
      "DefinitionItems: all\nSignOff: Head of Service\nBox: One\nTableEnd: \u00a0\nBox: Two\n");
}

TEST_CASE("a table of signatures has room to sign in each row of its body") {
  Document document;
  document.blocks = {of_class("signatures", {table({}, {row({"Office", "Signature"})},
                                                   {row({"Chair", ""}), row({"Clerk", ""})})})};
  const DocxReading docx(rendered(document, DocxStyle{}));
  std::string heights;
  for (const XmlElement* tr : docx.all("w:tr")) {
    const XmlElement* height = tr->first("w:trPr")->first("w:trHeight");
    heights += (height ? height->get("w:val") + " " + height->get("w:hRule") : "-") + ";";
  }
  CHECK(heights == "-;850 atLeast;850 atLeast;");
}

TEST_CASE("a paragraph without a number continues the numbered one before it") {
  Document document;
  document.blocks = {heading(1, "Aim"),
                     para("One."),
                     division({"", {"unnumbered"}, {}}, {para("More of one.")}),
                     bullets({{plain("a bullet")}}),
                     division({"", {"unnumbered"}, {}}, {para("Still one.")}),
                     para("Two."),
                     heading(1, "Plain", {"unnumbered"}),
                     division({"", {"unnumbered"}, {}}, {para("Of no paragraph.")})};
  number(document.blocks, section_scheme());
  DocxStyle style;
  style.numbering = section_scheme();
  CHECK(style_list(DocxReading(rendered(document, style))) ==
        "Heading1: Aim\nClause2: One.\nClauseText2: More of one.\nClauseList2: a bullet\n"
        "ClauseText2: Still one.\nClause2: Two.\nHeading1: Plain\nFirstParagraph: Of no "
        "paragraph.\n");
}

}  // namespace remit::docx_test
