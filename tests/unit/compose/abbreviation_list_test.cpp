#include "compose/abbreviation_list.h"

#include <doctest/doctest.h>

#include "document/print.h"
#include "partnership_data.h"

namespace remit::abbreviation_list_test {
namespace {

// "CCG=group 2013-04-01/2022-06-30 (Act); …"
std::string listed(const Partnership& partnership) {
  std::string result;
  const auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : ""; };
  for (const ListedAbbreviation& a : listed_abbreviations(partnership))
    result += a.short_form + "=" + a.expansion + " " + day(a.since) + "/" + day(a.until) + " (" +
              a.defined_in + "); ";
  return result;
}

Partnership renamed() {
  Partnership p = partnership();
  p.names = {{text("Crime Partnership"), text("CP"), {}, date("2019-12-31")},
             {text("Safer Partnership"), text("SP"), date("2020-01-01")}};
  return p;
}

std::string list_date(const Partnership& p, std::string_view as_at) {
  return iso(date_of_list(p, *parse_date(as_at)));
}

const char* kTemplate =
    "{{#listed}}\n- {{short}}: {{long}}{{#in-use}}, {{in-use}}{{/in-use}}\n{{/listed}}\n";

}  // namespace

TEST_CASE("the list holds the short forms of names of all times, with their dates") {
  CHECK(listed(renamed()) ==
        "CP=Crime Partnership /2019-12-31 (); SB=Safer Board / (); "
        "SP=Safer Partnership 2020-01-01/ (); ");
}

TEST_CASE("a name was in use at most as long as its organisation was there") {
  Partnership p;
  p.organisations.emplace_back().names = {{text("Group"), text("CCG")}};
  p.organisations[0].since = date("2013-04-01");
  p.organisations[0].until = date("2022-06-30");
  CHECK(listed(p) == "CCG=Group 2013-04-01/2022-06-30 (); ");
}

TEST_CASE("the list of abbreviations says where each is defined, and nothing is listed twice") {
  Partnership p = partnership();
  p.abbreviations = {{text("SB"), text("safer board"), {}, {}, text("Terms of 2020")},
                     {text("ASB"), text("anti-social behaviour"), {}, {}, text("1998 Act")}};
  CHECK(listed(p) ==
        "ASB=anti-social behaviour / (1998 Act); SB=safer board / (Terms of 2020); "
        "SP=Safer Partnership / (); ");
}

TEST_CASE("of two meanings of one form the older stands first") {
  Partnership p;
  p.abbreviations = {{text("PCC"), text("new"), date("2021-01-01"), {}},
                     {text("PCC"), text("old"), {}, date("2020-12-31")}};
  CHECK(listed(p) == "PCC=old /2020-12-31 (); PCC=new 2021-01-01/ (); ");
}

TEST_CASE("the list is as of its last change, and not of the day on which it is built") {
  Partnership p = renamed();
  CHECK(list_date(p, "2025-07-01") == "2020-04-01");  // the board's terms
  CHECK(list_date(p, "2025-07-02") == "2020-04-01");
  CHECK(list_date(p, "2020-02-01") == "2020-01-01");
  p.reports.emplace_back().date = date("2022-03-15");
  CHECK(list_date(p, "2025-07-01") == "2022-03-15");
  CHECK(list_date({}, "2025-07-01") == "2025-07-01");
}

TEST_CASE("the list is a document, with a file for spreadsheets") {
  Composing c;
  c.data = renamed();
  c.style.abbreviations_short = text("Abbreviation");
  c.style.abbreviations_long = text("Description");
  c.disk.write("templates/abbreviation-list.md.mustache", kTemplate);
  const auto list = compose_abbreviation_list(c.context(), *parse_date("2025-07-01"));
  REQUIRE(list);
  CHECK(c.messages() == "");
  CHECK(list->document.title == "Safer Partnership: abbreviations");
  CHECK(print_tree(list->document.blocks) ==
        "BulletList\n"
        "  Item\n    Plain \"CP: Crime Partnership, until 31 December 2019\"\n"
        "  Item\n    Plain \"SB: Safer Board\"\n"
        "  Item\n    Plain \"SP: Safer Partnership, from 1 January 2020\"\n");
  REQUIRE(list->data_files.size() == 1);
  CHECK(list->data_files[0].format == DocumentFormat::csv);
  CHECK(list->data_files[0].bytes ==
        "Abbreviation,Description,In use from,In use until,Where it is defined\r\n"
        "CP,Crime Partnership,,2019-12-31,\r\n"
        "SB,Safer Board,,,\r\n"
        "SP,Safer Partnership,2020-01-01,,\r\n");
}

TEST_CASE("before the last change the list has the name of that day") {
  Composing c;
  c.data = renamed();
  c.data.terms.clear();
  c.disk.write("templates/abbreviation-list.md.mustache", kTemplate);
  CHECK(compose_abbreviation_list(c.context(), *parse_date("2019-06-01"))->document.title ==
        "Crime Partnership: abbreviations");
}

TEST_CASE("a partnership without short forms has no list") {
  Composing c;
  c.data.names = {{text("Safer Partnership")}};
  c.data.bodies.clear();
  CHECK_FALSE(compose_abbreviation_list(c.context(), *parse_date("2025-07-01")));
  CHECK(c.messages() == "");
}

}  // namespace remit::abbreviation_list_test
