#include <cstdio>

#include "app/commands.h"
#include "app/explanations.h"
#include "base/spelling.h"

namespace remit {

int run_explain(const Options& options) {
  const std::vector<ExplainedArea> areas = read_explanations();
  if (options.code.empty()) {
    std::fputs(print_codes(areas).c_str(), stdout);
    return kClean;
  }
  if (const Explanation* explanation = find_explanation(areas, options.code)) {
    std::fputs(print_explanation(*explanation).c_str(), stdout);
    return kClean;
  }
  std::vector<std::string> codes;
  for (const ExplainedArea& area : areas)
    for (const Explanation& explanation : area.explanations) codes.push_back(explanation.code);
  std::fprintf(stderr, "remit: no message has the code '%s'\n  help: %s\n", options.code.c_str(),
               did_you_mean(options.code, codes, "`remit explain` lists every code").c_str());
  return kWrongCommandLine;
}

}  // namespace remit
