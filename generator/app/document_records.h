// What was made of documents, kept from one run to the next, so that a document whose inputs are
// unchanged is not composed again.
//
// A record is a line of JSON under a key: the digest of all that the document is made from. It
// holds what the document's filling gave (app/filling.h) but for bytes, of which it has digests;
// the bytes must still be where they were put.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "app/filling.h"
#include "app/input_files.h"
#include "base/result_cache.h"

namespace remit {

using RenderedTemplates = std::set<std::pair<std::string, std::string>>;  // by style and name

// A document as it was filled by an earlier run.
struct RestoredDocument {
  FilledDocument filled;
  RenderedTemplates templates;
};

class DocumentRecords {
 public:
  // Of the run called `name` (what is run on which workspace, with which options).
  DocumentRecords(const ResultCache& cache, std::string name);

  std::optional<std::string_view> find(const std::string& key) const;
  // Replaces the records; those of the same name are then read by the next run.
  void keep(std::map<std::string, std::string> records);

 private:
  const ResultCache& cache_;
  std::string name_;
  std::string text_;                                   // of all records, as they were read
  std::map<std::string_view, std::string_view> read_;  // by key; in the text
  std::map<std::string, std::string> kept_;
};

// Asked for only if a document has drawings.
using GraphvizVersion = std::function<std::string()>;

// The record of a document; nothing if it has errors or is not whole, or if it holds places that no
// file tells.
std::optional<std::string> record_of(const FilledDocument& document,
                                     const RenderedTemplates& templates,
                                     const GraphvizVersion& graphviz, const InputFiles& inputs,
                                     const std::string& root);

// What places of restored messages and links point into: the sources of the facts.
using KnownSources = std::map<std::string, const Source*>;
KnownSources known_sources(const Sources& facts);

// The document of a record; nothing if one of the files that it was made from has changed, or one
// of those that it became is not there any more.
std::optional<RestoredDocument> restore(std::string_view record, const InputFiles& inputs,
                                        const std::string& root, const KnownSources& known,
                                        const GraphvizVersion& graphviz, OutputStore& store);

}  // namespace remit
