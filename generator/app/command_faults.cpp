#include "app/command_faults.h"

#include <algorithm>
#include <cstdio>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "model/lookup.h"

namespace remit {

bool refuse(const std::string& message, const std::string& help) {
  std::fprintf(stderr, "remit: %s\n  help: %s\n", message.c_str(), help.c_str());
  return false;
}

bool is_known(const std::string& id, const std::vector<std::string>& known, const std::string& what,
              const std::string& none) {
  if (std::find(known.begin(), known.end(), id) != known.end()) return true;
  return refuse(
      format("there is no {} '{}'", what, id),
      did_you_mean(id, known, known.empty() ? none : "there are " + listed(known, "and")));
}

const Partnership* partnership_of_body(const Workspace& workspace, const Options& options) {
  const std::string wanted = given(options, "partnership");
  std::vector<std::string> bodies, partnerships, all;
  const Partnership* found = nullptr;
  for (const Partnership& partnership : workspace.partnerships) {
    all.push_back(partnership.folder);
    if (!wanted.empty() && partnership.folder != wanted) continue;
    for (const std::string& id : ids(partnership.bodies)) bodies.push_back(id);
    if (!find_body(partnership, options.id)) continue;
    partnerships.push_back(partnership.folder);
    found = &partnership;
  }
  if (!wanted.empty() && !is_known(wanted, all, "partnership", "begin one: remit new partnership"))
    return nullptr;
  if (!is_known(options.id, bodies, "body", "add it: remit new body ID --name … --kind …"))
    return nullptr;
  if (partnerships.size() > 1) {
    refuse(format("several partnerships have a body '{}'", options.id),
           "add --partnership: " + listed(partnerships));
    return nullptr;
  }
  return found;
}

std::string given(const Options& options, const std::string& name) {
  const auto found = options.given.find(name);
  return found == options.given.end() ? std::string() : collapse(found->second);
}

}  // namespace remit
