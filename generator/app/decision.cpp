#include "app/decision.h"

#include "app/command_faults.h"
#include "base/format.h"
#include "model/lookup.h"
#include "model/successors.h"

namespace remit {
namespace {

constexpr int kMostYearsAhead = 2;  // from the decision to the day from which terms are in force

class Deciding {
 public:
  Deciding(const Options& options, const Partnership& partnership, const TermsOfReference& terms)
      : options_(options), partnership_(partnership), terms_(terms) {}

  std::optional<Decision> decide() const;

 private:
  std::optional<Date> date(const std::string& name) const;
  bool may_agree(const std::string& body, Date on) const;
  bool amends_the_last() const;
  bool dates_fit(const Decision& decision) const;
  std::optional<Decision> as_stated() const;
  std::optional<Decision> as_published() const;

  const Options& options_;
  const Partnership& partnership_;
  const TermsOfReference& terms_;
};

std::optional<Date> Deciding::date(const std::string& name) const {
  const std::string text = given(options_, name);
  if (text.empty()) {
    refuse(format("--{} is missing", name), "write a date: --" + name + " 2022-03-15");
    return std::nullopt;
  }
  const auto date = parse_date(text);
  if (!date) refuse(format("'{}' is not a date", text), "write it as 2022-03-15");
  return date;
}

std::optional<Decision> Deciding::as_stated() const {
  for (const char* name : {"agreed-by", "agreed-on", "in-force-from", "minute"})
    if (!given(options_, name).empty()) {
      refuse(format("the version says itself who agreed it, and --{} says so again", name),
             format("leave the options out: remit adopt {} {}", options_.id, terms_.version));
      return std::nullopt;
    }
  if (!may_agree(terms_.adopted_by.value,
                 terms_.adopted_on.date.value_or(*terms_.in_force_from.date)))
    return std::nullopt;
  return Decision{terms_.adopted_by.value,
                  terms_.adopted_on.date.value_or(Date{}),
                  *terms_.in_force_from.date,
                  terms_.minute.value,
                  "",
                  true};
}

std::optional<Decision> Deciding::as_published() const {
  if (terms_.proposed) {
    refuse("a proposed version has not been published", "say who agreed it: --agreed-by …");
    return std::nullopt;
  }
  const TermsOfReference* before = version_before(partnership_, terms_, options_.as_at);
  if (before && before->record && before->adopted_by.given()) {
    refuse(format("the version of {} before it was adopted, so this one needs to be agreed too",
                  in_words(*before->in_force_from.date)),
           "say who agreed it: --agreed-by …");
    return std::nullopt;
  }
  Decision d;
  d.in_force_from = *terms_.in_force_from.date;
  d.as_published = true;
  return d;
}

// The terms in force on the day of the decision say who may change them; the first ones say so of
// themselves. A body that took the place of the one that they name has its powers.
bool Deciding::may_agree(const std::string& body, Date on) const {
  if (!is_known(body, ids(partnership_.bodies), "body", "add it: remit new body ID")) return false;
  const auto thing = find_thing(partnership_, ThingKind::body, body);
  if (!exists_on(*thing, on)) {
    const Body* now = body_on(partnership_, body, on);
    return refuse(format("there was no body '{}' on {}", body, in_words(on)),
                  now && now->id.value != body ? format("'{}' had its place then", now->id.value)
                                               : "correct the body or the date");
  }
  const TermsOfReference* before = terms_in_force(partnership_, terms_.body.value, on);
  if (!before || before == &terms_) before = version_before(partnership_, terms_, options_.as_at);
  const Text& power = before ? before->amendment_agreed_by : terms_.amendment_agreed_by;
  const Body* holder = power.given() ? body_on(partnership_, power.value, on) : nullptr;
  if (!power.given() || power.value == body || (holder && holder->id.value == body)) return true;
  return refuse(format("'{}' may not agree these terms: a change needs the agreement of '{}'", body,
                       power.value),
                format("{} says so; terms that '{}' agrees can say otherwise",
                       describe(power.place), power.value));
}

// Another version may have been adopted since this one began as a copy of the last.
bool Deciding::amends_the_last() const {
  const auto all = versions_of(partnership_, options_.id);
  if (!terms_.proposed || !terms_.amends.date || all.empty()) return true;
  if (*all.back()->in_force_from.date == *terms_.amends.date) return true;
  return refuse(
      format(
          "this version was begun as a change of that of {}, but that of {} has been adopted since",
          in_words(*terms_.amends.date), in_words(*all.back()->in_force_from.date)),
      format("take over into it what the other changed (remit redline {} {} {}), then write "
             "amends=\"{}\" in its facts",
             options_.id, iso(*terms_.amends.date), all.back()->version, all.back()->version));
}

bool Deciding::dates_fit(const Decision& d) const {
  if (d.agreed_on > options_.as_at)
    return refuse(format("{} has not come yet", in_words(d.agreed_on)),
                  "adopt the version once it has been agreed");
  if (d.in_force_from < d.agreed_on)
    return refuse(format("the terms would be in force from {}, before they were agreed on {}",
                         in_words(d.in_force_from), in_words(d.agreed_on)),
                  "correct one of the two dates");
  const Date latest = d.agreed_on + std::chrono::years(kMostYearsAhead);
  if (d.in_force_from > latest)
    return refuse(format("the terms would be in force more than {} years after they were agreed",
                         kMostYearsAhead),
                  "correct one of the two dates");
  const auto all = versions_of(partnership_, options_.id);
  const TermsOfReference* last = nullptr;
  for (const TermsOfReference* version : all)
    if (version != &terms_) last = version;
  if (last && terms_.proposed && last->adopted_on.date && *last->adopted_on.date > d.agreed_on)
    return refuse(format("they would change terms that were agreed later, on {}",
                         in_words(*last->adopted_on.date)),
                  "correct the date: --agreed-on");
  if (last && terms_.proposed && *last->in_force_from.date >= d.in_force_from) {
    const std::string day = in_words(*last->in_force_from.date);
    return refuse(*last->in_force_from.date == d.in_force_from
                      ? format("there is a version in force from {} already", day)
                      : format("the version of {} is in force later than that", day),
                  "a new version comes into force after all others");
  }
  if (!terms_.proposed && terms_.in_force_from.date != d.in_force_from)
    return refuse(format("its file says that the version is in force from {}",
                         in_words(*terms_.in_force_from.date)),
                  "give that date, or correct the file and its name");
  return true;
}

std::optional<Decision> Deciding::decide() const {
  if (terms_.record) {
    refuse(format("this version was adopted{} already",
                  terms_.adopted_on.date ? " on " + in_words(*terms_.adopted_on.date) : ""),
           format("propose a change: remit amend {}", options_.id));
    return std::nullopt;
  }
  if (!terms_.proposed && terms_.adopted_by.given()) return as_stated();
  if (options_.as_published) return as_published();
  if (!amends_the_last()) return std::nullopt;
  Decision d;
  d.agreed_by = given(options_, "agreed-by");
  if (d.agreed_by.empty()) {
    refuse("--agreed-by is missing",
           terms_.proposed
               ? "name the body that agreed the terms: --agreed-by BODY"
               : "name the body that agreed the terms: --agreed-by BODY; if that is not "
                 "known of terms that are public: --as-published");
    return std::nullopt;
  }
  const auto agreed_on = date("agreed-on");
  if (!agreed_on || !may_agree(d.agreed_by, *agreed_on)) return std::nullopt;
  const auto in_force_from = date("in-force-from");
  if (!in_force_from) return std::nullopt;
  d.agreed_on = *agreed_on;
  d.in_force_from = *in_force_from;
  d.minute = given(options_, "minute");
  d.summary = given(options_, "summary");
  if (!dates_fit(d)) return std::nullopt;
  const bool first = !version_before(partnership_, terms_, options_.as_at);
  if (d.summary.empty() && !terms_.summary.given() && !first) {
    refuse("nothing says what this version changes",
           "add <changes><summary>…</summary></changes> to its facts, or --summary \"…\"");
    return std::nullopt;
  }
  return d;
}

}  // namespace

std::optional<Decision> decide(const Options& options, const Partnership& partnership,
                               const TermsOfReference& terms) {
  return Deciding(options, partnership, terms).decide();
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
