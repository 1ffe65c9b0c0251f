#include "check/successors.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::successors_test {
namespace {

const Written kFile(
    "2013-03-31 2013-04-01 2022-06-30 2022-07-01 2022-09-01 2023-12-31\n"
    "trust group icb nobody\n");

Organisation organisation(std::string_view id, std::string_view since, std::string_view until,
                          std::string_view replaced_by) {
  Organisation result;
  result.id = kFile.text(id);
  result.names = {{kFile.text(id)}};
  if (!since.empty()) result.since = kFile.date(since);
  if (!until.empty()) result.until = kFile.date(until);
  if (!replaced_by.empty()) result.replaced_by = kFile.text(replaced_by);
  return result;
}

Partnership with(std::vector<Organisation> organisations) {
  Partnership p;
  p.facts_read = true;
  p.organisations = std::move(organisations);
  return p;
}

std::string checked(const Partnership& partnership) {
  Workspace workspace;
  workspace.partnerships = {partnership};
  Diagnostics diagnostics;
  check_successors(workspace, *parse_date("2023-12-31"), diagnostics);
  return rendered(diagnostics);
}

// Terms of that day with these members.
std::string members_on(Partnership p, std::string_view date,
                       std::vector<std::string_view> members) {
  TermsOfReference& terms = p.terms.emplace_back();
  terms.in_force_from = {parse_date(date), {}};
  for (const std::string_view id : members) terms.members.push_back({kFile.text(id), {}, {}});
  return checked(p);
}

Partnership health() {
  return with({organisation("group", "2013-04-01", "2022-06-30", "icb"),
               organisation("icb", "2022-07-01", "", "")});
}

}  // namespace

TEST_CASE("one that ended and one that took over on the day after are right") {
  CHECK(checked(health()).empty());
  CHECK(checked(with({organisation("group", "", "2022-06-30", "")})).empty());
}

TEST_CASE("a successor without the last day of the one before is an error with the day to add") {
  CHECK(
      checked(with(
          {organisation("group", "", "", "icb"), organisation("icb", "2022-07-01", "", "")})) ==
      R"(a.xml:2:13: error: this says who took the place of 'group', but not when [successor.no-last-day]
    trust group icb nobody
                ^~~
  help: add its last day: until="2022-06-30"
)");
}

TEST_CASE("a last day that is no date has been reported, and is not missed") {
  Organisation group = organisation("group", "", "", "icb");
  group.until = kFile.date("nobody");
  CHECK(checked(with({group, organisation("icb", "2022-07-01", "", "")})).empty());
}

TEST_CASE("a gap is a warning at the last day") {
  CHECK(
      checked(with({organisation("group", "", "2022-06-30", "icb"),
                    organisation("icb", "2022-09-01", "", "")})) ==
      R"(a.xml:1:23: warning: 'group' ends on 30 June 2022, but 'icb', which takes its place, begins only on 1 September 2022 [successor.gap]
    2013-03-31 2013-04-01 2022-06-30 2022-07-01 2022-09-01 2023-12-31
                          ^~~~~~~~~~
  help: if one followed the other at once, say until="2022-08-31"
  note: the other is at a.xml:1
)");
}

TEST_CASE("a successor that had ended before is an error") {
  CHECK(
      checked(with({organisation("group", "", "2022-06-30", "icb"),
                    organisation("icb", "", "2013-03-31", "")})) ==
      R"(a.xml:2:13: error: 'icb' ended on 31 March 2013, before it could take the place of 'group' on 1 July 2022 [successor.gone]
    trust group icb nobody
                ^~~
  help: correct one of the two last days, or name the one that came next
  note: the other is at a.xml:1
)");
}

TEST_CASE("a successor that is there on its first day only has taken over") {
  CHECK(checked(with({organisation("group", "", "2022-06-30", "icb"),
                      organisation("icb", "2022-07-01", "2022-07-01", "")}))
            .empty());
  CHECK(checked(with({organisation("group", "", "2022-06-30", "icb"),
                      organisation("icb", "", "2022-07-01", "")}))
            .empty());
}

