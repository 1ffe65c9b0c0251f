// What takes the place of what: an organisation, post or body says until when there was it
// ("until") and who took over ("replaced-by"). A document states the one that has the place on the
// document's date, so one change of the data reaches every document from that date on, and none
// before it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/partnership.h"

namespace remit {

enum class ThingKind { organisation, post, body };

// "organisation", "post" or "body".
const char* in_words(ThingKind kind);

// An organisation, a post or a body. Points into the partnership.
struct Thing {
  ThingKind kind = ThingKind::organisation;
  const Text* id = nullptr;
  const std::vector<Name>* names = nullptr;
  const DateText* since = nullptr;
  const DateText* until = nullptr;
  const Text* replaced_by = nullptr;
};

// Organisations, then posts, then bodies, as they are listed.
std::vector<Thing> things(const Partnership& partnership);
std::optional<Thing> find_thing(const Partnership& partnership, ThingKind kind,
                                std::string_view id);

// Whether there was it on that day.
bool exists_on(const Thing& thing, Date on);

// The first day on which the other has the place of the first: the day after the one ended, or the
// day on which the other began, if that is later.
Date takes_over_on(const Thing& first, const Thing& other);

// One that took the place of another.
struct Replacement {
  Thing before;
  Thing now;
  Date from;
};

// Those by which the thing was replaced up to that day, one after another: A by B, B by C. Empty if
// it still has its place, or nothing took over. Of a circle each one once.
std::vector<Replacement> replacements(const Partnership& partnership, const Thing& thing, Date on);

// The one that has the place of that thing on the day: itself, or whoever took over. Null if there
// is no such thing.
const Organisation* organisation_on(const Partnership& partnership, std::string_view id, Date on);
const Post* post_on(const Partnership& partnership, std::string_view id, Date on);
const Body* body_on(const Partnership& partnership, std::string_view id, Date on);

// The bodies that there are on the day, each with its relations to others that there are: to those
// that have the place of the ones it names, once each.
std::vector<Body> bodies_on(const Partnership& partnership, Date on);

}  // namespace remit
