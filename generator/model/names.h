// Names by date: what something is called on a day. Each list holds the names of one thing, in any
// order.
#pragma once

#include <string>
#include <vector>

#include "model/partnership.h"

namespace remit {

// The name on that day, or null if it had none.
const Name* find_name(const std::vector<Name>& names, Date on);

// The same; a name that says nothing if it had none.
const Name& name_on(const std::vector<Name>& names, Date on);

// For lists of what there is, in which a thing without a name on that day stands too: the day
// itself if there is a name then; or else the last day before it that has one, or the first after
// it.
Date nearest_named_day(const std::vector<Name>& names, Date on);

// What it was called before it had the name of that day: what the name itself says ("formerly"), or
// else the dated name before it. "" if nothing is known.
std::string former_name(const std::vector<Name>& names, Date on);

// By their first days; one without a first day stands first.
std::vector<const Name*> in_order(const std::vector<Name>& names);

}  // namespace remit
