// The work programme of a partnership for a year: what is to be done, in how many hours, by whom
// and when; as content/<partnership>/work-programmes/<slug>.xml and .md state it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/picture.h"
#include "model/prose.h"
#include "model/text.h"

namespace remit {

// Who does it: the holder of a post, an organisation, or somebody in words; words also add to the
// first two.
struct Lead {
  Text organisation;
  Text post;
  Text words;
};

struct WorkTask {
  Text title;
  Text hours;  // or `minutes`: each time
  Text minutes;
  Text every;          // "week", "month", …: how often, in words
  Text times;          // how many times; once if it was not given
  Text not_estimated;  // "yes": nobody has said how long it takes
};

// A part of the hours that is added to them.
struct Margin {
  Text percent;
  Text rounded_up_to;  // "whole-hour", "half-hour", "quarter-hour"; "" if it is not rounded
  Text reason;
};

struct Proposal {
  std::vector<Lead> leads;
  Prose text;
};

// Organisations that take turns, of so many months each, over and over until the end.
struct Rota {
  Text title;
  MonthText from;
  MonthText until;
  Text months_each;
  std::vector<Text> organisations;
};

struct Activity {
  Text id;
  Text title;
  Text times_a_year;  // "" if its hours are those of the year
  Text each;          // "meeting": what happens so many times; "" for that word
  // What somebody worked out by hand: held against what is computed.
  Text stated_hours_each;
  Text stated_hours_a_year;
  Text stated_days_a_year;
  std::vector<WorkTask> tasks;
  std::optional<Margin> margin;
  std::vector<Proposal> proposals;
  std::optional<Rota> rota;
};

// A month, a run of months, or a day.
struct TimelineEntry {
  MonthText month;
  MonthText until;
  DateText date;
  Text at;  // "17:30"
  Text words;
};

struct TimelineTask {
  Text title;
  std::vector<Lead> leads;
  std::vector<TimelineEntry> entries;
};

struct Timeline {
  Text title;
  MonthText from;
  MonthText until;
  std::vector<TimelineTask> tasks;
};

struct Risk {
  Text level;  // "low", "medium", "high"; "" if it was not judged
  DateText done;
  Prose risk;
  Prose affected;
  Prose controls;
  Prose action;
};

struct Signatory {
  Text organisation;
  Text post;
};

struct WorkProgramme {
  std::string slug;  // the name of its files
  Place place;       // of the file of facts
  DateText from;     // its first day, and the date as at which it states facts
  DateText until;
  Text working_day;  // hours
  Text house_style;  // "" for that of the partnership
  Text title;
  std::vector<Activity> activities;
  std::optional<Timeline> timeline;
  std::vector<Risk> risks;
  std::vector<Signatory> signatories;
  MonthText review;
  std::vector<Text> former_addresses = {};  // model/website.h

  Blocks prose;
  bool prose_read = false;
  bool facts_clean = false;     // the file of facts had no fault
  bool names_complete = false;  // every activity has its id
  std::vector<PictureFile> pictures;
};

}  // namespace remit
