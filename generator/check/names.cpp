#include "check/names.h"

#include <algorithm>

#include "base/format.h"
#include "base/spelling.h"
#include "model/lookup.h"

namespace remit {
namespace {

class NameChecker {
 public:
  NameChecker(const Workspace& workspace, const Partnership& partnership, Diagnostics& diagnostics)
      : workspace_(workspace), partnership_(partnership), diagnostics_(diagnostics) {}

  void check() {
    house_style(partnership_.house_style);
    duplicates();
    for (const Organisation& o : partnership_.organisations) organisation(o.replaced_by);
    for (const Post& p : partnership_.posts) organisation(p.organisation);
    for (const Body& b : partnership_.bodies)
      for (const Relation& r : b.relations) body(r.body);
    for (const TermsOfReference& t : partnership_.terms) terms(t);
    for (const Report& r : partnership_.reports) report(r);
  }

 private:
  void terms(const TermsOfReference& t) {
    body(t.body);
    body(t.adopted_by);
    for (const Member& m : t.members) organisation(m.organisation);
    post(t.chair_post);
    post(t.vice_chair_post);
    post(t.support_post);
    body(t.accountable_to);
    body(t.amendment_agreed_by);
  }

  void report(const Report& r) {
    body(r.committee);
    house_style(r.house_style);
    post(r.report_of);
    post(r.author);
    for (const Appendix& a : r.appendices) body(a.terms_of_reference);
  }

  void unknown(const Text& id, const std::vector<std::string>& known, std::string_view kind,
               std::string_view kinds, const Place& listed_at) {
    if (!id.given()) return;
    for (const std::string& name : known)
      if (name == id.value) return;
    Diagnostic& d = diagnostics_.error(
        id.place, format("reference.unknown-{}", kind),
        format("'{}' is not {} {} of this partnership", id.value,
               kind == "organisation" ? "an" : "a", kind),
        did_you_mean(id.value, known, format("add it to the {}, or name one of them", kinds)));
    if (listed_at.source) d.note(format("{} are listed at", kinds), listed_at);
  }

  // Where the list of that kind begins, for the note; the file if the list is empty.
  template <class T>
  Place start_of(const std::vector<T>& list) const {
    return list.empty() ? partnership_.place : list.front().id.place;
  }

  void organisation(const Text& id) {
    if (partnership_.names_complete)
      unknown(id, ids(partnership_.organisations), "organisation", "organisations",
              start_of(partnership_.organisations));
  }
  void post(const Text& id) {
    if (partnership_.names_complete)
      unknown(id, ids(partnership_.posts), "post", "posts", start_of(partnership_.posts));
  }
  void body(const Text& id) {
    if (partnership_.names_complete)
      unknown(id, ids(partnership_.bodies), "body", "bodies", start_of(partnership_.bodies));
  }

  void house_style(const Text& id) {
    const auto& unread = workspace_.unread_house_styles;
    if (!id.given() || find_house_style(workspace_, id.value)) return;
    if (std::find(unread.begin(), unread.end(), id.value) != unread.end()) return;
    const auto known = ids(workspace_.house_styles);
    diagnostics_.error(
        id.place, "reference.unknown-house-style", format("there is no house style '{}'", id.value),
        did_you_mean(id.value, known,
                     "house styles are folders in templates/house-styles/: " + listed(known)));
  }

  void duplicates() {
    for (const DuplicateId& duplicate : duplicate_ids(partnership_))
      diagnostics_
          .error(duplicate.id->place, "reference.duplicate-id",
                 format("the id '{}' is used twice", duplicate.id->value),
                 "give one of the two another id")
          .note("the other is at", duplicate.first->place);
  }

  const Workspace& workspace_;
  const Partnership& partnership_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_names(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    if (partnership.facts_read) NameChecker(workspace, partnership, diagnostics).check();
}

}  // namespace remit
