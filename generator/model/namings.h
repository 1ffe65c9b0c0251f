// What a document's facts name: every organisation, post and body, by its id, and as what.
#pragma once

#include <vector>

#include "model/successors.h"

namespace remit {

struct Naming {
  ThingKind kind;
  const Text* id;
  const char* as;           // "a member", "the chair"
  bool is_history = false;  // it says what was done once, and not how things are: who adopted it
};

// In the order of the file. Those that name nothing are left out.
std::vector<Naming> namings(const TermsOfReference& terms);
std::vector<Naming> namings(const Report& report);
std::vector<Naming> namings(const WorkProgramme& programme);
std::vector<Naming> namings(const Protocol& protocol);
std::vector<Naming> namings(const Meeting& meeting);

// Of partnership.xml: in which organisation a post is, and how bodies relate.
std::vector<Naming> namings(const Partnership& partnership);

}  // namespace remit
