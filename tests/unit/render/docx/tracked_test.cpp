#include <doctest/doctest.h>

#include "base/strings.h"
#include "support/docx_tracked.h"
#include "support/redlines.h"
#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::tracked_test {
using namespace test;

namespace {

std::string tracked(Blocks blocks, const DocxStyle& style = {}) {
  Document document;
  document.blocks = std::move(blocks);
  DocxStyle signed_style = style;
  signed_style.changes = {"Clerk to the board", "2025-06-10T00:00:00Z"};
  const std::string docx = rendered(document, signed_style);
  CHECK(faults_of_changes(docx).empty());
  return docx;
}

std::string outline_of(Blocks blocks, const DocxStyle& style = {}) {
  return tracked_outline(tracked(std::move(blocks), style));
}

}  // namespace

TEST_CASE("changed words are tracked inside their paragraph, whose mark is not") {
  CHECK(outline_of({para_of("At least [-four-][+five+] agencies meet [+every quarter+].")}) ==
        "FirstParagraph At least {-four-}{+five+} agencies meet {+every quarter+}.\n");
}

TEST_CASE("a change says who made it and when, under an id of its own that no bookmark has") {
  const DocxReading docx(tracked({heading(1, "Quorum"), named(para_of("[-four-][+five+]"), "few"),
                                  deleted({para("Gone.")}), para("Last.")}));
  std::string found;
  for (const char* name : {"w:bookmarkStart", "w:ins", "w:del"})
    for (const XmlElement* element : docx.all(name))
      found += collapse(std::string(name) + " " + element->get("w:id") + " " +
                        element->get("w:author") + " " + element->get("w:date")) +
               "\n";
  CHECK(found ==
        "w:bookmarkStart 20\n"
        "w:ins 22 Clerk to the board 2025-06-10T00:00:00Z\n"
        "w:del 21 Clerk to the board 2025-06-10T00:00:00Z\n"
        "w:del 23 Clerk to the board 2025-06-10T00:00:00Z\n"
        "w:del 24 Clerk to the board 2025-06-10T00:00:00Z\n");
}

TEST_CASE("a paragraph that came or went as a whole has its mark tracked") {
  CHECK(outline_of({para("Before."), deleted({para("Gone."), para("Gone too.")}),
                    inserted({para("Come.")}), para("After.")}) ==
        "FirstParagraph Before.\n"
        "BodyText {-Gone.-} ¶-\n"
        "BodyText {-Gone too.-} ¶-\n"
        "BodyText {+Come.+} ¶+\n"
        "BodyText After.\n");
}

TEST_CASE("headings, numbered paragraphs and their lists come and go as a whole") {
  Blocks before = {heading(1, "Quorum"), para("Five agencies."), heading(1, "Voting"),
                   para("Each agency has:"), ordered({{plain("one vote")}, {plain("one voice")}})};
  number(before, section_scheme());
  Blocks after = {heading(1, "Membership"), para("The members are:"),
                  bullets({{plain("the police")}, {plain("the council")}}), heading(1, "Quorum"),
                  para("Five agencies.")};
  number(after, section_scheme());
  const Blocks redline = {inserted({after[0], after[1], after[2]}), after[3], after[4],
                          deleted({before[2], before[3], before[4]})};
  CHECK(outline_of(redline, sample_style()) ==
        "Heading1 {+Membership+} ¶+\n"
        "Clause2 {+The members are:+} ¶+\n"
        "ClauseList2 {+the police+} ¶+\n"
        "ClauseList2 {+the council+} ¶+\n"
        "Heading1 Quorum\n"
        "Clause2 Five agencies.\n"
        "Heading1 {-Voting-} ¶-\n"
        "Clause2 {-Each agency has:-} ¶-\n"
        "Clause3 {-one vote-} ¶-\n"
        "Clause3 {-one voice-} ¶-\n"
        "TableEnd \u00a0\n");
}

