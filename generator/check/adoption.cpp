#include "check/adoption.h"

#include <algorithm>

#include "base/format.h"
#include "model/adoption.h"
#include "model/lookup.h"

namespace remit {
namespace {

class AdoptionChecker {
 public:
  AdoptionChecker(const Partnership& partnership, const TermsOfReference& terms,
                  Diagnostics& diagnostics)
      : partnership_(partnership), t_(terms), diagnostics_(diagnostics) {}

  void check() {
    if (t_.proposed) return proposed();
    half_said();
    if (t_.record)
      record();
    else if (t_.adopted_text.given())
      missing();
    else if (!t_.adopted_by.given())
      by_nobody();
    else if (t_.in_force_from.date && !is_too_early())
      diagnostics_
          .warning(t_.adopted_by.place, "terms.no-record",
                   format("there is no record of the text {}", adopted()),
                   format("write it: remit adopt {} {}; without it later names and facts "
                          "change what is published",
                          t_.body.value, t_.version))
          .is_settled_by(SettledBy::adopting);
  }

 private:
  std::string adopted() const {
    return t_.adopted_on.date ? format("that was adopted on {}", in_words(*t_.adopted_on.date))
                              : "that was adopted";
  }

  // In force before it was adopted: check/facts says so.
  bool is_too_early() const {
    return t_.adopted_on.date && *t_.adopted_on.date > *t_.in_force_from.date;
  }

  // Terms are changed by those who may: after a version with a record the next one has one, too.
  void by_nobody() {
    const TermsOfReference* before = version_before(partnership_, t_, Date{});
    if (!t_.in_force_from.date || !before || !before->record) return;
    diagnostics_
        .error(t_.in_force_from.place, "terms.not-adopted",
               format("nobody has adopted these terms, and those of {} that they change are on "
                      "record",
                      in_words(*before->in_force_from.date)),
               format("say who agreed them, and when: remit adopt {} {} --agreed-by BODY "
                      "--agreed-on DATE{}; while they are only proposed, name their files "
                      "proposed-…",
                      t_.body.value, t_.version, t_.summary.given() ? "" : " --summary \"…\""))
        .is_settled_by(SettledBy::adopting);
  }

  void proposed() {
    for (const TermsOfReference& other : partnership_.once_proposed)
      if (other.body.value == t_.body.value && other.version == t_.version)
        diagnostics_.error(
            t_.place, "terms.name-taken",
            format("the version of {} was proposed by this name before it was adopted",
                   in_words(*adopted_since(other).in_force_from.date)),
            "name the files of this one otherwise: reports append the other by that name");
    if (!t_.adopted_by.given() && !t_.record) return;
    diagnostics_.error(t_.adopted_by.given() ? t_.adopted_by.place : t_.place,
                       "terms.proposed-adopted",
                       "this says who adopted the version, but it is named as a proposed one",
                       format("remove it, and let Remit write it: remit adopt {} {} --agreed-by …",
                              t_.body.value, t_.version));
  }

  const TermsOfReference& adopted_since(const TermsOfReference& proposal) const {
    return *std::find_if(
        partnership_.terms.begin(), partnership_.terms.end(), [&](const TermsOfReference& t) {
          return t.body.value == proposal.body.value && t.proposed_as.value == proposal.version;
        });
  }

  void half_said() {
    if (t_.adopted_by.given() && !t_.adopted_on.date)
      diagnostics_.error(t_.adopted_on.place, "terms.adopted-when",
                         "this does not say when the version was adopted",
                         "add on=\"…\", the date of the meeting");
    if (!t_.adopted_by.given() && t_.adopted_on.date)
      diagnostics_.error(t_.adopted_on.place, "terms.adopted-when",
                         "this does not say who adopted the version", "add by=\"…\", a body");
  }

  void missing() {
    diagnostics_
        .error(t_.adopted_text.place, "terms.record-missing",
               format("the record of the text {} is not beside this file", adopted()),
               format("restore {0}.adopted.xml and {0}.adopted.md; if they are lost, record the "
                      "text again, so that readers are told: {1}",
                      t_.version, correction()))
        .is_settled_by(SettledBy::correcting);
  }

  void record() {
    const AdoptedRecord& r = *t_.record;
    if (r.facts.value != t_.facts_now) altered(t_.place, "facts were");
    if (r.wording.value != t_.wording_now) {
      // Wording that is gone, or that came later, has no place of its own.
      altered(t_.wording_place && r.wording.given() ? *t_.wording_place : r.place, "wording was");
    }
    if (r.text.value != r.text_now ||
        (r.text.value != t_.adopted_text.value && r.facts.value == t_.facts_now))
      altered(r.blocks_place, "record was");
    for (const Correction& each : t_.corrections)
      if (each.text.given() && !is_kept(each.text.value))
        diagnostics_.error(each.text.place, "terms.altered",
                           "the text before this correction is kept beside it, and was changed "
                           "since or is gone",
                           format("restore the files {}.adopted-….md", t_.version));
  }

  bool is_kept(const std::string& digest) const {
    return std::any_of(t_.former_texts.begin(), t_.former_texts.end(),
                       [&](const std::string& text) { return source_digest(text) == digest; });
  }

  std::string correction() const {
    return format("remit adopt {} {} --correct --reason \"…\"", t_.body.value, t_.version);
  }

  void altered(const Place& place, std::string_view what) {
    diagnostics_
        .error(place, "terms.altered",
               t_.adopted_on.date
                   ? format("these terms were adopted on {}, and their {} changed since",
                            in_words(*t_.adopted_on.date), what)
                   : format("these terms were adopted, and their {} changed since", what),
               format("restore it, and propose the change: remit amend {}; if it corrects a slip, "
                      "so that this is what was agreed: {}",
                      t_.body.value, correction()))
        .is_settled_by(SettledBy::correcting);
  }

  const Partnership& partnership_;
  const TermsOfReference& t_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_adoption(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    for (const TermsOfReference& terms : partnership.terms)
      AdoptionChecker(partnership, terms, diagnostics).check();
}

}  // namespace remit
