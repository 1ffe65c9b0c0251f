// All that lies in a folder, to compare whole trees.
#pragma once

#include <map>
#include <string>

namespace remit::test {

// By path: "a/" a folder, "a/b" a file with its bytes, "a/c@" a link with its target. Hidden ones
// too. Empty if the folder is not there.
using Snapshot = std::map<std::string, std::string>;

Snapshot snapshot(const std::string& folder);
// The paths by which two differ, one a line with what became of it; "" if they are equal.
std::string difference(const Snapshot& before, const Snapshot& after);

}  // namespace remit::test
