#include "compose/values.h"

#include <array>
#include <charconv>

#include "base/format.h"
#include "base/strings.h"
#include "compose/budgets.h"
#include "compose/terms_facts.h"
#include "model/lookup.h"
#include "model/membership.h"
#include "model/names.h"
#include "model/successors.h"

namespace remit {
namespace {

// The choices of the vocabulary in the words in which a sentence uses them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kWords = {{
    {"monthly", "monthly"},
    {"every-six-weeks", "every six weeks"},
    {"every-two-months", "every two months"},
    {"quarterly", "quarterly"},
    {"three-times-a-year", "three times a year"},
    {"twice-a-year", "twice a year"},
    {"yearly", "once a year"},
    {"every-year", "every year"},
    {"every-two-years", "every two years"},
    {"every-three-years", "every three years"},
}};

std::string choice_in_words(const std::string& choice) {
  for (const auto& [name, words] : kWords)
    if (name == choice) return std::string(words);
  return {};
}

std::string number_words(const std::string& digits) {
  long number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return fault == std::errc() && !digits.empty() ? number_in_words(number) : std::string();
}

std::string post_organisation(const Partnership& partnership, const Text& id, Date on) {
  const Post* post = post_on(partnership, id.value, on);
  return post ? organisation_name(partnership, post->organisation, on) : std::string();
}

// "three members", "one member".
std::string seats_in_words(const Member& member) {
  const long count = seats(member);
  return format("{} {}", number_in_words(count), plural(count, "member", "members"));
}

Value::List member_values(const Partnership& partnership, const TermsOfReference& terms,
                          std::string_view capacity, Date on) {
  Value::List result;
  for (const Member& member : terms.members) {
    if (!capacity.empty() && member.capacity.value != capacity) continue;
    Value::Object values =
        organisation_values(organisation_on(partnership, member.organisation.value, on), on);
    values.emplace_back("represents", member.represents.value);
    values.emplace_back("core", member.capacity.value == "core");
    values.emplace_back("seats", member.seats.given() ? seats_in_words(member) : std::string());
    result.emplace_back(std::move(values));
  }
  return result;
}

Value::Object chair_values(const Partnership& p, const TermsOfReference& t, Date on) {
  Value::Object result = {{"post", post_name(p, t.chair_post, on)},
                          {"organisation", post_organisation(p, t.chair_post, on)},
                          {"elected", choice_in_words(t.chair_elected.value)},
                          {"maximum-years", t.chair_maximum_years.value},
                          {"maximum-years-words", number_words(t.chair_maximum_years.value)},
                          {"maximum-one-year", t.chair_maximum_years.value == "1"},
                          {"vice", post_name(p, t.vice_chair_post, on)},
                          {"vice-organisation", post_organisation(p, t.vice_chair_post, on)},
                          {"vice-elected", choice_in_words(t.vice_chair_elected.value)}};
  add_chair_facts(result, p, t, on);
  return result;
}

// "agencies", or "agency" if it is one.
std::string quorum_of(const TermsOfReference& t) {
  const bool one = t.quorum_minimum.value == "1";
  if (t.quorum_of.value == "agencies") return one ? "agency" : "agencies";
  if (t.quorum_of.value == "members") return one ? "member" : "members";
  return {};
}

Value::Object meetings_values(const TermsOfReference& t) {
  Value::Object result = {{"frequency", choice_in_words(t.meetings_frequency.value)},
                          {"more-often", t.meetings_more_often.given()}};
  add_meetings_facts(result, t);
  return result;
}

Value::Object quorum_values(const Partnership& p, const TermsOfReference& t, Date on) {
  Value::Object result = {{"minimum", t.quorum_minimum.value},
                          {"minimum-words", number_words(t.quorum_minimum.value)},
                          {"of", quorum_of(t)},
                          {"one-per-agency", t.quorum_vote.value == "one-per-agency"},
                          {"one-per-member", t.quorum_vote.value == "one-per-member"},
                          {"ratify-by-email", t.quorum_otherwise.value == "ratify-by-email"},
                          {"adjourn", t.quorum_otherwise.value == "adjourn"}};
  add_quorum_facts(result, p, t, on);
  return result;
}

Value::Object papers_values(const TermsOfReference& t) {
  Value::Object result = {
      {"agenda-days-before", t.agenda_days_before.value},
      {"agenda-days-before-words", number_words(t.agenda_days_before.value)},
      {"agenda-one-day", t.agenda_days_before.value == "1"},
      {"lodging-days-before", t.lodging_days_before.value},
      {"lodging-days-before-words", number_words(t.lodging_days_before.value)},
      {"lodging-one-day", t.lodging_days_before.value == "1"},
      {"summary-working-days", t.summary_working_days.value},
      {"summary-working-days-words", number_words(t.summary_working_days.value)},
      {"summary-one-day", t.summary_working_days.value == "1"}};
  add_papers_facts(result, t);
  return result;
}