TEST_CASE("an item that came or went is tracked, in lists of every kind") {
  Blocks blocks = {para("Kinds:"),
                   bullets({{plain("stays")},
                            {deleted({plain("goes"), bullets({{plain("too")}})})},
                            {inserted({para("comes")})}}),
                   ordered({{inserted({plain("first")})}, {plain("second")}}),
                   Block{DefinitionList{{{inlines_from_text("Board"), {{plain("meets")}}},
                                         {words("[-Panel-]"), {{deleted({plain("rests")})}}}}},
                         {}},
                   para("End.")};
  CHECK(outline_of(blocks) ==
        "FirstParagraph Kinds:\n"
        "ListText stays\n"
        "ListText {-goes-} ¶-\n"
        "ListText {-too-} ¶-\n"
        "ListText {+comes+} ¶+\n"
        "ListText {+first+} ¶+\n"
        "ListText second\n"
        "DefinitionTerm Board\n"
        "Definition meets\n"
        "DefinitionTerm {-Panel-} ¶-\n"
        "Definition {-rests-} ¶-\n"
        "FirstParagraph End.\n");
}

TEST_CASE("an item whose first paragraph came or went goes and comes as a whole") {
  // Word gives the sign of an item to its first paragraph, and takes it away with that.
  const Blocks redline = {bullets({{inserted({para("The police")}), para("of the county")},
                                   {plain("the council"), deleted({para("or its officer")})}})};
  CHECK(outline_of(redline) ==
        "ListText {-of the county-} ¶-\n"
        "ListText {+The police+} ¶+\n"
        "ListText {+of the county+} ¶+\n"
        "ListText the council\n"
        "ListText {-or its officer-} ¶-\n"
        "TableEnd \u00a0\n");
}

TEST_CASE("a list that stays tells which style it had before the paragraph above it came") {
  Blocks after = {heading(1, "Purpose"), para("The board:"), bullets({{plain("meets")}}),
                  heading(1, "Quorum")};
  number(after, section_scheme());
  const std::string docx =
      tracked({after[0], inserted({after[1]}), after[2], after[3]}, sample_style());
  CHECK(tracked_outline(docx) ==
        "Heading1 Purpose\n"
        "Clause2 {+The board:+} ¶+\n"
        "ClauseList2 meets\n"
        "Heading1 Quorum\n");
  CHECK(tracked_outline(reject_in_docx(docx)) ==
        "Heading1 Purpose\n"
        "ListText meets\n"
        "Heading1 Quorum\n");
  const DocxReading reading(docx);
  REQUIRE(reading.all("w:pPrChange").size() == 1);
  CHECK(reading.all("w:pPrChange")[0]->get("w:author") == "Clerk to the board");
  CHECK(reading.all("w:pPrChange")[0]->get("w:date") == "2025-06-10T00:00:00Z");
}

TEST_CASE("boxes, notes, quotations, code, rules and captions come and go with all they hold") {
  const Block code = {CodeBlock{{}, "one\n  two"}, {}};
  const Block rule = {HorizontalRule{}, {}};
  CHECK(outline_of({inserted({of_class("box", {para("Boxed."), bullets({{plain("point")}})}),
                              of_class("note", {para("Noted.")})}),
                    of_class("note", {para("Stays.")}),
                    deleted({Block{BlockQuote{{para("Quoted.")}}, {}}, code, rule}),
                    inserted({table({para("Table 1: Hours")}, {row({"Work", "Hours"})},
                                    {row({"Board", ""})})}),
                    para("End.")}) ==
        "Box {+Boxed.+} ¶+\n"
        "BoxList {+point+} ¶+\n"
        "Note {+Noted.+} ¶+\n"
        "TableEnd {+\u00a0+} ¶+\n"
        "Note Stays.\n"
        "BlockText {-Quoted.-} ¶-\n"
        "SourceCode {-one/  two-} ¶-\n"
        "Normal {-(rule)-} ¶-\n"
        "TableCaption {+Table 1: Hours+} ¶+\n"
        "Row+\n"
        "TableHeading {+Work+} ¶+\n"
        "TableHeading {+Hours+} ¶+\n"
        "Row+\n"
        "TableText {+Board+} ¶+\n"
        "TableText  ¶+\n"
        "BodyText End.\n");
}

