// Which documents state an organisation on a day, and what to do about each.
#include "decide/affected_documents.h"

#include <doctest/doctest.h>

#include "unit/check/written.h"

namespace remit::affected_documents_test {
namespace {

const Written kFile("board ccg icb first second third");

DateText day(std::string_view date) { return {parse_date(date), {}}; }

Organisation organisation(std::string_view id) {
  Organisation result;
  result.id = kFile.text(id);
  result.names = {{kFile.text(id)}};
  return result;
}

// A version of which the ccg is a member, named at that word.
TermsOfReference version(const std::string& name, std::string_view at) {
  TermsOfReference result;
  result.version = name;
  result.body = kFile.text("board");
  if (parse_date(name)) result.in_force_from = day(name);
  result.proposed = !parse_date(name);
  result.members.emplace_back().organisation = {"ccg", kFile.place(at)};
  return result;
}

// The icb replaces the ccg on 1 July 2022.
Partnership with(std::vector<TermsOfReference> terms) {
  Partnership result;
  result.folder = "safer";
  result.organisations = {organisation("ccg"), organisation("icb")};
  result.organisations[0].until = day("2022-06-30");
  result.organisations[0].replaced_by = kFile.text("icb");
  result.organisations[1].since = day("2022-07-01");
  result.terms = std::move(terms);
  return result;
}

// A line for each document: its name, where it states the ccg, and what to do.
std::string affected(const Partnership& partnership, std::string_view as_at) {
  const std::deque<ComposedDocument> none;
  const auto thing = find_thing(partnership, ThingKind::organisation, "ccg");
  std::string result;
  for (const AffectedDocument& d :
       affected_by(*thing, partnership, {none, *parse_date(as_at)}).current) {
    if (d.name == "facts of the partnership") continue;
    result += (result.empty() ? "" : "\n") + d.name + " (";
    for (const Statement& s : d.statements)
      result +=
          s.as + " at " + kFile.source().text().substr(s.place.begin, s.place.end - s.place.begin);
    result += "): " + d.to_do;
  }
  return result;
}

}  // namespace

TEST_CASE("terms in force on the day are affected, and those that will be, but no earlier ones") {
  const Partnership p = with({version("2018-04-01", "first"), version("2020-04-01", "second"),
                              version("2023-04-01", "third")});
  CHECK(affected(p, "2022-07-01") ==
        "terms of reference of board, in force from 1 April 2020 (a member at second): amend the "
        "terms: `remit amend board`\n"
        "terms of reference of board, in force from 1 April 2023 (a member at third): it is not in "
        "force yet: write 'icb' instead, where the present is meant");
}

TEST_CASE("adopted terms stay as they are, and an amendment is advised") {
  Partnership p = with({version("2020-04-01", "first")});
  p.terms[0].adopted_on = day("2020-03-12");
  CHECK(affected(p, "2022-07-01") ==
        "terms of reference of board, in force from 1 April 2020 (a member at first): adopted on "
        "12 March 2020, stays as it is; propose an amendment: `remit amend board`");
}

TEST_CASE("a proposal is corrected where it is") {
  const Partnership p = with({version("proposed-change", "first")});
  CHECK(affected(p, "2022-07-01") ==
        "terms of reference of board, proposed-change (a member at first): it is only proposed: "
        "write 'icb' instead, where the present is meant");
  CHECK(affected(p, "2022-06-30") ==
        "terms of reference of board, proposed-change (a member at first): it is only proposed: "
        "change it there, if it changes");
}

}  // namespace remit::affected_documents_test
