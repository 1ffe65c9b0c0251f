#include "compose/terms_of_reference.h"

#include <algorithm>

#include "base/format.h"
#include "compose/assemble.h"
#include "compose/clauses.h"
#include "compose/corrections.h"
#include "compose/diagrams.h"
#include "compose/known_abbreviations.h"
#include "compose/sectioned.h"
#include "compose/values.h"
#include "compose/version_history.h"
#include "document/anchors.h"
#include "document/references.h"
#include "document/walk.h"
#include "model/lookup.h"
#include "model/names.h"

namespace remit {
namespace {

constexpr const char* kTermsTemplate = "terms-of-reference.md.mustache";

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

bool is_alone(const Block& block) {
  const Div* div = get_if<Div>(block);
  return div && div->attr.has_class("alone");
}

// As appended to a report.
Blocks without_alone(Blocks blocks) {
  std::erase_if(blocks, is_alone);
  return blocks;
}

// As a document of its own.
Blocks with_alone(const Blocks& blocks) {
  Blocks result;
  for (const Block& block : blocks) {
    if (!is_alone(block)) {
      result.push_back(block);
      continue;
    }
    const Blocks& content = get_if<Div>(block)->content;
    result.insert(result.end(), content.begin(), content.end());
  }
  return result;
}

std::string title_of(const Blocks& blocks) {
  std::string title;
  for_each_block(blocks, [&](const Block& block) {
    const Div* div = get_if<Div>(block);
    if (div && div->attr.has_class("title")) title = plain_text(div->content);
  });
  return title;
}

const ReferenceWords kTermsReferenceWords = {"clause", "paragraph", {}};

// What is the same whether the terms are composed or were adopted. Corrections of the record are
// told where the terms are a document of their own, and are no part of their text.
ComposedTerms composed_terms(Blocks text, const std::string& title, const NumberingScheme& scheme,
                             const TermsOfReference& terms, Date date, const Value& values,
                             const ComposeContext& context) {
  Diagnostics ignored;  // the same text a second time: what is wrong with it has been said
  Blocks alone = with_alone(text);
  if (terms.record && !terms.corrections.empty())
    alone = with_corrections(std::move(alone), values, context);
  Blocks appended = without_alone(text);
  finish_text(alone, scheme, kTermsReferenceWords, context.diagnostics);
  finish_text(appended, scheme, kTermsReferenceWords, ignored);

  ComposedTerms result;
  result.alone.key = terms_key(context.partnership.folder, terms.body.value);
  result.alone.name = terms.body.value;
  result.alone.title = title;
  result.alone.terms = {&terms};
  result.alone.date = date;
  result.alone.document = {title, context.partnership.language.value, iso(date), std::move(alone)};
  result.alone.style = &context.style;
  result.alone.numbering = scheme;
  result.alone.text = std::move(text);
  result.appended.title = title;
  result.appended.date = date;
  result.appended.numbering = scheme;
  result.appended.blocks = std::move(appended);
  return result;
}

ComposedTerms terms_from_record(const TermsOfReference& terms, Date date, Value values,
                                const ComposeContext& context) {
  const AdoptedRecord& record = *terms.record;
  ComposedTerms result = composed_terms(record.blocks, title_of(record.blocks), record.numbering,
                                        terms, date, values, context);
  values.set("clauses", Value::List{});
  set_abbreviations(values, Blocks{}, {});
  result.alone.values = std::move(values);
  result.alone.markdown = record.blocks_place.source->text();
  result.alone.pictures = record.pictures;
  result.appended.pictures = record.pictures;
  return result;
}

Value terms_document_values(const TermsOfReference& terms, const std::string& title,
                            const Body& body, Date date, const ComposeContext& context) {
  Value values(common_values(context.partnership, date));
  for (auto& [name, value] : terms_values(context.partnership, &terms, date))
    values.set(name, std::move(value));
  values.set("body", body_values(&body, date));
  values.set("title", title);
  values.set("proposed", terms.proposed);
  Value::List history = version_history(context.partnership, terms);
  values.set("has-version-history", !history.empty());
  values.set("version-history", std::move(history));
  values.set("corrections", correction_values(terms.corrections));
  values.set("house", house_values(context.style));
  return values;
}

UnreadFacts unread_for(const std::string& body, const Partnership& partnership) {
  UnreadFacts unread = unread_facts(partnership);
  const auto& faulty = partnership.unread_terms;
  if (std::find(faulty.begin(), faulty.end(), body) != faulty.end()) unread.values.push_back("");
  return unread;
}

// The partnership in which a proposed version is in force: facts that it states of its own body,
// and diagrams, are then its own.
Partnership with_in_force(const TermsOfReference& terms, Date date,
                          const Partnership& partnership) {
  Partnership result = partnership;
  const auto stands_for = [&](const TermsOfReference& t) {
    return t.body.value == terms.body.value &&
           (t.version == terms.version || t.proposed_as.value == terms.version);
  };
  TermsOfReference& own = *std::find_if(result.terms.begin(), result.terms.end(), stands_for);
  own = terms;
  own.proposed = false;
  own.in_force_from.date = date;
  return result;
}

std::optional<ComposedTerms> compose_version(const TermsOfReference& terms, Date date,
                                             const ComposeContext& context) {
  const Partnership& partnership = context.partnership;
  const Body* body = find_body(partnership, terms.body.value);
  if (!body) return std::nullopt;
  const std::string title = name_on(body->names, date).full.value + ": terms of reference";
  Value values = terms_document_values(terms, title, *body, date, context);
  if (terms.record) return terms_from_record(terms, date, std::move(values), context);

  Blocks wording = terms.wording;
  TermsOfReference filled = terms;
  Blocks& purpose = filled.purpose.blocks;
  const auto [prose, facts_complete] = fill_prose({&purpose, &wording}, body->id.value, values,
                                                  unread_for(body->id.value, partnership), context);
  auto drawings = compose_diagrams(purpose, partnership, date, context.diagnostics);
  add_drawings(compose_diagrams(wording, partnership, date, context.diagnostics), "", wording,
               drawings);
  const auto clauses = compose_clauses(filled, std::move(wording), values, context);

  Splices splices;
  values.set("clauses", clause_values(clauses, splices));
  set_abbreviations(values, all_blocks(clauses), known_abbreviations(partnership, date));
  auto rendered = assemble(context.templates, kTermsTemplate, values, splices, context.sources,
                           context.diagnostics);
  if (!rendered) {
    // Without the template what is wrong in the wording can be told all the same.
    Blocks text = with_headings(clauses);
    finish_text(text, context.style.terms_numbering, kTermsReferenceWords, context.diagnostics);
    return std::nullopt;
  }
  ComposedTerms result =
      composed_terms(std::move(rendered->blocks), title, context.style.terms_numbering, terms, date,
                     values, context);
  result.alone.values = std::move(values);
  result.alone.markdown = std::move(rendered->markdown);
  result.alone.prose = prose;
  result.alone.facts_complete = facts_complete;
  result.alone.pictures = terms.pictures;
  result.alone.drawings = drawings;
  result.appended.prose = prose;
  result.appended.facts_complete = facts_complete;
  result.appended.pictures = terms.pictures;
  result.appended.drawings = drawings;
  return result;
}

}  // namespace

std::optional<ComposedTerms> compose_terms(const TermsOfReference& terms, Date date,
                                           const ComposeContext& context) {
  if (!terms.proposed) return compose_version(terms, date, context);
  const Partnership then = with_in_force(terms, date, context.partnership);
  return compose_version(terms, date,
                         {context.workspace, then, context.style, context.templates,
                          context.sources, context.diagnostics});
}

}  // namespace remit
