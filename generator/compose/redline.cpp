#include "compose/redline.h"

#include <algorithm>
#include <set>

#include "base/format.h"
#include "base/spelling.h"
#include "compose/assemble.h"
#include "compose/diagrams.h"
#include "compose/values.h"
#include "document/anchors.h"
#include "document/attributes.h"
#include "document/changed_sections.h"
#include "document/comparison.h"
#include "document/walk.h"
#include "model/lookup.h"
#include "model/names.h"

namespace remit {
namespace {

constexpr const char* kRedline = "redline.md.mustache";
constexpr const char* kSchedule = "schedule-of-amendments.md.mustache";

// --- wordings in the cells of a table: no headings, no anchors, numbers as text

Block line(const std::string& number, Inlines words, const Place& place) {
  Inlines content;
  if (!number.empty()) {
    content.push_back({Str{number}, place});
    content.push_back({Space{}, place});
  }
  std::move(words.begin(), words.end(), std::back_inserter(content));
  return {Para{std::move(content)}, place};
}

Blocks for_cell(const Blocks& blocks);

void put_in_cell(const Block& block, Blocks& cell) {
  if (const Header* header = get_if<Header>(block)) {
    Inlines heading = {{Strong{header->content}, block.place}};
    cell.push_back(line(header->attr.get("number"), std::move(heading), block.place));
    return;
  }
  const Div* div = get_if<Div>(block);
  if (!div || !div->attr.has_class("numbered")) {
    cell.push_back(block);
    return;
  }
  Blocks inner = for_cell(div->content);
  if (!inner.empty())
    if (Para* first = get_if<Para>(inner.front()))
      inner.front() = line(div->attr.get("number"), first->content, block.place);
  std::move(inner.begin(), inner.end(), std::back_inserter(cell));
}

Blocks for_cell(const Blocks& blocks) {
  Blocks cell;
  for (const Block& block : blocks) put_in_cell(block, cell);
  return cell;
}

// The wording of a section. Its heading stands in the column of the clauses, unless that changed.
Blocks wording(const Blocks& section, bool with_heading) {
  Blocks blocks = section;
  if (!with_heading && !blocks.empty() && get_if<Header>(blocks.front()))
    blocks.erase(blocks.begin());
  for_each_attr(blocks, [](Attr& attr) { attr.id.clear(); });
  return for_cell(blocks);
}

// The clauses alone: since when the terms are in force, and that they are only proposed, is said
// above them.
Blocks clauses_of(const AppendixDocument& document) {
  Blocks clauses = document.blocks;
  std::erase_if(clauses, [](const Block& block) {
    const Div* div = get_if<Div>(block);
    return div && (div->attr.has_class("in-force") || div->attr.has_class("banner"));
  });
  return clauses;
}

// --- values

std::string reason_for(const TermsOfReference& terms, const std::string& clause) {
  for (const Reason& reason : terms.reasons)
    if (reason.clause.value == clause) return reason.words.value;
  return {};
}

Value::Object change_values(const ChangedSection& s, const TermsOfReference& after,
                            Splices& splices) {
  using Kind = ChangedSection::Kind;
  const Blocks before = wording(s.before, s.is_renamed());
  const Blocks now = wording(s.after, s.is_renamed());
  return {{"number", s.kind == Kind::removed ? s.previous_number : s.number},
          {"heading", s.heading},
          {"is-new", s.kind == Kind::inserted},
          {"removed", s.kind == Kind::removed},
          {"moved", s.kind == Kind::moved},
          {"before", before.empty() ? Value() : splices.add(before)},
          {"after", now.empty() ? Value() : splices.add(now)},
          {"why", reason_for(after, s.id)}};
}

std::string title_of(const RedlineSide& after) {
  return format("{}, with changes marked", after.document.title);
}

std::string described(const TermsOfReference& terms) {
  if (terms.proposed || !terms.in_force_from.date) return "the proposed terms";
  return format("the terms in force from {}", in_words(*terms.in_force_from.date));
}

// Two versions side by side: their clauses, and the pictures and diagrams of both.
struct Comparison {
  Comparison(const RedlineSide& b, const RedlineSide& a)
      : before(clauses_of(b.document)),
        after(clauses_of(a.document)),
        pictures(a.document.pictures),
        drawings(a.document.drawings) {
    share_diagrams(before, after);
    add_drawings(shown(b.document.drawings, &Drawing::address), b.terms.version, before, drawings);
    add_pictures(shown(b.document.pictures, &PictureFile::path), pictures);
    sections = changed_sections(before, after);
  }

  // Those of the earlier version that its text still names.
  template <class T>
  std::vector<T> shown(std::vector<T> all, std::string T::*address) const {
    std::set<std::string> named;
    for_each_inline(before, [&](const Inline& node) {
      if (const Image* image = get_if<Image>(node)) named.insert(image->target.url);
    });
    std::erase_if(all, [&](const T& one) { return !named.contains(one.*address); });
    return all;
  }

