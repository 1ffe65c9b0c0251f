// The paths of all planned outputs, and the links that lead to them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composed.h"

namespace remit {

// Every planned path, and what it is made from.
class PlannedPaths {
 public:
  explicit PlannedPaths(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // An error of code "output.same-path" for a second output with the path of another; upper and
  // lower case count as one, and so do the forms of an accented letter. One of code
  // "output.long-path" for a path that the system cannot have, once for what it is made from.
  void add(const std::string& path, const std::string& from);
  bool contains(const std::string& path) const { return exact_.contains(path); }
  const std::set<std::string>& all() const { return exact_; }

 private:
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> paths_;  // by path, folded
  std::set<std::string> exact_;
  std::set<std::string> too_long_;  // what they are made from
};

// A link of a document to a file of the website.
struct PlannedLink {
  std::string path;  // of the output; "" if it leads out of the output folder
  std::string url;   // as it was written
  Place place;
};

// Those of a document, but for links within it and to other websites.
std::vector<PlannedLink> links_of(const ComposedDocument& document);

// An error of code "link.not-published" for each link to what is not among the paths.
void check_links(const std::vector<PlannedLink>& links, const PlannedPaths& paths,
                 Diagnostics& diagnostics);

}  // namespace remit
