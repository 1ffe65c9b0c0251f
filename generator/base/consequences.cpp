#include "base/consequences.h"

#include <algorithm>
#include <set>
#include <variant>

#include "base/causes.h"

namespace remit {
namespace {

bool depends_on_facts(const Diagnostic& d) {
  return std::any_of(d.depends_on.begin(), d.depends_on.end(),
                     [](const Cause& cause) { return std::holds_alternative<FaultyFacts>(cause); });
}

std::set<Cause> reported_causes(const Diagnostics& diagnostics) {
  std::set<Cause> result;
  for (const Diagnostic& d : diagnostics.all()) {
    result.insert(d.causes.begin(), d.causes.end());
    if (d.severity != Severity::error || !d.place.source || depends_on_facts(d)) continue;
    const SourceOwner& owner = d.place.source->owner();
    if (owner.facts) result.insert(FaultyFacts{owner.partnership});
  }
  return result;
}

}  // namespace

void drop_consequences(Diagnostics& diagnostics) {
  const std::set<Cause> causes = reported_causes(diagnostics);
  diagnostics.remove_if([&](const Diagnostic& d) {
    if (!d.is_about_form && causes.contains(UnreadableValue(d.place))) return true;
    return std::any_of(d.depends_on.begin(), d.depends_on.end(),
                       [&](const Cause& cause) { return causes.contains(cause); });
  });
}

}  // namespace remit
