// The terms of reference of one body, in one version.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/tree.h"
#include "model/picture.h"
#include "model/text.h"

namespace remit {

struct Member {
  Text organisation;
  Text represents;
  Text capacity;  // "core" or "other"
};

struct TermsOfReference {
  Place place;  // of the file of facts
  Text body;
  DateText in_force_from;

  Text adopted_by;
  DateText adopted_on;
  Text minute;

  std::vector<Member> members;

  Text chair_post;
  Text chair_elected;        // "every-year", …
  Text chair_maximum_years;  // consecutive
  Text vice_chair_post;
  Text vice_chair_elected;

  Text meetings_frequency;
  Text meetings_more_often;

  Text quorum_minimum;
  Text quorum_of;         // "agencies", "members"
  Text quorum_vote;       // "one-per-agency", …
  Text quorum_otherwise;  // "ratify-by-email", …

  Text agenda_days_before;
  Text lodging_days_before;
  Text summary_working_days;

  Text support_post;
  Text support_by;  // "chair"

  Text accountable_to;       // id of a body
  Text amendment_agreed_by;  // id of a body

  Blocks wording;                      // one heading per clause; facts by name
  std::optional<Place> wording_place;  // of the file of wording, if there is one
  std::vector<PictureFile> pictures;
};

}  // namespace remit
