#include "check/dated_names.h"

#include "base/format.h"
#include "model/lookup.h"
#include "model/membership.h"
#include "model/names.h"
#include "model/successors.h"

namespace remit {
namespace {

std::string days(Date first, Date last) {
  return first == last ? "on " + in_words(first)
                       : format("from {} to {}", in_words(first), in_words(last));
}

// Two names that follow one another.
class Succession {
 public:
  Succession(const Name& first, const Name& second, Diagnostics& diagnostics)
      : first_(first), second_(second), diagnostics_(diagnostics) {}

  void check() {
    const std::string& a = first_.full.value;
    const std::string& b = second_.full.value;
    if (!first_.until.date && !second_.since.date) {
      say("name.two-at-once", format("'{}' and '{}' are names of one thing at one time", a, b),
          "say until=\"…\" of the older name, and since=\"…\" of the newer");
    } else if (!second_.since.date || !first_.until.date) {
      const Date first_day = second_.since.date.value_or(*first_.until.date);
      say("name.two-at-once",
          format("on {} it has two names, '{}' and '{}'", in_words(first_day), a, b),
          repair(first_day));
    } else if (*second_.since.date <= *first_.until.date) {
      say("name.two-at-once",
          format("{} it has two names, '{}' and '{}'",
                 days(*second_.since.date, *first_.until.date), a, b),
          repair(*second_.since.date));
    } else if (day_after(*first_.until.date) < *second_.since.date) {
      say("name.gap",
          format("{} it has no name, neither '{}' nor '{}'",
                 days(day_after(*first_.until.date), day_before(*second_.since.date)), a, b),
          repair(*second_.since.date));
    }
  }

 private:
  void say(const char* code, std::string what, std::string help) {
    diagnostics_.error(second_.full.place, code, std::move(what), std::move(help))
        .note("the other name is at", first_.full.place);
  }

  static std::string repair(Date from) {
    return format(
        "one name ends on the day before the next begins: until=\"{}\", then since=\"{}\"",
        iso(day_before(from)), iso(from));
  }

  const Name& first_;
  const Name& second_;
  Diagnostics& diagnostics_;
};

class DatedNameChecker {
 public:
  DatedNameChecker(const Partnership& partnership, Diagnostics& diagnostics)
      : partnership_(partnership), diagnostics_(diagnostics) {}

  void check() {
    succession(partnership_.names);
    for (const Organisation& o : partnership_.organisations) succession(o.names);
    for (const Post& p : partnership_.posts) succession(p.names);
    for (const Body& b : partnership_.bodies) succession(b.names);
    for (const TermsOfReference& t : partnership_.terms) terms(t);
    for (const Report& r : partnership_.reports) report(r);
    for (const WorkProgramme& p : partnership_.work_programmes) programme(p);
    for (const Protocol& p : partnership_.protocols) protocol(p);
  }

 private:
  static bool is_backwards(const Name& name) {
    return name.since.date && name.until.date && *name.until.date < *name.since.date;
  }

  // A period that ends before it begins has been reported as such.
  void succession(const std::vector<Name>& names) {
    const auto ordered = in_order(names);
    for (std::size_t i = 1; i < ordered.size(); ++i)
      if (!is_backwards(*ordered[i - 1]) && !is_backwards(*ordered[i]))
        Succession(*ordered[i - 1], *ordered[i], diagnostics_).check();
  }

  void terms(const TermsOfReference& t) {
    if (!t.in_force_from.date) return;
    on_ = *t.in_force_from.date;
    partnership(t.in_force_from.place);
    for (const Text* id : {&t.body, &t.adopted_by}) body(*id);
    for (const Text* id : bodies_named(t)) body(*id);
    for (const Member& m : t.members) organisation(m.organisation, m.organisation);
    for (const QuorumGroup& g : t.quorum_groups) organisation(g.organisation, g.organisation);
    organisation(t.support_organisation, t.support_organisation);
    for (const Text* id : {&t.chair_post, &t.vice_chair_post, &t.support_post}) post(*id);
  }

  void report(const Report& r) {
    if (!r.date.date) return;
    on_ = *r.date.date;
    partnership(r.date.place);
    body(r.committee);
    for (const Text* id : {&r.report_of, &r.lead_member, &r.lead_officer, &r.author}) post(*id);
    for (const Appendix& a : r.appendices) body(a.terms_of_reference);
  }

  void leads(const std::vector<Lead>& list) {
    for (const Lead& lead : list) {
      organisation(lead.organisation, lead.organisation);
      post(lead.post);
    }
  }

  void programme(const WorkProgramme& p) {
    if (!p.from.date) return;
    on_ = *p.from.date;
    partnership(p.from.place);
    for (const Activity& a : p.activities) {
      for (const Proposal& proposal : a.proposals) leads(proposal.leads);
      for (const Text& turn : a.rota.value_or(Rota()).organisations) organisation(turn, turn);
    }
    for (const TimelineTask& t : p.timeline.value_or(Timeline()).tasks) leads(t.leads);
    for (const Signatory& s : p.signatories) {
      organisation(s.organisation, s.organisation);
      post(s.post);
    }
  }

  void protocol(const Protocol& p) {
    if (!p.in_force_from.date) return;
    on_ = *p.in_force_from.date;
    partnership(p.in_force_from.place);
    for (const Acceptance& a : p.acceptances) body(a.by);
    for (const ProtocolBoard& b : p.boards) body(b.body);
    for (const JointWork& work : p.joint_work) {
      body(work.lead);
      for (const Text& id : work.with) body(id);
    }
  }

  void partnership(const Place& place) { named(partnership_.names, partnership_.id.value, place); }
  void body(const Text& id) {
    if (const Body* found = body_on(partnership_, id.value, on_))
      named(ThingKind::body, found->names, found->id.value, id.place);
  }
  void organisation(const Text& id, const Text& at) {
    if (const Organisation* found = organisation_on(partnership_, id.value, on_))
      named(ThingKind::organisation, found->names, found->id.value, at.place);
  }
  void post(const Text& id) {
    const Post* found = post_on(partnership_, id.value, on_);
    if (!found) return;
    named(ThingKind::post, found->names, found->id.value, id.place);
    organisation(found->organisation, id);
  }

  // Of one that there was not on that day check/successors tells.
  void named(ThingKind kind, const std::vector<Name>& names, const std::string& id,
             const Place& place) {
    const auto thing = find_thing(partnership_, kind, id);
    if (thing && exists_on(*thing, on_)) named(names, id, place);
  }

  // Of a thing whose names could not be read nothing is said.
  void named(const std::vector<Name>& names, const std::string& id, const Place& place) {
    if (names.empty() || find_name(names, on_)) return;
    const Name& nearest = name_on(names, nearest_named_day(names, on_));
    const Date first = nearest.since.date.value_or(on_);
    diagnostics_
        .error(place, "name.none-then", format("'{}' had no name on {}", id, in_words(on_)),
               on_ < first ? format("its name '{}' begins on {}; correct one of the two dates",
                                    nearest.full.value, in_words(first))
                           : format("its name '{}' ends on {}; give it the name that came next, "
                                    "or correct one of the two dates",
                                    nearest.full.value, in_words(nearest.until.date.value_or(on_))))
        .note("its names are at", nearest.full.place);
  }

  const Partnership& partnership_;
  Diagnostics& diagnostics_;
  Date on_{};
};

}  // namespace

void check_dated_names(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    if (partnership.facts_read) DatedNameChecker(partnership, diagnostics).check();
}

}  // namespace remit
