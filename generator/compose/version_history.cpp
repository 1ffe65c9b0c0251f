#include "compose/version_history.h"

#include <algorithm>

#include "compose/values.h"
#include "model/lookup.h"

namespace remit {
namespace {

constexpr const char* kNotRecorded = "not recorded";

std::string or_not_recorded(std::string words) {
  return words.empty() ? kNotRecorded : std::move(words);
}

Value::Object row(const Partnership& partnership, const TermsOfReference& t, bool first) {
  const std::vector<std::string> cells = version_row(partnership, t, first);
  return {{"in-force-from", cells[0]},
          {"agreed-by", cells[1]},
          {"agreed-on", cells[2]},
          {"minute", cells[3]},
          {"summary", cells[4]}};
}

}  // namespace

std::vector<std::string> version_row(const Partnership& partnership, const TermsOfReference& t,
                                     bool first) {
  const Date agreed = t.adopted_on.date.value_or(*t.in_force_from.date);
  const std::string otherwise = first ? "the first version recorded here" : kNotRecorded;
  return {in_words(*t.in_force_from.date),
          or_not_recorded(body_name(partnership, t.adopted_by, agreed)),
          or_not_recorded(t.adopted_on.date ? in_words(*t.adopted_on.date) : ""),
          or_not_recorded(t.minute.value), t.summary.given() ? t.summary.value : otherwise};
}

Value::List version_history(const Partnership& partnership, const TermsOfReference& until) {
  Value::List result;
  bool known = false;
  for (const TermsOfReference* version : versions_of(partnership, until.body.value)) {
    if (until.proposed && version->version == until.version) continue;
    const auto& end = until.in_force_from.date;
    if (!until.proposed && end && *version->in_force_from.date > *end) break;
    known = known || version->adopted_by.given();
    result.emplace_back(row(partnership, *version, result.empty()));
  }
  if (!known) return {};
  std::reverse(result.begin(), result.end());
  return result;
}

}  // namespace remit
