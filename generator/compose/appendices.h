// The appendices of a report.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compose/assemble.h"
#include "compose/composed.h"
#include "compose/context.h"

namespace remit {

// Every version of terms that could be composed, to be appended, by the date as at which it states
// facts.
using AppendableTerms = std::map<std::pair<const TermsOfReference*, Date>, AppendixDocument>;

struct Appended {
  std::string letter;
  std::string label;  // "Appendix A"
  std::string title;
  Blocks blocks;  // in a division, so that the report's numbers pass over them; none for a file
  Blocks prose;   // what authors wrote of it, with facts filled in
  std::vector<std::string> later = {};  // what has changed since terms came into force
  bool of_report = false;               // … with the report; otherwise with terms of reference
  Date date{};                          // as at which it states facts
  NumberingScheme numbering;
  std::vector<PictureFile> pictures;
  std::vector<Drawing> drawings;
  std::optional<AttachedFile> attached;
  std::string exempt;           // the paragraph of Schedule 12A, or ""
  std::string public_interest;  // the reason
};

// The version of terms that an appendix of a report of that day is, with its text; null if it is
// none, or they could not be composed.
const AppendableTerms::value_type* appended_terms(const Appendix& appendix,
                                                  const Partnership& partnership, Date on,
                                                  const AppendableTerms& terms);

// Those that could be read and, of terms, are in force on the report's date. `fill` fills facts
// into prose.
std::vector<Appended> compose_appendices(const Report& report, const AppendableTerms& terms,
                                         const std::function<void(Blocks&)>& fill,
                                         const ComposeContext& context);

// What templates receive of them.
Value::List appendix_values(const std::vector<Appended>& appended, Splices& splices);

// The letters of those that a report names and that are not among them.
std::vector<std::string> missing_letters(const Report& report,
                                         const std::vector<Appended>& appended);

// Gives the headings of appendices the label by which references name them.
void label_appendices(Blocks& blocks, const std::vector<Appended>& appended);

}  // namespace remit
