// The members of a body as a table, and how many there are.
#pragma once

#include <string>

#include "website/site.h"

namespace remit {

// Sets has-members, members (name, named, url, capacity, represents, seats), has-capacities,
// has-represents, has-seats, members-count and agencies-count (in words: "thirteen members", "nine
// organisations", of those who take decisions), of the terms in force; `terms` may be null.
void set_members(Value& values, const Site& site, const TermsOfReference* terms, Date on,
                 const std::string& path);

// "Core member", "Observer": a capacity as a table prints it.
std::string capacity_in_words(const std::string& capacity);

}  // namespace remit
