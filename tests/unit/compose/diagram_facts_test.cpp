#include "compose/diagram_facts.h"

#include <doctest/doctest.h>

#include "document/print.h"
#include "partnership_data.h"

namespace remit::diagram_facts_test {
namespace {

using Ends = DiagramEdge::Ends;

const Date kDay = *parse_date("2022-03-15");

Organisation organisation(std::string id, std::string name, std::string sector) {
  Organisation result;
  result.id = text(std::move(id));
  result.names = {{text(std::move(name))}};
  result.sector = text(std::move(sector));
  return result;
}

Body body(std::string id, std::string name, std::vector<Relation> relations = {}) {
  Body result;
  result.id = text(std::move(id));
  result.names = {{text(std::move(name))}};
  result.relations = std::move(relations);
  return result;
}

Relation relation(std::string kind, std::string to, std::string every = "") {
  return {text(std::move(kind)), text(std::move(to)), text(std::move(every))};
}

// Two boards under one, which a committee scrutinises; groups that work with the boards.
Partnership bodies() {
  Partnership p;
  p.names = {{text("Safer Partnership"), text("SP")}};
  p.bodies = {body("committee", "Committee"),
              body("top", "Strategic Board", {relation("scrutinised-by", "committee", "year")}),
              body("one", "First Board",
                   {relation("accountable-to", "top", "meeting"), relation("works-with", "two")}),
              body("two", "Second Board", {relation("accountable-to", "top")}),
              body("a", "Group A", {relation("works-with", "one")}),
              body("b", "Group B", {relation("works-with", "one")}),
              body("c", "Group C", {relation("part-of", "one")}),
              body("alone", "Panel")};
  return p;
}

const Diagram& diagram_of(const DiagramFacts& facts) { return std::get<Diagram>(facts.what); }

// Boxes, a line each, and edges.
std::string shown(const Diagram& diagram) {
  std::string result;
  const auto name = [&](std::size_t i) {
    const DiagramNode& node = diagram.nodes[i];
    return node.label.empty() ? node.entries.front() + " …" : node.label;
  };
  for (const DiagramNode& node : diagram.nodes) {
    result +=
        (node.is_main ? "*" : "") + (node.heading.empty() ? "" : node.heading + " ") + node.label;
    for (const std::string& entry : node.entries) result += " [" + entry + "]";
    result += "\n";
  }
  for (const DiagramEdge& edge : diagram.edges)
    result += name(edge.from) + (edge.ends == Ends::both ? " <" : " ") + "--" +
              (edge.label.empty() ? "" : " " + edge.label + " --") +
              (edge.ends == Ends::none ? " " : "> ") + name(edge.to) + "\n";
  return result;
}

}  // namespace

TEST_CASE("members stand around their body by sector, in the order of the terms") {
  Partnership p = partnership();
  p.organisations = {organisation("police", "Vale Police", "police"),
                     organisation("council", "Council", "local-government"),
                     organisation("county", "County", "local-government")};
  TermsOfReference terms = p.terms[0];
  terms.members = {{text("council"), {}, text("core")},
                   {text("police"), {}, {}},
                   {text("county"), {}, {}},
                   {text("unknown"), {}, {}}};
  const DiagramFacts facts = membership_facts(p, p.bodies[0], terms, kDay);
  CHECK(diagram_of(facts).title == "Membership: Safer Board (SB)");
  CHECK(diagram_of(facts).layout == Diagram::Layout::around);
  CHECK(shown(diagram_of(facts)) ==
        "*Safer Board (SB)\n"
        "Local government [Council] [County]\n"
        "Police [Vale Police]\n"
        "Safer Board (SB) -- Local government\n"
        "Safer Board (SB) -- Police\n");
  CHECK(diagram_of(facts).description == "Local government: Council; County. Police: Vale Police.");
  CHECK(plain_text(facts.words) == "Local government\nCouncil\nCounty\nPolice\nVale Police");
}

TEST_CASE("other members are told apart where there are core members too") {
  Partnership p = partnership();
  TermsOfReference terms = p.terms[0];
  p.organisations = {organisation("police", "Police", "police"),
                     organisation("shop", "Shop", "business")};
  terms.members = {{text("police"), {}, text("core")}, {text("shop"), {}, text("other")}};
  CHECK(diagram_of(membership_facts(p, p.bodies[0], terms, kDay)).description ==
        "Police: Police. Business: Shop, other member.");
  terms.members[0].capacity = text("other");
  CHECK(diagram_of(membership_facts(p, p.bodies[0], terms, kDay)).description ==
        "Police: Police. Business: Shop.");
}

TEST_CASE("a member that was replaced by the day stands as who took over, two that merged as one") {
  Partnership p = partnership();
  TermsOfReference terms = p.terms[0];
  p.organisations = {organisation("east", "East Police", "police"),
                     organisation("west", "West Police", "police"),
                     organisation("vale", "Vale Police", "police")};
  for (Organisation* old : {&p.organisations[0], &p.organisations[1]}) {
    old->until = date("2022-03-14");
    old->replaced_by = text("vale");
  }
  terms.members = {{text("east"), {}, text("core")}, {text("west"), {}, text("core")}};
  const auto description = [&](std::string_view day) {
    return diagram_of(membership_facts(p, p.bodies[0], terms, *parse_date(day))).description;
  };
  CHECK(description("2022-03-14") == "Police: East Police; West Police.");
  CHECK(description("2022-03-15") == "Police: Vale Police.");
}

TEST_CASE("bodies relate to who took over, and one that ended is left out") {
  Partnership p = bodies();
  p.bodies[0].until = date("2022-03-14");
  p.bodies[0].replaced_by = text("alone");
  p.bodies[6].until = date("2022-03-14");
  const DiagramFacts facts = relations_facts(p, &p.bodies[1], kDay);
  CHECK(shown(diagram_of(facts)).starts_with("*Strategic Board\n"));
  CHECK(diagram_of(facts).description.starts_with(
      "Strategic Board: scrutinised by, every year: Panel."));
  CHECK(diagram_of(relations_facts(p, nullptr, kDay)).description.find("Group C") ==
        std::string::npos);
  CHECK(diagram_of(relations_facts(p, &p.bodies[0], kDay)).title ==
        "Relations to other bodies: Panel");
}

TEST_CASE("bodies stand with their relations in words; who relates to nobody is left out") {
  const DiagramFacts facts = relations_facts(bodies(), nullptr, kDay);
  CHECK(diagram_of(facts).title == "Relations between bodies: Safer Partnership (SP)");
  CHECK(shown(diagram_of(facts)) ==
        "Committee\n"
        "Strategic Board\n"
        "First Board\n"
        "Second Board\n"
        " [Group A] [Group B]\n"
        "Group C\n"
        "Strategic Board -- scrutinised by, every year --> Committee\n"
        "First Board -- accountable to, at every meeting --> Strategic Board\n"
        "First Board <-- works with --> Second Board\n"
        "Second Board -- accountable to --> Strategic Board\n"
        "Group A … <-- works with --> First Board\n"
        "Group C -- part of --> First Board\n");
}

TEST_CASE("the list in words says each relation of each body") {
  const DiagramFacts facts = relations_facts(bodies(), nullptr, kDay);
  CHECK(plain_text(facts.words) ==
        "Strategic Board\n"
        "scrutinised by, every year: Committee\n"
        "First Board\n"
        "accountable to, at every meeting: Strategic Board\n"
        "works with: Second Board\n"
        "Second Board\n"
        "accountable to: Strategic Board\n"
        "Group A\n"
        "works with: First Board\n"
        "Group B\n"
        "works with: First Board\n"
        "Group C\n"
        "part of: First Board");
  CHECK(diagram_of(facts).description.starts_with(
      "Strategic Board: scrutinised by, every year: Committee. First Board: accountable to, at "
      "every meeting: Strategic Board; works with: Second Board."));
}

TEST_CASE("a diagram about one body shows those around it, and how they relate") {
  const Partnership p = bodies();
  const DiagramFacts facts = relations_facts(p, &p.bodies[1], kDay);
  CHECK(diagram_of(facts).title == "Relations to other bodies: Strategic Board");
  CHECK(shown(diagram_of(facts)) ==
        "Committee\n"
        "*Strategic Board\n"
        "First Board\n"
        "Second Board\n"
        "Strategic Board -- scrutinised by, every year --> Committee\n"
        "First Board -- accountable to, at every meeting --> Strategic Board\n"
        "First Board <-- works with --> Second Board\n"
        "Second Board -- accountable to --> Strategic Board\n");
}

TEST_CASE("the body that a diagram is about joins no group") {
  Partnership p;
  p.bodies = {body("top", "Board"), body("a", "A", {relation("works-with", "top")}),
              body("b", "B", {relation("works-with", "top")})};
  CHECK(shown(diagram_of(relations_facts(p, &p.bodies[1], kDay))) ==
        "Board\n*A\nA <-- works with --> Board\n");
  CHECK(shown(diagram_of(relations_facts(p, &p.bodies[0], kDay))) ==
        "*Board\n [A] [B]\nA … <-- works with --> Board\n");
}

TEST_CASE("a process is its steps in order, with when") {
  Process process{
      text("p"), text("Making a plan"), {}, {{text("May"), text("ask")}, {{}, text("write")}}};
  const DiagramFacts facts = process_facts(process);
  CHECK(diagram_of(facts).title == "Making a plan");
  CHECK(diagram_of(facts).layout == Diagram::Layout::downward);
  CHECK(shown(diagram_of(facts)) == "1. May ask\n2. write\nask --> 2. write\n");
  CHECK(plain_text(facts.words) == "May: ask\nwrite");
}

TEST_CASE("a cycle begins again, and says so") {
  const DiagramFacts facts = process_facts({text("p"),
                                            text("Each year"),
                                            text("yes"),
                                            {{text("May"), text("ask")}, {{}, text("write")}}});
  CHECK(diagram_of(facts).layout == Diagram::Layout::ring);
  CHECK(shown(diagram_of(facts)).ends_with("ask --> 2. write\n2. write --> ask\n"));
  CHECK(diagram_of(facts).description ==
        "1. May: ask. 2. write. After the last step it begins again with the first.");
  CHECK(plain_text(facts.words) ==
        "May: ask\nwrite\nAfter the last step it begins again with the first.");
}

TEST_CASE("a timeline is said task by task, with its months and words") {
  Chart chart;
  chart.columns = {"October 2013", "November 2013", "December 2013"};
  chart.rows = {{"Plan", {{0, 1, "council"}, {2, 2}}}, {"Report"}, {"Never", {{3, 3}}}};
  const DiagramFacts facts = timeline_facts(chart);
  CHECK(std::get<Chart>(facts.what).description ==
        "Plan: October 2013 to November 2013: council; December 2013. Report. Never.");
  CHECK(plain_text(facts.words) ==
        "Plan\nOctober 2013 to November 2013: council\nDecember 2013\nReport\nNever");
}

}  // namespace remit::diagram_facts_test
