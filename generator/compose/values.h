// The values that are common to documents: the partnership, its bodies, organisations and posts,
// and the facts of terms of reference, in the words in which they are read.
//
// Names are those of the date. Every builder sets every key of its kind, whatever the data holds. A
// list that a template puts something around, once, has a yes-or-no beside it: "has-appendices".
#pragma once

#include "base/date.h"
#include "compose/facts.h"
#include "compose/name_values.h"
#include "model/workspace.h"
#include "text/value.h"

namespace remit {

// "15 March 2022"; "" if it was not given.
std::string day_in_words(const DateText& date);

// id, name, abbreviation, named, formerly and area.
Value::Object partnership_values(const Partnership& partnership, Date on);

// partnership, bodies (each with the terms in force on the date), organisations, posts, budgets;
// priorities, a list of texts for each year, and priorities-count, their numbers in words.
Value::Object common_values(const Partnership& partnership, Date on);

// in-force-from, adopted, members, core-members and other-members with has-…, chair, meetings,
// quorum, papers, support, accountable-to, amendment, and what compose/terms_facts.h adds. `terms`
// may be null: every fact is then "".
Value::Object terms_values(const Partnership& partnership, const TermsOfReference* terms, Date on);

// The names that depend on files which could not be read in full.
UnreadFacts unread_facts(const Partnership& partnership);

// title and headers of the table of abbreviations, title of the list of appendices.
Value::Object house_values(const HouseStyle& style);

}  // namespace remit
