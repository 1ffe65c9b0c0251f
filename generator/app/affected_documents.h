// Which current documents state a thing, and what is to be done about each.
#pragma once

#include <string>
#include <vector>

#include "app/pipeline.h"
#include "check/statements.h"

namespace remit {

struct AffectedDocument {
  std::string name;  // "terms of reference of csdb, in force from 1 April 2020"
  std::vector<Statement> statements;
  std::string to_do;
};

struct Affected {
  std::vector<AffectedDocument> current;
  std::vector<std::string>
      earlier;  // papers of earlier days, which stay as they are: their folders
};

// Current on the as-at date are: terms in force, and those that will be; protocols; work programmes
// that have not ended; meetings from that date on, reports to them, and those that are of a day on
// which the thing had ended; partnership.xml.
Affected affected_by(const Run& run, const Partnership& partnership, const Thing& thing);

// The same of a budget or a process, by its id.
Affected affected_by(const Run& run, const Partnership& partnership, const std::string& id);

}  // namespace remit
