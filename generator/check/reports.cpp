#include "check/reports.h"

#include <algorithm>

#include "base/format.h"
#include "base/spelling.h"
#include "model/lookup.h"

namespace remit {
namespace {

class ReportChecker {
 public:
  ReportChecker(const Partnership& partnership, const Report& report, Diagnostics& diagnostics)
      : partnership_(partnership), report_(report), diagnostics_(diagnostics) {}

  void check() {
    if (!report_.report_of.given() && !report_.lead_officer.given())
      diagnostics_.error(report_.place, "report.no-officer",
                         "the cover sheet does not say whose report this is",
                         "add <report-of post=\"…\"/> or <lead-officer post=\"…\"/>");
    background_papers();
    consultees();
    char expected = 'A';
    for (const Appendix& appendix : report_.appendices) {
      letter(appendix, expected++);
      kind(appendix);
      title(appendix);
      exempt(appendix);
      version(appendix);
      terms(appendix);
    }
  }

 private:
  void background_papers() {
    const Report& r = report_;
    if (r.background_papers_place && !r.no_background_papers.given() && r.background_papers.empty())
      diagnostics_.error(*r.background_papers_place, "report.background-papers",
                         "no background papers are listed",
                         "list them as <paper>…</paper>, or say none=\"yes\" (Local Government Act "
                         "1972 s.100D)");
    if (r.no_background_papers.given() && !r.background_papers.empty())
      diagnostics_.error(r.no_background_papers.place, "report.background-papers",
                         "background papers are listed, but said to be none",
                         "remove none=\"yes\", or the papers");
  }

  void consultees() {
    const Report& r = report_;
    if (r.consultees_place && !r.no_consultees.given() && r.consultees.empty())
      diagnostics_.error(*r.consultees_place, "report.consultees", "no consultees are listed",
                         "list them as <consultee>…</consultee>, or say none=\"yes\"");
    if (r.no_consultees.given() && !r.consultees.empty())
      diagnostics_.error(r.no_consultees.place, "report.consultees",
                         "consultees are listed, but said to be none",
                         "remove none=\"yes\", or the consultees");
  }

  void letter(const Appendix& a, char expected) {
    if (a.id.given() && a.id.value != std::string(1, expected))
      diagnostics_.error(
          a.id.place, "report.appendix-order",
          format("this is appendix {}, but {} is the next letter", a.id.value, expected),
          "letter the appendices A, B, C … in their order");
  }

  void kind(const Appendix& a) {
    const Text* kinds[] = {&a.terms_of_reference, &a.amendments, &a.prose_file, &a.file, &a.exempt};
    const auto count =
        std::count_if(std::begin(kinds), std::end(kinds), [](const Text* t) { return t->given(); });
    if (count == 1) return;
    diagnostics_.error(
        a.id.place, "report.appendix-kind",
        count == 0 ? "this does not say what is appended" : "this appends more than one thing",
        "give it one of terms-of-reference=\"…\", amendments=\"…\", prose=\"….md\", "
        "file=\"….pdf\" and exempt=\"…\"");
  }

  void title(const Appendix& a) {
    if ((a.terms_of_reference.given() || a.amendments.given()) && a.title.given())
      diagnostics_.error(a.title.place, "report.appendix-title",
                         "terms of reference have a title of their own", "remove title=\"…\"");
    const bool untitled = a.prose_file.given() || a.file.given() || a.exempt.given();
    if (untitled && !a.title.given())
      diagnostics_.error(a.id.place, "report.appendix-title",
                         format("appendix {} has no title", a.id.value), "add title=\"…\"");
  }

  void exempt(const Appendix& a) {
    if (a.exempt.given() && !a.public_interest.given())
      diagnostics_.error(a.exempt.place, "report.exempt-reason",
                         "this does not say why the public may not read it",
                         "add public-interest=\"…\": why keeping it exempt outweighs telling "
                         "(Local Government Act 1972, Schedule 12A, paragraph 10)");
    if (!a.exempt.given() && a.public_interest.given())
      diagnostics_.error(a.public_interest.place, "report.exempt-reason",
                         "this gives a reason for keeping something exempt that is not",
                         "add exempt=\"…\", or remove the reason");
  }

  // A schedule of amendments needs a version that another came before.
  void version(const Appendix& a) {
    const Text& body = a.amendments.given() ? a.amendments : a.terms_of_reference;
    if (a.amendments.given() && !a.version.given())
      diagnostics_.error(a.amendments.place, "report.no-version",
                         "this does not say which version makes the amendments",
                         "add version=\"proposed-…\", or the date of a version");
    if (!a.version.given() || !report_.date.date || !find_body(partnership_, body.value)) return;
    std::vector<std::string> known;
    for (const TermsOfReference& t : partnership_.terms)
      if (t.body.value == body.value) known.push_back(t.version);
    const TermsOfReference* found = find_version(partnership_, body.value, a.version.value);
    if (!found)
      diagnostics_.error(
          a.version.place, "report.no-version",
          format("'{}' has no version '{}' of its terms", body.value, a.version.value),
          did_you_mean(a.version.value, known,
                       known.empty() ? "it has none" : "its versions are " + listed(known, "and")));
    else if (a.amendments.given() && !version_before(partnership_, *found, *report_.date.date))
      diagnostics_.error(a.version.place, "report.no-version",
                         "no terms came before this version, so it amends nothing",
                         format("append the terms: terms-of-reference=\"{}\"", body.value));
  }

  void terms(const Appendix& a) {
    const std::string& body = a.terms_of_reference.value;
    if (a.version.given()) return;
    const auto& unread = partnership_.unread_terms;
    if (!report_.date.date || !find_body(partnership_, body)) return;
    if (terms_in_force(partnership_, body, *report_.date.date)) return;
    if (std::find(unread.begin(), unread.end(), body) != unread.end()) return;
    diagnostics_.error(
        a.terms_of_reference.place, "report.no-terms-in-force",
        format("'{}' had no terms of reference in force on {}", body, in_words(*report_.date.date)),
        format("add terms-of-reference/{}/<in-force-from>.xml, or remove the appendix", body));
  }

  const Partnership& partnership_;
  const Report& report_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_reports(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    for (const Report& report : partnership.reports)
      ReportChecker(partnership, report, diagnostics).check();
}

}  // namespace remit
