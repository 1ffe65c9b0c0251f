// Facts of terms of reference that contradict one another.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// A quorum that says nothing, or asks for members who are not there (fact.no-quorum, .quorum-group,
// .quorum-above-members, .quorum-below-groups, .no-such-members); what needs a chair or a vice
// chair where there is none, or two (fact.no-chair, .no-vice-chair, .chair-twice); terms of office
// (fact.term-of-office); votes (fact.votes-contradict); who calls a meeting (fact.callers);
// substitutes (fact.no-substitutes); papers (fact.lodged-after-agenda); support in two ways
// (fact.support-twice); a body that is named as another of itself, or twice (fact.own-body,
// .body-twice); reviews (fact.review-date).
void check_terms(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
