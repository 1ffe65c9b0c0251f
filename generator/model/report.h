// A paper to a body: its cover sheet and its prose.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/tree.h"
#include "model/issue.h"
#include "model/picture.h"
#include "model/text.h"

namespace remit {

// A file that is published as it is.
struct AttachedFile {
  std::string path;  // in the workspace
  std::string name;  // its last part, by which it is published beside the page
  std::string bytes;
  std::string kind;  // "PDF", "Word document", "Excel workbook"
};

// What is appended to a report: of the four kinds, one.
struct Appendix {
  Text id;  // "A"
  Text title;
  Text terms_of_reference;  // id of the body whose terms are appended
  Text amendments;          // id of the body of whose terms a schedule of amendments is appended
  Text version;             // … in a version of their own, such as a proposed one
  Text prose_file;          // a Markdown file
  Text file;                // a file that is published beside the report
  Text exempt;              // paragraph of Schedule 12A Part 1 (Local Government Act 1972)
  Text public_interest;     // why it is not published

  Blocks prose;
  bool prose_read = false;
  std::vector<PictureFile> pictures;
  std::optional<AttachedFile> attached;
};

struct Report {
  std::string folder;  // "2022-03-15-one-colchester"
  Place place;         // of the cover sheet
  Text committee;
  DateText date;
  Text reference;
  Text house_style;  // "" for that of the partnership
  Text title;
  Text report_of;       // id of a post
  Text report_of_also;  // a second capacity, in words
  Text lead_member;     // id of a post, as those below
  Text lead_officer;
  Text author;
  Text wards;
  Text classification;
  Text key_decision;  // "yes", "no"
  Text key_decision_reason;
  std::vector<Text> consultees;
  Text no_consultees;                     // "yes"
  std::optional<Place> consultees_place;  // of their element, if there is one
  std::vector<Text> background_papers;
  Text no_background_papers;                     // "yes"
  std::optional<Place> background_papers_place;  // of their element, if there is one
  std::vector<Text> standard_wording;  // standard headings that say what the house style says
  std::vector<Appendix> appendices;
  Text issued;                              // the digest of the record, once it was published
  std::optional<IssueRecord> issue;         // the record
  std::vector<Text> former_addresses = {};  // model/website.h

  // What its files say, read when the report is composed (read/report_text.h).
  bool text_read = false;  // they were read, whatever became of it
  Blocks prose;
  bool prose_read = false;
  std::vector<PictureFile> pictures;
};

}  // namespace remit
