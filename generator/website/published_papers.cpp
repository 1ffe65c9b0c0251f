#include "website/published_papers.h"

#include <algorithm>

#include "base/format.h"
#include "compose/values.h"

namespace remit {
namespace {

PublishedPaper report_paper(const Report& report, const ComposedDocument& document,
                            const Site& site) {
  PublishedPaper paper;
  paper.document = &document;
  paper.committee = body_name(site.partnership, report.committee, document.date);
  paper.summary = format("Report to the {}, {}", paper.committee, in_words(document.date));
  const bool is_issued = report.issue && report.issue->on.date && report.issue->last_date().date;
  paper.published = is_issued ? *report.issue->on.date : document.date;
  paper.changed = is_issued ? *report.issue->last_date().date : document.date;
  if (is_issued && !report.issue->revisions.empty())
    paper.summary += format("; revised on {}", in_words(paper.changed));
  paper.summary += ".";
  return paper;
}

PublishedPaper protocol_paper(const Protocol& protocol, const ComposedDocument& document) {
  const char* what = protocol.illustrative.given() ? "Illustrative protocol" : "Protocol";
  return {&document, "", format("{} between boards, from {}.", what, in_words(document.date)),
          document.date, document.date};
}

PublishedPaper programme_paper(const ComposedDocument& document) {
  const Value* year = document.values.find("year");
  return {&document, "", format("Work programme for {}.", year ? year->text() : std::string()),
          document.date, document.date};
}

}  // namespace

std::vector<PublishedPaper> published_papers(const Site& site) {
  std::vector<PublishedPaper> result;
  for (const Report& report : site.partnership.reports)
    if (const ComposedDocument* document = find_document(site, "report", report.folder))
      result.push_back(report_paper(report, *document, site));
  for (const Protocol& protocol : site.partnership.protocols)
    if (const ComposedDocument* document = find_document(site, "protocol", protocol.slug))
      result.push_back(protocol_paper(protocol, *document));
  for (const WorkProgramme& programme : site.partnership.work_programmes)
    if (const ComposedDocument* document = find_document(site, "work-programme", programme.slug))
      result.push_back(programme_paper(*document));
  return result;
}

}  // namespace remit
