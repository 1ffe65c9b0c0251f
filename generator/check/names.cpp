#include "check/names.h"

#include <algorithm>
#include <map>

#include "base/causes.h"
#include "base/format.h"
#include "base/spelling.h"
#include "model/lookup.h"
#include "model/membership.h"

namespace remit {
namespace {

// A kind of thing that is named by its id.
struct Kind {
  const char* code;
  const char* one;
  const char* many;
};
constexpr Kind kOrganisation = {"reference.unknown-organisation", "an organisation",
                                "organisations"};
constexpr Kind kPost = {"reference.unknown-post", "a post", "posts"};
constexpr Kind kBody = {"reference.unknown-body", "a body", "bodies"};

void check_house_style(const Workspace& workspace, const Text& id, Diagnostics& diagnostics) {
  const auto& unread = workspace.unread_house_styles;
  if (!id.given() || find_house_style(workspace, id.value)) return;
  if (std::find(unread.begin(), unread.end(), id.value) != unread.end()) return;
  const auto known = ids(workspace.house_styles);
  diagnostics.error(
      id.place, "reference.unknown-house-style", format("there is no house style '{}'", id.value),
      did_you_mean(id.value, known,
                   "house styles are folders in templates/house-styles/: " + listed(known)));
}

class NameChecker {
 public:
  NameChecker(const Workspace& workspace, const Partnership& partnership, Diagnostics& diagnostics)
      : workspace_(workspace), partnership_(partnership), diagnostics_(diagnostics) {}

  void check() {
    check_house_style(workspace_, partnership_.house_style, diagnostics_);
    duplicates();
    for (const Organisation& o : partnership_.organisations) organisation(o.replaced_by);
    for (const Post& p : partnership_.posts) {
      organisation(p.organisation);
      post(p.replaced_by);
    }
    for (const Body& b : partnership_.bodies) {
      body(b.replaced_by);
      check_house_style(workspace_, b.house_style, diagnostics_);
      for (const Relation& r : b.relations) body(r.body);
    }
    for (const TermsOfReference& t : partnership_.terms) terms(t);
    for (const Report& r : partnership_.reports) report(r);
    for (const WorkProgramme& p : partnership_.work_programmes) programme(p);
    for (const Protocol& p : partnership_.protocols) protocol(p);
    for (const Meeting& m : partnership_.meetings) body(m.body);
    post(partnership_.website.accessibility.contact);
    post(partnership_.website.accessibility.confirmed_by);
  }

 private:
  void terms(const TermsOfReference& t) {
    body(t.body);
    body(t.adopted_by);
    for (const Member& m : t.members) organisation(m.organisation);
    post(t.chair_post);
    post(t.vice_chair_post);
    post(t.support_post);
    for (const QuorumGroup& g : t.quorum_groups) organisation(g.organisation);
    organisation(t.support_organisation);
    for (const Text* id : bodies_named(t)) body(*id);
  }

  void report(const Report& r) {
    body(r.committee);
    check_house_style(workspace_, r.house_style, diagnostics_);
    post(r.report_of);
    post(r.lead_member);
    post(r.lead_officer);
    post(r.author);
    for (const Appendix& a : r.appendices) {
      body(a.terms_of_reference);
      body(a.amendments);
    }
  }

  void protocol(const Protocol& p) {
    check_house_style(workspace_, p.house_style, diagnostics_);
    for (const Acceptance& a : p.acceptances) body(a.by);
    for (const ProtocolBoard& b : p.boards) body(b.body);
    for (const JointWork& work : p.joint_work) {
      body(work.lead);
      for (const Text& id : work.with) body(id);
    }
  }

  void programme(const WorkProgramme& p) {
    check_house_style(workspace_, p.house_style, diagnostics_);
    std::map<std::string, Place> activities;
    for (const Activity& a : p.activities) {
      const auto [first, added] = activities.emplace(a.id.value, a.id.place);
      if (!added && a.id.given()) used_twice(a.id, first->second);
      for (const Proposal& proposal : a.proposals) leads(proposal.leads);
      for (const Text& turn : a.rota.value_or(Rota()).organisations) organisation(turn);
    }
    for (const TimelineTask& t : p.timeline.value_or(Timeline()).tasks) leads(t.leads);
    for (const Signatory& s : p.signatories) {
      organisation(s.organisation);
      post(s.post);
    }
  }

  void leads(const std::vector<Lead>& list) {
    for (const Lead& lead : list) {
      organisation(lead.organisation);
      post(lead.post);
    }
  }

  template <class T>
  void find(const Text& id, const std::vector<T>& things, const Kind& kind) {
    if (!partnership_.names_complete || !id.given()) return;
    const std::vector<std::string> known = ids(things);
    if (std::find(known.begin(), known.end(), id.value) != known.end()) return;
    Diagnostic& d = diagnostics_.error(
        id.place, kind.code, format("'{}' is not {} of this partnership", id.value, kind.one),
        did_you_mean(id.value, known, format("add it to the {}, or name one of them", kind.many)));
    d.leaves_unknown(UnknownId{partnership_.folder, id.value});
    const Place listed_at = start_of(things);
    if (listed_at.source) d.note(format("{} are listed at", kind.many), listed_at);
  }

  // Where the list of that kind begins, for the note; the file if the list is empty.
  template <class T>
  Place start_of(const std::vector<T>& list) const {
    return list.empty() ? partnership_.place : list.front().id.place;
  }

  void organisation(const Text& id) { find(id, partnership_.organisations, kOrganisation); }
  void post(const Text& id) { find(id, partnership_.posts, kPost); }
  void body(const Text& id) { find(id, partnership_.bodies, kBody); }

  void duplicates() {
    for (const DuplicateId& duplicate : duplicate_ids(partnership_))
      used_twice(*duplicate.id, duplicate.first->place);
  }

  void used_twice(const Text& id, const Place& first) {
    diagnostics_
        .error(id.place, "reference.duplicate-id", format("the id '{}' is used twice", id.value),
               "give one of the two another id")
        .note("the other is at", first);
  }

  const Workspace& workspace_;
  const Partnership& partnership_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_names(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const HouseStyle& style : workspace.house_styles)
    check_house_style(workspace, style.period_of, diagnostics);
  for (const Partnership& partnership : workspace.partnerships)
    if (partnership.facts_read) NameChecker(workspace, partnership, diagnostics).check();
}

}  // namespace remit
