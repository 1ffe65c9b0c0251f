#include "compose/appendices.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "compose/diagrams.h"
#include "compose/later_changes.h"
#include "compose/redline.h"
#include "document/anchors.h"
#include "document/references.h"
#include "document/walk.h"
#include "model/lookup.h"
#include "text/addresses.h"

namespace remit {
namespace {

Blocks in_division(Blocks blocks, const Place& place) {
  return {{Div{Attr{"", {"appended"}, {}}, std::move(blocks)}, place}};
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

// Those in force on the date, or the version that is named.
bool append_terms(const Appendix& appendix, const Partnership& partnership, Date on,
                  const AppendableTerms& terms, Appended& result) {
  const auto* found = appended_terms(appendix, partnership, on, terms);
  if (!found) return false;
  const TermsOfReference* version = found->first.first;
  const AppendixDocument& document = found->second;
  Blocks blocks = document.blocks;
  make_appendix(blocks, appendix.id.value);
  mark_clauses(blocks);
  result.title = document.title;
  result.blocks = in_division(std::move(blocks), appendix.id.place);
  result.prose = document.prose;
  result.later = later_changes(partnership, namings(*version), document.date, result.date);
  result.date = document.date;
  result.numbering = document.numbering;
  result.pictures = document.pictures;
  result.drawings = document.drawings;
  return true;
}

// What the version changes in the terms that are in force on the date, or that came before it.
bool append_schedule(const Appendix& appendix, const AppendableTerms& terms, Date on,
                     const ComposeContext& context, Appended& result) {
  const Partnership& partnership = context.partnership;
  const TermsOfReference* after =
      find_version(partnership, appendix.amendments.value, appendix.version.value);
  const TermsOfReference* before = after ? version_before(partnership, *after, on) : nullptr;
  if (!before || !after) return false;
  const auto old = terms.find({before, *before->in_force_from.date});
  const auto now = terms.find({after, after->proposed ? on : *after->in_force_from.date});
  if (old == terms.end() || now == terms.end()) return false;
  auto schedule = compose_schedule({*before, old->second}, {*after, now->second}, context);
  if (!schedule) return false;
  number_captions(schedule->blocks);
  make_appendix(schedule->blocks, appendix.id.value);
  result.title = schedule->title;
  result.blocks = in_division(std::move(schedule->blocks), appendix.id.place);
  result.pictures = std::move(schedule->pictures);
  result.drawings = std::move(schedule->drawings);
  return true;
}

// Prose has no numbers of its own; it may refer to itself and to the report.
bool append_prose(const Appendix& appendix, Date on, const std::function<void(Blocks&)>& fill,
                  const ComposeContext& context, Appended& result) {
  if (!appendix.prose_read) return false;
  result.prose = appendix.prose;
  result.of_report = true;
  fill(result.prose);
  Blocks blocks = result.prose;
  result.drawings = compose_diagrams(blocks, context.partnership, on, context.diagnostics);
  give_anchors(blocks, context.diagnostics);
  number_captions(blocks);
  make_appendix(blocks, appendix.id.value);
  result.blocks = in_division(std::move(blocks), appendix.id.place);
  result.pictures = appendix.pictures;
  return true;
}

}  // namespace

const AppendableTerms::value_type* appended_terms(const Appendix& appendix,
                                                  const Partnership& partnership, Date on,
                                                  const AppendableTerms& terms) {
  if (!appendix.terms_of_reference.given()) return nullptr;
  const std::string& body = appendix.terms_of_reference.value;
  const TermsOfReference* version = appendix.version.given()
                                        ? find_version(partnership, body, appendix.version.value)
                                        : terms_in_force(partnership, body, on);
  if (!version) return nullptr;
  const auto found = terms.find({version, version->proposed ? on : *version->in_force_from.date});
  return found == terms.end() ? nullptr : &*found;
}

std::vector<Appended> compose_appendices(const Report& report, const AppendableTerms& terms,
                                         const std::function<void(Blocks&)>& fill,
                                         const ComposeContext& context) {
  std::vector<Appended> result;
  for (const Appendix& appendix : report.appendices) {
    Appended next;
    next.letter = appendix.id.value;
    next.label = format("{} {}", context.style.appendix_label.value, appendix.id.value);
    next.title = appendix.title.value;
    next.attached = appendix.attached;
    next.date = *report.date.date;
    next.exempt = appendix.exempt.value;
    next.public_interest = appendix.public_interest.value;
    bool appended = next.attached || appendix.exempt.given();
    if (appendix.terms_of_reference.given())
      appended = append_terms(appendix, context.partnership, *report.date.date, terms, next);
    else if (appendix.amendments.given())
      appended = append_schedule(appendix, terms, *report.date.date, context, next);
    else if (appendix.prose_file.given())
      appended = append_prose(appendix, *report.date.date, fill, context, next);
    if (appended) result.push_back(std::move(next));
  }
  return result;
}

Value::List appendix_values(const std::vector<Appended>& appended, Splices& splices) {
  Value::List result;
  for (const Appended& a : appended) {
    const AttachedFile file = a.attached.value_or(AttachedFile{});
    Value::Object values = {
        {"id", a.letter},
        {"label", a.label},
        {"title", a.title},
        {"content", a.blocks.empty() ? Value() : splices.add(a.blocks)},
        {"attached", Value::Object{{"url", percent_encoded(file.name)},
                                   {"kind", file.kind},
                                   {"size", a.attached ? size_in_words(file.bytes.size()) : ""}}},
        {"exempt", a.exempt},
        {"public-interest", a.public_interest}};
    for (auto& value : later_values(a.later)) values.push_back(std::move(value));
    result.emplace_back(std::move(values));
  }
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

void label_appendices(Blocks& blocks, const std::vector<Appended>& appended) {
  for (Block& block : blocks)
    if (Header* header = get_if<Header>(block))
      for (const Appended& a : appended)
        if (header->attr.id == a.letter) header->attr.set("label", a.label);
}

}  // namespace remit
