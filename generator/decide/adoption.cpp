#include "decide/adoption.h"

#include <chrono>
#include <vector>

#include "base/format.h"
#include "base/spelling.h"
#include "decide/powers.h"
#include "model/lookup.h"

namespace remit {
namespace {

constexpr int kMostYearsAhead = 2;  // from the decision to the day from which terms are in force

class Adoption {
 public:
  Adoption(const AdoptionRequest& request, const Partnership& partnership,
           const TermsOfReference& terms, Diagnostics& diagnostics)
      : request_(request),
        partnership_(partnership),
        terms_(terms),
        diagnostics_(diagnostics),
        in_force_from_(request.in_force_from) {
    if (!in_force_from_ && !terms.proposed) in_force_from_ = terms.in_force_from.date;
  }

  // The decision; it is valid only if nothing was reported.
  Decision decide() {
    if (terms_.record) return already_adopted();
    if (!terms_.proposed && terms_.adopted_by.given()) return as_stated();
    if (request_.as_published) return as_published();
    return as_requested();
  }

  void check(const Decision& d) {
    if (!has_come(d.agreed_on)) return;
    check_power({d.agreed_by, d.agreed_on, {}}, partnership_, terms_, request_.as_at, diagnostics_);
    check_dates(d);
  }

 private:
  void error(Place place, std::string code, std::string message, std::string help) {
    diagnostics_.error(place, std::move(code), std::move(message), std::move(help));
  }

  Decision already_adopted() {
    error(terms_.place, "adoption.already-adopted",
          format("this version was already adopted{}",
                 terms_.adopted_on.date ? " on " + in_words(*terms_.adopted_on.date) : ""),
          format("propose a change: remit amend {0}; to correct a slip: remit adopt {0} {1} "
                 "--correct --reason \"…\"; if it was never published, take the adoption back: "
                 "remit adopt {0} {1} --undo",
                 terms_.body.value, terms_.version));
    return {};
  }

  Decision as_stated() {
    std::vector<std::string> repeated;
    if (!request_.agreed_by.empty()) repeated.emplace_back("--agreed-by");
    if (request_.agreed_on) repeated.emplace_back("--agreed-on");
    if (request_.in_force_from) repeated.emplace_back("--in-force-from");
    if (!request_.minute.empty()) repeated.emplace_back("--minute");
    if (!repeated.empty())
      error(terms_.adopted_by.place, "adoption.stated-twice",
            format("the version already states who agreed it, so {} cannot be given",
                   listed(repeated, "and")),
            format("run: remit adopt {} {}", terms_.body.value, terms_.version));
    const Date in_force_from = *terms_.in_force_from.date;
    check_power({terms_.adopted_by.value, terms_.adopted_on.date.value_or(in_force_from),
                 terms_.adopted_by.place},
                partnership_, terms_, request_.as_at, diagnostics_);
    return {terms_.adopted_by.value,
            terms_.adopted_on.date.value_or(Date{}),
            in_force_from,
            terms_.minute.value,
            "",
            true};
  }

  Decision as_published() {
    const TermsOfReference* before = version_before(partnership_, terms_, request_.as_at);
    if (terms_.proposed)
      error(terms_.place, "adoption.not-published", "a proposed version has not been published",
            "leave --as-published out, and say who agreed the version: --agreed-by BODY");
    else if (before && before->record && before->adopted_by.given())
      error(terms_.place, "adoption.needs-agreement",
            format("the version of {} was adopted, so this one has to be agreed too",
                   in_words(*before->in_force_from.date)),
            "leave --as-published out, and say who agreed the version: --agreed-by BODY");
    Decision decision;
    if (in_force_from_) decision.in_force_from = *in_force_from_;
    decision.as_published = true;
    return decision;
  }

  Decision as_requested() {
    check_amends_the_last();
    check_summary();
    if (!is_complete()) return {};
    Decision d;
    d.agreed_by = request_.agreed_by;
    d.agreed_on = *request_.agreed_on;
    d.in_force_from = *in_force_from_;
    d.minute = request_.minute;
    d.summary = request_.summary;
    check(d);
    return d;
  }

  bool is_complete() {
    std::vector<std::string> missing, words;
    const auto need = [&](bool given, const char* option, const char* value) {
      if (given) return;
      missing.emplace_back(option);
      words.push_back(format("{} {}", option, value));
    };
    need(!request_.agreed_by.empty(), "--agreed-by", "BODY");
    need(request_.agreed_on.has_value(), "--agreed-on", "DATE");
    need(in_force_from_.has_value(), "--in-force-from", "DATE");
    if (missing.empty()) return true;
    std::string help = "add";
    for (const std::string& word : words) help += " " + word;
    if (!terms_.proposed && request_.agreed_by.empty())
      help += "; or, if these terms are public and nobody knows who agreed them, --as-published";
    error({}, "adoption.incomplete",
          format("{} {} missing", listed(missing, "and"), missing.size() == 1 ? "is" : "are"),
          std::move(help));
    return false;
  }