TEST_CASE("a successor that ends with the one before is an error") {
  CHECK(
      checked(with({organisation("group", "", "2022-06-30", "icb"),
                    organisation("icb", "", "2022-06-30", "")})) ==
      R"(a.xml:2:13: error: 'icb' ended on 30 June 2022, before it could take the place of 'group' on 1 July 2022 [successor.gone]
    trust group icb nobody
                ^~~
  help: correct one of the two last days, or name the one that came next
  note: the other is at a.xml:1
)");
}

TEST_CASE("a successor that begins on the last day of the one before is no gap") {
  CHECK(checked(with({organisation("group", "", "2022-07-01", "icb"),
                      organisation("icb", "2022-07-01", "", "")}))
            .empty());
}

TEST_CASE("a circle is reported once, whether of one or of several") {
  CHECK(checked(with({organisation("group", "", "2022-06-30", "group")})) ==
        R"(a.xml:2:7: error: 'group' is said to have taken its own place [successor.circle]
    trust group icb nobody
          ^~~~~
  help: name the one that came next; the last of them has no 'replaced-by'
)");
  CHECK(checked(with({organisation("group", "", "2022-06-30", "icb"),
                      organisation("icb", "", "2023-12-31", "group")})) ==
        R"(a.xml:2:13: error: this leads in a circle back to 'group' [successor.circle]
    trust group icb nobody
                ^~~
  help: name the one that came next; the last of them has no 'replaced-by'
)");
}

TEST_CASE("terms of a day on which a member had been replaced are warned of, with the successor") {
  CHECK(members_on(health(), "2022-06-30", {"group"}).empty());
  CHECK(
      members_on(health(), "2022-07-01", {"group"}) ==
      R"(a.xml:2:7: warning: 'group' ended on 30 June 2022; since 1 July 2022 'icb' has its place, and is what this document of 1 July 2022 states [successor.replaced]
    trust group icb nobody
          ^~~~~
  help: write 'icb' here
  note: its last day is at a.xml:1
)");
}

TEST_CASE("terms of a day on which a member had ended, and nobody took over, are an error") {
  CHECK(
      members_on(with({organisation("group", "", "2022-06-30", "")}), "2023-01-01", {"group"}) ==
      R"(a.xml:2:7: error: 'group' ended on 30 June 2022, and this document is of 1 January 2023 [successor.ended]
    trust group icb nobody
          ^~~~~
  help: name another organisation here, or say who took over: replaced-by="…"
  note: its last day is at a.xml:1
)");
}

TEST_CASE("what follows from a successor that does not exist is not said") {
  CHECK(
      members_on(with({organisation("group", "", "2022-06-30", "nobody")}), "2023-01-01", {"group"})
          .empty());
}

TEST_CASE("terms of a day on which a member had not begun are an error that names the one before") {
  CHECK(
      members_on(health(), "2020-04-01", {"icb"}) ==
      R"(a.xml:2:13: error: 'icb' begins on 1 July 2022, and this document is of 1 April 2020 [successor.not-begun]
    trust group icb nobody
                ^~~
  help: name 'group', whose place it took, or correct one of the two dates
  note: its first day is at a.xml:1
)");
}

TEST_CASE("a member and the one whose place it took are one member") {
  CHECK(
      members_on(health(), "2023-01-01", {"group", "icb"}) ==
      R"(a.xml:2:13: error: 'group' and 'icb' are one member: on 1 January 2023 'icb' has the place of both [successor.twice]
    trust group icb nobody
                ^~~
  help: keep one of them, as organisation="icb"
  note: the other is at a.xml:2
)");
}

TEST_CASE("terms of the first and of the last day of a member are right") {
  const Partnership p = with({organisation("group", "2013-04-01", "2022-06-30", "")});
  CHECK(members_on(p, "2013-04-01", {"group"}).empty());
  CHECK(members_on(p, "2022-06-30", {"group"}).empty());
  CHECK_FALSE(members_on(p, "2013-03-31", {"group"}).empty());
  CHECK_FALSE(members_on(p, "2022-07-01", {"group"}).empty());
}

