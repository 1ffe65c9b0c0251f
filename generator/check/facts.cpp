#include "check/facts.h"

#include <algorithm>
#include <map>

#include "base/format.h"
#include "base/strings.h"
#include "model/lookup.h"
#include "model/membership.h"

namespace remit {
namespace {

class FactChecker {
 public:
  FactChecker(const Partnership& partnership, Diagnostics& diagnostics)
      : partnership_(partnership), diagnostics_(diagnostics) {}

  void check() {
    names(partnership_.names);
    for (const Organisation& o : partnership_.organisations) {
      period(o.since, o.until);
      names(o.names);
    }
    for (const Post& p : partnership_.posts) {
      period(p.since, p.until);
      names(p.names);
      for (const Holder& h : p.holders) period(h.since, h.until);
    }
    for (const Body& b : partnership_.bodies) {
      period(b.since, b.until);
      names(b.names);
    }
    for (const Abbreviation& a : partnership_.abbreviations) period(a.since, a.until);
    priorities();
    for (const TermsOfReference& t : partnership_.terms) terms(t);
  }

 private:
  void names(const std::vector<Name>& all) {
    for (const Name& n : all) period(n.since, n.until);
  }

  void period(const DateText& since, const DateText& until) {
    if (!since.date || !until.date || *since.date <= *until.date) return;
    diagnostics_.error(until.place, "fact.ends-before-it-begins",
                       format("this ends on {}, before it begins on {}", in_words(*until.date),
                              in_words(*since.date)),
                       "correct one of the two dates");
  }

  void priorities() {
    std::map<std::string, Place> seen;
    for (const Priorities& p : partnership_.priorities) {
      if (!p.year.given()) continue;
      two_years(p.year);
      const auto [first, added] = seen.emplace(p.year.value, p.year.place);
      if (!added)
        diagnostics_
            .error(p.year.place, "fact.year-twice",
                   format("the priorities of {} are listed twice", p.year.value),
                   "put them into one list, or correct one of the two years")
            .note("the other list is at", first->second);
    }
  }

  // "2016-17" is two years of which the second follows the first.
  void two_years(const Text& year) {
    if (year.value.size() != 7) return;
    const int first = std::stoi(year.value.substr(0, 4));
    const int second = std::stoi(year.value.substr(5));
    if ((first + 1) % 100 == second) return;
    diagnostics_.error(
        year.place, "fact.years-apart",
        format("'{}' is not one year: {} is not followed by {}", year.value, first,
               year.value.substr(5)),
        format("write {}-{:02}, or correct the first year", first, (first + 1) % 100));
  }

  void terms(const TermsOfReference& t) {
    std::map<std::string, Place> seen;
    for (const Member& m : t.members) {
      if (!m.organisation.given()) continue;
      const auto [first, added] = seen.emplace(m.organisation.value, m.organisation.place);
      if (!added)
        diagnostics_
            .error(m.organisation.place, "fact.member-twice",
                   format("'{}' is a member twice", m.organisation.value), "remove one of the two")
            .note("the other is at", first->second);
    }
    quorum(t);
    if (t.adopted_on.date && t.in_force_from.date && *t.adopted_on.date > *t.in_force_from.date)
      diagnostics_.error(t.adopted_on.place, "fact.in-force-before-adopted",
                         format("these terms were adopted on {}, after they came into force on {}",
                                in_words(*t.adopted_on.date), in_words(*t.in_force_from.date)),
                         "correct one of the two dates");
    if (!has_chair(t) && (has_vice_chair(t) || t.chair_maximum_years.given() ||
                          t.chair_maximum_terms.given() || t.chair_elected_by.given()))
      diagnostics_.error(t.chair_post.place, "fact.no-chair", "this does not say who chairs",
                         "add post=\"…\" or elected=\"…\" to <chair>");
    if (t.chair_post.given() && t.chair_elected.given())
      diagnostics_.error(t.chair_elected.place, "fact.chair-twice",
                         "the chair is both the holder of a post and elected",
                         "keep 'post' or 'elected'");
  }

  void quorum(const TermsOfReference& t) {
    const long minimum = whole_number(t.quorum_minimum);
    const long members = most_present(t, t.quorum_of.value);
    if (t.members.empty() || minimum <= members) return;
    diagnostics_.error(
        t.quorum_minimum.place, "fact.quorum-above-members",
        format("the quorum is {}, but there {} only {} {}", minimum, plural(members, "is", "are"),
               members, plural(members, "member", "members")),
        "correct the quorum, or add the members that are missing");
  }

  const Partnership& partnership_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_facts(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    FactChecker(partnership, diagnostics).check();
}

}  // namespace remit
