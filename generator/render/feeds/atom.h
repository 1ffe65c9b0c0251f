// Atom feeds: what is new, for feed readers and other websites (RFC 4287).
#pragma once

#include <string>
#include <vector>

#include "base/date.h"

namespace remit {

struct AtomEntry {
  std::string id;   // the same for ever, wherever the entry is published (RFC 4287, 4.2.6)
  std::string url;  // absolute
  std::string title;
  std::string author;
  std::string summary;  // plain text
  Date published;
  Date updated;
};

struct AtomFeed {
  std::string url;   // of the feed itself, and its id
  std::string home;  // of the website
  std::string title;
  std::string author;
  std::string language;            // BCP 47
  std::vector<AtomEntry> entries;  // at least one
};

// The entries by the day of their last update, newest first, as UTF-8 XML with a line end at its
// end. Days are their first moment in UTC: the same data gives the same bytes.
std::string write_atom(AtomFeed feed);

}  // namespace remit