Value::Object priority_values(const Partnership& p) {
  Value::Object years;
  for (const Priorities& all : p.priorities) {
    Value::List list;
    for (const Text& priority : all.priorities) list.emplace_back(priority.value);
    years.emplace_back(all.year.value, std::move(list));
  }
  return years;
}

Value::Object priority_counts(const Partnership& p) {
  Value::Object years;
  for (const Priorities& all : p.priorities)
    years.emplace_back(all.year.value, number_in_words(static_cast<long>(all.priorities.size())));
  return years;
}

}  // namespace

std::string day_in_words(const DateText& date) {
  return date.date ? in_words(*date.date) : std::string();
}

Value::Object terms_values(const Partnership& p, const TermsOfReference* terms, Date on) {
  const TermsOfReference none;
  const TermsOfReference& t = terms ? *terms : none;
  Value::List core = member_values(p, t, "core", on);
  Value::List other = member_values(p, t, "other", on);
  const bool has_core = !core.empty();
  const bool has_other = !other.empty();
  Value::Object amendment = body_values(body_on(p, t.amendment_agreed_by.value, on), on);
  add_amendment_facts(amendment, t);
  Value::Object result = {
      {"in-force-from", day_in_words(t.in_force_from)},
      {"adopted", Value::Object{{"by", own_body_name(p, t.adopted_by, on)},
                                {"on", day_in_words(t.adopted_on)},
                                {"minute", t.minute.value}}},
      {"members", member_values(p, t, "", on)},
      {"core-members", std::move(core)},
      {"has-core-members", has_core},
      {"other-members", std::move(other)},
      {"has-other-members", has_other},
      {"chair", chair_values(p, t, on)},
      {"meetings", meetings_values(t)},
      {"quorum", quorum_values(p, t, on)},
      {"papers", papers_values(t)},
      {"support", Value::Object{{"post", post_name(p, t.support_post, on)},
                                {"organisation", post_organisation(p, t.support_post, on)},
                                {"provided-by", organisation_name(p, t.support_organisation, on)},
                                {"by-chair", t.support_by.value == "chair"}}},
      {"accountable-to", body_values(body_on(p, t.accountable_to.value, on), on)},
      {"amendment", std::move(amendment)}};
  add_terms_facts(result, member_values(p, t, "", on), p, t, on);
  return result;
}

Value::Object partnership_values(const Partnership& p, Date on) {
  Value::Object result = name_values(p.id.value, p.names, on);
  result.emplace_back("area", p.area.value);
  return result;
}

Value::Object common_values(const Partnership& p, Date on) {
  Value::Object bodies, organisations, posts;
  // Under each id stands what has its place on that day, as where the data names it.
  for (const Body& each : p.bodies) {
    const Body* body = body_on(p, each.id.value, on);
    Value::Object values = body_values(body, on);
    values.emplace_back("terms", terms_values(p, terms_in_force(p, body->id.value, on), on));
    bodies.emplace_back(each.id.value, std::move(values));
  }
  for (const Organisation& each : p.organisations)
    organisations.emplace_back(each.id.value,
                               organisation_values(organisation_on(p, each.id.value, on), on));
  for (const Post& each : p.posts)
    posts.emplace_back(each.id.value, own_post_values(p, *post_on(p, each.id.value, on), on));
  Value::Object budgets;
  for (const Budget& budget : p.budgets)
    budgets.emplace_back(budget.id.value, budget_values(budget));
  Value::Object result;  // not from a list in braces, which would copy them
  result.emplace_back("partnership", partnership_values(p, on));
  result.emplace_back("bodies", std::move(bodies));
  result.emplace_back("organisations", std::move(organisations));
  result.emplace_back("posts", std::move(posts));
  result.emplace_back("budgets", std::move(budgets));
  result.emplace_back("priorities", priority_values(p));
  result.emplace_back("priorities-count", priority_counts(p));
  return result;
}

UnreadFacts unread_facts(const Partnership& partnership) {
  UnreadFacts unread;
  for (const std::string& body : partnership.unread_terms)
    unread.values.push_back(format("bodies.{}.terms.", body));
  if (!partnership.names_complete)
    unread.names = {"bodies.", "organisations.", "posts.", "budgets."};
  if (!partnership.facts_clean) unread.names.push_back("priorities.");
  if (!partnership.facts_clean) unread.names.push_back("priorities-count.");
  if (!partnership.facts_clean) unread.values.push_back("");
  return unread;
}

Value::Object house_values(const HouseStyle& style) {
  return {{"abbreviations-title", style.abbreviations_title.value},
          {"abbreviations-short", style.abbreviations_short.value},
          {"abbreviations-long", style.abbreviations_long.value},
          {"abbreviations-where", style.abbreviations_where.value},
          {"appendices-title", style.appendices_title.value}};
}

}  // namespace remit
