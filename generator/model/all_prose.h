// Every prose of a document whose texts stand in several places, in the order in which it is
// printed when its sections are.
#pragma once

#include <vector>

#include "document/tree.h"
#include "model/protocol.h"
#include "model/terms_of_reference.h"
#include "model/work_programme.h"

namespace remit {

std::vector<Blocks*> all_prose(TermsOfReference& terms);
std::vector<Blocks*> all_prose(Protocol& protocol);
std::vector<Blocks*> all_prose(WorkProgramme& programme);

// The same to be read only.
std::vector<const Blocks*> all_prose(const TermsOfReference& terms);
std::vector<const Blocks*> all_prose(const Protocol& protocol);
std::vector<const Blocks*> all_prose(const WorkProgramme& programme);

}  // namespace remit
