// Web and e-mail addresses that stand in a text without markup become links.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/tree.h"

namespace remit {

// An address within a word: "(https://example.org)." holds "https://example.org".
struct BareAddress {
  std::size_t begin = 0;
  std::size_t size = 0;
  std::string url;  // "https://www.example.org" for "www.example.org", "mailto:…" for an e-mail
};

// The first one in the word (text without spaces): what begins with http://, https:// or www., and
// what has the form of an e-mail address (HTML Standard, 4.10.5.1.5, with a dot in its domain). As
// in GFM, signs at the end that belong to the sentence are no part of it, nor is a bracket that
// was opened before it.
std::optional<BareAddress> bare_address(std::string_view word);

// Makes links of them, wherever they stand but in links.
void link_bare_addresses(Blocks& blocks);

}  // namespace remit
