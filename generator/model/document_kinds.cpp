#include "model/document_kinds.h"

#include <algorithm>
#include <cstddef>

namespace remit {
namespace {

using enum DocumentKind;

constexpr DocumentFormat kPage[] = {DocumentFormat::html};
constexpr DocumentFormat kPageAndWord[] = {DocumentFormat::html, DocumentFormat::docx};
constexpr DocumentFormat kPageWordAndData[] = {DocumentFormat::html, DocumentFormat::docx,
                                               DocumentFormat::csv};

constexpr DocumentKindRow kDocumentKinds[] = {
    {terms_of_reference, "terms-of-reference", "bodies/{subject}/terms-of-reference/{version}/",
     "{subject}-terms-of-reference-{version}", Listing::bodies, "terms-of-reference.md.mustache",
     StatedDay::its_own, kPageAndWord},
    {redline, "redline", "bodies/{subject}/terms-of-reference/{version}/redline/",
     "{subject}-redline-{before}-{version}", Listing::bodies, "redline.md.mustache",
     StatedDay::its_own, kPageAndWord},
    {protocol, "protocol", "protocols/{subject}/", "{subject}", Listing::protocols,
     "protocol.md.mustache", StatedDay::its_own, kPageAndWord},
    {work_programme, "work-programme", "work-programmes/{subject}/", "{subject}",
     Listing::work_programmes, "work-programme.md.mustache", StatedDay::its_own, kPageAndWord},
    {report, "report", "reports/{subject}/", "{subject}", Listing::reports, "report.md.mustache",
     StatedDay::its_own, kPageAndWord},
    {page, "page", "{subject}/", "{subject}", std::nullopt, "page.md.mustache",
     StatedDay::the_website, kPage},
    {abbreviations, "abbreviations", "abbreviations/", "abbreviations", Listing::abbreviations,
     "abbreviation-list.md.mustache", StatedDay::the_website, kPageWordAndData},
};

// A row is found by its kind's number.
constexpr bool kinds_are_in_order() {
  std::size_t number = 0;
  for (const DocumentKindRow& row : kDocumentKinds)
    if (static_cast<std::size_t>(row.kind) != number++) return false;
  return true;
}
static_assert(kinds_are_in_order());

}  // namespace

std::span<const DocumentKindRow> document_kinds() { return kDocumentKinds; }

const DocumentKindRow& row_of(DocumentKind kind) {
  return kDocumentKinds[static_cast<std::size_t>(kind)];
}

bool has_format(DocumentKind kind, DocumentFormat format) {
  const auto formats = row_of(kind).formats;
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

}  // namespace remit
