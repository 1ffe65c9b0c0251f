#include "document/abbreviations.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::abbreviations_test {
namespace {

// "text<before" of each use, with "()" in brackets and "#" in a heading.
std::string uses(const Blocks& blocks, const std::vector<std::string>& known = {}) {
  std::string result;
  for (const AbbreviationUse& use : find_abbreviations(blocks, known))
    result += use.text + (use.in_brackets ? "()" : "") + (use.in_heading ? "#" : "") + ";";
  return result;
}

}  // namespace

TEST_CASE("what looks like a short form is found, without plural or possessive s") {
  CHECK(uses({para("The DHRs, CSDB's and IT&T or MH17 but not A, Essex, IV or XLIV")}) ==
        "DHR;CSDB;IT&T;MH17;");
  CHECK(uses({para("TOOLONGTOBEONE 15DHR R2 3D")}).empty());
}

TEST_CASE("a postcode is no short form") {
  CHECK(uses({para("Nutholt Lane, Ely CB7 4EE, and EC1A 1BB.")}).empty());
  CHECK(uses({para("The MH17 3rd, the MH17 4EEX and CB7")}) == "MH17;MH17;CB7;");
}

TEST_CASE("forms that are known are found whatever they look like") {
  CHECK(uses({para("A Prevent duty, and NICs")}, {"Prevent", "NIC"}) == "Prevent;NIC;");
}

TEST_CASE("a passage in another language has short forms of its own") {
  Attr welsh;
  welsh.set("lang", "cy");
  const Block sentence{Para{{Inline{Str{"DHR"}, {}}, Inline{Space{}, {}},
                             Inline{Span{welsh, inlines_from_text("PCSP a DHR")}, {}}}},
                       {}};
  CHECK(uses({sentence}) == "DHR;");
  CHECK(uses({division(welsh, {para("CSDB"), bullets({{plain("CSDB")}})}), para("MACE")}) ==
        "MACE;");
}

TEST_CASE("a use knows what stands before it in its block, and whether it is in brackets") {
  const auto found = find_abbreviations(
      {heading(1, "DHR"), para("other"), para("a Domestic Homicide Review (DHR) and DHR")}, {});
  REQUIRE(found.size() == 3);
  CHECK(found[0].in_heading);
  CHECK(found[1].before == "a Domestic Homicide Review");
  CHECK(found[1].in_brackets);
  CHECK_FALSE(found[1].in_heading);
  CHECK_FALSE(found[2].in_brackets);
}

TEST_CASE("markup does not hide short forms, but code does") {
  const Inlines form = inlines_from_text("CSDB");
  const Blocks blocks = {{Para{{{Emph{form}, {}},
                                {Strong{form}, {}},
                                {Link{{}, form, {"#x", ""}}, {}},
                                {Code{{}, "CSDB"}, {}},
                                {Footnote{{para("OCP")}}, {}}}},
                          {}},
                         {CodeBlock{{}, "CSDB"}, {}},
                         bullets({{plain("SCP")}})};
  CHECK(uses(blocks) == "CSDB;CSDB;CSDB;OCP;SCP;");
}

TEST_CASE("the place is that of the form itself") {
  const Source source("a.md", "see (DHRs).");
  const Blocks blocks = {{Para{{{Str{"(DHRs)."}, {&source, 4, 11}}}}, {}}};
  const auto found = find_abbreviations(blocks, {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].place.begin == 5);
  CHECK(found[0].place.end == 8);
}

}  // namespace remit::abbreviations_test
