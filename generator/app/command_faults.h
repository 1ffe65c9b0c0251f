// What is wrong with a command's own words, and finding what they name.
#pragma once

#include <string>
#include <vector>

#include "app/options.h"
#include "model/workspace.h"

namespace remit {

// Says on standard error what is wrong, and how to mend it; always false.
bool refuse(const std::string& message, const std::string& help);

// Says that there is nothing of that id, if it is not among the known ones; `none` is the help
// where there are no others.
bool is_known(const std::string& id, const std::vector<std::string>& known, const std::string& what,
              const std::string& none);

// The partnership whose body has the id `options.id`, or that `--partnership` names. Null if there
// is none, or more than one, which has been said.
const Partnership* partnership_of_body(const Workspace& workspace, const Options& options);

// The text of an option, white space collapsed; "" if it was not given.
std::string given(const Options& options, const std::string& name);

}  // namespace remit
