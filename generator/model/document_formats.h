// The formats in which documents are published: one table.
#pragma once

#include <span>
#include <string_view>

namespace remit {

enum class DocumentFormat {
  html,  // the document's page
  docx,
  csv,  // its data
};

struct DocumentFormatRow {
  DocumentFormat format;
  std::string_view id;      // "docx"
  std::string_view suffix;  // of its files: ".docx"
  std::string_view words;   // for readers: "Word document"
  std::string_view plural;  // for messages: "Word documents"
  std::string_view tool;    // the program that makes it; "" if Remit does
  bool has_option;          // `--formats` can leave it out; others are published with the page
};

// In the order in which a page offers them.
std::span<const DocumentFormatRow> document_formats();

const DocumentFormatRow& row_of(DocumentFormat format);

// The format of the file at that path, by its suffix; of other files, the page beside which they
// are.
DocumentFormat format_of_path(std::string_view path);

}  // namespace remit
