// The clauses of terms of reference: from the wording, and from the facts where it is silent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compose/context.h"
#include "document/tree.h"
#include "text/value.h"

namespace remit {

struct Clause {
  std::string id;
  std::string heading;
  bool unnumbered = false;
  Blocks blocks;
};

// The clauses in the order of the wording, whose facts are filled in already, as are those of the
// terms' purpose; a heading without text that names a standard clause gets the standard text
// (templates/clauses/<id>.md.mustache; of the purpose, the text that the facts hold). Standard
// clauses about which there are facts but no heading stand before the first clause of the wording
// that comes later in the table of them, or else at the end. A clause is a standard one if its id,
// or else its heading, is that of one.
std::vector<Clause> compose_clauses(const TermsOfReference& terms, Blocks wording,
                                    const Value& values, const ComposeContext& context);

}  // namespace remit
