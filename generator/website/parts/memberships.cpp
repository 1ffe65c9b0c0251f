#include "website/parts/memberships.h"

#include <algorithm>

#include "model/lookup.h"
#include "model/successors.h"

namespace remit {
namespace {

bool is(const Organisation* found, const Organisation& organisation) {
  return found && found->id.value == organisation.id.value;
}

const Member* member_of(const Partnership& partnership, const TermsOfReference& terms,
                        const Organisation& organisation, Date on) {
  for (const Member& member : terms.members)
    if (is(organisation_on(partnership, member.organisation.value, on), organisation))
      return &member;
  return nullptr;
}

// The first day on which it has the place of the one that the terms name.
Date first_day(const Partnership& partnership, const Organisation& organisation,
               const Member& member, Date on) {
  Date result = organisation.since.date.value_or(Date{});
  if (member.organisation.value == organisation.id.value) return result;
  const auto named = find_thing(partnership, ThingKind::organisation, member.organisation.value);
  if (!named) return result;
  for (const Replacement& replacement : replacements(partnership, *named, on))
    if (replacement.now.id->value == organisation.id.value)
      result = std::max(result, replacement.from);
  return result;
}

Date member_since(const Partnership& partnership, const Body& body,
                  const Organisation& organisation, const Member& member, Date on) {
  Date since = on;
  const auto versions = versions_of(partnership, body.id.value);
  for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
    const Date from = *(*version)->in_force_from.date;
    if (from > on) continue;
    if (!member_of(partnership, **version, organisation, on)) break;
    since = from;
  }
  return std::max(since, first_day(partnership, organisation, member, on));
}

bool exists(const Partnership& partnership, const Body& body, Date on) {
  const auto thing = find_thing(partnership, ThingKind::body, body.id.value);
  return thing && exists_on(*thing, on);
}

}  // namespace

std::vector<Membership> memberships(const Partnership& partnership,
                                    const Organisation& organisation, Date on) {
  std::vector<Membership> result;
  for (const Body& body : partnership.bodies) {
    const TermsOfReference* terms = terms_in_force(partnership, body.id.value, on);
    if (!terms || !exists(partnership, body, on)) continue;
    if (const Member* member = member_of(partnership, *terms, organisation, on))
      result.push_back(
          {&body, member, terms, member_since(partnership, body, organisation, *member, on)});
  }
  return result;
}

std::vector<Part> parts(const Partnership& partnership, const Organisation& organisation, Date on) {
  std::vector<Part> result;
  for (const Body& body : partnership.bodies) {
    const TermsOfReference* terms = terms_in_force(partnership, body.id.value, on);
    if (!terms || !exists(partnership, body, on)) continue;
    const auto add = [&](Part::Kind kind, const Text& id) {
      const Post* post = post_on(partnership, id.value, on);
      if (post && is(organisation_on(partnership, post->organisation.value, on), organisation))
        result.push_back({kind, post, &body});
    };
    add(Part::Kind::chairs, terms->chair_post);
    add(Part::Kind::vice_chairs, terms->vice_chair_post);
    add(Part::Kind::supports, terms->support_post);
    if (is(organisation_on(partnership, terms->support_organisation.value, on), organisation))
      result.push_back({Part::Kind::supports, nullptr, &body});
  }
  return result;
}

}  // namespace remit
