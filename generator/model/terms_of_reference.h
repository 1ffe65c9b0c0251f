// The terms of reference of one body, in one version.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/numbering.h"
#include "document/tree.h"
#include "model/picture.h"
#include "model/prose.h"
#include "model/text.h"

namespace remit {

struct Member {
  Text organisation;
  Text represents;
  Text capacity;    // "core", "other", "co-opted", "advisory" or "observer"
  Text seats = {};  // how many members it sends; one if it is not given
};

// Of whom some must be present for a quorum: members from an organisation, or of a capacity.
struct QuorumGroup {
  Text minimum;
  Text organisation;  // one of the two
  Text capacity;
};

// A body to which this one reports.
struct ReportingLine {
  Text body;
  Text every;  // "meeting", "month", …
};

struct SubGroup {
  Text body;
  Text works_on;  // in words
};

// Why a version changes a clause.
struct Reason {
  Text clause;  // its id
  Text words;
};

// A slip in the record of an adoption that was corrected. What was said before is kept: the details
// that were others then, and the text as a file beside the record.
struct Correction {
  DateText on;
  Text reason;      // for readers
  Text adopted_by;  // as they were; "" for what there was not
  DateText adopted_on;
  Text minute;
  Text summary;
  Text text;  // digest of the text before; "" if that was lost
};

// What was adopted, word for word: `remit adopt` writes it beside the version, which is published
// from it ever after. Digests are those of model/adoption.h.
struct AdoptedRecord {
  Place place;  // of its file of facts
  Text facts;   // digests of the files as they were
  Text wording;
  Text text;
  bool stated = false;   // the version said itself who adopted it, before it had a record
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
  DateText amends;         // of a proposed version: the one of which it began as a copy

  Text adopted_by;
  DateText adopted_on;
  Text minute;
  Text proposed_as;   // the name that it had before it was adopted, if it had one
  Text adopted_text;  // digest of the text in its record
  Text summary;       // of what this version changes
  std::vector<Reason> reasons;

  std::string facts_now;    // digests of the files as they are
  std::string wording_now;  // "" without wording
  std::optional<AdoptedRecord> record;
  std::vector<Correction> corrections;    // of the record, though its text may be lost
  std::vector<std::string> former_texts;  // of the record, before each of them

  Prose purpose;
  std::vector<Text> aims;  // each beginning with a verb

  std::vector<Member> members;
  Text substitutes;       // "allowed", "named-in-advance", "not-allowed"
  Text substitutes_vote;  // "yes", "no"
  Text guests;            // "by-invitation"

  Text chair_post;
  Text chair_appointed_by;   // id of a body
  Text chair_elected;        // "every-year", …
  Text chair_elected_by;     // "members", "core-members": the vice chair too
  Text chair_maximum_years;  // consecutive
  Text chair_maximum_terms;  // consecutive
  Text chair_absence;        // "vice-chair", …
  Text vice_chair_post;
  Text vice_chair_elected;

  Text meetings_frequency;
  Text meetings_more_often;
  Text meetings_in_public;       // "yes", "no"
  Text task_groups;              // "may-be-set-up"
  Text extraordinary_called_by;  // "chair", "members", "chair-or-members"
  Text extraordinary_members;    // how many of them; one if it is not given
  Text extraordinary_notice_days;

  Text quorum_minimum;
  Text quorum_fraction;   // "one-third", …
  Text quorum_of;         // "agencies", "members"
  Text quorum_vote;       // "one-per-agency", …
  Text quorum_including;  // "chair", "chair-or-vice-chair"
  Text quorum_otherwise;  // "ratify-by-email", …
  std::vector<QuorumGroup> quorum_groups;

  Text voting_by;         // "all-members", "core-members", …
  Text voting_each;       // who has one vote: "agency", "member"
  Text voting_decisions;  // "majority", "consensus", "consensus-then-majority"
  Text voting_majority;   // "simple", "two-thirds", "three-quarters"
  Text casting_vote;      // "chair", "none"

  Text agenda_days_before;
  Text lodging_days_before;
  Text summary_working_days;
  Text urgent_items;  // "if-chair-agrees", "not-taken"

  std::vector<ReportingLine> reporting;
  Text minutes;         // "published", "not-published", "sent-to-members"
  Text communications;  // "every-meeting"

  Text support_post;
  Text support_organisation;
  Text support_by;  // "chair"

  Text accountable_to;       // id of a body
  Text accountable_members;  // "own-organisation": each to that which they come from

  Text conduct_principles;    // "public-life"
  Text conduct_interests;     // "declare", "declare-and-not-vote", "declare-and-leave"
  Text conduct_confidential;  // "yes"

  std::vector<SubGroup> sub_groups;

  Text review_by;  // id of a body; the body itself if it is not given
  Text review_every_years;
  MonthText review_next;

  Text amendment_agreed_by;  // id of a body
  Text amendment_majority;   // "simple", "two-thirds", "three-quarters", "all-members"
  Text amendment_notice_days;

  Blocks wording;                      // one heading per clause; facts by name
  std::optional<Place> wording_place;  // of the file of wording, if there is one
  std::vector<PictureFile> pictures;
};

}  // namespace remit