TEST_CASE("a circle in one partnership hides none in another") {
  const Written other_file("group");
  const Partnership circle = with({organisation("group", "", "2022-06-30", "group")});
  Partnership other = circle;
  other.organisations.front().replaced_by = other_file.text("group");
  Workspace workspace;
  workspace.partnerships = {circle, other};
  Diagnostics diagnostics;
  check_successors(workspace, *parse_date("2023-12-31"), diagnostics);
  CHECK(codes(diagnostics) == "successor.circle successor.circle ");
}

// What a prose of that day states by facts.
std::string stated_on(const Partnership& p, std::string_view date, std::string_view markdown) {
  const Source source("r.md", std::string(markdown));
  Inlines content;
  for (std::size_t at = 0; (at = markdown.find("{{", at)) != markdown.npos;) {
    const std::size_t end = markdown.find("}}", at);
    const std::string name(markdown.substr(at + 2, end - at - 2));
    content.push_back({Span{Attr{"", {"fact"}, {{"name", name}}}, {}}, {&source, at + 2, end}});
    at = end;
  }
  Diagnostics diagnostics;
  const Blocks text = {{Para{content}, {}}};
  check_stated_things({&text}, p, {parse_date(date), {}}, diagnostics);
  return rendered(diagnostics);
}

TEST_CASE("what prose states by a fact is held to the document's date, once for each id") {
  const std::string text =
      "The {{organisations.group.named}} met; {{organisations.group.name}} agreed.\n";
  CHECK(stated_on(health(), "2022-06-30", text).empty());
  CHECK(
      stated_on(health(), "2022-07-01", text) ==
      R"(r.md:1:21: warning: 'group' ended on 30 June 2022; since 1 July 2022 'icb' has its place, and is what this document of 1 July 2022 states [successor.replaced]
    The {{organisations.group.named}} met; {{organisations.group.name}} agreed.
                        ^~~~~
  help: write 'icb' here
  note: its last day is at a.xml:1
)");
  CHECK(stated_on(health(), "2022-06-30", "{{organisations.icb.name}}\n")
            .find("'icb' begins on 1 July 2022") != std::string::npos);
  CHECK(stated_on(with({organisation("group", "", "2022-06-30", "")}), "2023-12-31", text)
            .find("[successor.ended]") != std::string::npos);
  CHECK(stated_on(health(), "2022-07-01", "{{partnership.name}} {{bodies.group.name}}\n").empty());
}

TEST_CASE("every text of a document is held to its date, and a page to the day of the website") {
  const Source source("p.xml", "organisations.group.name");
  const Blocks text = {{Para{{{Span{Attr{"", {"fact"}, {{"name", source.text()}}}, {}},
                               {&source, 0, source.text().size()}}}},
                        {}}};
  const auto stated = [&](auto put) {
    Partnership p = health();
    put(p);
    return checked(p);
  };
  const DateText after = {parse_date("2022-07-01"), {}};
  const auto is_replaced = [](const std::string& result, const std::string& what) {
    return result.starts_with("p.xml:1:15: warning: 'group' ended on 30 June 2022; since ") &&
           result.find(what) != std::string::npos;
  };
  CHECK(is_replaced(stated([&](Partnership& p) {
                      TermsOfReference& terms = p.terms.emplace_back();
                      terms.in_force_from = after;
                      terms.purpose.blocks = text;
                    }),
                    "this document of 1 July 2022 states"));
  CHECK(is_replaced(stated([&](Partnership& p) {
                      Protocol& protocol = p.protocols.emplace_back();
                      protocol.in_force_from = after;
                      protocol.joint_work.emplace_back().how.blocks = text;
                    }),
                    "this document of 1 July 2022 states"));
  CHECK(is_replaced(stated([&](Partnership& p) {
                      WorkProgramme& programme = p.work_programmes.emplace_back();
                      programme.from = after;
                      programme.risks.emplace_back().action.blocks = text;
                    }),
                    "this document of 1 July 2022 states"));
  CHECK(is_replaced(stated([&](Partnership& p) { p.pages.emplace_back().prose = text; }),
                    "this page of 31 December 2023 states"));
}

}  // namespace remit::successors_test
