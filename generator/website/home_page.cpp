#include "website/home_page.h"

#include <algorithm>

#include "base/format.h"
#include "compose/later_changes.h"
#include "compose/values.h"
#include "model/names.h"
#include "website/addresses.h"
#include "website/frame.h"

namespace remit {
namespace {

constexpr PageKind kKind = {"the home page", "site/home.html.mustache"};

Value values_of(const Site& site) {
  const Partnership& partnership = site.partnership;
  const Date as_at = site.as_at;
  const std::string path = index_path(partnership.folder);
  const Date named = nearest_named_day(partnership.names, as_at);
  Value values =
      frame_values(partnership, path, name_on(partnership.names, named).full.value, {}, as_at);
  Value::List bodies;
  std::vector<Body> listed = partnership.bodies;
  std::stable_partition(listed.begin(), listed.end(), [&](const Body& body) {
    return !body.until.date || as_at <= *body.until.date;
  });
  for (const Body& body : listed) {
    const ComposedDocument* terms = find_document(site, "terms-of-reference", body.id.value);
    Value::Object entry = body_values(&body, nearest_named_day(body.names, as_at));
    for (auto& value : existence_values(partnership, body, as_at))
      entry.push_back(std::move(value));
    entry.emplace_back("url", terms ? relative_address(path, page_path(*terms)) : std::string());
    entry.emplace_back("in-force-from", terms ? in_words(terms->date) : std::string());
    bodies.emplace_back(std::move(entry));
  }
  values.set("bodies", std::move(bodies));

  std::vector<const Report*> newest_first;
  for (const Report& report : partnership.reports) newest_first.push_back(&report);
  std::sort(newest_first.begin(), newest_first.end(),
            [](const Report* a, const Report* b) { return a->folder > b->folder; });
  Value::List reports;
  for (const Report* report : newest_first) {
    const ComposedDocument* document = find_document(site, "report", report->folder);
    if (!document) continue;
    reports.emplace_back(
        Value::Object{{"title", report->title.value},
                      {"date", in_words(document->date)},
                      {"date-iso", iso(document->date)},
                      {"committee", body_name(partnership, report->committee, document->date)},
                      {"url", relative_address(path, page_path(*document))}});
  }
  values.set("reports", std::move(reports));
  const ComposedDocument* list = find_document(site, "abbreviations", "abbreviations");
  values.set("abbreviations-url", list ? relative_address(path, page_path(*list)) : std::string());

  Value::List protocols;
  for (const Protocol& protocol : partnership.protocols)
    if (const ComposedDocument* document = find_document(site, "protocol", protocol.slug))
      protocols.emplace_back(Value::Object{{"title", protocol.title.value},
                                           {"in-force-from", in_words(document->date)},
                                           {"illustrative", protocol.illustrative.given()},
                                           {"url", relative_address(path, page_path(*document))}});
  values.set("has-protocols", !protocols.empty());
  values.set("protocols", std::move(protocols));

  Value::List programmes;
  for (const WorkProgramme& programme : partnership.work_programmes)
    if (const ComposedDocument* document = find_document(site, "work-programme", programme.slug))
      programmes.emplace_back(Value::Object{{"title", programme.title.value},
                                            {"year", document->values.find("year")->text()},
                                            {"url", relative_address(path, page_path(*document))}});
  values.set("has-work-programmes", !programmes.empty());
  values.set("work-programmes", std::move(programmes));
  return values;
}

}  // namespace

std::vector<SitePage> home_page(const Site& site) {
  return {{&kKind, index_path(site.partnership.folder), values_of(site),
           format("the partnership '{}'", site.partnership.folder), Finding::sitemap}};
}

}  // namespace remit
