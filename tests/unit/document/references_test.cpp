#include "document/references.h"

#include <doctest/doctest.h>

#include "document/anchors.h"
#include "document/numbering.h"
#include "document/print.h"
#include "tree_builders.h"

namespace remit::references_test {
namespace {

using enum NumberFormat;
constexpr NumberedKind kHeading = NumberedKind::heading;
constexpr NumberedKind kParagraph = NumberedKind::paragraph;
constexpr NumberedKind kItem = NumberedKind::item;

const NumberingScheme kSectionAndParagraph = {{{kHeading, decimal, "%1."},
                                               {kParagraph, decimal, "%1.%2"},
                                               {kItem, lower_letter, "(%3)"},
                                               {kItem, lower_roman, "(%4)"}}};
const NumberingScheme kContinuous = {{{kParagraph, decimal, "%1.", 1, true},
                                      {kItem, lower_letter, "(%2)"},
                                      {kItem, lower_roman, "(%3)"}}};

Inline link_to(std::string_view id, std::string_view text = "") {
  return {Link{{}, inlines_from_text(text), {"#" + std::string(id), ""}}, {}};
}

// A paragraph that is a reference and nothing else.
Block reference(std::string_view id, std::string_view text = "") {
  return {Para{{link_to(id, text)}}, {}};
}

// What an author's `{#id}` makes of a paragraph or item.
Block named(std::string_view id, Block block) {
  return division({std::string(id), {}, {}}, {std::move(block)});
}

Block named_heading(std::string_view id, int level, std::string_view text,
                    std::vector<std::string> classes = {}) {
  return {Header{level, {std::string(id), std::move(classes), {}}, inlines_from_text(text)}, {}};
}

Block picture(std::string_view id, std::string_view title) {
  return {Para{{{Image{{std::string(id), {}, {}},
                       inlines_from_text("what it shows"),
                       {"map.png", std::string(title)}},
                 {}}}},
          {}};
}

Block captioned_table(std::string_view id, std::string_view caption) {
  Table table;
  table.attr.id = id;
  if (!caption.empty()) table.caption = {plain(caption)};
  table.head = {row({"Year"})};
  return {std::move(table), {}};
}

std::string errors(const Diagnostics& diagnostics) {
  std::string result;
  for (const Diagnostic& each : diagnostics.all()) result += render_text(each);
  return result;
}

// "~" for a space at which no line ends.
std::string shown(std::string text) {
  for (std::size_t at; (at = text.find("\u00a0")) != std::string::npos;) text.replace(at, 2, "~");
  return text;
}

// The text of the document's last block, its references resolved.
std::string last_line(Blocks blocks, const NumberingScheme& scheme = kSectionAndParagraph,
                      const ReferenceWords& words = {}) {
  Diagnostics diagnostics;
  number(blocks, scheme);
  number_captions(blocks);
  resolve_references(blocks, words, diagnostics);
  CHECK(errors(diagnostics) == "");
  return shown(plain_text(Blocks{blocks.back()}));
}

std::string errors_of(Blocks blocks, const ReferenceWords& words = {}) {
  Diagnostics diagnostics;
  number(blocks, kSectionAndParagraph);
  resolve_references(blocks, words, diagnostics);
  return errors(diagnostics);
}

// Terms of reference as they are put into a report as its Appendix B.
Blocks appendix_b(Blocks terms) {
  Diagnostics diagnostics;
  give_anchors(terms, diagnostics);
  number(terms, kSectionAndParagraph);
  number_captions(terms);
  resolve_references(terms, {"clause", "paragraph", {}}, diagnostics);
  CHECK(errors(diagnostics) == "");
  make_appendix(terms, "B");
  for (Block& block : terms)
    if (Header* header = get_if<Header>(block)) header->attr.set("word", "clause");
  Block heading = named_heading("B", 1, "Appendix B – Terms", {"appendix", "unnumbered"});
  attr_of(heading)->set("label", "Appendix B");
  return {std::move(heading), division({"", {"appended"}, {}}, std::move(terms))};
}

Blocks joined(Blocks first, const Blocks& then) {
  first.insert(first.end(), then.begin(), then.end());
  return first;
}

}  // namespace

TEST_CASE("a reference to a numbered paragraph says its number") {
  CHECK(last_line({heading(1, "Summary"), para("a"), named("bids", para("b")),
                   reference("bids")}) == "paragraph~1.2");
}

TEST_CASE("a reference to a numbered heading calls it a section, or a clause") {
  const Blocks blocks = {heading(1, "Summary"), named_heading("impact", 1, "Impact"),
                         reference("impact")};
  CHECK(last_line(blocks) == "section~2");
  CHECK(last_line(blocks, kSectionAndParagraph, {"clause", "paragraph", {}}) == "clause~2");
}

TEST_CASE("a reference to an item goes through its paragraph and the items around it") {
  const Blocks blocks = {
      heading(1, "Duties"), para("a"), para("The board:"),
      ordered({{named("agrees", plain("agrees"))},
               {plain("checks"), ordered({{plain("i")},
                                          {plain("ii")},
                                          {plain("iii")},
                                          {named("spending", plain("spending"))}})}})};
  CHECK(last_line(joined(blocks, {reference("spending")}), kContinuous) == "paragraph~2(b)(iv)");
  CHECK(last_line(joined(blocks, {reference("agrees")}), kContinuous) == "paragraph~2(a)");
  CHECK(last_line(joined(blocks, {reference("spending")})) == "paragraph~1.2(b)(iv)");
}

TEST_CASE("lettered paragraphs, and items in them, have their section's number before") {
  const NumberingScheme lettered = {
      {{kHeading, decimal, "%1."}, {kParagraph, lower_letter, "%2."}, {kItem, lower_roman, "%3."}}};
  const Blocks blocks = {
      heading(1, "Aim"),        para("a"),
      heading(1, "Duties"),     para("a"),
      named("duty", para("b")), ordered({{plain("i")}, {named("spending", plain("ii"))}})};
  CHECK(last_line(joined(blocks, {reference("duty")}), lettered) == "paragraph~2(b)");
  CHECK(last_line(joined(blocks, {reference("spending")}), lettered) == "paragraph~2(b)(ii)");
}

TEST_CASE("a paragraph whose number begins with its section's has that alone") {
  const NumberingScheme letters = {
      {{kHeading, upper_letter, "%1"}, {kParagraph, decimal, "%1.%2"}}};
  CHECK(last_line({heading(1, "Aim"), named("x", para("a")), reference("x")}, letters) ==
        "paragraph~A.1");
}

TEST_CASE("an item under a heading that has no paragraph yet is not put under an earlier one") {
  CHECK(last_line({heading(1, "Aim"), para("a"), heading(1, "Duties"),
                   ordered({{named("x", plain("x"))}}), reference("x")}) == "paragraph~2(a)");
}

TEST_CASE("an item directly under a heading without a number is named by that heading") {
  const Blocks blocks = {heading(1, "Aim"), para("a"), ordered({{plain("one")}}),
                         heading(1, "Costs"), ordered({{named("x", plain("x"))}})};
  CHECK(last_line(joined(blocks, {reference("x")}), kContinuous) == "item~(a) under “Costs”");
  CHECK(last_line(joined(blocks, {para("b"), ordered({{named("y", plain("y"))}}), reference("y")}),
                  kContinuous) == "paragraph~2(a)");
}

TEST_CASE("full stops and brackets of a number are no part of a reference") {
  const NumberingScheme brackets = {{{kHeading, decimal, "%1)"}, {kParagraph, decimal, "(%2)"}}};
  const Blocks blocks = {named_heading("s", 1, "x"), named("p", para("a"))};
  CHECK(last_line(joined(blocks, {reference("s")}), brackets) == "section~1");
  CHECK(last_line(joined(blocks, {reference("p")}), brackets) == "paragraph~1");
}

TEST_CASE("a reference to an unnumbered heading says its text") {
  CHECK(last_line({named_heading("general", 1, "General matters", {"unnumbered"}),
                   reference("general")}) == "General matters");
}

TEST_CASE("words before a label are kept") {
  const Blocks blocks = {heading(1, "Summary"), named("bids", para("b"))};
  CHECK(last_line(joined(blocks, {reference("bids", "Paragraph")})) == "Paragraph~1.1");
  CHECK(last_line(joined(blocks, {reference("bids", "see also")})) == "see also~1.1");
}

TEST_CASE("a link with words to what has no number keeps its words alone") {
  CHECK(last_line({named_heading("general", 1, "General", {"unnumbered"}),
                   reference("general", "the first part")}) == "the first part");
}

TEST_CASE("a reference is resolved wherever it stands") {
  CHECK(last_line({named_heading("s", 1, "x"),
                   bullets({{{Para{{{Emph{{link_to("s")}}, {}}}}, {}}}})}) == "section~1");
  Block note = {Para{{{Str{"x"}, {}}, {Footnote{{reference("s")}}, {}}}}, {}};
  Blocks blocks = {named_heading("s", 1, "x"), note};
  Diagnostics diagnostics;
  number(blocks, {{{kHeading, decimal, "%1."}}});
  resolve_references(blocks, {}, diagnostics);
  CHECK(shown(print_inlines(get_if<Para>(blocks[1])->content)) == "x[Footnote: section~1]");
}

TEST_CASE("figures and tables with captions are numbered, each for themselves") {
  Blocks blocks = {picture("map", "The borough"), captioned_table("t", "Reports"),
                   captioned_table("plain", ""), captioned_table("u", "Costs"),
                   picture("logo", "")};
  number_captions(blocks);
  CHECK(get_if<Image>(get_if<Para>(blocks[0])->content[0])->target.title ==
        "Figure 1: The borough");
  CHECK(plain_text(get_if<Table>(blocks[1])->caption) == "Table 1: Reports");
  CHECK(get_if<Table>(blocks[2])->caption.empty());
  CHECK(plain_text(get_if<Table>(blocks[3])->caption) == "Table 2: Costs");
  CHECK(get_if<Image>(get_if<Para>(blocks[4])->content[0])->target.title == "");
}

TEST_CASE("captions in divisions take their turn in reading order") {
  Blocks blocks = {division({}, {captioned_table("t", "Reports"), picture("map", "The borough")}),
                   captioned_table("u", "Costs"), picture("town", "The town")};
  number_captions(blocks);
  const Blocks& inside = get_if<Div>(blocks[0])->content;
  CHECK(plain_text(get_if<Table>(inside[0])->caption) == "Table 1: Reports");
  CHECK(plain_text(get_if<Table>(blocks[1])->caption) == "Table 2: Costs");
  CHECK(get_if<Image>(get_if<Para>(inside[1])->content[0])->target.title ==
        "Figure 1: The borough");
  CHECK(get_if<Image>(get_if<Para>(blocks[2])->content[0])->target.title == "Figure 2: The town");
}

TEST_CASE("a caption that is a paragraph of its own is numbered, too") {
  Blocks blocks = {captioned_table("t", "")};
  get_if<Table>(blocks[0])->caption = {para("Reports")};
  number_captions(blocks);
  CHECK(plain_text(get_if<Table>(blocks[0])->caption) == "Table 1: Reports");
}

TEST_CASE("captions are numbered once, however often it is asked for") {
  Blocks blocks = {picture("map", "The borough"), captioned_table("t", "Reports")};
  number_captions(blocks);
  const Blocks once = blocks;
  number_captions(blocks);
  CHECK(blocks == once);
}

TEST_CASE("a reference to a figure or a table says its label") {
  const Blocks blocks = {heading(1, "x"), picture("map", "The borough"),
                         captioned_table("costs", "Costs")};
  CHECK(last_line(joined(blocks, {reference("map")})) == "Figure~1");
  CHECK(last_line(joined(blocks, {reference("costs")})) == "Table~1");
  CHECK(last_line(joined(blocks, {reference("costs", "these costs")})) == "these costs");
}

TEST_CASE("a reference to a picture without a caption says what the picture shows") {
  CHECK(last_line({picture("logo", ""), reference("logo")}) == "what it shows");
}

TEST_CASE("a reference to an appendix says its letter") {
  CHECK(last_line(joined({heading(1, "x")}, joined(appendix_b({heading(1, "Aim")}),
                                                   {reference("B")}))) == "Appendix~B");
}

TEST_CASE("a reference into an appended document names the appendix") {
  const Blocks terms = {heading(1, "Aim"),
                        para("a"),
                        heading(1, "Quorum"),
                        para("The board:"),
                        ordered({{plain("x")}, {named("vote", plain("votes"))}}),
                        captioned_table("fees", "Fees")};
  const auto line = [&](std::string_view id, std::string_view text = "") {
    return last_line(joined(joined({heading(1, "x")}, appendix_b(terms)), {reference(id, text)}));
  };
  CHECK(line("B-quorum") == "clause~2 of Appendix~B");
  CHECK(line("B-vote") == "paragraph~2.1(b) of Appendix~B");
  CHECK(line("B-fees") == "Table~1 of Appendix~B");
  CHECK(line("B-quorum", "rule") == "rule~2 of Appendix~B");
}

TEST_CASE("items of an appended document do not go under a paragraph of the report") {
  const Blocks terms = {heading(1, "General", {"unnumbered"}), ordered({{named("x", plain("x"))}})};
  CHECK(last_line(joined(joined({heading(1, "x"), para("a")}, appendix_b(terms)),
                         {reference("B-x")})) == "item~(a) under “General” of Appendix~B");
}

TEST_CASE("tables of an appended document keep their own numbers") {
  const Blocks blocks = joined({heading(1, "x"), captioned_table("own", "Own")},
                               appendix_b({heading(1, "Aim"), captioned_table("fees", "Fees")}));
  CHECK(last_line(joined(blocks, {reference("own")})) == "Table~1");
  Blocks numbered = blocks;
  number_captions(numbered);
  CHECK(plain_text(get_if<Table>(get_if<Div>(numbered.back())->content.back())->caption) ==
        "Table 1: Fees");
}

TEST_CASE("references inside an appended document stay as they are, though labels change around") {
  const Blocks terms = {heading(1, "Aim"), named_heading("quorum", 1, "Quorum"),
                        reference("quorum")};
  Blocks blocks = joined({heading(1, "x")}, appendix_b(terms));
  Diagnostics diagnostics;
  number(blocks, kSectionAndParagraph);
  resolve_references(blocks, {}, diagnostics);
  const Blocks& appended = get_if<Div>(blocks.back())->content;
  CHECK(shown(plain_text(Blocks{appended.back()})) == "clause~2");
  CHECK(errors(diagnostics) == "");
}

TEST_CASE("an id that is not there is an error, with the nearest that is") {
  const Source source("report.md", "See [](#quorun).\n");
  Blocks blocks = {named_heading("quorum", 1, "Quorum"),
                   {Para{{{Link{{}, {}, {"#quorun", ""}}, {&source, 7, 14}}}}, {}}};
  CHECK(errors_of(blocks) ==
        "report.md:1:8: error: nothing in this document has the id 'quorun' "
        "[reference.unknown-id]\n"
        "    See [](#quorun).\n"
        "           ^~~~~~~\n"
        "  help: did you mean 'quorum'?\n");
}

TEST_CASE("where nothing is near, the help says how an id is given") {
  CHECK(errors_of({heading(1, "x"), reference("bids")}) ==
        "remit: error: nothing in this document has the id 'bids' [reference.unknown-id]\n"
        "  help: put {#bids} at the end of the paragraph or heading that is meant\n");
}

TEST_CASE("nothing is said of references to appendices that could not be put in") {
  CHECK(errors_of({reference("B"), reference("B-quorum")}, {"section", "paragraph", {"B"}}) == "");
  CHECK(errors_of({reference("Bids")}, {"section", "paragraph", {"B"}}) != "");
}

TEST_CASE("a reference to what has neither number nor words is an error, and a link is not") {
  CHECK(errors_of({bullets({{named("it", plain("x"))}}), reference("it")}) ==
        "remit: error: what has the id 'it' has no number by which to refer to it "
        "[reference.no-number]\n"
        "  help: write the words of the link: [the list above](#it)\n");
  CHECK(errors_of({bullets({{named("it", plain("x"))}}), reference("it", "the list")}) == "");
}

TEST_CASE("an id in a footnote or in a cell of a table is there") {
  Table table;
  table.bodies = {{{}, 0, {}, {row({"x"})}}};
  table.bodies[0].rows[0].cells[0].content = {named("cell", plain("x"))};
  const Blocks blocks = {{Para{{{Footnote{{named("note", para("x"))}}, {}}}}, {}}, {table, {}}};
  CHECK(errors_of(joined(blocks, {reference("note", "the note"), reference("cell", "here")})) ==
        "");
}

TEST_CASE("links to addresses are left alone") {
  const Inline link = {Link{{}, inlines_from_text("the Act"), {"https://example.org/#s5", ""}}, {}};
  CHECK(last_line({{Para{{link}}, {}}}) == "the Act");
}

}  // namespace remit::references_test
