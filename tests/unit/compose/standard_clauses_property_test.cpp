// Terms of many random facts, without a word of wording: whatever they say, every sentence is
// whole.
#include <doctest/doctest.h>

#include <cctype>
#include <map>
#include <random>
#include <regex>
#include <sstream>

#include "standard_clauses.h"

namespace remit::standard_clauses_property_test {
namespace {

constexpr int kTerms = 300;

// A fact, its choices, and what the terms must then say.
struct Choice {
  Text TermsOfReference::*field;
  std::vector<std::pair<const char*, const char*>> choices;  // value, words
};

using T = TermsOfReference;
const std::vector<Choice> kChoices = {
    {&T::chair_post, {{"officer", "chairs the strategic board"}}},
    {&T::chair_appointed_by, {{"panel", "appoints the chair"}}},
    {&T::chair_elected,
     {{"every-year", "elected every year"}, {"every-three-years", "three years"}}},
    {&T::meetings_frequency, {{"monthly", "meets monthly"}, {"three-times-a-year", "three times"}}},
    {&T::quorum_minimum, {{"2", "two"}, {"12", "twelve"}}},
    {&T::voting_by, {{"all-members", "All members may vote"}, {"core-members", "Only core"}}},
    {&T::voting_each, {{"agency", "Each agency has"}, {"member", "Each member has"}}},
    {&T::voting_decisions, {{"majority", "simple majority"}, {"consensus", "by consensus"}}},
    {&T::casting_vote, {{"chair", "casting vote"}, {"none", "Nobody has"}}},
    {&T::agenda_days_before, {{"1", "one day before"}, {"7", "seven days before"}}},
    {&T::lodging_days_before, {{"1", "one day before"}, {"11", "eleven days before"}}},
    {&T::summary_working_days, {{"1", "one working day of"}, {"8", "eight working days of"}}},
    {&T::urgent_items, {{"if-chair-agrees", "is urgent"}, {"not-taken", "No item is taken"}}},
    {&T::minutes, {{"published", "are published"}, {"sent-to-members", "are sent to"}}},
    {&T::communications, {{"every-meeting", "what to tell the public"}}},
    {&T::support_organisation, {{"town", "Town Council supports"}}},
    {&T::support_by, {{"chair", "The chair provides the support"}}},
    {&T::accountable_to, {{"panel", "answers to the Scrutiny Panel"}}},
    {&T::conduct_principles, {{"public-life", "seven principles"}}},
    {&T::conduct_interests, {{"declare", "declares"}, {"declare-and-leave", "leaves the meeting"}}},
    {&T::conduct_confidential, {{"yes", "in confidence"}}},
    {&T::review_every_years, {{"1", "terms every year"}, {"4", "every four years"}}},
    {&T::amendment_agreed_by, {{"panel", "agreement of"}}}};

// What is stated only beside another fact.
struct Beside {
  Text TermsOfReference::*needed;
  Choice choice;
};
const std::vector<Beside> kBeside = {
    {&T::chair_elected, {&T::vice_chair_elected, {{"every-two-years", "elected every two years"}}}},
    {&T::chair_appointed_by, {&T::vice_chair_post, {{"officer", "is the vice chair"}}}},
    {&T::chair_elected, {&T::chair_elected_by, {{"members", "by the members"}}}},
    {&T::chair_elected, {&T::chair_maximum_terms, {{"1", "one term in"}, {"3", "three terms in"}}}},
    {&T::chair_post, {&T::chair_maximum_years, {{"1", "one year in"}, {"5", "five years in"}}}},
    {&T::chair_elected, {&T::chair_absence, {{"elected-for-the-meeting", "one of themselves"}}}},
    {&T::meetings_frequency, {&T::meetings_more_often, {{"if-required", "more often"}}}},
    {&T::meetings_frequency, {&T::meetings_in_public, {{"yes", "are open"}, {"no", "not open"}}}},
    {&T::meetings_frequency, {&T::task_groups, {{"may-be-set-up", "task groups"}}}},
    {&T::meetings_frequency,
     {&T::extraordinary_called_by, {{"chair", "by the chair"}, {"members", "any"}}}},
    {&T::extraordinary_called_by,
     {&T::extraordinary_notice_days, {{"1", "one day be"}, {"9", "nine"}}}},
    {&T::extraordinary_called_by, {&T::extraordinary_members, {{"1", ""}, {"4", ""}}}},
    {&T::quorum_minimum, {&T::quorum_fraction, {{"one-third", "one third of the"}}}},
    {&T::quorum_minimum, {&T::quorum_including, {{"chair", "must include the chair"}}}},
    {&T::quorum_minimum, {&T::quorum_vote, {{"one-per-agency", ""}}}},
    {&T::quorum_minimum,
     {&T::quorum_otherwise, {{"ratify-by-email", "by email"}, {"adjourn", "is adjourned"}}}},
    {&T::voting_decisions, {&T::voting_majority, {{"two-thirds", "majority of two thirds"}}}},
    {&T::accountable_to, {&T::accountable_members, {{"own-organisation", "also answers"}}}},
    {&T::review_every_years, {&T::review_by, {{"panel", "The Scrutiny Panel reviews"}}}},
    {&T::amendment_agreed_by,
     {&T::amendment_majority, {{"simple", "of a simple majority of the"}}}},
    {&T::amendment_agreed_by,
     {&T::amendment_notice_days, {{"1", "one day before"}, {"14", "fourteen"}}}}};

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t end) { return engine_() % end; }
  bool yes() { return below(2) == 0; }

