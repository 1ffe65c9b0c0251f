#include "website/paper_entries.h"

#include <algorithm>

#include "compose/values.h"
#include "website/addresses.h"

namespace remit {

std::vector<const Report*> newest_first(const Site& site) {
  std::vector<const Report*> result;
  for (const Report& report : site.partnership.reports)
    if (find_document(site, "report", report.folder)) result.push_back(&report);
  const auto day = [&](const Report* report) {
    return find_document(site, "report", report->folder)->date;
  };
  std::sort(result.begin(), result.end(), [&](const Report* a, const Report* b) {
    return day(a) != day(b) ? day(b) < day(a) : a->folder < b->folder;
  });
  return result;
}

Value::Object paper_entry(const Site& site, const Report& report, const std::string& path) {
  const ComposedDocument& document = *find_document(site, "report", report.folder);
  return {{"title", report.title.value},
          {"date", in_words(document.date)},
          {"date-iso", iso(document.date)},
          {"committee", body_name(site.partnership, report.committee, document.date)},
          {"url", relative_address(path, page_path(document))}};
}

Value::List papers_of(const Site& site, const Body& body, const std::string& path) {
  Value::List result;
  for (const Report* report : newest_first(site))
    if (report->committee.value == body.id.value)
      result.emplace_back(paper_entry(site, *report, path));
  return result;
}

}  // namespace remit
