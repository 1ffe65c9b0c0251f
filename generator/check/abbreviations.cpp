#include "check/abbreviations.h"

#include <vector>

#include "base/format.h"
#include "base/strings.h"

namespace remit {
namespace {

// A form and what it stands for in a period.
struct Meaning {
  const Text* form;
  const Text* expansion;
  Date since{std::chrono::year{0}, std::chrono::January, std::chrono::day{1}};
  Date until{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};
};

void add(std::vector<Meaning>& all, const Text& form, const Text& expansion, const DateText& since,
         const DateText& until) {
  Meaning meaning{&form, &expansion};
  if (since.date) meaning.since = *since.date;
  if (until.date) meaning.until = *until.date;
  if (form.given() && expansion.given()) all.push_back(meaning);
}

void add_names(std::vector<Meaning>& all, const std::vector<Name>& names) {
  for (const Name& n : names) add(all, n.abbreviation, n.full, n.since, n.until);
}

std::vector<Meaning> meanings(const Partnership& partnership) {
  std::vector<Meaning> all;
  add_names(all, partnership.names);
  for (const Organisation& o : partnership.organisations) add_names(all, o.names);
  for (const Body& b : partnership.bodies) add_names(all, b.names);
  for (const Abbreviation& a : partnership.abbreviations)
    add(all, a.short_form, a.expansion, a.since, a.until);
  return all;
}

bool same_form(const Meaning& a, const Meaning& b) { return a.form->value == b.form->value; }

bool same_expansion(const Meaning& a, const Meaning& b) {
  return lower_ascii(a.expansion->value) == lower_ascii(b.expansion->value);
}

// One short form may stand for two things at different times, and for one thing only at a time; and
// the other way about.
bool contradict(const Meaning& a, const Meaning& b) {
  return same_form(a, b) != same_expansion(a, b) && a.since <= b.until && b.since <= a.until;
}

void contradiction(const Meaning& first, const Meaning& second, Diagnostics& diagnostics) {
  constexpr const char* kRepair =
      "change one of the two, or say since=\"…\" and until=\"…\" when each was in use";
  const Text& form = *second.form;
  const Text& expansion = *second.expansion;
  Diagnostic& d =
      same_form(first, second)
          ? diagnostics.error(form.place, "abbreviation.two-meanings",
                              format("'{}' stands for '{}' here, and elsewhere for '{}'",
                                     form.value, expansion.value, first.expansion->value),
                              kRepair)
          : diagnostics.error(form.place, "abbreviation.two-forms",
                              format("'{}' is shortened to '{}' here, and elsewhere to '{}'",
                                     expansion.value, form.value, first.form->value),
                              kRepair);
  d.note("the other is at", first.form->place);
}

}  // namespace

void check_abbreviations(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships) {
    const std::vector<Meaning> all = meanings(partnership);
    for (auto second = all.begin(); second != all.end(); ++second)
      for (auto first = all.begin(); first != second; ++first)
        if (contradict(*first, *second)) {
          contradiction(*first, *second, diagnostics);
          break;
        }
  }
}

void check_unused_abbreviations(const Partnership& partnership, const std::set<std::string>& used,
                                Diagnostics& diagnostics) {
  for (const Abbreviation& a : partnership.abbreviations)
    if (a.short_form.given() && !used.contains(a.short_form.value))
      diagnostics.warning(a.short_form.place, "abbreviation.unused",
                          format("no document uses '{}'", a.short_form.value),
                          "remove it from the list, or check how the documents write it");
}

}  // namespace remit
