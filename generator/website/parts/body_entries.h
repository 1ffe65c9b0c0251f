// Boards, committees, groups and panels as lists and pages name them.
#pragma once

#include <vector>

#include "website/site.h"

namespace remit {

// Those that there are on the day or will be, strategic boards first, then delivery boards, then
// the others as partnership.xml lists them.
std::vector<const Body*> present_bodies(const Partnership& partnership, Date on);
// Those that have ended by then.
std::vector<const Body*> ended_bodies(const Partnership& partnership, Date on);

// The day of which pages tell what a body was: the as-at date, or its last day before it.
Date day_of(const Body& body, Date as_at);

// The body that it answers to: as its terms in force say, or else as partnership.xml relates them.
// Null if neither says.
const Body* answers_to(const Partnership& partnership, const Body& body, Date on);

// What a list says in a line of a body that there is: what compose's body_values give, begins-on,
// url, in-force-from, meets, chair, chair-organisation and answers-to.
Value::Object body_entry(const Site& site, const Body& body, const std::string& path);

// Of one that has ended: ended-on, successor, successor-since and successor-url, each "" of others.
Value::Object ending_values(const Site& site, const Body& body, const std::string& path);

// The words of a link to the page of a body or an organisation amid breadcrumbs: its short form, or
// its name.
std::string short_label(const std::vector<Name>& names, Date on);

}  // namespace remit
