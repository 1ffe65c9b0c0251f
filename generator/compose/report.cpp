#include "compose/report.h"

#include <algorithm>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "compose/appendices.h"
#include "compose/assemble.h"
#include "compose/budgets.h"
#include "compose/corrections.h"
#include "compose/diagrams.h"
#include "compose/facts.h"
#include "compose/known_abbreviations.h"
#include "compose/sectioned.h"
#include "compose/sections.h"
#include "compose/values.h"
#include "document/anchors.h"
#include "document/references.h"
#include "model/lookup.h"

namespace remit {
namespace {

constexpr const char* kReportTemplate = "report.md.mustache";

Value::List text_values(const std::vector<Text>& texts) {
  Value::List result;
  for (const Text& text : texts)
    result.emplace_back(Value::Object{{"title", text.value}, {"last", &text == &texts.back()}});
  return result;
}

// "Public", or "Public, except Appendix C".
std::string classification_in_words(const Report& report, const HouseStyle& style) {
  std::vector<std::string> exempt;
  for (const Appendix& a : report.appendices)
    if (a.exempt.given()) exempt.push_back(format("{} {}", style.appendix_label.value, a.id.value));
  const std::string words = capitalised(report.classification.value);
  return exempt.empty() ? words : format("{}, except {}", words, listed(exempt, "and"));
}

Value::Object key_decision_values(const Report& report) {
  const bool yes = report.key_decision.value == "yes";
  std::string sentence;
  if (report.key_decision.given())
    sentence = yes ? "Yes, this is a key decision." : "No, this is not a key decision.";
  return {{"sentence", std::move(sentence)}, {"reason", report.key_decision_reason.value}};
}

Value::List revision_values(const Report& report) {
  Value::List result;
  if (!report.issue) return result;
  for (const Revision& revision : report.issue->revisions)
    if (revision.on.date)
      result.emplace_back(
          Value::Object{{"date", in_words(*revision.on.date)}, {"reason", revision.reason.value}});
  return result;
}

Value::Object report_values(const Report& report, const Partnership& partnership,
                            const HouseStyle& style) {
  const Date on = *report.date.date;
  return {{"title", report.title.value},
          {"date", in_words(on)},
          {"date-iso", iso(on)},
          {"month", month_and_year(on)},
          {"reference", report.reference.value},
          {"committee", body_name(partnership, report.committee, on)},
          {"report-of", post_values(partnership, report.report_of, on)},
          {"report-of-also", report.report_of_also.value},
          {"lead-member", post_values(partnership, report.lead_member, on)},
          {"lead-officer", post_values(partnership, report.lead_officer, on)},
          {"author", post_values(partnership, report.author, on)},
          {"wards", report.wards.value},
          {"classification", classification_in_words(report, style)},
          {"key-decision", key_decision_values(report)},
          {"has-consultees", report.consultees_place.has_value()},
          {"consultees", text_values(report.consultees)},
          {"no-consultees", report.no_consultees.given()},
          {"background-papers", text_values(report.background_papers)},
          {"no-background-papers", report.no_background_papers.given()},
          {"revisions", revision_values(report)}};
}

std::vector<AbbreviatedPart> abbreviated_parts(const Blocks& sections,
                                               const std::vector<Appended>& appended,
                                               const Report& report,
                                               const Partnership& partnership) {
  const std::string* issued = report.issue ? &report.issue->text : nullptr;
  std::vector<AbbreviatedPart> parts = {
      {"Report", &sections, known_abbreviations(partnership, *report.date.date), issued}};
  for (const Appended& a : appended)
    parts.push_back({a.label, &a.blocks, known_abbreviations(partnership, a.date), issued});
  return parts;
}

}  // namespace

DocumentCard report_card(const Report& report, const AppendableTerms& terms,
                         const Partnership& partnership) {
  DocumentCard result;
  result.key = {partnership.folder, DocumentKind::report, report.folder};
  result.name = report.folder;
  result.title = report.title.value;
  result.date = *report.date.date;
  result.report = {&report, {}, false};
  for (const Appendix& appendix : report.appendices) {
    if (const auto* appended = appended_terms(appendix, partnership, result.date, terms))
      result.report->appended.push_back(appended->first.first);
    if (appendix.exempt.given()) result.report->holds_exempt = true;
  }
  return result;
}

std::optional<ComposedDocument> compose_report(const Report& report, const AppendableTerms& terms,
                                               const ComposeContext& context) {
  if (!report.date.date) return std::nullopt;
  const Date date = *report.date.date;
  Value values(common_values(context.partnership, date));
  values.set("report", report_values(report, context.partnership, context.style));
  values.set("corrections", correction_values(report.issue ? report.issue->corrections
                                                           : std::vector<IssueCorrection>()));
  values.set("house", house_values(context.style));

  Blocks prose = report.prose;
  const Place prose_file = prose.empty() ? report.place : Place::whole_file(*prose[0].place.source);
  Blocks sections =
      complete_sections(std::move(prose), context.style,
                        {report.standard_wording, report.issue ? &*report.issue : nullptr},
                        prose_file, context.diagnostics);
  bool facts_complete = true;
  const auto fill = [&](Blocks& blocks) {
    const UnreadFacts unread = unread_facts(context.partnership);
    Diagnostics found;
    if (!fill_facts(blocks, values, report.folder, unread, found)) facts_complete = false;
    for (Diagnostic d : found.all()) {
      // What the wording of a house style asks for is to be stated by the report.
      if (d.place.source == context.style.place.source)
        d.note("the report that does not state it is at", report.place);
      context.diagnostics.add(std::move(d));
    }
    put_tables(blocks, context);
  };
  fill(sections);
  Blocks prose_of_all = sections;
  auto drawings = compose_diagrams(sections, context.partnership, date, context.diagnostics);
  std::vector<Appended> appended = compose_appendices(report, terms, fill, context);
  for (Appended& a : appended) add_drawings(a.drawings, a.letter, a.blocks, drawings);

  set_abbreviations(values, abbreviated_parts(sections, appended, report, context.partnership));
  Splices splices;
  values.set("sections", splices.add(std::move(sections)));
  values.set("appendices", appendix_values(appended, splices));
  values.set("has-appendices", !appended.empty());
  auto rendered = assemble_last(context.templates, kReportTemplate, values, splices,
                                context.sources, context.diagnostics);
  for (const Appended& a : appended)
    if (a.of_report) prose_of_all.insert(prose_of_all.end(), a.prose.begin(), a.prose.end());
  // Without the template the report cannot be made, but what is wrong in its text can be told.
  Blocks blocks = rendered ? std::move(rendered->blocks) : splices.take();
  const auto letters = missing_letters(report, rendered ? appended : std::vector<Appended>{});
  label_appendices(blocks, appended);
  finish_text(blocks, context.style.report_numbering, {"section", "paragraph", letters},
              context.diagnostics);
  if (!rendered) return std::nullopt;

  ComposedDocument result{report_card(report, terms, context.partnership)};
  result.document = {report.title.value, context.partnership.language.value, iso(date),
                     std::move(blocks)};
  result.style = &context.style;
  result.numbering = context.style.report_numbering;
  result.pictures = report.pictures;
  result.drawings = std::move(drawings);
  for (const Appended& a : appended) {
    result.appended[a.letter] = a.numbering;
    add_pictures(a.pictures, result.pictures);
    if (a.attached) result.attached.push_back({a.label, *a.attached});
  }
  result.values = std::move(values);
  result.markdown = std::move(rendered->markdown);
  result.prose = std::move(prose_of_all);
  result.facts_complete = facts_complete;
  return result;
}

}  // namespace remit
