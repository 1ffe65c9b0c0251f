#include "model/document_formats.h"

#include <cstddef>

namespace remit {
namespace {

using enum DocumentFormat;

constexpr DocumentFormatRow kDocumentFormats[] = {
    {html, "html", ".html", "Web page", "pages", "", true},
    {docx, "docx", ".docx", "Word document", "Word documents", "pandoc", true},
    {csv, "csv", ".csv", "Spreadsheet (CSV)", "spreadsheets", "", false},
};

// A row is found by its format's number.
constexpr bool formats_are_in_order() {
  std::size_t number = 0;
  for (const DocumentFormatRow& row : kDocumentFormats)
    if (static_cast<std::size_t>(row.format) != number++) return false;
  return true;
}
static_assert(formats_are_in_order());

}  // namespace

std::span<const DocumentFormatRow> document_formats() { return kDocumentFormats; }

const DocumentFormatRow& row_of(DocumentFormat format) {
  return kDocumentFormats[static_cast<std::size_t>(format)];
}

DocumentFormat format_of_path(std::string_view path) {
  for (const DocumentFormatRow& row : kDocumentFormats)
    if (row.has_option && path.ends_with(row.suffix)) return row.format;
  return DocumentFormat::html;
}

}  // namespace remit
