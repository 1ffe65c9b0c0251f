#include "document/abbreviations.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::abbreviations_test {
namespace {

std::string uses(const Blocks& blocks, const std::vector<std::string>& known = {},
                 const std::vector<std::string>& names = {}) {
  std::string result;
  for (const AbbreviationUse& use : find_abbreviations(prose_blocks(blocks), known, names))
    result += use.text + ";";
  return result;
}

}  // namespace

TEST_CASE("what looks like a short form is found, without plural or possessive s") {
  CHECK(uses({para("The DHRs, CSDB's and IT&T or ILL but not A, Essex, IV or XLIV")}) ==
        "DHR;CSDB;IT&T;ILL;");
  CHECK(uses({para("TOOLONGTOBEONE 15DHR R2 3D MH17 PowerPoint")}).empty());
}

TEST_CASE("what is a code is no short form") {
  CHECK(uses({para("Nutholt Lane, Ely CB7 4EE, and EC1A 1BB.")}).empty());
  CHECK(uses({para("at www.RDC.example/ASB, by 24/00817/FUL to BS 5837:2012")}).empty());
}

TEST_CASE("forms that are known are found whatever they look like") {
  CHECK(uses({para("A Prevent duty, and NICs")}, {"Prevent", "NIC"}) == "Prevent;NIC;");
  CHECK(uses({para("LGBTQ+ people, COVID-19, N.H.S. and NHS, a Ph.D., C&D, C/D, ŴDC's E Cins.")},
             {"LGBTQ+", "COVID-19", "NHS", "PhD", "C&D", "C/D", "ŴDC", "E Cins"}) ==
        "LGBTQ+;COVID-19;NHS;NHS;PhD;C&D;C/D;ŴDC;E Cins;");
  CHECK(uses({para("W\u0302DC and an ASB-related DHR/SAR")}, {"ŴDC", "ASB"}) == "ŴDC;ASB;DHR;SAR;");
  CHECK(uses({para("LGBTQ+ is not LGBTQ, and R&D not R")}, {"LGBTQ", "R"}) ==
        "LGBTQ+;LGBTQ;R&D;R;");
}

TEST_CASE("a short form within a declared name is not used") {
  CHECK(uses({para("NHS Riverside ICB met; the ICB agreed")}, {}, {"NHS Riverside ICB"}) == "ICB;");
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

TEST_CASE("markup does not hide short forms, but code does") {
  const Inlines form = inlines_from_text("CSDB");
  const Blocks blocks = {{Para{{{Emph{form}, {}},
                                {Space{}, {}},
                                {Strong{form}, {}},
                                {Space{}, {}},
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