 private:
  std::mt19937 engine_;
};

using Expected = std::vector<std::string>;

void choose(const Choice& choice, T& t, Random& random, Expected& expected) {
  if (random.yes()) return;
  const auto& [value, words] = choice.choices[random.below(choice.choices.size())];
  t.*choice.field = text(value);
  expected.push_back(words);
}

// Facts that cannot both be stated, or say another thing together.
void without_contradictions(T& t) {
  if (t.voting_decisions.value == "consensus") t.voting_majority = {};
  if (t.voting_each.given()) t.quorum_vote = {};
}

void add_members(StandardClauses& c, Random& random, Expected& expected) {
  const std::map<std::string, std::string> names = {{"police", "Essex Police"},
                                                    {"town", "Town Council"},
                                                    {"county", "County Council"},
                                                    {"fire", "Fire Service"}};
  const char* capacities[] = {"core", "other", "co-opted", "advisory", "observer"};
  const char* seats[] = {"", "1", "6"};
  const char* represents[] = {"", "all that the public asks of it"};
  for (const auto& [id, name] : names) {
    if (random.yes()) continue;
    c.member(id, capacities[random.below(5)], seats[random.below(3)]);
    c.t.members.back().represents = text(represents[random.below(2)]);
    expected.insert(expected.end(), {name, c.t.members.back().represents.value});
  }
  if (c.t.members.empty()) return;
  choose({&T::guests, {{"by-invitation", "may be invited"}}}, c.t, random, expected);
  choose({&T::substitutes, {{"allowed", "send a substitute."}, {"not-allowed", "may not send"}}},
         c.t, random, expected);
}

void add_lists(T& t, Random& random, Expected& expected) {
  for (const char* aim : {"reduce crime", "help victims.", "listen"})
    if (random.yes()) {
      t.aims.push_back(text(aim));
      expected.push_back(std::string(aim).substr(0, 6));
    }
  for (const char* body : {"panel", "group"}) {
    if (random.yes()) t.reporting.push_back({text(body), text(random.yes() ? "year" : "")});
    if (random.yes()) t.sub_groups.push_back({text(body), text(random.yes() ? "fires" : "")});
  }
  if (!t.reporting.empty()) expected.push_back("reports to");
  if (!t.sub_groups.empty()) expected.push_back("sub-group");
  if (!t.quorum_minimum.given()) return;
  t.quorum_of = text(random.yes() ? "agencies" : "members");
  if (random.yes()) t.quorum_groups.push_back({text("1"), text("town"), {}});
  if (random.yes()) t.quorum_groups.push_back({text("2"), {}, text("core")});
  for (const QuorumGroup& g : t.quorum_groups)
    expected.push_back(g.capacity.given() ? "two core members" : "one member from Town Council");
}

// What is wrong with a line; "" if nothing is. An item of a list has no full stop.
std::string fault_of(const std::string& line, const std::string& next) {
  static const std::regex a_vowel(R"(\b[Aa] [aeio])");
  static const std::regex lower_start(R"([.] [a-z])"), twice(R"(\b(\w+) \1\b)");
  for (const char* wrong : {"  ", " ,", " .", "..", ",,", ",.", "{{", "}}", " :", "()", "the ."})
    if (line.find(wrong) != line.npos) return std::string("'") + wrong + "'";
  if (std::regex_search(line, a_vowel)) return "'a' before a vowel";
  if (std::regex_search(line, twice)) return "a word twice";
  if (line.starts_with("- ")) return line.size() > 3 && line.back() != '.' ? "" : "an item's end";
  if (line.starts_with("# "))
    return next.starts_with("# ") || next.empty() ? "an empty clause" : "";
  if (!std::isupper(static_cast<unsigned char>(line[0]))) return "a small letter first";
  if (std::regex_search(line, lower_start)) return "a small letter behind a full stop";
  if (line.ends_with(':')) return next.starts_with("- ") ? "" : "an empty list";
  return line.ends_with('.') ? "" : "no full stop at the end";
}

}  // namespace

TEST_CASE("whatever the facts, every sentence is whole, and says them") {
  for (unsigned seed = 0; seed < kTerms; ++seed) {
    StandardClauses c;
    Random random(seed);
    Expected expected;
    for (const Choice& choice : kChoices) choose(choice, c.t, random, expected);
    for (const auto& [needed, choice] : kBeside)
      if ((c.t.*needed).given()) choose(choice, c.t, random, expected);
    add_members(c, random, expected);
    add_lists(c.t, random, expected);
    const bool other_majority = c.t.voting_majority.given();
    without_contradictions(c.t);

    const std::string all = c.composed();
    CAPTURE(seed);
    CAPTURE(all);
    std::vector<std::string> lines;
    std::istringstream in(all);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    lines.emplace_back();
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      CAPTURE(lines[i]);
      REQUIRE(fault_of(lines[i], lines[i + 1]) == "");
    }
    for (const std::string& words : expected) {
      CAPTURE(words);
      if (other_majority && words.find("majority") != words.npos) continue;
      REQUIRE(all.find(words) != std::string::npos);
    }
  }
}

}  // namespace remit::standard_clauses_property_test
