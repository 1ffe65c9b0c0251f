// Which documents of a run need not be made again: the keys of all, and their records.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/document_records.h"
#include "app/run.h"

namespace remit {

class DocumentReuse {
 public:
  DocumentReuse(const Run& run, const Making& making);

  // Once all documents are planned: what the keys of many have in common. Without this call nothing
  // is reused, and neither is it if `making` has no records or the run keeps its documents.
  void begin();

  // These may be called by several threads at once, each for other documents (by their number).
  std::string key_of(const PlannedDocument& planned) const;
  std::optional<FilledDocument> find(const std::string& key, std::size_t number,
                                     OutputStore& store);
  void note(const std::string& key, std::size_t number, const FilledDocument& document,
            const RenderedTemplates& templates);

  // Loads the templates of what was reused, so that they count as used.
  void load_templates(TemplateSets& templates, Diagnostics& diagnostics) const;
  // Keeps the records, if the inputs are still as they were read.
  void keep_records();

 private:
  struct Used {
    std::string key;
    std::string record;
    RenderedTemplates templates;  // of a document that was reused
  };

  std::string facts_of(const Partnership& partnership) const;
  std::string said_of_reports(const Partnership& partnership) const;
  GraphvizVersion graphviz() const;

  const Run& run_;
  const Making& making_;
  bool is_on_ = false;
  std::string presentation_;
  std::map<const Partnership*, std::string> facts_, reports_;
  KnownSources known_;
  std::vector<Used> used_;  // by the number of the document
};

}  // namespace remit
