// A local partnership, as content/<partnership>/partnership.xml and abbreviations.xml state it.
#pragma once

#include <vector>

#include "model/budget.h"
#include "model/meeting.h"
#include "model/protocol.h"
#include "model/report.h"
#include "model/terms_of_reference.h"
#include "model/text.h"
#include "model/website.h"
#include "model/work_programme.h"
#include "model/written_page.h"

namespace remit {

// A name, and the days on which it was so; a name without dates was always so. Of several names of
// one thing each has its own days: model/names.h says which holds on a date.
struct Name {
  Text full;
  Text abbreviation = {};
  DateText since = {};
  DateText until = {};
  Text formerly = {};  // the name before this one, if it is not known when it changed
};

// An agency: a council, a police force, a charity.
struct Organisation {
  Text id;
  std::vector<Name> names;
  Text sector;
  Text responsible_authority;  // Crime and Disorder Act 1998 s.5; "" if it is none
  // The days on which there was it; who took its place, see model/successors.h.
  DateText since;
  DateText until;
  Text replaced_by;  // id of the organisation that took over
  std::vector<Text> former_addresses = {};  // model/website.h
};

// Somebody who holds or held a post. Published only where a document asks for it.
struct Holder {
  Text name;
  DateText since;
  DateText until;
  Text telephone;
  Text email;
};

// An office held in an organisation.
struct Post {
  Text id;
  std::vector<Name> names;  // without short forms
  Text organisation;
  DateText since;
  DateText until;
  Text replaced_by;  // id of a post
  Text telephone;
  Text email;
  std::vector<Holder> holders;
};

struct Relation {
  Text kind;  // "accountable-to", "scrutinised-by", …
  Text body;
  Text every;  // "year", "quarter", "meeting" or ""
};

// A board, committee, group or panel, inside the partnership or beside it.
struct Body {
  Text id;
  std::vector<Name> names;
  Text kind;
  DateText since;
  DateText until;
  Text replaced_by;  // id of a body
  std::vector<Relation> relations;
  std::vector<Text> former_addresses = {};  // model/website.h
  Text house_style = {};                    // of reports to it; "" for the partnership's
};

// What is done one step after another, to be drawn.
struct ProcessStep {
  Text when;
  Text words;
};

struct Process {
  Text id;
  Text title;
  Text cycle;  // "yes": after the last step it begins again
  std::vector<ProcessStep> steps;
};

struct Abbreviation {
  Text short_form;
  Text expansion;
  DateText since;
  DateText until;
  Text defined_in = {};  // the act or paper that defines it, in words
};

// What a partnership set out to do in one year.
struct Priorities {
  Text year;  // "2016-17", or "2016"
  std::vector<Text> priorities;
};

struct Partnership {
  std::string folder;  // "safer-colchester"
  Place place;         // of partnership.xml
  Text id;
  std::vector<Name> names;
  Text area;
  Text area_kind;
  Text house_style;
  Text language;
  std::vector<Organisation> organisations;
  std::vector<Post> posts;
  std::vector<Body> bodies;
  std::vector<Priorities> priorities;
  std::vector<Budget> budgets;
  std::vector<Process> processes;
  std::vector<Abbreviation> abbreviations;
  std::vector<TermsOfReference> terms;
  // Versions that have been adopted since, as they were proposed (model/adoption.h): what was said
  // of them by that name is still found.
  std::vector<TermsOfReference> once_proposed;
  std::vector<Report> reports;
  std::vector<WorkProgramme> work_programmes;
  std::vector<Protocol> protocols;
  std::vector<Meeting> meetings;
  std::vector<WrittenPage> pages;
  Website website;

  // What could not be read, and against which nothing is checked therefore.
  bool facts_read = false;      // partnership.xml: otherwise no document is composed
  bool facts_clean = false;     // … without any fault
  bool names_complete = false;  // every organisation, post and body, each with an id of its own
  bool abbreviations_read = false;
  std::vector<std::string> unread_terms;  // ids of bodies of whose terms a version has faults
};

}  // namespace remit