  // Another version may have been adopted after this one was copied from the last.
  void check_amends_the_last() {
    const auto all = versions_of(partnership_, terms_.body.value);
    if (!terms_.proposed || !terms_.amends.date || all.empty()) return;
    const TermsOfReference& last = *all.back();
    if (*last.in_force_from.date == *terms_.amends.date) return;
    error(terms_.amends.place, "adoption.amends-another",
          format("this version changes that of {}, but that of {} has been adopted since",
                 in_words(*terms_.amends.date), in_words(*last.in_force_from.date)),
          format("copy into this version what the other changed, which `remit redline {} {} {}` "
                 "shows; then write amends=\"{}\" here",
                 terms_.body.value, iso(*terms_.amends.date), last.version, last.version));
  }

  // The list of versions says what each one changed.
  void check_summary() {
    if (!request_.summary.empty() || terms_.summary.given()) return;
    if (!version_before(partnership_, terms_, request_.as_at)) return;
    error(terms_.place, "adoption.no-summary", "nothing says what this version changes",
          "add <changes><summary>…</summary></changes> to this file, or --summary \"…\"");
  }

  bool has_come(Date agreed_on) {
    if (agreed_on <= request_.as_at) return true;
    error({}, "adoption.not-yet",
          format("--agreed-on is {}, which has not come yet", in_words(agreed_on)),
          "adopt the version once it has been agreed, or correct the date");
    return false;
  }

  // The version after which this one was decided: of a proposal, the last of all.
  const TermsOfReference* decided_before() const {
    if (!terms_.proposed) return version_before(partnership_, terms_, request_.as_at);
    const auto all = versions_of(partnership_, terms_.body.value);
    return all.empty() ? nullptr : all.back();
  }

  // The first fault alone: the others would follow from the same date.
  void check_dates(const Decision& d) {
    if (check_in_force_from(d)) check_order(d);
  }

  bool check_in_force_from(const Decision& d) {
    if (d.in_force_from < d.agreed_on)
      error({}, "adoption.before-agreement",
            format("the terms would be in force from {}, before they were agreed on {}",
                   in_words(d.in_force_from), in_words(d.agreed_on)),
            "correct --in-force-from or --agreed-on");
    else if (d.in_force_from > Date(d.agreed_on + std::chrono::years(kMostYearsAhead)))
      error({}, "adoption.too-far-ahead",
            format("the terms would be in force from {}, more than {} years after they were agreed",
                   in_words(d.in_force_from), kMostYearsAhead),
            "correct --in-force-from or --agreed-on");
    else
      return true;
    return false;
  }

  void check_order(const Decision& d) {
    const TermsOfReference* last = decided_before();
    if (last && last->adopted_on.date && *last->adopted_on.date > d.agreed_on)
      error({}, "adoption.agreed-too-early",
            format("--agreed-on is {}, but these terms change others that were agreed later, on {}",
                   in_words(d.agreed_on), in_words(*last->adopted_on.date)),
            "correct --agreed-on");
    else if (last && terms_.proposed && *last->in_force_from.date >= d.in_force_from)
      error({}, "adoption.not-last",
            format("--in-force-from is {}, but a version is already in force from {}",
                   in_words(d.in_force_from), in_words(*last->in_force_from.date)),
            "give a later date: a new version comes into force after all others");
    else if (!terms_.proposed && terms_.in_force_from.date != d.in_force_from)
      error(terms_.in_force_from.place, "adoption.other-date",
            format("this version is in force from {}, but --in-force-from is {}",
                   in_words(*terms_.in_force_from.date), in_words(d.in_force_from)),
            "leave --in-force-from out, or correct the date here and the names of the files");
  }

  const AdoptionRequest& request_;
  const Partnership& partnership_;
  const TermsOfReference& terms_;
  Diagnostics& diagnostics_;
  std::optional<Date> in_force_from_;
};

}  // namespace

std::optional<Decision> decide_adoption(const AdoptionRequest& request,
                                        const Partnership& partnership,
                                        const TermsOfReference& terms, Diagnostics& diagnostics) {
  Diagnostics found;
  Decision decision = Adoption(request, partnership, terms, found).decide();
  diagnostics.add_all(found);
  if (found.has_errors()) return std::nullopt;
  return decision;
}

bool check_decision(const Decision& decision, const Partnership& partnership,
                    const TermsOfReference& terms, Date as_at, Diagnostics& diagnostics) {
  AdoptionRequest request;
  request.as_at = as_at;
  Diagnostics found;
  Adoption(request, partnership, terms, found).check(decision);
  diagnostics.add_all(found);
  return !found.has_errors();
}

void apply(const Decision& d, TermsOfReference& terms) {
  if (terms.proposed) terms.proposed_as.value = terms.version;
  terms.version = iso(d.in_force_from);
  terms.proposed = false;
  terms.in_force_from.date = d.in_force_from;
  if (d.stated || d.as_published) return;
  terms.adopted_by.value = d.agreed_by;
  terms.adopted_on.date = d.agreed_on;
  terms.minute.value = d.minute;
  if (!d.summary.empty()) terms.summary.value = d.summary;
}

}  // namespace remit
