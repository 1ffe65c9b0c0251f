// One run: what it reads and finds, what it is to make, and what it made.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/document_records.h"
#include "app/filling.h"
#include "app/input_files.h"
#include "app/options.h"
#include "base/diagnostics.h"
#include "base/source.h"
#include "compose/catalogue.h"
#include "compose/composed.h"
#include "model/workspace.h"
#include "publish/output_file.h"
#include "publish/publication.h"
#include "read/content_files.h"

namespace remit {

// Everything of one run. Documents point into the workspace, and places into the sources.
struct Run {
  explicit Run(const Options& o) : options(o) {}
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  const Options& options;
  std::string installed;  // the folder of the installed templates/ and site/
  Sources sources;
  std::deque<std::unique_ptr<const Sources>> document_sources;  // of what is wrong with documents
  std::deque<TemplateSets> templates;                           // of each worker
  Diagnostics diagnostics;
  Workspace workspace;
  ContentFiles content;
  std::optional<Catalogue> catalogue;
  std::size_t composed = 0;  // documents, without the second copies of current terms

  std::optional<Publication> publication;
  // For a run that may fill single documents again: what is known of each, in the order of the
  // plan.
  bool keeps_shapes = false;
  std::vector<DocumentShape> shapes;

  // The documents, for commands that look into them; others are made and forgotten one by one.
  bool keeps_documents = false;
  std::deque<ComposedDocument> documents;
};

// What a run makes, besides its messages. Nothing is made if the facts have errors.
struct Making {
  bool html = true;
  bool searchable = true;              // websites have pages that search
  Drawer* drawer = nullptr;            // null: no diagrams are drawn
  const Pandoc* pandoc = nullptr;      // null: no Word documents are made
  const Pagefind* pagefind = nullptr;  // null: nothing to search in is made
  // Called before the first document is made, unless the facts have errors; gives where finished
  // files are kept. If it returns null, the run only checks. None: they are kept nowhere.
  std::function<OutputStore*()> begin = {};
  // What earlier runs made, and from what; null: everything is made again.
  DocumentRecords* records = nullptr;
  const InputFiles* inputs = nullptr;
  std::string version = {};  // of what makes it: the program, its options, its tools
  std::function<WordSource(const DocumentCard&)> word = {};  // none: all are converted
  // Called after each conversion, from any thread but from one at a time: how many are done, and
  // how many there are at most.
  std::function<void(std::size_t done, std::size_t all)> progress = {};
};

// The outputs, in the order in which they are put in place; not to be published if there are
// errors.
struct Made {
  std::vector<OutputFile> files;
  std::size_t kept = 0;  // Word documents of an earlier run
};

}  // namespace remit
