#include "compose/report.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "compose/assemble.h"
#include "compose/budgets.h"
#include "compose/facts.h"
#include "compose/known_abbreviations.h"
#include "compose/sections.h"
#include "compose/values.h"
#include "document/anchors.h"
#include "document/references.h"
#include "document/walk.h"
#include "model/lookup.h"

namespace remit {
namespace {

constexpr const char* kTemplate = "report.md.mustache";

Value::Object report_values(const Report& report, const Partnership& partnership) {
  auto post = [&](const Text& id) {
    const Post* found = find_post(partnership, id.value);
    return found ? found->name.value : std::string();
  };
  const Body* committee = find_body(partnership, report.committee.value);
  Value::List papers;
  for (const Text& paper : report.background_papers)
    papers.emplace_back(Value::Object{{"title", paper.value},
                                      {"last", &paper == &report.background_papers.back()}});
  return {{"title", report.title.value},
          {"date", in_words(*report.date.date)},
          {"date-iso", iso(*report.date.date)},
          {"reference", report.reference.value},
          {"committee", committee ? committee->name.full.value : std::string()},
          {"report-of", post(report.report_of)},
          {"report-of-also", report.report_of_also.value},
          {"author", post(report.author)},
          {"wards", report.wards.value},
          {"classification", capitalised(report.classification.value)},
          {"background-papers", std::move(papers)},
          {"no-background-papers", report.no_background_papers.given()}};
}

// An appended document in the report: its blocks in a division, so that the report's numbers pass
// over them.
struct Appended {
  std::string letter;
  std::string label;
  const AppendixDocument* document;
  Blocks blocks;
};

std::vector<Appended> appendices(const Report& report, const AppendableTerms& terms,
                                 const ComposeContext& context) {
  std::vector<Appended> result;
  for (const Appendix& appendix : report.appendices) {
    const TermsOfReference* version =
        terms_in_force(context.partnership, appendix.terms_of_reference.value, *report.date.date);
    const auto found = terms.find(version);
    if (found == terms.end()) continue;
    Blocks blocks = found->second.blocks;
    make_appendix(blocks, appendix.id.value);
    result.push_back({appendix.id.value,
                      format("{} {}", context.style.appendix_label.value, appendix.id.value),
                      &found->second,
                      {{Div{Attr{"", {"appended"}, {}}, std::move(blocks)}, appendix.id.place}}});
  }
  return result;
}

Value::List appendix_values(const std::vector<Appended>& appended, Splices& splices) {
  Value::List result;
  for (const Appended& a : appended)
    result.emplace_back(Value::Object{{"id", a.letter},
                                      {"label", a.label},
                                      {"title", a.document->title},
                                      {"content", splices.add(a.blocks)}});
  return result;
}

std::vector<std::string> missing_letters(const Report& report,
                                         const std::vector<Appended>& appended) {
  std::vector<std::string> result;
  for (const Appendix& appendix : report.appendices) {
    const bool there = std::any_of(appended.begin(), appended.end(), [&](const Appended& a) {
      return a.letter == appendix.id.value;
    });
    if (!there) result.push_back(appendix.id.value);
  }
  return result;
}

// Those of an appended document; one may have been appended, or named by the report itself, before.
void add_pictures(const std::vector<PictureFile>& pictures, std::vector<PictureFile>& to) {
  for (const PictureFile& picture : pictures)
    if (std::none_of(to.begin(), to.end(),
                     [&](const PictureFile& p) { return p.path == picture.path; }))
      to.push_back(picture);
}

std::vector<std::string> all_letters(const Report& report) {
  std::vector<std::string> result;
  for (const Appendix& appendix : report.appendices) result.push_back(appendix.id.value);
  return result;
}

// What a reference to an appendix says.
void label_appendices(Blocks& blocks, const std::vector<Appended>& appended) {
  for (Block& block : blocks)
    if (Header* header = get_if<Header>(block))
      for (const Appended& a : appended)
        if (header->attr.id == a.letter) header->attr.set("label", a.label);
}

void mark_clauses(Blocks& blocks) {
  walk(blocks, {[](Blocks& list) {
                  for (Block& block : list)
                    if (Header* header = get_if<Header>(block);
                        header && !header->attr.get("number").empty())
                      header->attr.set("word", "clause");
                },
                {}});
}

}  // namespace

std::optional<ComposedDocument> compose_report(const Report& report, const AppendableTerms& terms,
                                               const ComposeContext& context) {
  if (!report.date.date) return std::nullopt;
  const Date date = *report.date.date;
  Value values(common_values(context.partnership, date));
  values.set("report", report_values(report, context.partnership));
  values.set("house", house_values(context.style));

  Blocks prose = report.prose;
  const Place prose_file = prose.empty() ? report.place : Place::whole_file(*prose[0].place.source);
  Blocks sections =
      complete_sections(std::move(prose), context.style, prose_file, context.diagnostics);
  const bool facts_complete = fill_facts(sections, values, report.folder,
                                         unread_facts(context.partnership), context.diagnostics);
  put_tables(sections, context);

  std::vector<Appended> appended = appendices(report, terms, context);
  Blocks text = sections;
  for (Appended& a : appended) {
    mark_clauses(a.blocks);
    text.insert(text.end(), a.blocks.begin(), a.blocks.end());
  }

  Splices splices;
  values.set("sections", splices.add(sections));
  values.set("appendices", appendix_values(appended, splices));
  values.set("has-appendices", !appended.empty());
  set_abbreviations(values, text, known_abbreviations(context.partnership, date));
  auto rendered =
      assemble(context.templates, kTemplate, values, splices, context.sources, context.diagnostics);
  // Without the template the report cannot be made, but what is wrong in its text can be told.
  Blocks blocks = rendered ? std::move(rendered->blocks) : std::move(text);
  const auto letters = rendered ? missing_letters(report, appended) : all_letters(report);
  label_appendices(blocks, appended);
  give_anchors(blocks, context.diagnostics);
  number(blocks, context.style.report_numbering);
  number_captions(blocks);
  resolve_references(blocks, {"section", "paragraph", letters}, context.diagnostics);
  if (!rendered) return std::nullopt;

  ComposedDocument result;
  result.kind = "report";
  result.name = report.folder;
  result.partnership = context.partnership.folder;
  result.subject = report.folder;
  result.date = date;
  result.document = {report.title.value, context.partnership.language.value, iso(date),
                     std::move(blocks)};
  result.style = &context.style;
  result.numbering = context.style.report_numbering;
  result.pictures = report.pictures;
  for (const Appended& a : appended) {
    result.appended[a.letter] = a.document->numbering;
    add_pictures(a.document->pictures, result.pictures);
  }
  result.values = std::move(values);
  result.markdown = std::move(rendered->markdown);
  result.prose = std::move(sections);
  result.facts_complete = facts_complete;
  for (const Appendix& appendix : report.appendices)
    result.appended_bodies.push_back(appendix.terms_of_reference.value);
  return result;
}

}  // namespace remit
