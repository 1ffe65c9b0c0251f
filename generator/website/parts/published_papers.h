// The papers of a partnership that are published: reports, protocols and work programmes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "website/site.h"

namespace remit {

struct PublishedPaper {
  const DocumentCard* document = nullptr;
  std::string committee;  // that a report is for; ""
  std::string summary;    // in a sentence: what kind of paper it is, for whom, of which day
  Date published;         // when it was issued, or else its own date
  Date changed;           // when it was last revised, or else published
};

// Nothing of a document that is no paper.
std::optional<PublishedPaper> paper_of(const DocumentCard& card, const Site& site);

// Reports, protocols, work programmes, each in the order of the data.
std::vector<PublishedPaper> published_papers(const Site& site);

}  // namespace remit
