#include "website/pages/document_page.h"

#include <algorithm>

#include "base/format.h"
#include "compose/later_changes.h"
#include "website/addresses/addresses.h"
#include "website/addresses/forwards.h"
#include "website/frame/breadcrumbs.h"
#include "website/frame/frame.h"
#include "website/parts/document_html.h"
#include "website/parts/published_papers.h"
#include "website/parts/versions.h"

namespace remit {
namespace {

constexpr PageKind kDocumentPage = {"a document's page", "site/document.html.mustache"};

// The headings of the document's own first two levels, for the list of contents; not those of what
// is appended to it.
Value::List contents(const Blocks& blocks) {
  Value::List result;
  for (const Block& block : blocks) {
    const Header* header = get_if<Header>(block);
    if (!header || header->level > 2) continue;
    result.emplace_back(Value::Object{{"label", plain_text(header->content)},
                                      {"url", "#" + header->attr.id},
                                      {"number", header->attr.get("number")},
                                      {"level-2", header->level == 2}});
  }
  return result;
}

// The page of one version leads to the reports that append it, that of the current terms to those
// that append any of them.
bool appends(const DocumentCard& report, const DocumentCard& terms) {
  if (!report.report || terms.key.kind != DocumentKind::terms_of_reference) return false;
  const auto& appended = report.report->appended;
  return std::any_of(appended.begin(), appended.end(), [&](const TermsOfReference* version) {
    if (version->body.value != terms.key.subject) return false;
    return is_current_copy(terms) || version == terms.terms->version ||
           version->version == terms.terms->version->proposed_as.value;
  });
}

// A report leads to the versions that it appends, whose addresses are permanent.
std::vector<PageLink> related_pages(const DocumentCard& document, const Site& site) {
  std::vector<PageLink> result;
  const bool is_report = document.report && !document.report->appended.empty();
  if (!is_report && document.key.kind != DocumentKind::terms_of_reference) return result;
  for (const DocumentCard* other : site.cards)
    if ((appends(document, *other) && !is_current_copy(*other)) || appends(*other, document))
      result.push_back({other->title, page_path(other->key)});
  return result;
}

// Pages of versions stay the same permanently, and so do the names in their frame.
Date frame_date(const DocumentCard& document, const Site& site) {
  return document.key.version.empty() ? site.as_at : document.date;
}

// A search that finds the terms in force need not find their versions too, nor what changed in
// them.
Finding finding(const DocumentCard& document, const Site& site) {
  if (document.key.version.empty()) return Finding::search_and_sitemap;
  const bool has_current =
      find_document(site, DocumentKind::terms_of_reference, document.key.subject) ||
      document.key.kind == DocumentKind::redline;
  return has_current ? Finding::sitemap : Finding::search_and_sitemap;
}

// A list of abbreviations and a page of an author's have no day of their own.
std::optional<Date> changed_on(const DocumentCard& document, const Site& site) {
  if (row_of(document.key.kind).day == StatedDay::the_website) return std::nullopt;
  const auto paper = paper_of(document, site);
  return paper ? paper->changed : document.date;
}

// Files that stood beside the page and were removed: a page that was leaves one of its own.
Value::List removed_files(const DocumentCard& document, const Site& site) {
  Value::List result;
  const std::string folder = folder_path(document.key);
  for (const Removal& removal : site.partnership.website.removals) {
    const std::string path = removed_path(site.partnership, removal).value_or("");
    const bool is_beside = path.size() > folder.size() && path.starts_with(folder) &&
                           path.find('/', folder.size()) == path.npos;
    if (!is_beside) continue;
    result.emplace_back(
        Value::Object{{"name", path.substr(folder.size())},
                      {"removed-on", removal.on.date ? in_words(*removal.on.date) : std::string()},
                      {"removed-on-iso", removal.on.date ? iso(*removal.on.date) : std::string()},
                      {"reason", removal.reason.value}});
  }
  return result;
}

Value document_page_values(const ComposedDocument& document, const std::vector<Download>& downloads,
                           const Site& site) {
  const std::string path = page_path(document.key);
  const Date as_at = frame_date(document, site);
  const Standing standing = standing_of(document, site, as_at);
  Value values =
      frame_values(site.partnership, path, document.title, standing.above, as_at, standing.current);
  Value::List headings = contents(document.document.blocks);
  values.set("has-contents", !headings.empty());
  values.set("contents", std::move(headings));
  DocumentHtml html = document_html(document, path);
  values.set("opening", std::move(html.opening));
  values.set("content", std::move(html.text));
  for (auto& [name, value] : later_values(later_changes(site.partnership, document, as_at)))
    values.set(name, std::move(value));
  const auto paper = paper_of(document, site);
  values.set("what", paper ? paper->summary : std::string());
  values.set("downloads", download_values(document.title, downloads, path));
  values.set("removed-files", removed_files(document, site));
  Value::List pages;
  for (const PageLink& page : related_pages(document, site))
    pages.emplace_back(
        Value::Object{{"label", page.label}, {"url", relative_address(path, page.path)}});
  values.set("has-related", !pages.empty());
  values.set("related", std::move(pages));
  const bool is_agreed_version = document.key.kind == DocumentKind::terms_of_reference &&
                                 !document.key.version.empty() &&
                                 !document.terms->version->proposed;
  values.set("version-from", is_agreed_version ? in_words(document.date) : std::string());
  set_versions(values, versions_around(document, site.cards), path);
  return values;
}

std::string described(const DocumentCard& card) {
  return format("the {} '{}'", name_of(card.key.kind), card.name);
}

}  // namespace

PageCard document_page_card(const DocumentCard& card, const Site& site) {
  return {page_path(card.key), card.title, finding(card, site), changed_on(card, site)};
}

SitePage document_page(const ComposedDocument& document, const std::vector<Download>& downloads,
                       const Site& site) {
  PageCard card = document_page_card(document, site);
  return {
      &kDocumentPage,      std::move(card.path), document_page_values(document, downloads, site),
      described(document), card.finding,         card.changed};
}

}  // namespace remit