TEST_CASE("a row is tracked with all that is in it, a cell by its words") {
  Block hours = table({}, {row({"Work", "Hours"})},
                      {row({"Board", "20"}), row({"Panel", "9"}), row({"", ""})});
  Table& table_node = *get_if<Table>(hours);
  table_node.bodies[0].rows[0].cells[1].content = {plain_of("[-20-][+25+]")};
  table_node.bodies[0].rows[1].attr.add_class("deletion");
  table_node.bodies[0].rows[2].attr.add_class("insertion");
  CHECK(outline_of({hours, para("End.")}) ==
        "Row\n"
        "TableHeading Work\n"
        "TableHeading Hours\n"
        "Row\n"
        "TableText Board\n"
        "TableText {-20-}{+25+}\n"
        "Row-\n"
        "TableText {-Panel-} ¶-\n"
        "TableText {-9-} ¶-\n"
        "Row+\n"
        "TableText  ¶+\n"
        "TableText  ¶+\n"
        "BodyText End.\n");
}

TEST_CASE("the last mark of a cell stays, since nothing could be joined to it") {
  const auto cell = [](Blocks content) {
    Cell result;
    result.content = std::move(content);
    return result;
  };
  Row changed_cells;
  changed_cells.cells = {cell({deleted({plain("Quarterly")}), inserted({plain("Monthly")})}),
                         cell({para("Stays."), inserted({para("More.")})}),
                         cell({deleted({para("Gone.")})}),
                         cell({deleted({para("Old."), para("Older.")}), inserted({para("New.")})}),
                         cell({para("List:"), inserted({bullets({{plain("one")}})})})};
  CHECK(outline_of({table({}, {}, {changed_cells}), para("End.")}) ==
        "Row\n"
        "TableText {-Quarterly-}{+Monthly+}\n"
        "TableText Stays. ¶+\n"
        "TableText {+More.+}\n"
        "TableText {-Gone.-}\n"
        "TableText {-Old.-} ¶-\n"
        "TableText {-Older.-} ¶-\n"
        "TableText {+New.+} ¶+\n"
        "TableEnd \u00a0\n"
        "TableText List:\n"
        "TableList {+one+} ¶+\n"
        "TableEnd \u00a0\n"
        "FirstParagraph End.\n");
}

TEST_CASE("a document that ends with a change ends with a tiny paragraph that stays") {
  CHECK(outline_of({para("Stays."), deleted({para("Gone.")})}) ==
        "FirstParagraph Stays.\n"
        "BodyText {-Gone.-} ¶-\n"
        "TableEnd \u00a0\n");
  CHECK(outline_of({para("Stays."), inserted({table({}, {}, {row({"a", "b"})})})}) ==
        "FirstParagraph Stays.\n"
        "Row+\n"
        "TableText {+a+} ¶+\n"
        "TableText {+b+} ¶+\n"
        "TableEnd \n");
}

TEST_CASE("a tiny paragraph stands between a paragraph that goes and a table") {
  const Block stays = table({}, {}, {row({"a"})});
  CHECK(outline_of({para("Stays."), deleted({heading(1, "Gone"), para("Gone.")}), stays,
                    inserted({para("Come."), stays}), para("End.")}) ==
        "FirstParagraph Stays.\n"
        "Heading1 {-Gone-} ¶-\n"
        "FirstParagraph {-Gone.-} ¶-\n"
        "TableEnd \u00a0\n"
        "Row\n"
        "TableText a\n"
        "BodyText {+Come.+} ¶+\n"
        "Row+\n"
        "TableText {+a+} ¶+\n"
        "BodyText End.\n");
  // In LibreOffice the first of what goes stays, empty; a heading would still count.
  CHECK(outline_of(
            {para("Stays."), deleted({heading(1, "Gone"), para("Gone."), stays}), para("End.")}) ==
        "FirstParagraph Stays.\n"
        "Heading1 {-Gone-} ¶-\n"
        "FirstParagraph {-Gone.-} ¶-\n"
        "TableEnd \u00a0\n"
        "Row-\n"
        "TableText {-a-} ¶-\n"
        "BodyText End.\n");
}

