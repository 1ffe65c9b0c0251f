// What every page of the website receives, whatever its kind.
#pragma once

#include <string>
#include <vector>

#include "model/partnership.h"
#include "text/value.h"

namespace remit {

// A link by its words: to a page of the website by the path of the output.
struct PageLink {
  std::string label;
  std::string path;
};

// language, title, root (the address of the website's root from the page: "../../", "" at the
// root), partnership (its names as at `as_at`), breadcrumbs (label, url of the pages above it, the
// home page first; none on the home page itself) and current: what the page is called there, its
// title unless it is given. From website.xml: logo-url and logo-alternative, has-colours,
// has-contact and contact. The menus are empty until all pages are known (menu.h). canonical (the
// address that lasts) and feed-url (of the feed of papers), both "" if website.xml states no
// address, and searches: whether it is the page of the search, which alone may run a script.
Value frame_values(const Partnership& partnership, const std::string& path,
                   const std::string& title, const std::vector<PageLink>& above, Date as_at,
                   const std::string& current = {});

// Sets the list, and the yes-or-no beside it: "bodies" and "has-bodies".
void set_list(Value& values, const std::string& name, Value::List list);

// "the borough of Colchester"; a unitary authority's area is called by its name alone.
std::string area_in_words(const Partnership& partnership);

}  // namespace remit
