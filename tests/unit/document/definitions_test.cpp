#include "document/definitions.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::definitions_test {
namespace {

// "form=expansion;" of each; "@" marks a person, "#" one of a list.
std::string defined(const Blocks& blocks) {
  std::string result;
  for (const FormDefinition& each : find_definitions(prose_blocks(blocks)))
    result += (each.is_person ? "@"
               : each.in_list ? "#"
                              : "") +
              each.form + "=" + each.expansion + ";";
  return result;
}

std::string defined(const std::string& text) { return defined({para(text)}); }

Cell cell(const std::string& text) { return {{}, {}, 1, 1, {plain(text)}, {}}; }

}  // namespace

TEST_CASE("a text defines a short form behind its words") {
  CHECK(defined("by Amazon Web Services (AWS).") == "AWS=Amazon Web Services;");
  CHECK(defined("the police community support officers [PCSOs]") ==
        "PCSO=police community support officer;");
  CHECK(defined("the Neighbourhood Policing Team (the NPT)") == "NPT=Neighbourhood Policing Team;");
  CHECK(defined("Community Safety Partnerships (CSP’s)") == "CSP=Community Safety Partnership;");
  CHECK(defined("a Risk Assessment Conference (“RAC”)") == "RAC=Risk Assessment Conference;");
  CHECK(defined("the Violence Unit (VU, set up in 2019)") == "VU=Violence Unit;");
  CHECK(defined("a subject access request (or SAR)") == "SAR=subject access request;");
  CHECK(defined("the National Health Service (N.H.S.)") == "NHS=National Health Service;");
  CHECK(defined("Community\nProtection\u00a0Notices (CPNs)") == "CPN=Community Protection Notice;");
  CHECK(defined("Multi\u2011Agency Com\u00ADmittee (MAC)") == "MAC=Multi-Agency Committee;");
  CHECK(defined("the Empowering Communities network (E Cins)") == "");
  CHECK(defined("Empowering Communities Inclusion System (E Cins)") ==
        "E Cins=Empowering Communities Inclusion System;");
}

TEST_CASE("or in another order, or without brackets") {
  CHECK(defined("on AWS (Amazon Web Services) now") == "AWS=Amazon Web Services;");
  CHECK(defined("the Office for National Statistics, or ONS, says") ==
        "ONS=Office for National Statistics;");
  CHECK(defined("the landlord (a registered provider, RP)") == "RP=registered provider;");
  CHECK(defined("PSPO: public spaces protection order") == "#PSPO=public spaces protection order;");
  CHECK(defined("PSPO means a public spaces protection order.") ==
        "#PSPO=public spaces protection order;");
}

TEST_CASE("brackets that explain nothing define nothing") {
  for (const char* text : {"a recommendation (RA)", "see below (IT)", "on site (DHR and SAR)",
                           "the plan (see ASB)", "Council (RDC"})
    CHECK(defined(text) == "");
}

TEST_CASE("tables, definition lists and footnotes define short forms") {
  Table table;
  table.bodies = {{{},
                   0,
                   {},
                   {{{}, {cell("LADO"), cell("Local Authority Designated Officer")}},
                    {{}, {cell("Deprivation of Liberty Safeguards"), cell("DoLS")}},
                    {{}, {cell("FTE"), cell("14.5")}}}}};
  CHECK(defined({Block{table, {}}}) ==
        "#LADO=Local Authority Designated Officer;"
        "#DoLS=Deprivation of Liberty Safeguards;");
  const DefinitionList list{
      {{inlines_from_text("PCSO"), {{para("An officer who can fine.")}}},
       {inlines_from_text("Anti-social behaviour (ASB)"), {{para("Noise.")}}}}};
  CHECK(defined({Block{list, {}}}) == "#PCSO=;ASB=Anti-social behaviour;");
  const Para note{{{Str{"EHO"}, {}}, {Footnote{{para("Environmental Health Officer.")}}, {}}}};
  CHECK(defined({Block{note, {}}}) == "EHO=Environmental Health Officer;");
}

TEST_CASE("initials of persons are told from short forms") {
  CHECK(defined("R. Osei (RO), probation, and Cllr Meera Joshi (MJ)") ==
        "@RO=R. Osei;@MJ=Meera Joshi;");
  CHECK(defined("Present: Tom Wetherby (TW) and Essex Police (EP)") ==
        "@TW=Tom Wetherby;EP=Essex Police;");
  CHECK(defined({heading(1, "Attendees"), para("Elin Prosser (EP)"), heading(1, "Costs"),
                 para("Universal Credit (UC)")}) == "@EP=Elin Prosser;UC=Universal Credit;");
  CHECK(defined("Elin Prosser (EP), head of housing") == "@EP=Elin Prosser;");
}

}  // namespace remit::definitions_test
