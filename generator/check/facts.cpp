#include "check/facts.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/format.h"
#include "base/strings.h"
#include "model/lookup.h"

namespace remit {
namespace {

class FactChecker {
 public:
  FactChecker(const Partnership& partnership, Diagnostics& diagnostics)
      : partnership_(partnership), diagnostics_(diagnostics) {}

  void check() {
    for (const Organisation& o : partnership_.organisations) period(o.since, o.until);
    for (const Post& p : partnership_.posts)
      for (const Holder& h : p.holders) period(h.since, h.until);
    for (const Abbreviation& a : partnership_.abbreviations) period(a.since, a.until);
    abbreviations();
    for (const TermsOfReference& t : partnership_.terms) terms(t);
  }

 private:
  // One short form may stand for two things at different times, and for one thing only at a time.
  struct Meaning {
    const Text* short_form;
    const Text* expansion;
    Date since{std::chrono::year{0}, std::chrono::January, std::chrono::day{1}};
    Date until{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};
  };

  void abbreviations() {
    std::vector<Meaning> all;
    auto add_name = [&](const Name& name) {
      if (name.abbreviation.given()) all.push_back({&name.abbreviation, &name.full});
    };
    add_name(partnership_.name);
    for (const Organisation& o : partnership_.organisations) add_name(o.name);
    for (const Body& b : partnership_.bodies) add_name(b.name);
    for (const Abbreviation& a : partnership_.abbreviations) {
      Meaning meaning{&a.short_form, &a.expansion};
      if (a.since.date) meaning.since = *a.since.date;
      if (a.until.date) meaning.until = *a.until.date;
      if (a.short_form.given()) all.push_back(meaning);
    }
    for (auto second = all.begin(); second != all.end(); ++second)
      for (auto first = all.begin(); first != second; ++first)
        if (contradict(*first, *second)) {
          contradiction(*first, *second);
          break;
        }
  }

  static bool contradict(const Meaning& a, const Meaning& b) {
    return a.short_form->value == b.short_form->value &&
           lower_ascii(a.expansion->value) != lower_ascii(b.expansion->value) &&
           a.since <= b.until && b.since <= a.until;
  }

  void contradiction(const Meaning& first, const Meaning& second) {
    diagnostics_
        .error(second.short_form->place, "abbreviation.two-meanings",
               format("'{}' stands for '{}' here, and elsewhere for '{}'", second.short_form->value,
                      second.expansion->value, first.expansion->value),
               "change one of the two, or say since=\"…\" and until=\"…\" when each was in use")
        .note("the other is at", first.short_form->place);
  }

  void period(const DateText& since, const DateText& until) {
    if (!since.date || !until.date || *since.date <= *until.date) return;
    diagnostics_.error(until.place, "fact.ends-before-it-begins",
                       format("this ends on {}, before it begins on {}", in_words(*until.date),
                              in_words(*since.date)),
                       "correct one of the two dates");
  }

  void terms(const TermsOfReference& t) {
    std::map<std::string, Place> seen;
    for (const Member& m : t.members) {
      if (!m.organisation.given()) continue;
      const auto [first, added] = seen.emplace(m.organisation.value, m.organisation.place);
      if (!added)
        diagnostics_
            .error(m.organisation.place, "fact.member-twice",
                   format("'{}' is a member twice", m.organisation.value), "remove one of the two")
            .note("the other is at", first->second);
    }
    quorum(t, seen.size());
    if (t.adopted_on.date && t.in_force_from.date && *t.adopted_on.date > *t.in_force_from.date)
      diagnostics_.error(t.adopted_on.place, "fact.in-force-before-adopted",
                         format("these terms were adopted on {}, after they came into force on {}",
                                in_words(*t.adopted_on.date), in_words(*t.in_force_from.date)),
                         "correct one of the two dates");
    if (!t.chair_post.given() && !t.chair_elected.given() &&
        (t.vice_chair_post.given() || t.vice_chair_elected.given() ||
         t.chair_maximum_years.given()))
      diagnostics_.error(t.chair_post.place, "fact.no-chair", "this does not say who chairs",
                         "add post=\"…\" or elected=\"…\" to <chair>");
    if (t.chair_post.given() && t.chair_elected.given())
      diagnostics_.error(t.chair_elected.place, "fact.chair-twice",
                         "the chair is both the holder of a post and elected",
                         "keep 'post' or 'elected'");
  }

  void quorum(const TermsOfReference& t, std::size_t members) {
    std::size_t minimum = 0;
    const std::string& text = t.quorum_minimum.value;
    std::from_chars(text.data(), text.data() + text.size(), minimum);
    if (members == 0 || minimum <= members) return;
    const long count = static_cast<long>(members);
    diagnostics_.error(
        t.quorum_minimum.place, "fact.quorum-above-members",
        format("the quorum is {}, but there {} only {} {}", minimum, plural(count, "is", "are"),
               members, plural(count, "member", "members")),
        "correct the quorum, or add the members that are missing");
  }

  const Partnership& partnership_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_facts(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    FactChecker(partnership, diagnostics).check();
}

}  // namespace remit
