#include "website/document_page.h"

#include <algorithm>

#include "base/format.h"
#include "compose/later_changes.h"
#include "website/addresses.h"
#include "website/breadcrumbs.h"
#include "website/document_html.h"
#include "website/forwards.h"
#include "website/frame.h"
#include "website/published_papers.h"
#include "website/versions.h"

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
bool appends(const ComposedDocument& report, const ComposedDocument& terms) {
  if (terms.kind != "terms-of-reference") return false;
  return std::any_of(report.appended_terms.begin(), report.appended_terms.end(),
                     [&](const TermsOfReference* appended) {
                       if (appended->body.value != terms.subject) return false;
                       return is_current_copy(terms) || appended == terms.terms ||
                              appended->version == terms.terms->proposed_as.value;
                     });
}

// A report leads to the versions that it appends, whose addresses are for ever.
std::vector<PageLink> related_pages(const ComposedDocument& document, const Site& site) {
  std::vector<PageLink> result;
  for (const ComposedDocument* other : site.documents)
    if ((appends(document, *other) && !is_current_copy(*other)) || appends(*other, document))
      result.push_back({other->document.title, page_path(*other)});
  return result;
}

// Pages of versions are the same for ever, and so are the names in their frame.
Date frame_date(const ComposedDocument& document, const Site& site) {
  return document.version.empty() ? site.as_at : document.date;
}

// A search that finds the terms in force need not find their versions too, nor what changed in
// them.
Finding finding(const ComposedDocument& document, const Site& site) {
  if (document.version.empty()) return Finding::search_and_sitemap;
  const bool has_current =
      find_document(site, "terms-of-reference", document.subject) || document.kind == "redline";
  return has_current ? Finding::sitemap : Finding::search_and_sitemap;
}

std::optional<PublishedPaper> paper_of(const ComposedDocument& document, const Site& site) {
  for (const PublishedPaper& paper : published_papers(site))
    if (paper.document == &document) return paper;
  return std::nullopt;
}

// A list of abbreviations and a page of an author's have no day of their own.
std::optional<Date> changed_on(const ComposedDocument& document, const Site& site) {
  if (document.kind == "abbreviations" || document.kind == "page") return std::nullopt;
  const auto paper = paper_of(document, site);
  return paper ? paper->changed : document.date;
}

// Files that stood beside the page and were removed: a page that was leaves one of its own.
Value::List removed_files(const ComposedDocument& document, const Site& site) {
  Value::List result;
  const std::string folder = folder_path(document);
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

Value document_page_values(const ComposedDocument& document, const Site& site) {
  const std::string path = page_path(document);
  const Date as_at = frame_date(document, site);
  const Standing standing = standing_of(document, site, as_at);
  Value values = frame_values(site.partnership, path, document.document.title, standing.above,
                              as_at, standing.current);
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
  values.set("downloads", downloads_of(document, site, path));
  values.set("removed-files", removed_files(document, site));
  Value::List pages;
  for (const PageLink& page : related_pages(document, site))
    pages.emplace_back(
        Value::Object{{"label", page.label}, {"url", relative_address(path, page.path)}});
  values.set("has-related", !pages.empty());
  values.set("related", std::move(pages));
  const bool is_version =
      document.terms && document.kind == "terms-of-reference" && !document.version.empty();
  values.set("version-from",
             is_version && !document.terms->proposed ? in_words(document.date) : std::string());
  set_versions(values, versions_around(document, site.documents), path);
  return values;
}

}  // namespace

std::vector<SitePage> document_pages(const Site& site) {
  std::vector<SitePage> result;
  for (const ComposedDocument* document : site.documents)
    result.push_back({&kDocumentPage, page_path(*document), document_page_values(*document, site),
                      format("the {} '{}'", document->kind, document->name),
                      finding(*document, site), changed_on(*document, site)});
  return result;
}

}  // namespace remit
