// The kinds of document that Remit publishes: one table. What a kind needs beyond its row is named
// by the compiler, since no switch over DocumentKind has a default.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/document_formats.h"
#include "model/listings.h"

namespace remit {

enum class DocumentKind {
  terms_of_reference,  // of a body: the current ones, and each version
  redline,             // what changed from one version of terms to the next
  protocol,            // between bodies
  work_programme,
  report,         // a paper to a body
  page,           // of the website, as an author wrote it
  abbreviations,  // the list of a partnership's short forms
};

// The day whose facts a document states.
enum class StatedDay {
  its_own,      // that of its cover sheet, or on which it came into force: it stays as it is
  the_website,  // the day on which the website is current
};

struct DocumentKindRow {
  DocumentKind kind;
  std::string_view id;  // "work-programme": in messages and in names of templates
  // Its folder below the partnership's, with parts of the key in braces; a part without a value
  // leaves out its level: "bodies/{subject}/terms-of-reference/{version}/".
  std::string_view folder;
  // The name of its files in formats other than HTML, without a suffix.
  std::string_view file;
  std::optional<Listing> list;     // the page that lists them
  std::string_view template_name;  // below templates/
  StatedDay day;
  std::span<const DocumentFormat> formats;  // in which it is published, the page first
};

// In the order in which they are published.
std::span<const DocumentKindRow> document_kinds();

const DocumentKindRow& row_of(DocumentKind kind);

bool has_format(DocumentKind kind, DocumentFormat format);

// "report", "terms-of-reference": the row's id.
inline std::string_view name_of(DocumentKind kind) { return row_of(kind).id; }

}  // namespace remit
