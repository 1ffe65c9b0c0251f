#include "check/terms.h"

#include <map>

#include "base/format.h"
#include "base/strings.h"
#include "model/membership.h"

namespace remit {
namespace {

class TermsChecker {
 public:
  TermsChecker(const TermsOfReference& terms, Diagnostics& diagnostics)
      : t_(terms), diagnostics_(diagnostics) {}

  void check() {
    members();
    chairs();
    terms_of_office();
    quorum();
    votes();
    callers();
    papers_and_support();
    other_bodies();
    reviews();
  }

 private:
  void error(const Text& at, const char* code, std::string message, std::string help) {
    diagnostics_.error(at.place, code, std::move(message), std::move(help));
  }

  void members() {
    if (t_.substitutes_vote.given() &&
        (!t_.substitutes.given() || t_.substitutes.value == "not-allowed"))
      error(t_.substitutes_vote, "fact.no-substitutes",
            "this says whether substitutes vote, but not that there may be any",
            "say substitutes=\"allowed\", or remove 'substitutes-vote'");
  }

  // --- chair and vice chair

  void chairs() {
    if (t_.chair_appointed_by.given() && (t_.chair_post.given() || t_.chair_elected.given()))
      error(t_.chair_appointed_by, "fact.chair-twice",
            format("the chair is both {} and appointed",
                   t_.chair_post.given() ? "the holder of a post" : "elected"),
            format("keep '{}' or 'appointed-by'", t_.chair_post.given() ? "post" : "elected"));
    if (t_.vice_chair_post.given() && t_.vice_chair_elected.given())
      error(t_.vice_chair_elected, "fact.chair-twice",
            "the vice chair is both the holder of a post and elected",
            "keep 'vice' or 'vice-elected'");
    if (t_.chair_post.given() && t_.chair_post.value == t_.vice_chair_post.value)
      error(t_.vice_chair_post, "fact.chair-twice",
            format("'{}' is both the chair and the vice chair", t_.vice_chair_post.value),
            "name another post");
    needs_chair(t_.chair_absence, "who chairs when the chair is absent");
    needs_chair(t_.quorum_including, "that the chair must be present");
    if (t_.casting_vote.value == "chair") needs_chair(t_.casting_vote, "that the chair decides");
    if (t_.extraordinary_called_by.value.starts_with("chair"))
      needs_chair(t_.extraordinary_called_by, "that the chair may call a meeting");
    if (t_.chair_absence.value.starts_with("vice-chair")) needs_vice_chair(t_.chair_absence);
    if (t_.quorum_including.value == "chair-or-vice-chair") needs_vice_chair(t_.quorum_including);
  }

  void needs_chair(const Text& fact, const char* what) {
    if (fact.given() && !has_chair(t_))
      error(fact, "fact.no-chair", format("this says {}, but not who chairs", what),
            "say it: <chair post=\"…\"/>, or elected=\"…\" or appointed-by=\"…\"");
  }

  void needs_vice_chair(const Text& fact) {
    if (has_chair(t_) && !has_vice_chair(t_))
      error(fact, "fact.no-vice-chair", "this names the vice chair, but there is none",
            "add vice=\"…\" or vice-elected=\"…\" to <chair>, or leave the vice chair out here");
  }

  long years_of_term() const {
    const std::string& elected = t_.chair_elected.value;
    return elected == "every-three-years" ? 3 : elected == "every-two-years" ? 2 : 1;
  }

