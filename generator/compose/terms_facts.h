// The facts of terms of reference that standard clauses state beyond those of compose/values.h, in
// the words in which a sentence uses them. Each function adds its keys, whatever the terms say.
#pragma once

#include "base/date.h"
#include "model/partnership.h"
#include "text/value.h"

namespace remit {

// aims, one-aim; members-by-capacity (the lists that <members> gives, given each member's values in
// order) and membership; voting, reporting, conduct, sub-groups, review, accountable-members.
void add_terms_facts(Value::Object& values, const Value::List& members, const Partnership& p,
                     const TermsOfReference& t, Date on);

// Into the objects of these names.
void add_chair_facts(Value::Object& chair, const Partnership& p, const TermsOfReference& t,
                     Date on);
void add_meetings_facts(Value::Object& meetings, const TermsOfReference& t);
void add_quorum_facts(Value::Object& quorum, const Partnership& p, const TermsOfReference& t,
                      Date on);
void add_papers_facts(Value::Object& papers, const TermsOfReference& t);
void add_amendment_facts(Value::Object& amendment, const TermsOfReference& t);

}  // namespace remit
