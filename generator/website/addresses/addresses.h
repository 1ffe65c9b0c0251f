// Every path of the output and every address in a page is made here.
//
//   index.html, assets/…: the page of all partnerships
//   <partnership>/index.html
//   <partnership>/assets/…
//   <partnership>/bodies/index.html, bodies/<body>/index.html and its diagram
//   <partnership>/organisations/index.html, organisations/<organisation>/index.html
//   <partnership>/accessibility/index.html
//   <partnership>/reports/<report>/index.html, <report>.docx, its pictures, diagrams and attached
//     files
//   <partnership>/bodies/<body>/terms-of-reference/index.html, <body>-terms-of-reference.docx
//   <partnership>/bodies/<body>/terms-of-reference/<version>/index.html, <body>-terms-of-reference-
//     <version>.docx: each version has its own permanent address; the address above shows the terms
//     in force
//   …/<version>/redline/index.html, <body>-redline-<version before>-<version>.docx: what changed
//     in it
//   <partnership>/protocols/<slug>/index.html, <slug>.docx and its pictures
//   <partnership>/work-programmes/<slug>/index.html, <slug>.docx and its pictures
//   <partnership>/reports/index.html, reports/by-committee/index.html, protocols/,
//     work-programmes/, priorities/, meetings/: the lists
//   <partnership>/<slug>/index.html: a page that authors write, and its pictures
//   <partnership>/abbreviations/index.html, abbreviations.docx, abbreviations.csv
//   <partnership>/a-to-z/index.html, search/index.html and pagefind/…, 404.html
//   <partnership>/sitemap.xml, feed.xml, meetings.ics
//
// Paths are relative to the output folder, with "/" between folders.
#pragma once

#include <string>
#include <string_view>

#include "compose/composed.h"
#include "model/listings.h"

namespace remit {

std::string index_path(std::string_view partnership);

std::string reports_by_committee_path(std::string_view partnership);

std::string accessibility_path(std::string_view partnership);
std::string asset_path(std::string_view partnership, std::string_view name);

std::string listing_path(std::string_view partnership, Listing listing);
std::string body_path(std::string_view partnership, std::string_view id);
std::string organisation_path(std::string_view partnership, std::string_view id);

// For other programs.
std::string sitemap_path(std::string_view partnership);
std::string feed_path(std::string_view partnership);
std::string calendar_path(std::string_view partnership);

// The page that the server shows in place of one that is not there.
std::string not_found_path(std::string_view partnership);
// A file that Pagefind made.
std::string search_file_path(std::string_view partnership, std::string_view name);

// The folder of a document's page, with "/" at its end; the page in it; the file beside it in
// another format.
std::string folder_path(const DocumentKey& key);
std::string page_path(const DocumentKey& key);
std::string file_path(const DocumentKey& key, DocumentFormat format);

// Where a picture that the prose names by `name` is published: beside the page, by its own name,
// with "-" for "/" of folders.
std::string picture_path(const DocumentKey& key, std::string_view name);

// Where a file that a report attaches is published: beside the page.
std::string attached_path(const DocumentKey& key, std::string_view name);

// Where a diagram is published: beside the page.
std::string drawing_path(const DocumentKey& key, const Drawing& drawing);

// The same of a diagram on a page that is no document's, by the page's path.
std::string drawing_path(std::string_view page, const Drawing& drawing);

// "reports/2022-03-15-review/": the address of a thing's page as from the website's root, by its
// section and name.
std::string section_address(std::string_view section, std::string_view name);

// The path of an address as from the website's root.
std::string site_path(std::string_view partnership, std::string_view address);

// Whether what is published there must stay: a page, a file that a page offers, the feed and the
// calendar. Pictures, assets and what else belongs to a page may come and go.
bool is_lasting(std::string_view path);

// Whether the page is a list of what there is, or a file of one: it goes with the last thing on it.
bool is_of_list(std::string_view path);

// "p/a/" of the page "p/a/index.html"; a file as it is.
std::string address_at(std::string_view path);

// The address by which the page at one path names the file at another: "../../index.html",
// percent-encoded.
std::string relative_address(std::string_view from_page, std::string_view to);

// Where an output stands on the council's server, if the website's `address` is
// "https://www.example.org/safer/": "https://www.example.org/safer/reports/2022-work/", without
// "index.html". This is the address that lasts.
std::string public_address(std::string_view address, std::string_view path);

}  // namespace remit
