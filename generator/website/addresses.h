// Every path of the output and every address in a page is made here.
//
//   <partnership>/index.html
//   <partnership>/assets/…
//   <partnership>/accessibility/index.html
//   <partnership>/reports/<report>/index.html, <report>.docx, its pictures, diagrams and attached
//     files
//   <partnership>/bodies/<body>/terms-of-reference/index.html, <body>-terms-of-reference.docx
//   <partnership>/bodies/<body>/terms-of-reference/<version>/index.html, <body>-terms-of-reference-
//     <version>.docx: each version at an address that is its own for ever; the one above shows
//     those that are in force
//   …/<version>/redline/index.html, <body>-redline-<version before>-<version>.docx: what changed in
//   it <partnership>/protocols/<slug>/index.html, <slug>.docx and its pictures
//   <partnership>/work-programmes/<slug>/index.html, <slug>.docx and its pictures
//   <partnership>/abbreviations/index.html, abbreviations.docx, abbreviations.csv
//
// Paths are relative to the output folder, with "/" between folders.
#pragma once

#include <string>
#include <string_view>

#include "compose/composed.h"

namespace remit {

std::string index_path(std::string_view partnership);
std::string accessibility_path(std::string_view partnership);
std::string asset_path(std::string_view partnership, std::string_view name);

// The folder of a document's page, with "/" at its end; the page in it; the DOCX beside it.
std::string folder_path(const ComposedDocument& document);
std::string page_path(const ComposedDocument& document);
std::string docx_path(const ComposedDocument& document);

// A file of data beside the page.
std::string data_path(const ComposedDocument& document, std::string_view name);

// Where a picture that the prose names by `name` is published: beside the page, by its own name,
// with "-" for "/" of folders.
std::string picture_path(const ComposedDocument& document, std::string_view name);

// Where a file that a report attaches is published: beside the page.
std::string attached_path(const ComposedDocument& document, std::string_view name);

// Where a diagram is published: beside the page.
std::string drawing_path(const ComposedDocument& document, const Drawing& drawing);

// The address by which the page at one path names the file at another: "../../index.html",
// percent-encoded.
std::string relative_address(std::string_view from_page, std::string_view to);

}  // namespace remit
