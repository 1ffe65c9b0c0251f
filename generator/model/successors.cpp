#include "model/successors.h"

#include <algorithm>

#include "model/lookup.h"

namespace remit {
namespace {

template <class T>
Thing as_thing(ThingKind kind, const T& item) {
  return {kind, &item.id, &item.names, &item.since, &item.until, &item.replaced_by};
}

bool has_ended_before(const Thing& thing, Date on) {
  return thing.until->date && *thing.until->date < on;
}

// The id of the one that has the place.
std::string_view id_on(const Partnership& partnership, ThingKind kind, std::string_view id,
                       Date on) {
  const auto thing = find_thing(partnership, kind, id);
  if (!thing) return id;
  const auto chain = replacements(partnership, *thing, on);
  return chain.empty() ? id : std::string_view(chain.back().now.id->value);
}

// The relations of a body on the day.
std::vector<Relation> relations_on(const Partnership& partnership, const Body& body, Date on) {
  std::vector<Relation> result;
  for (Relation relation : body.relations) {
    const Body* other = body_on(partnership, relation.body.value, on);
    if (!other || other == &body || !exists_on(as_thing(ThingKind::body, *other), on)) continue;
    relation.body.value = other->id.value;
    const auto same = [&](const Relation& r) {
      return r.kind == relation.kind && r.body == relation.body && r.every == relation.every;
    };
    if (std::none_of(result.begin(), result.end(), same)) result.push_back(std::move(relation));
  }
  return result;
}

}  // namespace

const char* in_words(ThingKind kind) {
  constexpr const char* kWords[] = {"organisation", "post", "body"};
  return kWords[static_cast<int>(kind)];
}

std::vector<Thing> things(const Partnership& partnership) {
  std::vector<Thing> result;
  for (const auto& o : partnership.organisations)
    result.push_back(as_thing(ThingKind::organisation, o));
  for (const auto& p : partnership.posts) result.push_back(as_thing(ThingKind::post, p));
  for (const auto& b : partnership.bodies) result.push_back(as_thing(ThingKind::body, b));
  return result;
}

std::optional<Thing> find_thing(const Partnership& partnership, ThingKind kind,
                                std::string_view id) {
  if (kind == ThingKind::organisation) {
    if (const auto* found = find_organisation(partnership, id)) return as_thing(kind, *found);
  } else if (kind == ThingKind::post) {
    if (const auto* found = find_post(partnership, id)) return as_thing(kind, *found);
  } else if (const auto* found = find_body(partnership, id)) {
    return as_thing(kind, *found);
  }
  return std::nullopt;
}

bool exists_on(const Thing& thing, Date on) {
  return (!thing.since->date || *thing.since->date <= on) && !has_ended_before(thing, on);
}

Date takes_over_on(const Thing& first, const Thing& other) {
  const Date free = day_after(*first.until->date);
  return std::max(free, other.since->date.value_or(free));
}

std::vector<Replacement> replacements(const Partnership& partnership, const Thing& thing, Date on) {
  std::vector<Replacement> result;
  Thing at = thing;
  while (has_ended_before(at, on) && at.replaced_by->given()) {
    const auto next = find_thing(partnership, at.kind, at.replaced_by->value);
    if (!next || takes_over_on(at, *next) > on) break;
    const bool met =
        next->id == thing.id || std::any_of(result.begin(), result.end(),
                                            [&](const auto& r) { return r.now.id == next->id; });
    if (met) break;
    result.push_back({at, *next, takes_over_on(at, *next)});
    at = *next;
  }
  return result;
}

const Organisation* organisation_on(const Partnership& partnership, std::string_view id, Date on) {
  return find_organisation(partnership, id_on(partnership, ThingKind::organisation, id, on));
}
const Post* post_on(const Partnership& partnership, std::string_view id, Date on) {
  return find_post(partnership, id_on(partnership, ThingKind::post, id, on));
}
const Body* body_on(const Partnership& partnership, std::string_view id, Date on) {
  return find_body(partnership, id_on(partnership, ThingKind::body, id, on));
}

std::vector<Body> bodies_on(const Partnership& partnership, Date on) {
  std::vector<Body> result;
  for (const Body& body : partnership.bodies) {
    if (!exists_on(as_thing(ThingKind::body, body), on)) continue;
    result.push_back(body);
    result.back().relations = relations_on(partnership, body, on);
  }
  return result;
}

}  // namespace remit
