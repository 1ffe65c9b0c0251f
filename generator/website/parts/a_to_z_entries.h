// What the list from A to Z holds: whatever a visitor may look for by its name.
#pragma once

#include <string>
#include <vector>

#include "website/frame/frame.h"
#include "website/site.h"
#include "website/site_page.h"

namespace remit {

struct AToZEntry {
  std::string name;             // by which it is listed
  std::string what;             // in words: "board", "short for Safer Riverside Board"; ""
  std::string path;             // of its page, or ""
  std::vector<PageLink> pages;  // where several pages have to do with it
};

// Bodies and organisations under every name that they have or had and every short form; reports,
// protocols, work programmes and all other pages of `pages` that a search finds, under their
// titles; posts with the reports that name them; abbreviations under both forms. In alphabetical
// order, without "the" or "a" at the beginning.
std::vector<AToZEntry> a_to_z_entries(const Site& site, const std::vector<PageCard>& pages);

// "a" to "z"; "0" for a number; "" for anything else. Latin letters with diacritics count as those
// without.
std::string a_to_z_letter(const AToZEntry& entry);

}  // namespace remit
