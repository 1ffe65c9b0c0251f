#include "website/pages/report_lists.h"

#include <algorithm>

#include "base/format.h"
#include "compose/values.h"
#include "model/names.h"
#include "model/successors.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/frame/listings.h"
#include "website/parts/paper_entries.h"

namespace remit {
namespace {

constexpr PageKind kByYear = {"the reports by year", "site/reports.html.mustache"};
constexpr PageKind kByCommittee = {"the reports by committee",
                                   "site/reports-by-committee.html.mustache"};

// The appendices of which the public may not read the text.
Value::List not_public(const Report& report) {
  Value::List result;
  for (const Appendix& appendix : report.appendices)
    if (appendix.exempt.given())
      result.emplace_back(
          Value::Object{{"letter", appendix.id.value}, {"paragraph", appendix.exempt.value}});
  return result;
}

Value entry(const DocumentCard& document, const Site& site, const std::string& page) {
  const Report& report = *document.report->facts;
  return Value::Object{{"title", document.title},
                       {"date", in_words(document.date)},
                       {"date-iso", iso(document.date)},
                       {"committee", body_name(site.partnership, report.committee, document.date)},
                       {"reference", report.reference.value},
                       {"not-public", not_public(report)},
                       {"url", relative_address(page, page_path(document.key))}};
}

struct ReportGroup {
  std::string key;   // the year, or the id of the committee
  std::string name;  // as printed
  Value::List reports;
};

void add_to(std::vector<ReportGroup>& groups, const std::string& key, const std::string& name,
            Value report) {
  auto group = std::find_if(groups.begin(), groups.end(),
                            [&](const ReportGroup& other) { return other.key == key; });
  if (group == groups.end()) group = groups.insert(group, {key, name, {}});
  group->reports.push_back(std::move(report));
}

// "groups", each with id, name and reports; has-several and has-reports.
void set_groups(Value& values, std::vector<ReportGroup> groups, const char* prefix) {
  Value::List list;
  for (ReportGroup& group : groups)
    list.emplace_back(Value::Object{
        {"id", prefix + group.key}, {"name", group.name}, {"reports", std::move(group.reports)}});
  values.set("has-reports", !list.empty());
  values.set("has-several", list.size() > 1);
  values.set("groups", std::move(list));
}

SitePage by_year(const Site& site) {
  const auto [label, path] = listing_link(site.partnership, Listing::reports);
  Value values = frame_values(site.partnership, path, label, {}, site.as_at);
  std::vector<ReportGroup> groups;
  for (const DocumentCard* report : newest_first(site)) {
    const std::string year = iso(report->date).substr(0, 4);
    add_to(groups, year, year, entry(*report, site, path));
  }
  set_groups(values, std::move(groups), "year-");
  values.set("by-committee-url",
             relative_address(path, reports_by_committee_path(site.partnership.folder)));
  return {&kByYear, path, std::move(values), "the list of reports by year", Finding::sitemap};
}

// A committee of a day by the name that it has now, or had last.
std::string name_now(const Body& body, Date as_at) {
  return name_on(body.names, nearest_named_day(body.names, as_at)).full.value;
}

SitePage by_committee(const Site& site) {
  const std::string path = reports_by_committee_path(site.partnership.folder);
  const PageLink above = listing_link(site.partnership, Listing::reports);
  Value values = frame_values(site.partnership, path, "Reports by committee", {above}, site.as_at);
  std::vector<ReportGroup> groups;
  for (const DocumentCard* report : newest_first(site)) {
    const Text& id = report->report->facts->committee;
    const Body* body = body_on(site.partnership, id.value, report->date);
    add_to(groups, body ? body->id.value : id.value, body ? name_now(*body, site.as_at) : id.value,
           entry(*report, site, path));
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const ReportGroup& a, const ReportGroup& b) { return a.name < b.name; });
  set_groups(values, std::move(groups), "committee-");
  values.set("by-year-url", relative_address(path, above.path));
  return {&kByCommittee, path, std::move(values), "the list of reports by committee",
          Finding::sitemap};
}

}  // namespace

std::vector<SitePage> report_lists(const Site& site) { return {by_year(site), by_committee(site)}; }

}  // namespace remit
