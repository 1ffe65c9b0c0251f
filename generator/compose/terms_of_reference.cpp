#include "compose/terms_of_reference.h"

#include <algorithm>

#include "base/format.h"
#include "compose/assemble.h"
#include "compose/clauses.h"
#include "compose/diagrams.h"
#include "compose/known_abbreviations.h"
#include "compose/sectioned.h"
#include "compose/values.h"
#include "document/anchors.h"
#include "document/references.h"
#include "model/lookup.h"
#include "model/names.h"

namespace remit {
namespace {

constexpr const char* kTemplate = "terms-of-reference.md.mustache";

Value::List clause_values(const std::vector<Clause>& clauses, Splices& splices) {
  Value::List result;
  for (const Clause& clause : clauses)
    result.emplace_back(Value::Object{{"id", clause.id},
                                      {"heading", clause.heading},
                                      {"unnumbered", clause.unnumbered},
                                      {"wording", splices.add(clause.blocks)}});
  return result;
}

Blocks all_blocks(const std::vector<Clause>& clauses) {
  Blocks result;
  for (const Clause& clause : clauses)
    result.insert(result.end(), clause.blocks.begin(), clause.blocks.end());
  return result;
}

// The clauses as the template would give them.
Blocks with_headings(const std::vector<Clause>& clauses) {
  Blocks result;
  for (const Clause& clause : clauses) {
    Attr attr{clause.id, {}, {}};
    if (clause.unnumbered) attr.add_class("unnumbered");
    result.push_back({Header{1, std::move(attr), inlines_from_text(clause.heading, {})}, {}});
    result.insert(result.end(), clause.blocks.begin(), clause.blocks.end());
  }
  return result;
}

void finish(Blocks& blocks, const NumberingScheme& scheme, Diagnostics& diagnostics) {
  give_anchors(blocks, diagnostics);
  number(blocks, scheme);
  number_captions(blocks);
  resolve_references(blocks, {"clause", "paragraph", {}}, diagnostics);
}

}  // namespace

std::optional<ComposedTerms> compose_terms(const TermsOfReference& terms,
                                           const ComposeContext& context) {
  const Partnership& partnership = context.partnership;
  const Body* body = find_body(partnership, terms.body.value);
  if (!body || !terms.in_force_from.date) return std::nullopt;
  const Date date = *terms.in_force_from.date;
  const std::string title = name_on(body->names, date).full.value + ": terms of reference";

  Value values(common_values(partnership, date));
  for (auto& [name, value] : terms_values(partnership, &terms, date))
    values.set(name, std::move(value));
  values.set("body", body_values(body, date));
  values.set("title", title);
  values.set("house", house_values(context.style));

  Blocks wording = terms.wording;
  UnreadFacts unread = unread_facts(partnership);
  const auto& faulty = partnership.unread_terms;
  if (std::find(faulty.begin(), faulty.end(), body->id.value) != faulty.end())
    unread.values.push_back("");
  TermsOfReference filled = terms;
  Blocks& purpose = filled.purpose.blocks;
  const auto [prose, facts_complete] =
      fill_prose({&purpose, &wording}, body->id.value, values, unread, context);
  auto drawings = compose_diagrams(purpose, partnership, date, context.diagnostics);
  add_drawings(compose_diagrams(wording, partnership, date, context.diagnostics), "", wording,
               drawings);
  const auto clauses = compose_clauses(filled, std::move(wording), values, context);

  Splices splices;
  values.set("clauses", clause_values(clauses, splices));
  set_abbreviations(values, all_blocks(clauses), known_abbreviations(partnership, date));
  values.set("appended", false);
  auto alone =
      assemble(context.templates, kTemplate, values, splices, context.sources, context.diagnostics);
  values.set("appended", true);
  // The same text a second time: what is wrong with it has been said.
  Diagnostics ignored;
  auto appended = assemble(context.templates, kTemplate, values, splices, context.sources, ignored);
  if (!alone || !appended) {
    // Without the template what is wrong in the wording can be told all the same.
    Blocks text = with_headings(clauses);
    finish(text, context.style.terms_numbering, context.diagnostics);
    return std::nullopt;
  }
  values.set("appended", false);
  finish(alone->blocks, context.style.terms_numbering, context.diagnostics);
  finish(appended->blocks, context.style.terms_numbering, ignored);

  ComposedTerms result;
  result.alone.kind = "terms-of-reference";
  result.alone.name = body->id.value;
  result.alone.partnership = partnership.folder;
  result.alone.subject = body->id.value;
  result.alone.date = date;
  result.alone.document = {title, partnership.language.value, iso(date), std::move(alone->blocks)};
  result.alone.style = &context.style;
  result.alone.numbering = context.style.terms_numbering;
  result.alone.values = std::move(values);
  result.alone.markdown = std::move(alone->markdown);
  result.alone.prose = prose;
  result.alone.facts_complete = facts_complete;
  result.alone.pictures = terms.pictures;
  result.alone.drawings = drawings;
  result.appended = {title,
                     date,
                     context.style.terms_numbering,
                     std::move(appended->blocks),
                     prose,
                     terms.pictures,
                     drawings,
                     facts_complete};
  return result;
}

}  // namespace remit
