#include "decide/compared_versions.h"

#include <vector>

#include "base/format.h"
#include "base/spelling.h"
#include "model/lookup.h"

namespace remit {
namespace {

const TermsOfReference* later_version(const Partnership& partnership, const Body& body,
                                      Diagnostics& diagnostics) {
  const std::string& id = body.id.value;
  std::vector<const TermsOfReference*> proposed;
  std::vector<std::string> names;
  for (const TermsOfReference& terms : partnership.terms)
    if (terms.body.value == id && terms.proposed) {
      proposed.push_back(&terms);
      names.push_back(terms.version);
    }
  if (proposed.size() == 1) return proposed.front();
  const auto all = versions_of(partnership, id);
  if (proposed.empty() && !all.empty()) return all.back();
  if (proposed.empty())
    diagnostics.error(body.id.place, "amendment.no-terms",
                      format("'{}' has no terms of reference to compare", id),
                      format("create them: remit new terms {} --in-force-from DATE", id));
  else
    diagnostics.error(proposed.front()->place, "amendment.several-proposed",
                      format("'{}' has several proposed versions: {}", id, listed(names, "and")),
                      format("name two versions: remit redline {} OLD NEW", id));
  return nullptr;
}

}  // namespace

std::optional<ComparedVersions> compared_versions(const Partnership& partnership, const Body& body,
                                                  const std::string& before,
                                                  const std::string& after, Date as_at,
                                                  Diagnostics& diagnostics) {
  const std::string& id = body.id.value;
  ComparedVersions result;
  result.after = after.empty() ? later_version(partnership, body, diagnostics)
                               : find_version(partnership, id, after);
  if (!result.after) return std::nullopt;
  result.before = before.empty() ? version_before(partnership, *result.after, as_at)
                                 : find_version(partnership, id, before);
  if (!result.before) {
    diagnostics.error(result.after->place, "amendment.nothing-before",
                      format("no version of these terms came before '{}'", result.after->version),
                      format("propose a change first: remit amend {}", id));
    return std::nullopt;
  }
  if (result.before != result.after) return result;
  diagnostics.error(result.after->place, "amendment.same-version",
                    format("both versions are '{}'", result.after->version),
                    format("name two different ones: remit redline {} OLD NEW", id));
  return std::nullopt;
}

}  // namespace remit
