// Which current documents state a thing, and what to do about each.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "check/statements.h"
#include "compose/composed.h"

namespace remit {

struct AffectedDocument {
  std::string name;  // "terms of reference of csdb, in force from 1 April 2020"
  std::vector<Statement> statements;
  std::string to_do;
};

struct Affected {
  std::vector<AffectedDocument> current;
  std::vector<std::string>
      earlier;  // reports of earlier days, which stay as they are: their folders
};

// Every document of a run as composed, and the day on which documents are current.
struct DocumentsOnDate {
  const std::deque<ComposedDocument>& documents;
  Date as_at;
};

// Current on the date are: terms in force, and those that will be; protocols; work programmes that
// have not ended; meetings from that date on, reports to them, and those that are of a day on which
// the thing had ended; partnership.xml.
Affected affected_by(const Thing& thing, const Partnership& partnership,
                     const DocumentsOnDate& current);

// The same of a budget or a process, by its id.
Affected affected_by(const std::string& id, const Partnership& partnership,
                     const DocumentsOnDate& current);

}  // namespace remit
