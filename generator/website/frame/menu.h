// The pages that the menu of every page leads to, and the others that list things.
#pragma once

#include <string>
#include <vector>

#include "website/frame/frame.h"
#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// The menus of a website, which follow from the lists and pages that there are.
class Menus {
 public:
  explicit Menus(const Site& site);

  // Sets the page's menu and its sections, which are the pages that the menu does not lead to
  // (label, url, here), and takes away breadcrumbs that lead to a list that does not exist.
  void set(SitePage& page) const;

 private:
  std::vector<std::string> missing_;  // paths of lists
  std::vector<PageLink> menu_;
  std::vector<PageLink> sections_;
};

}  // namespace remit
