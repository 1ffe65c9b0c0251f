#include "compose/known_abbreviations.h"

#include <doctest/doctest.h>

#include "partnership_data.h"

using namespace remit;

namespace {

// "ASB=anti-social behaviour; …" on a date.
std::string known(const Partnership& partnership, std::string_view on) {
  std::string result;
  for (const KnownAbbreviation& k : known_abbreviations(partnership, *parse_date(on)))
    result += (result.empty() ? "" : "; ") + k.short_form + "=" + k.expansion;
  return result;
}

Partnership bare() {
  Partnership p;
  p.name = {text("Safer Partnership"), {}};
  return p;
}

}  // namespace

TEST_CASE("the partnership, its organisations and its bodies are known by their short forms") {
  Partnership p = partnership();
  p.organisations[0].name.abbreviation = text("EP");
  CHECK(known(p, "2022-03-15") == "EP=Essex Police; SB=Safer Board; SP=Safer Partnership");
}

TEST_CASE("a short form is known from its first day of use to its last") {
  Partnership p = bare();
  p.abbreviations = {{text("CCG"), text("group"), date("2013-04-01"), date("2022-06-30")}};
  CHECK(known(p, "2013-03-31") == "");
  CHECK(known(p, "2013-04-01") == "CCG=group");
  CHECK(known(p, "2022-06-30") == "CCG=group");
  CHECK(known(p, "2022-07-01") == "");
}

TEST_CASE("a short form can mean one thing until a date and another from it") {
  Partnership p = bare();
  p.abbreviations = {{text("OPCC"), text("old"), {}, date("2020-12-31")},
                     {text("OPCC"), text("new"), date("2021-01-01"), {}}};
  CHECK(known(p, "2020-12-31") == "OPCC=old");
  CHECK(known(p, "2021-01-01") == "OPCC=new");
}

TEST_CASE("where two have one short form, the first counts") {
  Partnership p = bare();
  p.name.abbreviation = text("SP");
  p.abbreviations = {{text("SP"), text("strategic plan"), {}, {}}};
  CHECK(known(p, "2022-03-15") == "SP=Safer Partnership");
}

TEST_CASE("short forms are in alphabetical order, whatever their case") {
  Partnership p = bare();
  p.abbreviations = {{text("VAWG"), text("1"), {}, {}},
                     {text("eIRS"), text("2"), {}, {}},
                     {text("ASB"), text("3"), {}, {}}};
  CHECK(known(p, "2022-03-15") == "ASB=3; eIRS=2; VAWG=1");
}

TEST_CASE("a document's table holds those that it uses") {
  const std::vector<KnownAbbreviation> all = {
      {"ASB", "anti-social behaviour"}, {"CCG", "group"}, {"DHR", "domestic homicide review"}};
  Value values(Value::Object{});
  set_abbreviations(values, {{Para{inlines_from_text("Two DHRs on ASB.")}, {}}}, all);
  CHECK(values.find("has-abbreviations")->boolean());
  CHECK(*values.find("abbreviations") ==
        Value(Value::List{Value::Object{{"short", "ASB"}, {"long", "anti-social behaviour"}},
                          Value::Object{{"short", "DHR"}, {"long", "domestic homicide review"}}}));
}

TEST_CASE("a document that uses none has no table") {
  Value values(Value::Object{});
  set_abbreviations(values, {{Para{inlines_from_text("In words.")}, {}}}, {{"ASB", "x"}});
  CHECK_FALSE(values.find("has-abbreviations")->boolean());
  CHECK(values.find("abbreviations")->list().empty());
}
