#include "compose/known_abbreviations.h"

#include <doctest/doctest.h>

#include "partnership_data.h"

namespace remit::known_abbreviations_test {
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
  p.names = {{text("Safer Partnership"), {}}};
  return p;
}

}  // namespace

TEST_CASE("the partnership, its organisations and its bodies are known by their short forms") {
  Partnership p = partnership();
  p.organisations[0].names[0].abbreviation = text("EP");
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

TEST_CASE("the short form of a name is known while the name is in use") {
  Partnership p = bare();
  p.names = {{text("Crime Partnership"), text("CP"), {}, date("2009-12-31")},
             {text("Safer Partnership"), text("SP"), date("2010-01-01")}};
  CHECK(known(p, "2009-12-31") == "CP=Crime Partnership");
  CHECK(known(p, "2010-01-01") == "SP=Safer Partnership");
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
  p.names[0].abbreviation = text("SP");
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
        Value(Value::List{
            Value::Object{{"short", "ASB"}, {"long", "anti-social behaviour"}, {"where", ""}},
            Value::Object{{"short", "DHR"}, {"long", "domestic homicide review"}, {"where", ""}}}));
  CHECK(values.find("abbreviations-where")->text().empty());
}

TEST_CASE("the body and the appendices of a report are told apart") {
  const Blocks body = {{Para{inlines_from_text("The RAG on ASB.")}, {}}};
  const Blocks appendix = {{Para{inlines_from_text("The RAG, of a DHR.")}, {}}};
  Value values(Value::Object{{"house", Value::Object{{"abbreviations-where", "Where used"}}}});
  set_abbreviations(
      values,
      {{"Report", &body, {{"ASB", "anti-social behaviour"}, {"RAG", "Action Group"}}, nullptr},
       {"Appendix A", &appendix, {{"DHR", "review"}, {"RAG", "Action Group"}}, nullptr},
       {"Appendix B", &appendix, {{"RAG", "Riverside Agencies Group"}}, nullptr}});
  std::string table;
  for (const Value& row : values.find("abbreviations")->list())
    table += row.find("short")->text() + ": " + row.find("long")->text() + ": " +
             row.find("where")->text() + "\n";
  CHECK(table ==
        "ASB: anti-social behaviour: Report\n"
        "DHR: review: Appendix A\n"
        "RAG: Action Group: Report, Appendix A\n"
        "RAG: Riverside Agencies Group: Appendix B\n");
  CHECK(values.find("abbreviations-where")->text() == "Where used");
}

TEST_CASE("what is used is looked for among the listed forms, of whatever date") {
  Partnership p = bare();
  p.abbreviations = {{text("ASB"), text("1"), {}, {}},
                     {text("DHR"), text("2"), {}, date("2001-01-01")},
                     {text("VAWG"), text("3"), {}, {}}};
  const Blocks blocks = {{Para{inlines_from_text("On ASB and a DHR.")}, {}}};
  CHECK(used_abbreviations(p, blocks) == std::set<std::string>{"ASB", "DHR"});
}

TEST_CASE("the table holds what the document defines itself, but no persons") {
  const Blocks blocks = {
      {Para{inlines_from_text("By Amazon Web Services (AWS), said R. Osei (RO); ASB "
                              "and a Community Safety Plan (CSP).")},
       {}}};
  Value values(Value::Object{});
  const auto table = [&] {
    std::string rows;
    for (const Value& row : values.find("abbreviations")->list())
      rows += row.find("short")->text() + "=" + row.find("long")->text() + ";";
    return rows;
  };
  set_abbreviations(values, blocks,
                    {{"ASB", "behaviour"}, {"CSP", "Community Safety Partnership"}});
  CHECK(table() == "ASB=behaviour;AWS=Amazon Web Services;CSP=Community Safety Plan;");

  const std::string issued = "| AWS | Amazon Web Services |";
  const std::string before;
  set_abbreviations(values, {{"", &blocks, {{"ASB", "behaviour"}}, &issued}});
  CHECK(table() == "ASB=behaviour;AWS=Amazon Web Services;");
  set_abbreviations(values, {{"", &blocks, {{"ASB", "behaviour"}}, &before}});
  CHECK(table() == "ASB=behaviour;");
}

TEST_CASE("a document that uses none has no table") {
  Value values(Value::Object{});
  set_abbreviations(values, {{Para{inlines_from_text("In words.")}, {}}}, {{"ASB", "x"}});
  CHECK_FALSE(values.find("has-abbreviations")->boolean());
  CHECK(values.find("abbreviations")->list().empty());
}

}  // namespace remit::known_abbreviations_test
