// What is known of a document without its text: what lists, menus, feeds and other documents say of
// it. A card is small, and made before any text is; all cards of a run are in memory, texts are
// not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/document_key.h"
#include "model/protocol.h"
#include "model/report.h"
#include "model/terms_of_reference.h"
#include "model/work_programme.h"

namespace remit {

// Of terms of reference and redlines.
struct TermsCard {
  const TermsOfReference* version = nullptr;  // of a redline: the newer one
  const TermsOfReference* before = nullptr;   // … and the older one; null for terms
};

struct ProtocolCard {
  const Protocol* facts = nullptr;
};

struct ReportCard {
  const Report* facts = nullptr;                  // the cover sheet
  std::vector<const TermsOfReference*> appended;  // the versions of terms that it appends
  bool holds_exempt = false;                      // an appendix is kept from the public
};

struct WorkProgrammeCard {
  const WorkProgramme* facts = nullptr;
  std::string year;          // "2023/24"
  std::string hours_a_year;  // of all its activities
};

struct DocumentCard {
  DocumentKey key;
  std::string name;  // as the command line calls it: "csdb", "2022-03-15-one-colchester"
  std::string title;
  Date date{};  // whose facts it states

  // One for each kind that needs more.
  std::optional<TermsCard> terms = {};
  std::optional<ProtocolCard> protocol = {};
  std::optional<ReportCard> report = {};
  std::optional<WorkProgrammeCard> programme = {};
};

// Whether the document is a version of terms again, as the current one.
inline bool is_current_copy(const DocumentCard& card) {
  return card.key.kind == DocumentKind::terms_of_reference && card.key.version.empty();
}

}  // namespace remit
