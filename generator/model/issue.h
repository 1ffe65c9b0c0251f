// The record of a report that has been published: report.issued.xml and report.issued.md, which
// `remit issue` writes beside it.
#pragma once

#include <string>
#include <vector>

#include "model/text.h"

namespace remit {

struct Revision {
  DateText on;
  Text digest;  // of the text as then revised
  Text reason;
};

// A slip in the record that was corrected, and what was said before.
struct IssueCorrection {
  DateText on;
  Text reason;   // for readers
  DateText was;  // the day of the last issue or revision, if it was another
  Text said;     // the reason of the last revision, if it was another
  Text digest;   // of the text, if the record was lost or altered
};

// A picture or an attached file of the report, as last issued.
struct IssuedFile {
  Text name;  // as the report names it
  Text digest;
};

struct IssueRecord {
  Place place;       // of the record
  Place text_place;  // of the file that holds the text
  DateText on;
  Text digest;  // of the text as first issued
  std::vector<Revision> revisions;
  std::vector<IssueCorrection> corrections;
  std::vector<IssuedFile> files;
  std::string text;    // as last issued (document/reading_text.h)
  std::string itself;  // the digest of the record's own file

  const Text& last_digest() const { return revisions.empty() ? digest : revisions.back().digest; }
  const DateText& last_date() const { return revisions.empty() ? on : revisions.back().on; }
};

}  // namespace remit
