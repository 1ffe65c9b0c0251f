#include "document/numbering.h"

#include <doctest/doctest.h>

#include "document/walk.h"
#include "tree_builders.h"

namespace remit::numbering_test {
namespace {

using enum NumberFormat;
constexpr NumberedKind kHeading = NumberedKind::heading;
constexpr NumberedKind kParagraph = NumberedKind::paragraph;
constexpr NumberedKind kItem = NumberedKind::item;

const NumberingScheme kSectionAndParagraph = {{{kHeading, decimal, "%1."},
                                               {kParagraph, decimal, "%1.%2"},
                                               {kItem, lower_letter, "(%3)"},
                                               {kItem, lower_roman, "(%4)"}}};
const NumberingScheme kContinuous = {
    {{kParagraph, decimal, "%1.", 1, true}, {kItem, lower_letter, "(%2)"}}};
const NumberingScheme kLettered = {
    {{kHeading, decimal, "%1."}, {kParagraph, lower_letter, "%2."}, {kItem, lower_roman, "%3."}}};
const NumberingScheme kFourLevels = {{{kHeading, decimal, "%1."},
                                      {kHeading, decimal, "%1.%2"},
                                      {kHeading, decimal, "%1.%2.%3"},
                                      {kHeading, decimal, "%1.%2.%3.%4"}}};

// The document as text: each number in front of what it stands for, "#" before headings, "-" and
// "*" before items of ordered and bullet lists, two spaces for each list or division around.
void outline(const Blocks& blocks, const std::string& indent, std::string& out);

void outline_items(const std::vector<Blocks>& items, const std::string& mark,
                   const std::string& indent, std::string& out) {
  for (const Blocks& item : items) {
    out += indent + mark + "\n";
    outline(item, indent + "  ", out);
  }
}

void outline(const Blocks& blocks, const std::string& indent, std::string& out) {
  for (const Block& block : blocks) {
    const Attr* attr = attr_of(block);
    const std::string number = attr ? attr->get("number") : "";
    const std::string label = number.empty() ? indent : indent + number + " ";
    if (const Header* header = get_if<Header>(block))
      out += label + "# " + plain_text(header->content) + "\n";
    else if (const BulletList* list = get_if<BulletList>(block))
      outline_items(list->items, "*", indent, out);
    else if (const OrderedList* ordered_list = get_if<OrderedList>(block))
      outline_items(ordered_list->items, "-", indent, out);
    else if (const Div* div = get_if<Div>(block)) {
      out += label + "[" + div->attr.id;
      for (const std::string& name : div->attr.classes) out += "." + name;
      out += "]\n";
      outline(div->content, indent + "  ", out);
    } else
      out += indent + plain_text(Blocks{block}) + "\n";
  }
}

std::string numbered(Blocks blocks, const NumberingScheme& scheme) {
  number(blocks, scheme);
  std::string result;
  outline(blocks, "", result);
  return result;
}

// Only the numbers, in reading order; "–" for a heading without one.
void collect_labels(const Blocks& blocks, std::string& out) {
  for (const Block& block : blocks) {
    if (const Attr* attr = attr_of(block)) {
      const std::string number = attr->get("number");
      if (!number.empty() || get_if<Header>(block)) out += (number.empty() ? "–" : number) + " ";
    }
    if (const Div* div = get_if<Div>(block)) collect_labels(div->content, out);
    if (const OrderedList* list = get_if<OrderedList>(block))
      for (const Blocks& item : list->items) collect_labels(item, out);
    if (const BulletList* list = get_if<BulletList>(block))
      for (const Blocks& item : list->items) collect_labels(item, out);
  }
}

std::string labels(Blocks blocks, const NumberingScheme& scheme) {
  number(blocks, scheme);
  std::string result;
  collect_labels(blocks, result);
  if (!result.empty()) result.pop_back();
  return result;
}

}  // namespace

TEST_CASE("numbers are written in figures, letters and roman figures") {
  CHECK(format_number(decimal, 12) == "12");
  CHECK(format_number(lower_letter, 1) == "a");
  CHECK(format_number(lower_letter, 26) == "z");
  CHECK(format_number(upper_letter, 3) == "C");
  CHECK(format_number(lower_roman, 4) == "iv");
  CHECK(format_number(lower_roman, 1994) == "mcmxciv");
  CHECK(format_number(upper_roman, 49) == "XLIX");
}

TEST_CASE("after z the letters are doubled, as Word does it") {
  CHECK(format_number(lower_letter, 27) == "aa");
  CHECK(format_number(lower_letter, 28) == "bb");
  CHECK(format_number(lower_letter, 53) == "aaa");
  CHECK(format_number(upper_letter, 52) == "ZZ");
}

TEST_CASE("sections are numbered, and the paragraphs within each") {
  CHECK(numbered({heading(1, "Summary"), para("a"), para("b"), heading(1, "Impact"), para("c")},
                 kSectionAndParagraph) ==
        "1. # Summary\n"
        "1.1 [.numbered]\n"
        "  a\n"
        "1.2 [.numbered]\n"
        "  b\n"
        "2. # Impact\n"
        "2.1 [.numbered]\n"
        "  c\n");
}

TEST_CASE("a number tells its label, its level and its list") {
  Blocks blocks = {heading(1, "Summary"), para("a")};
  number(blocks, kSectionAndParagraph);
  CHECK(attr_of(blocks[0])->attributes == std::vector<std::pair<std::string, std::string>>{
                                              {"number", "1."}, {"level", "0"}, {"list", ""}});
  CHECK(attr_of(blocks[1])->attributes == std::vector<std::pair<std::string, std::string>>{
                                              {"number", "1.1"}, {"level", "1"}, {"list", ""}});
}

TEST_CASE("paragraphs before the first heading are not numbered") {
  CHECK(labels({para("To: the panel"), heading(1, "Summary"), para("a")}, kSectionAndParagraph) ==
        "1. 1.1");
  CHECK(labels({para("a"), para("b")}, kContinuous) == "");
}

TEST_CASE("paragraphs can be counted through the paper, under headings without numbers") {
  CHECK(labels({heading(1, "Purpose"), para("a"), para("b"), heading(1, "Background"), para("c"),
                heading(2, "History"), para("d"), heading(1, "Close", {"unnumbered"}), para("e")},
               kContinuous) == "– 1. 2. – 3. – 4. – 5.");
}

TEST_CASE("a continuous level goes on whatever earlier levels do") {
  const NumberingScheme scheme = {
      {{kHeading, upper_letter, "%1"}, {kParagraph, decimal, "%2", 1, true}}};
  CHECK(labels({heading(1, "x"), para("a"), heading(1, "y"), para("b")}, scheme) == "A 1 B 2");
}

TEST_CASE("paragraphs can have letters that begin again in each section") {
  CHECK(labels({heading(1, "Aim"), para("a"), ordered({{plain("i")}, {plain("ii")}}), para("b"),
                ordered({{plain("i")}}), heading(1, "Members"), para("a")},
               kLettered) == "1. a. i. ii. b. i. 2. a.");
}

TEST_CASE("headings can be numbered to four levels") {
  CHECK(labels({heading(1, "x"), heading(2, "x"), heading(3, "x"), heading(4, "x"), heading(4, "x"),
                heading(5, "x"), heading(3, "x"), heading(2, "x"), heading(3, "x"), heading(1, "x"),
                heading(2, "x")},
               kFourLevels) == "1. 1.1 1.1.1 1.1.1.1 1.1.1.2 – 1.1.2 1.2 1.2.1 2. 2.1");
}

TEST_CASE("a heading level that was skipped counts as started") {
  CHECK(labels({heading(1, "x"), heading(3, "x"), heading(2, "x"), heading(3, "x")}, kFourLevels) ==
        "1. 1.1.1 1.2 1.2.1");
  CHECK(labels({heading(2, "x"), heading(1, "x")}, kFourLevels) == "1.1 2.");
}

TEST_CASE("numbers can start where the body's constitution has its article") {
  const NumberingScheme scheme = {
      {{kHeading, decimal, "%1", 17}, {kParagraph, decimal, "%1.%2", 2}}};
  CHECK(labels({heading(1, "x"), para("a"), para("b"), heading(1, "y"), para("c")}, scheme) ==
        "17 17.2 17.3 18 18.2");
}

TEST_CASE("a heading of class unnumbered has no number and is not counted") {
  CHECK(labels({heading(1, "a"), heading(1, "b", {"unnumbered"}), heading(1, "c")},
               kSectionAndParagraph) == "1. – 2.");
}

TEST_CASE("no number names a section that has none") {
  CHECK(labels({heading(1, "General", {"unnumbered"}), para("x"), heading(1, "Aim"), para("a"),
                heading(1, "Notes", {"unnumbered"}), para("x"), heading(1, "Members"), para("a")},
               kSectionAndParagraph) == "– 1. 1.1 – 2. 2.1");
  CHECK(labels({heading(1, "x"), heading(2, "x"), heading(1, "x", {"unnumbered"}), heading(2, "x"),
                heading(3, "x"), heading(1, "x"), heading(2, "x")},
               kFourLevels) == "1. 1.1 – – – 2. 2.1");
}

TEST_CASE("an unnumbered section ends with the next numbered one, for all levels below it too") {
  CHECK(labels({heading(1, "x", {"unnumbered"}), heading(1, "x"), heading(3, "x")}, kFourLevels) ==
        "– 1. 1.1.1");
  CHECK(labels({heading(1, "x"), heading(2, "x", {"unnumbered"}), heading(3, "x"), heading(1, "x"),
                heading(4, "x")},
               kFourLevels) == "1. – – 2. 2.1.1.1");
  CHECK(labels({heading(1, "x"), heading(2, "x", {"unnumbered"}), heading(3, "x"), heading(2, "x"),
                heading(4, "x")},
               kFourLevels) == "1. – – 1.1 1.1.1.1");
  const NumberingScheme two_and_paragraph = {{{kHeading, decimal, "%1."},
                                              {kHeading, decimal, "%1.%2"},
                                              {kParagraph, decimal, "%1.%2.%3"}}};
  CHECK(labels({heading(1, "x", {"unnumbered"}), para("a"), heading(1, "x"), para("b"),
                heading(2, "x", {"unnumbered"}), para("c"), heading(1, "x"), para("d")},
               two_and_paragraph) == "– 1. 1.1.1 – 2. 2.1.1");
}

TEST_CASE("an unnumbered heading of a level that the scheme does not number changes nothing") {
  CHECK(labels({heading(1, "x"), para("a"), heading(2, "x", {"unnumbered"}), para("b")},
               kSectionAndParagraph) == "1. 1.1 – 1.2");
}

TEST_CASE("an unnumbered paragraph is left as it is, and not counted") {
  CHECK(numbered({heading(1, "x"), para("a"), division({"", {"unnumbered"}, {}}, {para("b")}),
                  para("c")},
                 kSectionAndParagraph) ==
        "1. # x\n"
        "1.1 [.numbered]\n"
        "  a\n"
        "[.unnumbered]\n"
        "  b\n"
        "1.2 [.numbered]\n"
        "  c\n");
}

TEST_CASE("a paragraph keeps the id that its author gave it") {
  CHECK(
      numbered({heading(1, "x"), division({"bids", {}, {}}, {para("a")})}, kSectionAndParagraph) ==
      "1. # x\n"
      "1.1 [bids.numbered]\n"
      "  a\n");
}

TEST_CASE("divisions, quotations, tables and bullet lists are not numbered") {
  Table table;
  table.head = {row({"cell"})};
  CHECK(labels({heading(1, "x"),
                division({"", {"note"}, {}}, {para("a"), heading(1, "y")}),
                division({"two", {}, {}}, {para("a"), para("b")}),
                division({"list", {}, {}}, {bullets({{para("a")}})}),
                {BlockQuote{{para("a")}}, {}},
                {table, {}},
                bullets({{para("a"), ordered({{para("b")}})}}),
                para("c")},
               kSectionAndParagraph) == "1. – 1.1");
}

TEST_CASE("a division of class continued is part of the text") {
  CHECK(labels({heading(1, "x"), para("a"),
                division({"", {"continued"}, {}},
                         {para("b"), heading(1, "y"),
                          division({"", {"continued"}, {}}, {para("c")}), ordered({{plain("d")}})}),
                para("e")},
               kSectionAndParagraph) == "1. 1.1 1.2 2. 2.1 (a) 2.2");
}

TEST_CASE("items of ordered lists are numbered, by how deep they are nested") {
  CHECK(numbered({heading(1, "x"), para("a"),
                  ordered({{plain("b"), ordered({{plain("c")}, {para("d"), para("e")}})},
                           {plain("f")}})},
                 kSectionAndParagraph) ==
        "1. # x\n"
        "1.1 [.numbered]\n"
        "  a\n"
        "-\n"
        "  (a) [.numbered]\n"
        "    b\n"
        "    -\n"
        "      (i) [.numbered]\n"
        "        c\n"
        "    -\n"
        "      (ii) [.numbered]\n"
        "        d\n"
        "        e\n"
        "-\n"
        "  (b) [.numbered]\n"
        "    f\n");
}

TEST_CASE("items begin again under each paragraph, and inner items under each outer one") {
  CHECK(labels({heading(1, "x"), para("a"),
                ordered(
                    {{plain("a"), ordered({{plain("i")}})}, {plain("b"), ordered({{plain("i")}})}}),
                para("b"), ordered({{plain("a")}})},
               kSectionAndParagraph) == "1. 1.1 (a) (i) (b) (i) 1.2 (a)");
}

TEST_CASE("a second list under one paragraph goes on, so that each item has one name") {
  CHECK(labels({heading(1, "x"), para("a"), ordered({{plain("a")}}), bullets({{plain("b")}}),
                ordered({{plain("c")}})},
               kSectionAndParagraph) == "1. 1.1 (a) (b)");
}

TEST_CASE("lists nested deeper than the scheme's levels are left as they are") {
  CHECK(labels({ordered({{plain("a"), ordered({{plain("b")}})}})}, kContinuous) == "(a)");
}

TEST_CASE("an item keeps the id that its author gave it, and can be without a number") {
  CHECK(numbered({ordered({{division({"vote", {}, {}}, {plain("a")}), bullets({{plain("b")}})},
                           {division({"", {"unnumbered"}, {}}, {plain("c")})},
                           {plain("d")},
                           {}})},
                 kSectionAndParagraph) ==
        "-\n"
        "  (a) [vote.numbered]\n"
        "    a\n"
        "    *\n"
        "      b\n"
        "-\n"
        "  [.unnumbered]\n"
        "    c\n"
        "-\n"
        "  (b) [.numbered]\n"
        "    d\n"
        "-\n"
        "  (c) [.numbered]\n");
}

TEST_CASE("what is wrapped keeps its place") {
  const Source source("report.md", "# x\n\nSome text\n");
  Blocks blocks = {heading(1, "x"), para("Some text"), ordered({{plain("text")}})};
  blocks[1].place = {&source, 5, 14};
  get_if<OrderedList>(blocks[2])->items[0][0].place = {&source, 10, 14};
  number(blocks, kSectionAndParagraph);
  CHECK(blocks[1].place.begin == 5);
  CHECK(get_if<Div>(blocks[1])->content[0].place.end == 14);
  CHECK(get_if<OrderedList>(blocks[2])->items[0][0].place.begin == 10);
}

TEST_CASE("without levels nothing is numbered") {
  const Blocks blocks = {heading(1, "x"), para("a"), ordered({{plain("b")}})};
  Blocks same = blocks;
  number(same, {});
  CHECK(same == blocks);
}

TEST_CASE("a picture with a caption is a figure, and no numbered paragraph") {
  const auto picture = [](std::string_view title) -> Block {
    return {Para{{{Image{{}, {}, {"map.png", std::string(title)}}, {}}}}, {}};
  };
  CHECK(labels({heading(1, "x"), para("a"), picture("The borough"), para("b")},
               kSectionAndParagraph) == "1. 1.1 1.2");
  CHECK(labels({heading(1, "x"), picture(""), para("b")}, kSectionAndParagraph) == "1. 1.1 1.2");
}

namespace {

// The run of each number, "-" for none.
std::string runs(Blocks blocks, const NumberingScheme& scheme) {
  number(blocks, scheme);
  std::string result;
  for_each_block(blocks, [&](const Block& block) {
    const Attr* attr = attr_of(block);
    if (!attr || attr->get("number").empty()) return;
    const std::string run = attr->get("run");
    result += (result.empty() ? "" : " ") + attr->get("number") + "/" + (run.empty() ? "-" : run);
  });
  return result;
}

}  // namespace

TEST_CASE("items begin anew in a section without a number, in each list") {
  CHECK(runs({heading(1, "x"), para("a"), ordered({{plain("b")}}), heading(1, "y", {"unnumbered"}),
              ordered({{plain("c")}, {plain("d"), ordered({{plain("e")}})}}), para("f"),
              ordered({{plain("g")}}), heading(1, "z"), para("h"), ordered({{plain("i")}})},
             kSectionAndParagraph) == "1./- 1.1/- (a)/- (a)/1 (b)/1 (i)/1 (a)/2 2./- 2.1/- (a)/-");
}

TEST_CASE("a list directly under a heading is a run, which the paragraph behind it ends") {
  CHECK(runs({heading(1, "x"), ordered({{plain("a")}, {plain("b")}}), para("c"),
              ordered({{plain("d")}})},
             kSectionAndParagraph) == "1./- (a)/1 (b)/1 1.1/- (a)/-");
}

TEST_CASE("lettered paragraphs before the first numbered section are a run") {
  CHECK(runs({heading(1, "Summary", {"unnumbered"}), para("a"), ordered({{plain("i")}}), para("b"),
              heading(1, "Aim"), para("a"), ordered({{plain("i")}})},
             kLettered) == "a./1 i./1 b./1 1./- a./- i./-");
}

TEST_CASE("what is landscape is numbered with the text around it") {
  CHECK(labels(
            {heading(1, "x"), para("a"), division({"", {"landscape"}, {}}, {para("b")}), para("c")},
            kSectionAndParagraph) == "1. 1.1 1.2 1.3");
}

}  // namespace remit::numbering_test
