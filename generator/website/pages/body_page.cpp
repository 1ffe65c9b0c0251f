#include "website/pages/body_page.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "compose/later_changes.h"
#include "compose/values.h"
#include "model/lookup.h"
#include "model/membership.h"
#include "model/names.h"
#include "model/successors.h"
#include "render/html/html.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/frame/listings.h"
#include "website/parts/body_diagram.h"
#include "website/parts/body_entries.h"
#include "website/parts/document_html.h"
#include "website/parts/meetings.h"
#include "website/parts/member_entries.h"
#include "website/parts/paper_entries.h"
#include "website/parts/versions.h"

namespace remit {
namespace {

constexpr PageKind kBodyPage = {"the page of a body", "site/body.html.mustache"};

// Under the page's own headings, the title of the terms being one of them.
constexpr int kHeadingsBelow = 2;

Blocks without_title(const Blocks& blocks) {
  Blocks result;
  for (const Block& block : blocks)
    if (const Div* div = get_if<Div>(block); !div || !div->attr.has_class("title"))
      result.push_back(block);
  return result;
}

void set_terms(Value& values, const Site& site, const Body& body, const std::string& path) {
  const DocumentCard* terms = find_document(site, DocumentKind::terms_of_reference, body.id.value);
  const auto text = terms ? site.texts.find(terms->key) : site.texts.end();
  const bool agreed = text != site.texts.end() && !terms->terms->version->proposed;
  values.set("has-terms", agreed);
  values.set("in-force-from", agreed ? in_words(terms->date) : std::string());
  values.set("in-force-from-iso", agreed ? iso(terms->date) : std::string());
  values.set("terms-url", agreed ? relative_address(path, page_path(terms->key)) : std::string());
  values.set("terms-content", agreed
                                  ? render_html(without_title(text->second->document.blocks),
                                                html_options(*text->second, path, kHeadingsBelow))
                                  : std::string());
  const auto later =
      agreed ? later_changes(site.partnership, *terms, site.as_at) : std::vector<std::string>();
  for (auto& [name, value] : later_values(later)) values.set(name, std::move(value));
  values.set("downloads", agreed ? download_values(terms->title, downloads_of(*terms, site), path)
                                 : Value::List());
  Value all = Value::Object();
  set_versions(all, agreed ? versions_around(*terms, site.cards) : Versions(), path);
  for (const std::string name : {"has-versions", "versions"}) values.set(name, *all.find(name));
}

void set_diagram(Value& values, const Site& site, const Body& body, const std::string& path) {
  const BodyDiagram diagram = body_diagram(site, body);
  HtmlOptions options;
  options.address = [&](const std::string& url) {
    for (const Drawing& drawing : diagram.drawings)
      if (drawing.address == url) return relative_address(path, drawing_path(path, drawing));
    return url;
  };
  values.set("has-place", !diagram.blocks.empty());
  values.set("place", render_html(diagram.blocks, options));
}

// The bodies whose place it took.
Value::List predecessors(const Site& site, const Body& body, const std::string& path) {
  Value::List result;
  for (const Body& other : site.partnership.bodies) {
    if (other.replaced_by.value != body.id.value || !other.until.date) continue;
    const Date last = *other.until.date;
    const Name& name = name_on(other.names, nearest_named_day(other.names, last));
    result.emplace_back(Value::Object{
        {"label", named(name)},
        {"url", relative_address(path, body_path(site.partnership.folder, other.id.value))},
        {"until", in_words(last)}});
  }
  return result;
}

// What the terms state, of what is told at a glance.
void set_facts(Value& values, const Site& site, const TermsOfReference* terms, Date on) {
  const TermsOfReference none;
  const TermsOfReference& t = terms ? *terms : none;
  values.set("terms", terms_values(site.partnership, terms, on));
  values.set("has-aims", !t.aims.empty());
  values.set("has-chair", has_chair(t));
  values.set("has-vice-chair", has_vice_chair(t));
  values.set("has-quorum", t.quorum_of.given());
  values.set("has-support",
             t.support_post.given() || t.support_organisation.given() || t.support_by.given());
}

Value body_page_values(const Site& site, const Body& body) {
  const Partnership& p = site.partnership;
  const std::string path = body_path(p.folder, body.id.value);
  const Date on = day_of(body, site.as_at);
  Value entry(body_entry(site, body, path));
  for (auto& [name, value] : ending_values(site, body, path)) entry.set(name, std::move(value));
  Value values =
      frame_values(p, path, entry.find("named")->text(), {listing_link(p, Listing::bodies)},
                   site.as_at, short_label(body.names, on));
  values.set("body", entry);
  values.set("since", body.since.date ? in_words(*body.since.date) : std::string());
  const Body* above = answers_to(p, body, on);
  values.set("answers-to-url",
             above ? relative_address(path, body_path(p.folder, above->id.value)) : std::string());
  Value::List before = predecessors(site, body, path);
  values.set("has-predecessors", !before.empty());
  values.set("predecessors", std::move(before));
  const TermsOfReference* terms = terms_in_force(p, body.id.value, on);
  set_facts(values, site, terms, on);
  set_members(values, site, terms, on, path);
  set_diagram(values, site, body, path);
  set_terms(values, site, body, path);
  Value::List meetings = meeting_values(coming(meetings_of(site, body.id.value), on), path);
  values.set("has-coming", !meetings.empty());
  values.set("coming", std::move(meetings));
  Value::List papers = papers_of(site, body, path);
  values.set("has-papers", !papers.empty());
  values.set("papers", std::move(papers));
  return values;
}

}  // namespace

std::vector<SitePage> body_pages(const Site& site) {
  std::vector<SitePage> result;
  for (const Body& body : site.partnership.bodies)
    result.push_back({&kBodyPage, body_path(site.partnership.folder, body.id.value),
                      body_page_values(site, body), format("the body '{}'", body.id.value)});
  return result;
}

}  // namespace remit