  Blocks before;
  Blocks after;
  std::vector<PictureFile> pictures;
  std::vector<Drawing> drawings;
  std::vector<ChangedSection> sections;
};

Value redline_values(const RedlineSide& before, const RedlineSide& after,
                     const std::vector<ChangedSection>& sections, Splices& splices,
                     const ComposeContext& context) {
  const ChangeSummary summary = summarise(sections);
  Value values(common_values(context.partnership, after.document.date));
  values.set("title", title_of(after));
  values.set("proposed", after.terms.proposed);
  values.set("before", described(before.terms));
  values.set("after", described(after.terms));
  values.set("summary", after.terms.summary.value);
  values.set("any", summary.any());
  values.set("amended", listed(summary.amended, "and"));
  values.set("inserted", listed(summary.inserted, "and"));
  values.set("removed", listed(summary.removed, "and"));
  values.set("moved", listed(summary.moved, "and"));
  values.set("renumbered", listed(summary.renumbered, "and"));
  Value::List changes;
  for (const ChangedSection& s : sections)
    if (s.kind != ChangedSection::Kind::renumbered && !s.heading.empty())
      changes.emplace_back(change_values(s, after.terms, splices));
  values.set("has-changes", !changes.empty());
  values.set("changes", std::move(changes));
  values.set("house", house_values(context.style));
  return values;
}

// One level lower than the headings that the page has for itself.
void lower_headings(Blocks& blocks) {
  walk(blocks, {[](Blocks& list) {
                  for (Block& block : list)
                    if (Header* header = get_if<Header>(block)) ++header->level;
                },
                {}});
}

void check_reasons(const TermsOfReference& terms, const std::vector<ChangedSection>& sections,
                   Diagnostics& diagnostics) {
  std::vector<std::string> clauses;
  for (const ChangedSection& s : sections) clauses.push_back(s.id);
  for (const Reason& reason : terms.reasons)
    if (reason.clause.given() &&
        std::find(clauses.begin(), clauses.end(), reason.clause.value) == clauses.end())
      diagnostics.error(
          reason.clause.place, "terms.reason-unused",
          format("the clause '{}' does not change, so it needs no reason", reason.clause.value),
          did_you_mean(reason.clause.value, clauses,
                       clauses.empty() ? "no clause changes"
                                       : "those that change are " + listed(clauses, "and")));
}

// Who the changes are by: the body that agreed the later version; the partnership, if none has.
std::string author_of(const TermsOfReference& terms, Date on, const ComposeContext& context) {
  const std::string name = body_name(context.partnership, terms.adopted_by, on);
  return name.empty() ? name_on(context.partnership.names, on).full.value : name;
}

Block division(const char* kind, const std::string& text) {
  return {Div{Attr{"", {kind}, {}}, {{Para{inlines_from_text(text)}, {}}}}, {}};
}

// What Word gets: the terms, under what they are.
Blocks for_word(const Blocks& marked, const RedlineSide& before, const RedlineSide& after) {
  Blocks result = {division("title", after.document.title),
                   division("in-force", format("What changes from {} to {}",
                                               described(before.terms), described(after.terms)))};
  if (after.terms.proposed)
    result.insert(result.begin(),
                  division("banner", "Proposed amendments. They have not been agreed."));
  result.insert(result.end(), marked.begin(), marked.end());
  return result;
}

}  // namespace

DocumentCard redline_card(const RedlineSide& before, const RedlineSide& after,
                          const Partnership& partnership) {
  const std::string& body = after.terms.body.value;
  const std::string& version = after.terms.version;
  DocumentCard result;
  result.key = {partnership.folder, DocumentKind::redline, body, version, before.terms.version};
  result.name = format("{}/{}/redline", body, version);
  result.title = title_of(after);
  result.date = after.document.date;
  result.terms = {&after.terms, &before.terms};
  return result;
}

std::optional<ComposedDocument> compose_redline(const RedlineSide& before, const RedlineSide& after,
                                                const ComposeContext& context) {
  Splices splices;
  Comparison compared(before, after);
  const Blocks marked = compare(compared.before, compared.after);
  if (!after.terms.record) check_reasons(after.terms, compared.sections, context.diagnostics);
  Value values = redline_values(before, after, compared.sections, splices, context);
  Blocks on_page = marked;
  lower_headings(on_page);
  values.set("marked", splices.add(on_page));
  auto rendered =
      assemble(context.templates, kRedline, values, splices, context.sources, context.diagnostics);
  if (!rendered) return std::nullopt;
  give_anchors(rendered->blocks, context.diagnostics);

  const Date date = after.document.date;
  ComposedDocument result{redline_card(before, after, context.partnership)};
  const std::string language = context.partnership.language.value;
  result.document = {result.title, language, iso(date), std::move(rendered->blocks)};
  result.redline = {{after.document.title, language, iso(date), for_word(marked, before, after)},
                    author_of(after.terms, date, context),
                    after.terms.adopted_on.date.value_or(date)};
  result.style = &context.style;
  result.numbering = after.document.numbering;
  result.pictures = std::move(compared.pictures);
  result.drawings = std::move(compared.drawings);
  result.values = std::move(values);
  result.markdown = std::move(rendered->markdown);
  return result;
}

std::optional<AppendixDocument> compose_schedule(const RedlineSide& before,
                                                 const RedlineSide& after,
                                                 const ComposeContext& context) {
  Splices splices;
  Comparison compared(before, after);
  const Value values = redline_values(before, after, compared.sections, splices, context);
  auto rendered =
      assemble(context.templates, kSchedule, values, splices, context.sources, context.diagnostics);
  if (!rendered) return std::nullopt;
  AppendixDocument result;
  result.title = format("{}: schedule of amendments", after.document.title);
  result.date = after.document.date;
  result.blocks = std::move(rendered->blocks);
  result.pictures = std::move(compared.pictures);
  result.drawings = std::move(compared.drawings);
  return result;
}

}  // namespace remit
