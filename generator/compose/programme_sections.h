// The sections of a work programme: those of its prose, and those that are made from its facts.
#pragma once

#include <string>
#include <vector>

#include "compose/assemble.h"
#include "compose/context.h"
#include "document/tree.h"
#include "text/value.h"

namespace remit {

struct ProgrammeSection {
  std::string id;
  std::string heading;
  bool unnumbered = false;
  Blocks blocks;
};

// The sections in the order of the prose. Generated sections (business-analysis, timeline, risks,
// signatories, review: templates/sections/<id>.md.mustache) stand behind the text of the heading
// that names them, by its id or its words; those without a heading follow at the end. A review that
// the prose writes about is not generated. Reports text before the first heading, headings that
// nothing stands under, and headings that ask for a section without facts.
std::vector<ProgrammeSection> compose_programme_sections(const WorkProgramme& programme,
                                                         Blocks prose, const Value& values,
                                                         const Splices& splices,
                                                         const ComposeContext& context);

}  // namespace remit
