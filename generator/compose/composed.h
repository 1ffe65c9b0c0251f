// A document that compose has made, on its way to the checks and to the writers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "compose/document_card.h"
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
  DocumentFormat format;
  std::string bytes;
};

// Of a redline: the Word document, which is another than the page.
struct RedlineForWord {
  Document document;
  std::string author;  // of the changes
  Date agreed_on;
};

// A document's card with its text.
struct ComposedDocument : DocumentCard {
  ComposedDocument() = default;
  explicit ComposedDocument(DocumentCard card) : DocumentCard(std::move(card)) {}

  Document document;
  std::optional<RedlineForWord> redline;

  const HouseStyle* style = nullptr;
  NumberingScheme numbering;
  std::map<std::string, NumberingScheme> appended;  // by letter
  std::vector<PictureFile> pictures;
  std::vector<Attachment> attached;  // published beside its page
  std::vector<Drawing> drawings;     // pictures that are drawn when it is published
  std::vector<DataFile> data_files;

  Blocks text;  // of terms: before they got numbers, as a record keeps them

  Value values;                // what its template received
  std::string markdown;        // what its template gave
  Blocks prose;                // what authors wrote of it, with facts filled in: for the checks
  bool facts_complete = true;  // every fact in the prose has its text
};

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
