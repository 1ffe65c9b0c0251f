// Documents of sections: what work programmes and protocols have in common. Their authors write
// sections, and others are made from facts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/composed.h"
#include "compose/context.h"
#include "compose/facts.h"
#include "compose/written_sections.h"
#include "document/references.h"

namespace remit {

struct SectionedKind {
  DocumentCard card;
  const NumberingScheme& numbering;
  const std::vector<PictureFile>& pictures;
  GeneratedSections generated;
};

// Prose of a document, all of it together.
struct FilledProse {
  Blocks all;
  bool complete = true;  // every fact has its text
};

// Fills facts and tables into each of the texts.
FilledProse fill_prose(const std::vector<Blocks*>& texts, const std::string& slug,
                       const Value& values, const UnreadFacts& unread,
                       const ComposeContext& context);

// Gives anchors and numbers to the finished text, and resolves its references.
void finish_text(Blocks& blocks, const NumberingScheme& numbering, const ReferenceWords& words,
                 Diagnostics& diagnostics);

// `own` is the prose that has the headings, `values` what the templates of the sections receive.
// Nothing if its template is at fault.
std::optional<ComposedDocument> compose_sectioned(const SectionedKind& what, Blocks own,
                                                  FilledProse prose, Value values, Splices& splices,
                                                  const ComposeContext& context);

}  // namespace remit
