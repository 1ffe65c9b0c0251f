#include "decide/correction.h"

#include "base/format.h"
#include "model/lookup.h"

namespace remit {
namespace {

class CorrectionChecker {
 public:
  CorrectionChecker(const CorrectionRequest& request, const Partnership& partnership,
                    const TermsOfReference& terms, Diagnostics& diagnostics)
      : request_(request), partnership_(partnership), t_(terms), diagnostics_(diagnostics) {}

  Decision decide() {
    if (t_.proposed || (!t_.record && !t_.adopted_text.given())) {
      diagnostics_.error(t_.place, "adoption.not-adopted",
                         "this version was not adopted, so there is nothing to correct",
                         format("edit its files; adopt it with `remit adopt {} {} --agreed-by …`",
                                t_.body.value, t_.version));
      return {};
    }
    Decision d = as_corrected();
    check_in_force_from();
    if (d.as_published || !is_complete(d)) return d;
    check_decision(d, partnership_, t_, request_.as_at, diagnostics_);
    check_next(d);
    return d;
  }

 private:
  Decision as_corrected() {
    Decision d;
    d.agreed_by = request_.agreed_by.empty() ? t_.adopted_by.value : request_.agreed_by;
    if (request_.agreed_on || t_.adopted_on.date)
      d.agreed_on = request_.agreed_on.value_or(t_.adopted_on.date.value_or(Date()));
    d.in_force_from = *t_.in_force_from.date;
    d.minute = request_.minute.empty() ? t_.minute.value : request_.minute;
    d.summary = request_.summary.empty() ? t_.summary.value : request_.summary;
    d.as_published = d.agreed_by.empty() && !request_.agreed_on && request_.minute.empty();
    const bool is_same = d.agreed_by == t_.adopted_by.value && d.minute == t_.minute.value &&
                         d.summary == t_.summary.value &&
                         (!request_.agreed_on || request_.agreed_on == t_.adopted_on.date);
    if (is_same && !is_altered(t_))
      diagnostics_.error(t_.place, "adoption.nothing-to-correct",
                         "nothing would change: all of this is recorded already",
                         format("give what is right, with --minute, --agreed-by, --agreed-on or "
                                "--summary; or first correct the facts in {0}.xml or the wording "
                                "in {0}.md",
                                t_.version));
    return d;
  }

  void check_in_force_from() {
    if (!request_.in_force_from || request_.in_force_from == t_.in_force_from.date) return;
    diagnostics_.error(
        t_.in_force_from.place, "adoption.other-date",
        format("this version is in force from {}, but --in-force-from is {}",
               in_words(*t_.in_force_from.date), in_words(*request_.in_force_from)),
        format("leave --in-force-from out: the version is public under its day; if it was never "
               "published, take the adoption back and adopt it again: remit adopt {} {} --undo",
               t_.body.value, t_.version));
  }

  bool is_complete(const Decision& d) {
    const bool has_day = request_.agreed_on || t_.adopted_on.date;
    if (!d.agreed_by.empty() && has_day) return true;
    const char* const missing = has_day ? "--agreed-by" : "--agreed-on";
    diagnostics_.error({}, "adoption.incomplete", format("{} is missing", missing),
                       format("add {} {}", missing, has_day ? "BODY" : "DATE"));
    return false;
  }

  // The version that changes this one was agreed after it.
  void check_next(const Decision& d) {
    for (const TermsOfReference* other : versions_of(partnership_, t_.body.value)) {
      if (*other->in_force_from.date <= d.in_force_from || !other->adopted_on.date) continue;
      if (*other->adopted_on.date < d.agreed_on)
        diagnostics_.error(
            other->adopted_on.place, "adoption.agreed-after",
            format("these terms change those of {}, and were agreed on {}, before --agreed-on, {}",
                   in_words(d.in_force_from), in_words(*other->adopted_on.date),
                   in_words(d.agreed_on)),
            "correct --agreed-on");
      return;
    }
  }

  const CorrectionRequest& request_;
  const Partnership& partnership_;
  const TermsOfReference& t_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool is_altered(const TermsOfReference& terms) {
  if (!terms.record) return true;
  const AdoptedRecord& r = *terms.record;
  return r.facts.value != terms.facts_now || r.wording.value != terms.wording_now ||
         r.text.value != r.text_now || r.text.value != terms.adopted_text.value;
}

std::optional<Decision> decide_correction(const CorrectionRequest& request,
                                          const Partnership& partnership,
                                          const TermsOfReference& terms, Diagnostics& diagnostics) {
  Diagnostics found;
  Decision decision = CorrectionChecker(request, partnership, terms, found).decide();
  diagnostics.add_all(found);
  if (found.has_errors()) return std::nullopt;
  return decision;
}

}  // namespace remit
