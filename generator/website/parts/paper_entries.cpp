#include "website/parts/paper_entries.h"

#include <algorithm>

#include "compose/values.h"
#include "website/addresses/addresses.h"

namespace remit {

std::vector<const DocumentCard*> newest_first(const Site& site) {
  std::vector<const DocumentCard*> result;
  for (const DocumentCard* card : site.cards)
    if (card->report) result.push_back(card);
  std::sort(result.begin(), result.end(), [](const DocumentCard* a, const DocumentCard* b) {
    return a->date != b->date ? b->date < a->date : a->key.subject < b->key.subject;
  });
  return result;
}

Value::Object paper_entry(const Site& site, const DocumentCard& report, const std::string& path) {
  return {{"title", report.title},
          {"date", in_words(report.date)},
          {"date-iso", iso(report.date)},
          {"committee", body_name(site.partnership, report.report->facts->committee, report.date)},
          {"url", relative_address(path, page_path(report.key))}};
}

Value::List papers_of(const Site& site, const Body& body, const std::string& path) {
  Value::List result;
  for (const DocumentCard* report : newest_first(site))
    if (report->report->facts->committee.value == body.id.value)
      result.emplace_back(paper_entry(site, *report, path));
  return result;
}

}  // namespace remit
