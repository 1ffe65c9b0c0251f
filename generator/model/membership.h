// What follows from the members of terms of reference: how many there are, and of which capacity.
#pragma once

#include <string_view>
#include <vector>

#include "model/terms_of_reference.h"

namespace remit {

// A whole number as it was written; 0 if it was not given.
long whole_number(const Text& text);

// How many members it sends: one unless it is given.
long seats(const Member& member);

// Members who count: core, other and co-opted ones. Advisers and observers attend without being
// asked for a decision.
bool takes_decisions(const Member& member);

bool has_capacity(const TermsOfReference& terms, std::string_view capacity);

// How many can be present at most: `of` is "agencies" or "members". Only those who take decisions.
long most_present(const TermsOfReference& terms, std::string_view of);

// How many of them are from that organisation, or of that capacity.
long members_from(const TermsOfReference& terms, std::string_view organisation);
long members_of_capacity(const TermsOfReference& terms, std::string_view capacity);

// The ids of other bodies that these terms name, but for who adopted them.
std::vector<const Text*> bodies_named(const TermsOfReference& terms);

// Whether these terms say who chairs, and that there is a vice chair.
bool has_chair(const TermsOfReference& terms);
bool has_vice_chair(const TermsOfReference& terms);

// Whether core members are told apart from others, so that they have to be called so.
bool tells_core_apart(const TermsOfReference& terms);

}  // namespace remit
