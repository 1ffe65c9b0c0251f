#include "compose/abbreviation_list.h"

#include <algorithm>
#include <set>

#include "base/format.h"
#include "base/strings.h"
#include "compose/assemble.h"
#include "compose/values.h"
#include "document/anchors.h"
#include "document/references.h"
#include "model/names.h"
#include "text/csv.h"

namespace remit {
namespace {

constexpr const char* kAbbreviationListTemplate = "abbreviation-list.md.mustache";

void add_names(std::vector<ListedAbbreviation>& to, const std::vector<Name>& names,
               const DateText& since, const DateText& until) {
  for (const Name& n : names)
    if (n.abbreviation.given())
      to.push_back({n.abbreviation.value,
                    n.full.value,
                    n.since.date ? n.since.date : since.date,
                    n.until.date ? n.until.date : until.date,
                    {}});
}

// The same form for the same thing a second time says nothing more.
void drop_repeated(std::vector<ListedAbbreviation>& list) {
  std::set<std::string> seen;
  std::erase_if(list, [&](const ListedAbbreviation& a) {
    return !seen.insert(a.short_form + '\n' + lower_ascii(a.expansion)).second;
  });
}

Value::List entries(const std::vector<ListedAbbreviation>& list) {
  Value::List result;
  for (const ListedAbbreviation& a : list)
    result.emplace_back(Value::Object{{"short", a.short_form},
                                      {"long", a.expansion},
                                      {"in-use", period_in_words(a)},
                                      {"defined-in", a.defined_in}});
  return result;
}

bool any(const std::vector<ListedAbbreviation>& list, bool (*has)(const ListedAbbreviation&)) {
  return std::any_of(list.begin(), list.end(), has);
}

std::string csv(const std::vector<ListedAbbreviation>& list, const HouseStyle& style) {
  std::vector<std::vector<std::string>> rows = {{style.abbreviations_short.value,
                                                 style.abbreviations_long.value, "In use from",
                                                 "In use until", "Where it is defined"}};
  const auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : ""; };
  for (const ListedAbbreviation& a : list)
    rows.push_back({a.short_form, a.expansion, day(a.since), day(a.until), a.defined_in});
  return write_csv(rows);
}

}  // namespace

std::string period_in_words(const ListedAbbreviation& a) {
  if (a.since && a.until) return format("{} to {}", in_words(*a.since), in_words(*a.until));
  if (a.since) return format("from {}", in_words(*a.since));
  return a.until ? format("until {}", in_words(*a.until)) : std::string();
}

std::vector<ListedAbbreviation> listed_abbreviations(const Partnership& partnership) {
  std::vector<ListedAbbreviation> result;
  // What abbreviations.xml says of a name is kept: it may say where it is defined.
  for (const Abbreviation& a : partnership.abbreviations)
    if (a.short_form.given())
      result.push_back(
          {a.short_form.value, a.expansion.value, a.since.date, a.until.date, a.defined_in.value});
  add_names(result, partnership.names, {}, {});
  for (const Organisation& o : partnership.organisations)
    add_names(result, o.names, o.since, o.until);
  for (const Body& b : partnership.bodies) add_names(result, b.names, {}, {});
  drop_repeated(result);
  std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    const std::string first = lower_ascii(a.short_form), second = lower_ascii(b.short_form);
    if (first != second) return first < second;
    return b.since && (!a.since || *a.since < *b.since);
  });
  return result;
}

Date date_of_list(const Partnership& partnership, Date as_at) {
  std::optional<Date> last;
  const auto add = [&](const std::optional<Date>& date, int days_later = 0) {
    if (!date) return;
    const Date day = std::chrono::sys_days(*date) + std::chrono::days(days_later);
    if (day <= as_at && (!last || *last < day)) last = day;
  };
  for (const ListedAbbreviation& a : listed_abbreviations(partnership)) {
    add(a.since);
    add(a.until, 1);
  }
  for (const Name& n : partnership.names) {
    add(n.since.date);
    add(n.until.date, 1);
  }
  for (const TermsOfReference& t : partnership.terms) add(t.in_force_from.date);
  for (const Report& r : partnership.reports) add(r.date.date);
  for (const Protocol& p : partnership.protocols) add(p.in_force_from.date);
  for (const WorkProgramme& w : partnership.work_programmes) add(w.from.date);
  return last.value_or(as_at);
}

std::optional<DocumentCard> abbreviation_list_card(const Partnership& partnership, Date as_at) {
  if (listed_abbreviations(partnership).empty()) return std::nullopt;
  DocumentCard result;
  result.name = name_of(DocumentKind::abbreviations);
  result.key = {partnership.folder, DocumentKind::abbreviations, result.name};
  result.date = date_of_list(partnership, as_at);
  const Date named = nearest_named_day(partnership.names, result.date);
  result.title = format("{}: abbreviations", name_on(partnership.names, named).full.value);
  return result;
}

std::optional<ComposedDocument> compose_abbreviation_list(const ComposeContext& context,
                                                          Date as_at) {
  const Partnership& partnership = context.partnership;
  auto card = abbreviation_list_card(partnership, as_at);
  if (!card) return std::nullopt;
  ComposedDocument result{std::move(*card)};
  const auto list = listed_abbreviations(partnership);
  const Date named = nearest_named_day(partnership.names, result.date);
  Value values(common_values(partnership, named));
  values.set("house", house_values(context.style));
  values.set("title", result.title);
  values.set("listed", entries(list));
  values.set("has-in-use", any(list, [](const auto& a) { return a.since || a.until; }));
  values.set("has-defined-in", any(list, [](const auto& a) { return !a.defined_in.empty(); }));
  auto rendered = assemble(context.templates, kAbbreviationListTemplate, values, {},
                           context.sources, context.diagnostics);
  if (!rendered) return std::nullopt;
  give_anchors(rendered->blocks, context.diagnostics);
  number_captions(rendered->blocks);

  result.document = {result.title, partnership.language.value, iso(result.date),
                     std::move(rendered->blocks)};
  result.style = &context.style;
  result.data_files = {{DocumentFormat::csv, csv(list, context.style)}};
  result.values = std::move(values);
  result.markdown = std::move(rendered->markdown);
  return result;
}

}  // namespace remit
