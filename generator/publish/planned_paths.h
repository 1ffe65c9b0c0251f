// The paths of all planned outputs, and the links that lead to them.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/diagnostics.h"
#include "compose/composed.h"

namespace remit {

// Every planned path, and what it is made from.
class PlannedPaths {
 public:
  explicit PlannedPaths(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // An error of code "output.same-path" for a second output with the path of another; upper and
  // lower case count as one.
  void add(const std::string& path, const std::string& from);
  bool contains(const std::string& path) const { return exact_.contains(path); }
  const std::set<std::string>& all() const { return exact_; }

 private:
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> paths_;  // by path in lower case
  std::set<std::string> exact_;
};

// An error of code "link.not-published" for each link of the document to a file of the website that
// is not among the paths.
void check_links(const ComposedDocument& document, const PlannedPaths& paths,
                 Diagnostics& diagnostics);

}  // namespace remit
