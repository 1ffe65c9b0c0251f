#include "model/membership.h"

#include <algorithm>
#include <charconv>

namespace remit {
namespace {

template <class Matches>
long seats_where(const TermsOfReference& terms, Matches matches) {
  long result = 0;
  for (const Member& member : terms.members)
    if (takes_decisions(member) && matches(member)) result += seats(member);
  return result;
}

}  // namespace

long whole_number(const Text& text) {
  long result = 0;
  std::from_chars(text.value.data(), text.value.data() + text.value.size(), result);
  return result;
}

long seats(const Member& member) { return std::max(1L, whole_number(member.seats)); }

bool takes_decisions(const Member& member) {
  return member.capacity.value != "advisory" && member.capacity.value != "observer";
}

bool has_capacity(const TermsOfReference& terms, std::string_view capacity) {
  return std::any_of(terms.members.begin(), terms.members.end(),
                     [&](const Member& m) { return m.capacity.value == capacity; });
}

long most_present(const TermsOfReference& terms, std::string_view of) {
  if (of == "members") return seats_where(terms, [](const Member&) { return true; });
  return std::count_if(terms.members.begin(), terms.members.end(), takes_decisions);
}

long members_from(const TermsOfReference& terms, std::string_view organisation) {
  return seats_where(terms, [&](const Member& m) { return m.organisation.value == organisation; });
}

long members_of_capacity(const TermsOfReference& terms, std::string_view capacity) {
  return seats_where(terms, [&](const Member& m) { return m.capacity.value == capacity; });
}

std::vector<const Text*> bodies_named(const TermsOfReference& terms) {
  std::vector<const Text*> result = {&terms.chair_appointed_by, &terms.accountable_to};
  for (const ReportingLine& line : terms.reporting) result.push_back(&line.body);
  for (const SubGroup& group : terms.sub_groups) result.push_back(&group.body);
  result.insert(result.end(), {&terms.review_by, &terms.amendment_agreed_by});
  return result;
}

bool has_chair(const TermsOfReference& terms) {
  return terms.chair_post.given() || terms.chair_elected.given() ||
         terms.chair_appointed_by.given();
}

bool has_vice_chair(const TermsOfReference& terms) {
  return terms.vice_chair_post.given() || terms.vice_chair_elected.given();
}

bool tells_core_apart(const TermsOfReference& terms) {
  return has_capacity(terms, "core") &&
         (has_capacity(terms, "other") || has_capacity(terms, "co-opted") ||
          terms.chair_elected_by.value == "core-members" ||
          terms.voting_by.value.starts_with("core") ||
          std::any_of(terms.quorum_groups.begin(), terms.quorum_groups.end(),
                      [](const QuorumGroup& g) { return g.capacity.value == "core"; }));
}

}  // namespace remit
