// The terms of reference of one body, in one version.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/numbering.h"
#include "document/tree.h"
#include "model/picture.h"
#include "model/text.h"

namespace remit {

struct Member {
  Text organisation;
  Text represents;
  Text capacity;  // "core" or "other"
};

// Why a version changes a clause.
struct Reason {
  Text clause;  // its id
  Text words;
};

// What was adopted, word for word: `remit adopt` writes it beside the version, which is published
// from it ever after. Digests are those of model/adoption.h.
struct AdoptedRecord {
  Place place;  // of its file of facts
  Text facts;   // digests of the files as they were
  Text wording;
  Text text;
  std::string text_now;  // digest of its text as it is
  NumberingScheme numbering;

  Blocks blocks;  // the whole document, without numbers
  Place blocks_place;
  std::vector<PictureFile> pictures;
};

struct TermsOfReference {
  Place place;          // of the file of facts
  std::string version;  // the name of its files: "2020-04-01", "proposed-fewer-meetings"
  bool proposed = false;
  Text body;
  DateText in_force_from;  // of a proposed version, if that is known

  Text adopted_by;
  DateText adopted_on;
  Text minute;
  Text adopted_text;  // digest of the text in its record
  Text summary;       // of what this version changes
  std::vector<Reason> reasons;

  std::string facts_now;    // digests of the files as they are
  std::string wording_now;  // "" without wording
  std::optional<AdoptedRecord> record;

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
