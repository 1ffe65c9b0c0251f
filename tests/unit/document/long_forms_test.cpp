#include "document/long_forms.h"

#include <doctest/doctest.h>

namespace remit::long_forms_test {
namespace {

// The words before a form that spell it out; "-" if there are none.
std::string before(std::string_view form, std::string_view text) {
  const auto begin = long_form_before(form, text);
  return begin ? std::string(text.substr(*begin)) : "-";
}

std::string at_start(std::string_view form, std::string_view text) {
  const auto size = long_form_at_start(form, text);
  return size ? std::string(text.substr(0, *size)) : "-";
}

}  // namespace

TEST_CASE("the shortest end of the text that spells the form out is its long form") {
  CHECK(before("AWS", "a contract with Amazon Web Services") == "Amazon Web Services");
  CHECK(before("ASB", "Reports of anti-social behaviour") == "anti-social behaviour");
  CHECK(before("ASB", "Reports of antisocial behaviour") == "antisocial behaviour");
  CHECK(before("MARAC", "the Multi-Agency Risk Assessment Conference") ==
        "Multi-Agency Risk Assessment Conference");
  CHECK(before("DoLS", "the Deprivation of Liberty Safeguards") ==
        "Deprivation of Liberty Safeguards");
  CHECK(before("DWP", "the Department for Work and Pensions") ==
        "Department for Work and Pensions");
  CHECK(before("ŴDC", "with Ŵyre District Council") == "Ŵyre District Council");
  CHECK(before("CPS", "by the Crown Prosecution Service – Cymru") ==
        "Crown Prosecution Service – Cymru");
}

TEST_CASE("words that do not spell it out are none") {
  CHECK(before("RA", "a recommendation") == "-");
  CHECK(before("CPN", "Community Safety") == "-");
  CHECK(before("DHR", "A Review") == "-");
  CHECK(before("SRB", "Safer Riverside. The board") == "-");
  CHECK(before("AWS", "Amazon; web services") == "-");
  CHECK(before("AWS", "") == "-");
  CHECK(before("A", "amazon") == "-");
}

TEST_CASE("a text can begin with the long form") {
  CHECK(at_start("AWS", "Amazon Web Services") == "Amazon Web Services");
  CHECK(at_start("PSPO", "public spaces protection order: three years") ==
        "public spaces protection order");
  CHECK(at_start("SAR", "a subject access request, made in writing") == "a subject access request");
  CHECK(at_start("AWS", "a firm called Amazon Web Services") == "-");
}

TEST_CASE("long forms are compared by their words") {
  CHECK(same_long_form("Anti-Social Behaviour", "antisocial behaviour"));
  CHECK(same_long_form("Police, Fire & Crime Commissioners",
                       "the Police, Fire and Crime Commissioner"));
  CHECK(same_long_form("Children's Board", "Childrens Board"));
  CHECK_FALSE(same_long_form("Community Safety Partnership", "Community Safety Plan"));
  CHECK(ends_with_long_form("two of our Domestic Homicide Reviews", "domestic homicide review"));
  CHECK_FALSE(ends_with_long_form("A Review", "domestic review"));
  CHECK(overlap("Clinical Commissioning Group", "Essex Clinical Commissioning Group"));
  CHECK_FALSE(overlap("Community Safety Plan", "Community Safety Partnership"));
}

TEST_CASE("one of many") {
  CHECK(singular_long_form("Community Safety Partnerships") == "Community Safety Partnership");
  CHECK(singular_long_form("responsible authorities") == "responsible authority");
  CHECK(singular_long_form("single accesses") == "single access");
}

}  // namespace remit::long_forms_test
