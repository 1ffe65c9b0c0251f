#include "website/parts/published_papers.h"

#include <algorithm>

#include "base/format.h"
#include "compose/values.h"

namespace remit {
namespace {

PublishedPaper report_paper(const DocumentCard& card, const Site& site) {
  const Report& report = *card.report->facts;
  PublishedPaper paper;
  paper.document = &card;
  paper.committee = body_name(site.partnership, report.committee, card.date);
  paper.summary = format("Report to the {}, {}", paper.committee, in_words(card.date));
  const bool is_issued = report.issue && report.issue->on.date && report.issue->last_date().date;
  paper.published = is_issued ? *report.issue->on.date : card.date;
  paper.changed = is_issued ? *report.issue->last_date().date : card.date;
  if (is_issued && !report.issue->revisions.empty())
    paper.summary += format("; revised on {}", in_words(paper.changed));
  paper.summary += ".";
  return paper;
}

PublishedPaper dated_paper(const DocumentCard& card, std::string summary) {
  return {&card, "", std::move(summary), card.date, card.date};
}

}  // namespace

std::optional<PublishedPaper> paper_of(const DocumentCard& card, const Site& site) {
  switch (card.key.kind) {
    case DocumentKind::report:
      return report_paper(card, site);
    case DocumentKind::protocol: {
      const bool illustrative = card.protocol->facts->illustrative.given();
      return dated_paper(
          card, format("{} between boards, from {}.",
                       illustrative ? "Illustrative protocol" : "Protocol", in_words(card.date)));
    }
    case DocumentKind::work_programme:
      return dated_paper(card, format("Work programme for {}.", card.programme->year));
    case DocumentKind::terms_of_reference:
    case DocumentKind::redline:
    case DocumentKind::page:
    case DocumentKind::abbreviations:
      break;
  }
  return std::nullopt;
}

std::vector<PublishedPaper> published_papers(const Site& site) {
  std::vector<PublishedPaper> result;
  for (const DocumentKind kind :
       {DocumentKind::report, DocumentKind::protocol, DocumentKind::work_programme})
    for (const DocumentCard* card : site.cards)
      if (card->key.kind == kind)
        if (auto paper = paper_of(*card, site)) result.push_back(std::move(*paper));
  return result;
}

}  // namespace remit
