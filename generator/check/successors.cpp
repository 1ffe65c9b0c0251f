#include "check/successors.h"

#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/format.h"
#include "document/walk.h"
#include "model/all_prose.h"
#include "model/names.h"
#include "model/namings.h"

namespace remit {
namespace {

// What the data says of one that ended.
class SuccessionChecker {
 public:
  SuccessionChecker(const Partnership& partnership, Diagnostics& diagnostics)
      : partnership_(partnership), diagnostics_(diagnostics) {}

  void check() {
    for (const Thing& thing : things(partnership_)) {
      if (!thing.replaced_by->given() || is_in_circle(thing)) continue;
      // One that does not exist has been reported.
      const auto next = find_thing(partnership_, thing.kind, thing.replaced_by->value);
      if (!next) continue;
      if (thing.until->date)
        days(thing, *next);
      else if (is_missing(thing, *thing.until))
        no_last_day(thing, *next);
    }
  }

 private:
  // A circle is reported at each of its members but once.
  bool is_in_circle(const Thing& thing) {
    std::set<std::string> met;
    auto at = std::optional(thing);
    while (at && at->replaced_by->given() && met.insert(at->id->value).second)
      at = find_thing(partnership_, at->kind, at->replaced_by->value);
    if (!at || at->id != thing.id) return false;
    if (reported_.contains(thing.id->value)) return true;
    reported_.merge(met);
    const std::string& id = thing.id->value;
    diagnostics_.error(thing.replaced_by->place, "successor.circle",
                       thing.replaced_by->value == id
                           ? format("'{}' is said to have taken its own place", id)
                           : format("this leads in a circle back to '{}'", id),
                       "name the one that came next; the last of them has no 'replaced-by'");
    return true;
  }

  // A day that is missing has the place of the element's name; one that is no date has been
  // reported.
  static bool is_missing(const Thing& thing, const DateText& day) {
    const Place& at = day.place;
    return !at.source ||
           at.source->text().substr(at.begin, at.end - at.begin) == in_words(thing.kind);
  }

  void no_last_day(const Thing& thing, const Thing& next) {
    const auto& since = next.since->date;
    diagnostics_.error(
        thing.replaced_by->place, "successor.no-last-day",
        format("this says who took the place of '{}', but not when", thing.id->value),
        since ? format("add its last day: until=\"{}\"", iso(day_before(*since)))
              : "add its last day: until=\"…\"");
  }

  void days(const Thing& thing, const Thing& next) {
    const Date free = day_after(*thing.until->date);
    if (next.since->date && free < *next.since->date)
      diagnostics_
          .warning(thing.until->place, "successor.gap",
                   format("'{}' ends on {}, but '{}', which takes its place, begins only on {}",
                          thing.id->value, in_words(*thing.until->date), next.id->value,
                          in_words(*next.since->date)),
                   format("if one followed the other at once, say until=\"{}\"",
                          iso(day_before(*next.since->date))))
          .note("the other is at", next.since->place);
    if (next.until->date && *next.until->date < takes_over_on(thing, next))
      diagnostics_
          .error(
              thing.replaced_by->place, "successor.gone",
              format("'{}' ended on {}, before it could take the place of '{}' on {}",
                     next.id->value, in_words(*next.until->date), thing.id->value, in_words(free)),
              "correct one of the two last days, or name the one that came next")
          .note("the other is at", next.until->place);
  }

  const Partnership& partnership_;
  Diagnostics& diagnostics_;
  std::set<std::string> reported_;
};

// What a document of a date names.
class NamingChecker {
 public:
  NamingChecker(const Partnership& partnership, Diagnostics& diagnostics)
      : partnership_(partnership), diagnostics_(diagnostics) {}

  void check(const std::vector<Naming>& namings, const DateText& date,
             const char* what = "this document") {
    if (!date.date) return;
    on_ = *date.date;
    what_ = what;
    for (const Naming& naming : namings)
      if (!naming.is_history) check(naming);
  }

  // Two of whom one took the place of the other are one.
  void check_members(const TermsOfReference& terms) {
    if (!terms.in_force_from.date) return;
    on_ = *terms.in_force_from.date;
    std::map<std::string, const Text*> members;  // by the one that has the place
    for (const Member& member : terms.members) {
      const Text& id = member.organisation;
      const Organisation* now = organisation_on(partnership_, id.value, on_);
      if (!now) continue;
      const auto [first, added] = members.emplace(now->id.value, &id);
      if (added || *first->second == id) continue;
      diagnostics_
          .error(id.place, "successor.twice",
                 format("'{}' and '{}' are one member: on {} '{}' has the place of both",
                        first->second->value, id.value, in_words(on_), now->id.value),
                 format("keep one of them, as organisation=\"{}\"", now->id.value))
          .note("the other is at", first->second->place);
      said_.insert(&id), said_.insert(first->second);
    }
  }

 private:
  void check(const Naming& naming) {
    const auto thing = find_thing(partnership_, naming.kind, naming.id->value);
    if (!thing || exists_on(*thing, on_) || said_.contains(naming.id)) return;
    if (thing->since->date && thing->until->date && *thing->until->date < *thing->since->date)
      return;  // has been reported
    const auto chain = replacements(partnership_, *thing, on_);
    if (thing->since->date && on_ < *thing->since->date)
      not_begun(naming, *thing);
    else if (chain.empty() || !exists_on(chain.back().now, on_))
      ended(naming, chain.empty() ? *thing : chain.back().now);
    else
      replaced(naming, chain);
  }

