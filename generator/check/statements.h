// Where a document states an organisation, a post or a body: by its id in the facts, or by a name
// or short form in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/tree.h"
#include "model/namings.h"

namespace remit {

// A document, as one looks through it.
struct StatedDocument {
  std::optional<Date> date;
  std::vector<Naming> namings;
  std::vector<const Text*> texts;      // titles and other facts in words
  const Blocks* prose = nullptr;       // with facts filled in; may be null
  std::vector<const Source*> sources;  // of the prose
};

struct Statement {
  Place place;
  std::string as;     // "a member", "in words"
  std::string words;  // as they stand there
};

// The texts of a document's facts that are printed as they are written.
std::vector<const Text*> printed_texts(const TermsOfReference& terms);
std::vector<const Text*> printed_texts(const Report& report);
std::vector<const Text*> printed_texts(const WorkProgramme& programme);
std::vector<const Text*> printed_texts(const Protocol& protocol);
std::vector<const Text*> printed_texts(const Partnership& partnership);

// In the order of the files, each place once. An organisation is stated by its posts too, but not
// in documents of a day on which another had its place.
std::vector<Statement> find_statements(const Partnership& partnership, const Thing& thing,
                                       const StatedDocument& document);

// The same of a budget or a process: where its facts, its table or its diagram are put into prose.
std::vector<Statement> find_statements(const std::string& id, const StatedDocument& document);

}  // namespace remit
