#include "compose/terms_facts.h"

#include <map>

#include "base/format.h"
#include "base/strings.h"
#include "compose/name_values.h"
#include "model/lookup.h"
#include "model/membership.h"
#include "model/successors.h"

namespace remit {
namespace {

using WordsByChoice = std::map<std::string_view, std::string_view>;

std::string words_for(const WordsByChoice& words, const Text& choice) {
  const auto found = words.find(choice.value);
  return found == words.end() ? std::string() : std::string(found->second);
}

// "three members", "one member"; "" if there is no number.
std::string counted_fact(const Text& number, std::string_view one, std::string_view many) {
  const long count = whole_number(number);
  return count == 0 ? std::string() : counted(count, one, many);
}

// The text of a value of which a sentence is made: without a full stop of its own.
std::string phrase(const Text& text) {
  return text.value.ends_with('.') ? text.value.substr(0, text.value.size() - 1) : text.value;
}

std::string only_one(const Value::List& list) {
  return list.size() == 1 ? list.front().text() : std::string();
}

// --- members

struct Capacity {
  std::string_view id, one, many;
};
constexpr Capacity kCapacities[] = {{"core", "core member", "core members"},
                                    {"other", "other member", "other members"},
                                    {"co-opted", "co-opted member", "co-opted members"},
                                    {"advisory", "adviser", "advisers"},
                                    {"observer", "observer", "observers"}};

bool is_plain(const TermsOfReference& t, std::string_view capacity) {
  if (capacity == "core") return !tells_core_apart(t);
  return capacity == "other" && !has_capacity(t, "core");
}

Value::List members_by_capacity(const Value::List& members, const TermsOfReference& t) {
  Value::List result;
  for (const Capacity& capacity : kCapacities) {
    Value::List list;
    for (std::size_t i = 0; i < t.members.size(); ++i)
      if (t.members[i].capacity.value == capacity.id) list.push_back(members[i]);
    if (list.empty()) continue;
    const bool one = list.size() == 1, plain = is_plain(t, capacity.id);
    const std::string_view what =
        one ? (plain ? "member" : capacity.one) : (plain ? "members" : capacity.many);
    result.emplace_back(Value::Object{{"what", what}, {"one", one}, {"members", std::move(list)}});
  }
  return result;
}

Value::Object membership(const TermsOfReference& t) {
  return {{"has-advisers", has_capacity(t, "advisory")},
          {"has-observers", has_capacity(t, "observer")},
          {"substitutes-allowed", t.substitutes.value == "allowed"},
          {"substitutes-named", t.substitutes.value == "named-in-advance"},
          {"no-substitutes", t.substitutes.value == "not-allowed"},
          {"substitutes-vote", t.substitutes_vote.value == "yes"},
          {"substitutes-do-not-vote", t.substitutes_vote.value == "no"},
          {"guests", t.guests.given()}};
}

// --- voting

const WordsByChoice kVoters = {{"core-members", "core members"},
                               {"core-and-other-members", "core members and other members"},
                               {"core-and-co-opted-members", "core members and co-opted members"}};
const WordsByChoice kMajorities = {{"simple", "a simple majority"},
                                   {"two-thirds", "a majority of two thirds"},
                                   {"three-quarters", "a majority of three quarters"}};

Value::Object voting(const TermsOfReference& t) {
  const bool consensus = t.voting_decisions.value.starts_with("consensus");
  const bool counted = t.voting_decisions.value.ends_with("majority") || t.voting_majority.given();
  const Text simple{"simple", {}};
  const bool stated = t.voting_by.given() || t.voting_each.given() || consensus || counted ||
                      t.casting_vote.given();
  const bool agency = t.voting_each.value == "agency" || t.quorum_vote.value == "one-per-agency";
  const bool member = t.voting_each.value == "member" || t.quorum_vote.value == "one-per-member";
  return {{"stated", stated},
          {"one-per-agency", agency},
          {"one-per-member", member},
          {"by-all", t.voting_by.value == "all-members"},
          {"by", words_for(kVoters, t.voting_by)},
          {"consensus", consensus},
          {"majority",
           counted ? words_for(kMajorities, t.voting_majority.given() ? t.voting_majority : simple)
                   : std::string()},
          {"casting-vote", t.casting_vote.value == "chair"},
          {"no-casting-vote", t.casting_vote.value == "none"}};
}

// --- others

const WordsByChoice kEvery = {{"meeting", "after each meeting"},
                              {"month", "every month"},
                              {"quarter", "every quarter"},
                              {"half-year", "every six months"},
                              {"year", "every year"}};

Value::Object reporting(const Partnership& p, const TermsOfReference& t, Date on) {
  Value::List to;
  for (const ReportingLine& line : t.reporting) {
    const std::string every = words_for(kEvery, line.every);
    to.emplace_back(
        format("the {}{}{}", body_name(p, line.body, on), every.empty() ? "" : " ", every));
  }
  const std::string one = only_one(to);
  const bool several = to.size() > 1;
  return {{"to", std::move(to)},
          {"one-to", one},
          {"several-to", several},
          {"minutes-published", t.minutes.value == "published"},
          {"minutes-sent-to-members", t.minutes.value == "sent-to-members"},
          {"minutes-not-published", t.minutes.value == "not-published"},
          {"communications", t.communications.given()}};
}

Value::Object conduct(const TermsOfReference& t) {
  return {{"public-life", t.conduct_principles.value == "public-life"},
          {"interests", t.conduct_interests.given()},
          {"interests-no-vote", t.conduct_interests.value == "declare-and-not-vote"},
          {"interests-leave", t.conduct_interests.value == "declare-and-leave"},
          {"confidential", t.conduct_confidential.given()}};
}

Value::List sub_groups(const Partnership& p, const TermsOfReference& t, Date on) {
  Value::List result;
  for (const SubGroup& group : t.sub_groups) {
    Value::Object values = body_values(body_on(p, group.body.value, on), on);
    values.emplace_back("works-on", phrase(group.works_on));
    result.emplace_back(std::move(values));
  }
  return result;
}

Value::Object review(const Partnership& p, const TermsOfReference& t, Date on) {
  const long years = whole_number(t.review_every_years);
  const std::string every = years == 0   ? ""
                            : years == 1 ? "every year"
                                         : format("every {} years", number_in_words(years));
  return {{"by", body_name(p, t.review_by, on)},
          {"every", every},
          {"next", t.review_next.month ? in_words(*t.review_next.month) : std::string()}};
}

// "by the chair or any three members"
std::string callers(const TermsOfReference& t) {
  const long count = std::max(1L, whole_number(t.extraordinary_members));
  const std::string members =
      count == 1 ? "any member" : format("any {} members", number_in_words(count));
  const std::string& who = t.extraordinary_called_by.value;
  if (who == "chair") return "the chair";
  if (who == "members") return members;
  return who.empty() ? "" : "the chair or " + members;
}

// --- quorum

const WordsByChoice kFractions = {{"one-quarter", "one quarter"},
                                  {"one-third", "one third"},
                                  {"one-half", "half"},
                                  {"two-thirds", "two thirds"},
                                  {"three-quarters", "three quarters"}};
const WordsByChoice kIncluding = {{"chair", "the chair"},
                                  {"chair-or-vice-chair", "the chair or the vice chair"}};

Value::List quorum_groups(const Partnership& p, const TermsOfReference& t, Date on) {
  Value::List result;
  for (const QuorumGroup& group : t.quorum_groups) {
    if (group.organisation.given()) {
      result.emplace_back(format("{} from {}", counted_fact(group.minimum, "member", "members"),
                                 organisation_name(p, group.organisation, on)));
      continue;
    }
    for (const Capacity& capacity : kCapacities)
      if (capacity.id == group.capacity.value)
        result.emplace_back(counted_fact(group.minimum, capacity.one, capacity.many));
  }
  return result;
}

}  // namespace

void add_terms_facts(Value::Object& values, const Value::List& members, const Partnership& p,
                     const TermsOfReference& t, Date on) {
  Value::List aims;
  for (const Text& aim : t.aims) aims.emplace_back(phrase(aim));
  values.emplace_back("one-aim", only_one(aims));
  values.emplace_back("aims", std::move(aims));
  values.emplace_back("members-by-capacity", members_by_capacity(members, t));
  values.emplace_back("membership", membership(t));
  values.emplace_back("voting", voting(t));
  values.emplace_back("reporting", reporting(p, t, on));
  values.emplace_back("accountable-members", t.accountable_members.given());
  values.emplace_back("conduct", conduct(t));
  values.emplace_back("sub-groups", sub_groups(p, t, on));
  values.emplace_back("one-sub-group", t.sub_groups.size() == 1);
  values.emplace_back("review", review(p, t, on));
}

void add_chair_facts(Value::Object& chair, const Partnership& p, const TermsOfReference& t,
                     Date on) {
  static const WordsByChoice kElectors = {{"members", "the members"},
                                          {"core-members", "the core members"}};
  const std::string& absence = t.chair_absence.value;
  chair.emplace_back("appointed-by", body_name(p, t.chair_appointed_by, on));
  chair.emplace_back("elected-by", words_for(kElectors, t.chair_elected_by));
  chair.emplace_back("maximum-terms", t.chair_maximum_terms.value);
  chair.emplace_back("maximum-terms-words", counted_fact(t.chair_maximum_terms, "term", "terms"));
  chair.emplace_back("vice-stands-in", absence.starts_with("vice-chair"));
  chair.emplace_back("elected-stands-in", absence.find("elected") != absence.npos);
}

void add_meetings_facts(Value::Object& meetings, const TermsOfReference& t) {
  meetings.emplace_back("in-public", t.meetings_in_public.value == "yes");
  meetings.emplace_back("not-in-public", t.meetings_in_public.value == "no");
  meetings.emplace_back("task-groups", t.task_groups.given());
  meetings.emplace_back("extraordinary-called-by", callers(t));
  meetings.emplace_back("extraordinary-notice",
                        counted_fact(t.extraordinary_notice_days, "day", "days"));
}

void add_quorum_facts(Value::Object& quorum, const Partnership& p, const TermsOfReference& t,
                      Date on) {
  Value::List from = quorum_groups(p, t, on);
  const bool several = from.size() > 1;
  const std::string including = words_for(kIncluding, t.quorum_including);
  const bool only_number =
      !t.quorum_fraction.given() && from.empty() && !t.quorum_including.given();
  quorum.emplace_back("fraction", words_for(kFractions, t.quorum_fraction));
  quorum.emplace_back("of-all", t.quorum_of.value);
  quorum.emplace_back("including", including);
  quorum.emplace_back("one-from", only_one(from));
  quorum.emplace_back("several-from", several);
  quorum.emplace_back("from", std::move(from));
  quorum.emplace_back("only-number", only_number);
  quorum.emplace_back("discuss-only", t.quorum_otherwise.value == "discuss-only");
  quorum.emplace_back("recommend", t.quorum_otherwise.value == "recommend-to-next-meeting");
}

void add_papers_facts(Value::Object& papers, const TermsOfReference& t) {
  papers.emplace_back("urgent-if-agreed", t.urgent_items.value == "if-chair-agrees");
  papers.emplace_back("nothing-urgent", t.urgent_items.value == "not-taken");
}

void add_amendment_facts(Value::Object& amendment, const TermsOfReference& t) {
  WordsByChoice majorities = kMajorities;
  majorities["all-members"] = "all members";
  amendment.emplace_back("majority", words_for(majorities, t.amendment_majority));
  amendment.emplace_back("notice", counted_fact(t.amendment_notice_days, "day", "days"));
}

}  // namespace remit