  void not_begun(const Naming& naming, const Thing& thing) {
    diagnostics_
        .error(naming.id->place, "successor.not-begun",
               format("'{}' begins on {}, and {} is of {}", thing.id->value,
                      in_words(*thing.since->date), what_, in_words(on_)),
               before(thing))
        .note("its first day is at", thing.since->place);
  }

  // Whose place it took, if there was one on the document's date.
  std::string before(const Thing& thing) const {
    for (const Thing& other : things(partnership_))
      if (other.kind == thing.kind && other.replaced_by->value == thing.id->value &&
          exists_on(other, on_))
        return format("name '{}', whose place it took, or correct one of the two dates",
                      other.id->value);
    return "correct one of the two dates";
  }

  // Of one that somebody is said to have replaced there is a report already, or a gap.
  void ended(const Naming& naming, const Thing& last) {
    if (last.replaced_by->given()) return;
    const bool itself = last.id->value == naming.id->value;
    diagnostics_
        .error(naming.id->place, "successor.ended",
               format("'{}' ended on {}, and {} is of {}", last.id->value,
                      in_words(*last.until->date), what_, in_words(on_)),
               format("name another {} here{}, or say who took over: replaced-by=\"…\"",
                      in_words(naming.kind),
                      itself ? ""
                             : format(" ('{}' had taken the place of '{}')", last.id->value,
                                      naming.id->value)))
        .note("its last day is at", last.until->place);
  }

  void replaced(const Naming& naming, const std::vector<Replacement>& chain) {
    const Replacement& last = chain.back();
    diagnostics_
        .warning(naming.id->place, "successor.replaced",
                 format("'{}' ended on {}; since {} '{}' has its place, and is what {} of {} "
                        "states",
                        naming.id->value, in_words(*chain.front().before.until->date),
                        in_words(last.from), last.now.id->value, what_, in_words(on_)),
                 format("write '{}' here", last.now.id->value))
        .note("its last day is at", chain.front().before.until->place);
  }

  const Partnership& partnership_;
  Diagnostics& diagnostics_;
  Date on_{};
  const char* what_ = "this document";
  std::set<const Text*> said_;
};

// What facts in texts are about. The ids are kept as long as this is.
class StatedThings {
 public:
  explicit StatedThings(const std::vector<const Blocks*>& texts) {
    for (const Blocks* text : texts)
      for_each_inline(*text, [this](const Inline& node) {
        const Span* span = get_if<Span>(node);
        if (span && span->attr.has_class("fact")) add(span->attr.get("name"), node.place);
      });
  }

  std::vector<Naming> namings() const {
    std::vector<Naming> result;
    for (const auto& [kind, id] : things_) result.push_back({kind, &id, "in its text"});
    return result;
  }

 private:
  void add(const std::string& name, const Place& place) {
    static constexpr std::pair<std::string_view, ThingKind> kLists[] = {
        {"organisations.", ThingKind::organisation},
        {"posts.", ThingKind::post},
        {"bodies.", ThingKind::body}};
    for (const auto& [list, kind] : kLists) {
      if (!name.starts_with(list)) continue;
      const std::size_t begin = list.size(), size = name.find('.', begin) - begin;
      const std::string id = name.substr(begin, size);
      if (!met_.emplace(kind, id).second) return;
      Place at = place;  // of the name, where it stands as it is
      if (at.has_position() && at.end - at.begin == name.size())
        at = {at.source, at.begin + begin, at.begin + begin + id.size()};
      things_.emplace_back(kind, Text{id, at});
    }
  }

  std::deque<std::pair<ThingKind, Text>> things_;
  std::set<std::pair<ThingKind, std::string>> met_;
};

void check_namings(const Partnership& partnership, Date website_day, Diagnostics& diagnostics) {
  NamingChecker checker(partnership, diagnostics);
  const auto stated = [&](const std::vector<const Blocks*>& texts, const DateText& date,
                          const char* what = "this document") {
    const StatedThings found(texts);
    checker.check(found.namings(), date, what);
  };
  for (const TermsOfReference& t : partnership.terms) {
    checker.check_members(t);
    checker.check(namings(t), t.in_force_from);
    stated(all_prose(t), t.in_force_from);
  }
  for (const Report& r : partnership.reports) checker.check(namings(r), r.date);
  for (const WorkProgramme& p : partnership.work_programmes) {
    checker.check(namings(p), p.from);
    stated(all_prose(p), p.from);
  }
  for (const Protocol& p : partnership.protocols) {
    checker.check(namings(p), p.in_force_from);
    stated(all_prose(p), p.in_force_from);
  }
  for (const Meeting& m : partnership.meetings) checker.check(namings(m), m.date, "this meeting");
  for (const WrittenPage& page : partnership.pages)
    stated({&page.prose}, {website_day, page.place}, "this page");
}

}  // namespace

void check_successors(const Workspace& workspace, Date website_day, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships) {
    if (!partnership.facts_read) continue;
    SuccessionChecker(partnership, diagnostics).check();
    check_namings(partnership, website_day, diagnostics);
  }
}

void check_stated_things(const std::vector<const Blocks*>& texts, const Partnership& partnership,
                         const DateText& date, Diagnostics& diagnostics) {
  if (!partnership.facts_read) return;
  const StatedThings stated(texts);
  NamingChecker(partnership, diagnostics).check(stated.namings(), date);
}

}  // namespace remit