TEST_CASE("tables that take each other's place leave no paragraph between them") {
  CHECK(outline_of({deleted({table({}, {}, {row({"a", "b"})})}),
                    inserted({table({}, {}, {row({"c"})})}), table({}, {}, {row({"d"})}),
                    para("End.")}) ==
        "Row-\n"
        "TableText {-a-} ¶-\n"
        "TableText {-b-} ¶-\n"
        "Normal  ¶-\n"
        "Row+\n"
        "TableText {+c+} ¶+\n"
        "Normal  ¶+\n"
        "Row\n"
        "TableText d\n"
        "BodyText End.\n");
}

TEST_CASE("links, pictures, footnotes, line breaks and code are tracked") {
  Inlines gone = inlines_from_text("see ");
  gone.push_back({Link{{}, inlines_from_text("the plan"), {"https://example.org/plan", ""}}, {}});
  gone.push_back({Footnote{{para("A note.")}}, {}});
  gone.push_back({LineBreak{}, {}});
  gone.push_back({Code{{}, "code"}, {}});
  Inlines kept = {changed_words("deletion", gone)};
  kept.push_back({Link{{}, words("the [-old-][+new+] plan"), {"https://example.org/new", ""}}, {}});
  Document document;
  document.blocks = {Block{Para{kept}, {}},
                     inserted({picture_para("A map", "map", "Figure 1: Map")}), para("End.")};
  const std::string docx = rendered(document, {}, {{"map", one_pixel(), "png"}});
  CHECK(faults_of_changes(docx).empty());
  CHECK(tracked_outline(docx) ==
        "FirstParagraph {-see -}{-the plan-}{-*/code-}the {-old-}{+new+} plan\n"
        "Figure {+(picture)+} ¶+\n"
        "ImageCaption {+Figure 1: Map+} ¶+\n"
        "BodyText End.\n");
  CHECK(collapse(write_xml(*DocxReading(docx).part("word/footnotes.xml")->elements().back()))
            .find("<w:del w:id=") != std::string::npos);
}

TEST_CASE("a changed note in a paragraph that stays is tracked in the note") {
  Inlines with_note = inlines_from_text("Text");
  with_note.push_back(
      {Footnote{{para_of("An [-old-][+new+] note."), inserted({para("More.")})}}, {}});
  const DocxReading docx(tracked({Block{Para{with_note}, {}}}));
  const auto notes = docx.part("word/footnotes.xml");
  std::string found;
  for (const XmlElement* p : notes->elements().back()->elements()) {
    for (const char* name : {"w:pPr", "w:del", "w:ins"})
      if (const XmlElement* element = p->first(name))
        found +=
            std::string(name) + " " + (element->first("w:rPr") ? "marked" : element->text()) + "\n";
  }
  CHECK(found ==
        "w:pPr marked\n"
        "w:del old\n"
        "w:ins new\n"
        "w:pPr \n"
        "w:ins More.\n");
}

TEST_CASE("the end of pages that are turned stays when what stands there goes") {
  CHECK(
      outline_of({para("Before."), of_class("landscape", {para("Wide."), deleted({para("Gone.")})}),
                  para("After.")}) ==
      "FirstParagraph Before.\n"
      "BodyText Wide.\n"
      "BodyText {-Gone.-} ¶-\n"
      "SectionEnd \u00a0\n"
      "BodyText After.\n");
}

TEST_CASE("without changes nothing is touched, and nothing is signed") {
  Document document;
  document.blocks = {para("Plain.")};
  DocxStyle style;
  style.changes.author = "Somebody";
  CHECK(rendered(document, style) == rendered(document, {}));
}

}  // namespace remit::tracked_test
