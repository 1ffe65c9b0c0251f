// All outputs of a run: every file that the output folder is to hold.
//
// The files of documents are made one by one, in any order and by any number of threads
// (make_files). finish() then makes what leads to them: lists, feeds, the search, the front page.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "compose/template_sets.h"
#include "model/workspace.h"
#include "publish/document_files.h"
#include "publish/output_file.h"
#include "render/search/pagefind.h"

namespace remit {

struct PublicationOptions {
  std::string installed;  // the folder of the installed templates/ and site/
  bool html = true;       // false: only what the paths would be matters
  Date as_at = {};        // whose names the pages state around the documents
  bool drafts = false;
  bool searchable = false;  // the websites have pages that search
  int jobs = 1;
};

struct FinishTools {
  OutputStore& store;
  Drawer* drawer = nullptr;            // null: diagrams are planned, not drawn
  const Pagefind* pagefind = nullptr;  // null: there is nothing to search in
};

class Publication {
 public:
  // `cards` are those of all documents, in the order in which they are published. All that is given
  // must outlive the publication, but for the options. Reports assets that cannot be published.
  Publication(const Workspace& workspace, const std::vector<const DocumentCard*>& cards,
              const PublicationOptions& options, Sources& sources, Diagnostics& diagnostics);

  // The files of one document (document_files.h), kept in the store if there is no error; those
  // that are not asked for are planned and not made.
  DocumentFiles make_files(ComposedDocument& document, const DocumentTools& tools,
                           OutputStore& store, TemplateSets& templates, Diagnostics& diagnostics,
                           Diagnostics& tool_faults) const;

  // The text of terms of reference, which pages of bodies show; it must outlive the publication.
  void show_terms(const ComposedDocument& terms);

  // The files in the order in which they are put in place: assets, what is beside pages, pages,
  // those that lead to others last. `documents` are the files of all documents, by their cards;
  // one may be missing because it has a fault.
  //
  // Reports two outputs with one path (upper and lower case count as one, since some file systems
  // and web servers do not tell them apart), naming both, and links in documents to files that are
  // not published. What was planned and not made counts as published.
  std::vector<OutputFile> finish(std::map<const DocumentCard*, DocumentFiles> documents,
                                 const FinishTools& tools, TemplateSets& templates,
                                 Diagnostics& diagnostics);
  // The paths of all of them, whether they were made or only planned.
  const std::set<std::string>& planned() const { return planned_; }

 private:
  class Finisher;

  const Workspace& workspace_;
  PublicationOptions options_;
  std::map<std::string, std::string> assets_;
  std::deque<Site> sites_;  // of each partnership
  std::deque<Menus> menus_;
  std::map<std::string, std::size_t> numbers_;  // of partnerships, by folder
  std::set<std::string> planned_;
};

}  // namespace remit
