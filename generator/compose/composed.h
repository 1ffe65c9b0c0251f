// A document that compose has made, on its way to the checks and to the writers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "document/abbreviations.h"
#include "document/diagram.h"
#include "document/numbering.h"
#include "document/tree.h"
#include "model/workspace.h"
#include "text/value.h"

namespace remit {

struct Attachment {
  std::string part;  // "Appendix A"
  AttachedFile file;
};

// A file of data that a document's page offers beside it.
struct DataFile {
  std::string name;  // "abbreviations.csv"
  std::string kind;  // in words: "Spreadsheet (CSV)"
  std::string bytes;
};

// What authors wrote of a document that is appended to another, for the checks.
struct AppendedProse {
  Blocks prose;
  Date date;  // of the appended document itself
  bool facts_complete = true;
};

struct ComposedDocument {
  std::string kind;          // of the catalogue: "report", "terms-of-reference", "page"
  std::string name;          // as the command line calls it: "csdb", "2022-03-15-one-colchester"
  std::string partnership;   // its folder
  std::string subject;       // the body's id, the report's folder, or the kind
  std::string version = {};  // of terms that have an address of their own; "" for the current ones
  const TermsOfReference* terms = nullptr;  // whose they are
  std::string before = {};  // of a redline: the version with which `version` is compared
  Date date;                // as at which it states facts
  Document document;
  bool has_word = true;  // it is published as a Word document too

  std::optional<Document> in_word;  // if the Word document is another than the page
  std::string author;               // of the changes of a redline
  Date changed_on{};                // … and when they were agreed

  const HouseStyle* style = nullptr;
  NumberingScheme numbering;
  std::map<std::string, NumberingScheme> appended;  // by letter
  std::vector<PictureFile> pictures;
  std::vector<Attachment> attached;  // published beside its page
  bool holds_exempt = false;         // an appendix is kept from the public
  std::vector<Drawing> drawings;     // pictures that are drawn when it is published
  std::vector<DataFile> data_files;

  Blocks text;  // of terms: before they got numbers, as a record keeps them

  Value values;                // what its template received
  std::string markdown;        // what its template gave
  Blocks prose;                // what authors wrote of it, with facts filled in: for the checks
  bool facts_complete = true;  // every fact in the prose has its text
  std::vector<AppendedProse> appended_prose;
  std::vector<const TermsOfReference*> appended_terms;  // the versions that it appends
};

// Whether the document is a version of terms once more, as the current one.
inline bool is_current_copy(const ComposedDocument& document) {
  return document.terms && document.version.empty();
}

// A document as it is put into another.
struct AppendixDocument {
  std::string title;
  Date date;  // as at which it states facts
  NumberingScheme numbering;
  Blocks blocks;  // numbered, references resolved; not yet made an appendix
  Blocks prose;
  std::vector<PictureFile> pictures;
  std::vector<Drawing> drawings;
  bool facts_complete = true;
};

}  // namespace remit
