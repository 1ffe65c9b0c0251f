#include "decide/powers.h"

#include <optional>
#include <vector>

#include "base/format.h"
#include "base/spelling.h"
#include "model/lookup.h"
#include "model/successors.h"

namespace remit {
namespace {

// What to correct: the option, or the fact in the file.
std::string stated_body(const Agreement& agreement) {
  return agreement.place.source ? "by" : "--agreed-by";
}
std::string stated_date(const Agreement& agreement) {
  return agreement.place.source ? "on" : "--agreed-on";
}

void report_unknown_body(const Agreement& agreement, const std::vector<std::string>& known,
                         Diagnostics& diagnostics) {
  diagnostics.error(agreement.place, "adoption.unknown-body",
                    format("{}: there is no body '{}'", stated_body(agreement), agreement.body),
                    did_you_mean(agreement.body, known,
                                 known.empty() ? "add it: remit new body ID --name NAME --kind KIND"
                                               : "the bodies are " + listed(known, "and")));
}

void report_dates(const Agreement& agreement, const Partnership& partnership,
                  Diagnostics& diagnostics) {
  const Body* then = body_on(partnership, agreement.body, agreement.on);
  const bool replaced = then && then->id.value != agreement.body;
  diagnostics.error(
      agreement.place, "adoption.body-dates",
      format("the body '{}' did not exist on {}", agreement.body, in_words(agreement.on)),
      replaced ? format("'{}' had replaced it by then: correct {} or {}", then->id.value,
                        stated_body(agreement), stated_date(agreement))
               : format("correct {} or {}", stated_body(agreement), stated_date(agreement)));
}

// The terms that say who can agree this version: those in force on the day, but never the version
// itself, unless it is the first.
const Text& power_over(const TermsOfReference& terms, const Partnership& partnership, Date on,
                       Date as_at) {
  const TermsOfReference* before = terms_in_force(partnership, terms.body.value, on);
  if (!before || before == &terms) before = version_before(partnership, terms, as_at);
  return before ? before->amendment_agreed_by : terms.amendment_agreed_by;
}

}  // namespace

bool check_power(const Agreement& agreement, const Partnership& partnership,
                 const TermsOfReference& terms, Date as_at, Diagnostics& diagnostics) {
  const auto body = find_thing(partnership, ThingKind::body, agreement.body);
  if (!body) {
    report_unknown_body(agreement, ids(partnership.bodies), diagnostics);
    return false;
  }
  if (!exists_on(*body, agreement.on)) {
    report_dates(agreement, partnership, diagnostics);
    return false;
  }
  const Text& power = power_over(terms, partnership, agreement.on, as_at);
  if (!power.given() || power.value == agreement.body) return true;
  const Body* holder = body_on(partnership, power.value, agreement.on);
  if (holder && holder->id.value == agreement.body) return true;
  diagnostics
      .error(agreement.place, "adoption.no-power",
             format("'{}' cannot agree these terms: a change needs the agreement of '{}'",
                    agreement.body, power.value),
             format("correct {} or {}; to move the power, first adopt terms that '{}' agrees",
                    stated_body(agreement), stated_date(agreement), power.value))
      .note("the power is given here:", power.place);
  return false;
}

}  // namespace remit
