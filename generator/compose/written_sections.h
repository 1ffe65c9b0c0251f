// The sections of a document that its author writes, and those that are made from its facts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/assemble.h"
#include "compose/context.h"
#include "document/tree.h"
#include "text/value.h"

namespace remit {

struct WrittenSection {
  std::string id;
  std::string heading;
  bool unnumbered = false;
  Blocks blocks;
};

// A section that a template makes: templates/<folder>/<id>.md.mustache.
struct GeneratedSection {
  std::string_view id;
  std::string_view heading;
  bool only_alone = false;  // it says in words what the prose may say itself
  bool has_facts = false;
};

// Those of one document, in the order in which they stand if no heading names them.
struct GeneratedSections {
  std::string_view folder;
  std::vector<GeneratedSection> list;
  Place facts;  // of the file that states their facts
};

// The sections in the order of the prose. A generated section stands behind the text of the heading
// that names it, by its id or its words; those without a heading follow at the end. Reports text
// before the first heading (section.text-before-heading), headings that nothing stands under, and
// headings that ask for a section without facts (section.empty).
std::vector<WrittenSection> compose_written_sections(const GeneratedSections& generated,
                                                     Blocks prose, const Value& values,
                                                     const Splices& splices,
                                                     const ComposeContext& context);

// What a template receives of them: id, heading, unnumbered, wording.
Value::List section_values(const std::vector<WrittenSection>& sections, Splices& splices);

// The sections as the template would give them.
Blocks with_headings(const std::vector<WrittenSection>& sections);

}  // namespace remit
