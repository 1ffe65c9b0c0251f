// All documents of a workspace: first planned, then filled one by one.
//
// Planning tells by a card what documents there are. It composes only what others are made of
// (terms of reference) and pages whose title their text tells. Everything else is composed by
// fill(), which any number of threads may call at once, and which keeps nothing.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/appendices.h"
#include "compose/composed.h"
#include "compose/template_sets.h"

namespace remit {

struct CatalogueOptions {
  Date as_at;           // decides which version of a body's terms is the current one
  bool drafts = false;  // documents that are only proposed are among the others
};

struct PlannedDocument {
  DocumentCard card;
  const Partnership* partnership = nullptr;
  const HouseStyle* style = nullptr;
  std::shared_ptr<const ComposedDocument> composed = {};  // if planning had to compose it
};

// What composing needs of the thread that does it.
struct ComposeTools {
  TemplateSets& templates;
  Sources& sources;
  Diagnostics& diagnostics;
};

// What authors wrote of terms that are appended to a report and are no document themselves.
struct AppendedProse {
  const Partnership* partnership = nullptr;
  Blocks prose;
  Date date;
  bool facts_complete = true;
};

class Catalogue {
 public:
  // Reports what is wrong with the documents that planning composes: with proposed terms in any
  // case. `workspace` must outlive the catalogue.
  Catalogue(const Workspace& workspace, const CatalogueOptions& options, const ComposeTools& tools);

  // By partnership, then kind, then name. Terms of reference are there once for each version, and
  // again as the current ones of their body; if none is in force yet, those that come into force
  // first.
  const std::vector<PlannedDocument>& documents() const { return documents_; }
  std::vector<const DocumentCard*> cards_of(const Partnership& partnership) const;
  const std::vector<AppendedProse>& appended_prose() const { return appended_prose_; }

  // The document with its text; nothing, with errors reported, if its template is at fault.
  const Workspace& workspace() const { return workspace_; }

  // `report` is a report as it was read with its text; without it, the workspace has that.
  std::optional<ComposedDocument> fill(const PlannedDocument& planned, const ComposeTools& tools,
                                       const Report* report = nullptr) const;

 private:
  class Planner;

  const Workspace& workspace_;
  CatalogueOptions options_;
  std::map<const Partnership*, AppendableTerms> appendable_;
  std::vector<PlannedDocument> documents_;
  std::vector<AppendedProse> appended_prose_;
};

// What changed from one version of a body's terms to another, whichever they are; proposed ones
// state the facts of `as_at`. Nothing if either could not be composed.
std::optional<ComposedDocument> compose_redline_between(const Workspace& workspace,
                                                        const Partnership& partnership,
                                                        const TermsOfReference& before,
                                                        const TermsOfReference& after, Date as_at,
                                                        const ComposeTools& tools);

}  // namespace remit