  void terms_of_office() {
    const bool any_elected = t_.chair_elected.given() || t_.vice_chair_elected.given();
    if (t_.chair_elected_by.given() && has_chair(t_) && !any_elected)
      error(t_.chair_elected_by, "fact.term-of-office",
            "this says who elects the chair, but not how often",
            "add elected=\"every-year\", or remove 'elected-by'");
    const long terms = whole_number(t_.chair_maximum_terms);
    if (terms == 0 || !has_chair(t_)) return;
    if (!t_.chair_elected.given())
      return error(t_.chair_maximum_terms, "fact.term-of-office",
                   "this counts terms of office, but the chair is not elected for any",
                   "say maximum-years=\"…\" instead, or how often the chair is elected");
    const long years = whole_number(t_.chair_maximum_years), stated = terms * years_of_term();
    if (years != 0 && years != stated)
      error(t_.chair_maximum_terms, "fact.term-of-office",
            format("{} {} {} {}, but 'maximum-years' says {}", number_in_words(terms),
                   plural(terms, "term is", "terms are"), number_in_words(stated),
                   plural(stated, "year", "years"), years),
            "correct one of the two, or keep only one");
  }

  // --- quorum and votes

  void quorum() {
    if (t_.quorum_of.given() && !t_.quorum_minimum.given() && !t_.quorum_fraction.given())
      error(t_.quorum_of, "fact.no-quorum", "this does not say how many must be present",
            "add minimum=\"…\" or fraction=\"…\"");
    long together = 0;
    for (const QuorumGroup& group : t_.quorum_groups) {
      if (group.organisation.given() == group.capacity.given()) {
        error(group.minimum, "fact.quorum-group",
              group.capacity.given() ? "these are both of an organisation and of a capacity"
                                     : "this does not say from whom they come",
              "say organisation=\"…\" or capacity=\"…\"");
        continue;
      }
      quorum_group(group);
      if (group.organisation.given()) together += whole_number(group.minimum);
    }
    const long minimum = whole_number(t_.quorum_minimum);
    if (minimum != 0 && t_.quorum_of.value == "members" && together > minimum)
      error(t_.quorum_minimum, "fact.quorum-below-groups",
            format("the quorum is {}, but the organisations must send {}", minimum, together),
            "correct the quorum, or what is asked of the organisations");
  }

  void quorum_group(const QuorumGroup& group) {
    if (t_.members.empty()) return;
    const bool capacity = group.capacity.given();
    const Text& which = capacity ? group.capacity : group.organisation;
    const long there =
        capacity ? members_of_capacity(t_, which.value) : members_from(t_, which.value);
    const long minimum = whole_number(group.minimum);
    if (there == 0)
      return error(which, "fact.no-such-members",
                   capacity ? format("no member is of the capacity '{}'", which.value)
                            : format("'{}' is not a member that takes decisions", which.value),
                   "correct it, or add the member to <members>");
    if (minimum > there)
      error(group.minimum, "fact.quorum-above-members",
            format("this asks for {} from '{}', which has only {}", minimum, which.value, there),
            "correct it, or say seats=\"…\" of its members");
  }

  void needs_capacity(const Text& fact, std::string_view capacity) {
    if (!t_.members.empty() && !has_capacity(t_, capacity))
      error(fact, "fact.no-such-members", format("there are no {} members", capacity),
            format("say capacity=\"{}\" of those that are, or correct this", capacity));
  }

  void votes() {
    if (t_.chair_elected_by.value == "core-members") needs_capacity(t_.chair_elected_by, "core");
    const std::string& by = t_.voting_by.value;
    if (by.starts_with("core")) needs_capacity(t_.voting_by, "core");
    if (by == "core-and-other-members") needs_capacity(t_.voting_by, "other");
    if (by == "core-and-co-opted-members") needs_capacity(t_.voting_by, "co-opted");
    const auto contradict = [&](const Text& at, const char* message, const char* help) {
      error(at, "fact.votes-contradict", message, help);
    };
    if (t_.voting_each.given() && t_.quorum_vote.given())
      contradict(t_.voting_each, "who has one vote is said here and in <quorum>",
                 "keep 'each' of <voting> or 'vote' of <quorum>");
    if (t_.voting_decisions.value == "consensus" && t_.voting_majority.given())
      contradict(t_.voting_majority, "where consensus decides, no majority does",
                 "say decisions=\"consensus-then-majority\", or remove 'majority'");
    if (t_.casting_vote.value != "chair") return;
    if (t_.voting_decisions.value == "consensus")
      contradict(t_.casting_vote, "where consensus decides, there is no casting vote",
                 "say decisions=\"consensus-then-majority\", or remove 'casting-vote'");
    else if (t_.voting_majority.given() && t_.voting_majority.value != "simple")
      contradict(t_.casting_vote, "a casting vote cannot make half of the votes such a majority",
                 "say majority=\"simple\", or remove 'casting-vote'");
  }

