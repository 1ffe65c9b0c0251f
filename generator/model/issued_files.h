// The files that belong to a report's text, as its record keeps them.
#pragma once

#include <vector>

#include "model/report.h"

namespace remit {

// Its pictures, those of its appended prose and the files that it attaches, by name, once each.
// Diagrams are not among them: what they show stands in the text.
std::vector<IssuedFile> files_of(const Report& report);

}  // namespace remit