  // --- the rest

  void callers() {
    if (!t_.extraordinary_members.given()) return;
    const long asked = whole_number(t_.extraordinary_members);
    const long there = most_present(t_, "members");
    if (t_.extraordinary_called_by.value == "chair")
      error(t_.extraordinary_members, "fact.callers",
            "this says how many members may call a meeting, but only the chair may",
            "say called-by=\"chair-or-members\", or remove 'members'");
    else if (there > 0 && asked > there)
      error(t_.extraordinary_members, "fact.callers",
            format("it takes {} members to call a meeting, but there {} only {}", asked,
                   plural(there, "is", "are"), there),
            "correct the number, or add the members that are missing");
  }

  void papers_and_support() {
    const long agenda = whole_number(t_.agenda_days_before);
    const long lodging = whole_number(t_.lodging_days_before);
    if (lodging != 0 && lodging < agenda)
      error(t_.lodging_days_before, "fact.lodged-after-agenda",
            format("papers are lodged {} {} before the meeting, but the agenda goes out {} before",
                   lodging, plural(lodging, "day", "days"), agenda),
            "correct one of the two: papers are lodged before the agenda goes out");
    const Text* first = nullptr;
    for (const Text* fact : {&t_.support_post, &t_.support_organisation, &t_.support_by}) {
      if (!fact->given()) continue;
      if (first)
        error(*fact, "fact.support-twice", "two are said to support the body",
              "keep one: 'post', 'organisation' or 'by'");
      first = fact;
    }
  }

  void other_bodies() {
    is_another(t_.accountable_to, "answers to");
    std::vector<const Text*> reports, groups;
    for (const ReportingLine& line : t_.reporting) reports.push_back(&line.body);
    for (const SubGroup& group : t_.sub_groups) groups.push_back(&group.body);
    each_another(reports, "reports to");
    each_another(groups, "is a sub-group of");
  }

  void is_another(const Text& body, const char* how) {
    if (body.given() && body.value == t_.body.value)
      error(body, "fact.own-body", format("'{}' {} itself", body.value, how),
            "name another body, or remove this");
  }

  void each_another(const std::vector<const Text*>& bodies, const char* how) {
    std::map<std::string, Place> seen;
    for (const Text* body : bodies) {
      is_another(*body, how);
      const auto [first, added] = seen.emplace(body->value, body->place);
      if (added || !body->given()) continue;
      diagnostics_
          .error(body->place, "fact.body-twice", format("'{}' is listed twice", body->value),
                 "remove one of the two")
          .note("the other is at", first->second);
    }
  }

  void reviews() {
    if (t_.review_by.given() && !t_.review_every_years.given() && !t_.review_next.month)
      error(t_.review_by, "fact.review-date", "this does not say when the terms are reviewed",
            "add every-years=\"…\" or next=\"…\"");
    if (!t_.review_next.month || !t_.in_force_from.date ||
        *t_.review_next.month >= month_of(*t_.in_force_from.date))
      return;
    diagnostics_.error(t_.review_next.place, "fact.review-date",
                       format("the next review is in {}, before the terms come into force on {}",
                              in_words(*t_.review_next.month), in_words(*t_.in_force_from.date)),
                       "correct one of the two");
  }

  const TermsOfReference& t_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_terms(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    for (const TermsOfReference& terms : partnership.terms)
      TermsChecker(terms, diagnostics).check();
}

}  // namespace remit
