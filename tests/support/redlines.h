// Redlines written shortly, for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "document/tree.h"

namespace remit::test {

inline Block changed(const char* name, Blocks content) {
  return {Div{{"", {name}, {}}, std::move(content)}, {}};
}
inline Block inserted(Blocks content) { return changed("insertion", std::move(content)); }
inline Block deleted(Blocks content) { return changed("deletion", std::move(content)); }

inline Inline changed_words(const char* name, Inlines words) {
  return {Span{{"", {name}, {}}, std::move(words)}, {}};
}

// "A quorum is [-four-] [+five+] agencies.": the marks must stand at the ends of words.
Inlines words(std::string_view text);
inline Block para_of(std::string_view text) { return {Para{words(text)}, {}}; }
inline Block plain_of(std::string_view text) { return {Plain{words(text)}, {}}; }

inline Row changed_row(const char* name, Row row) {
  row.attr.add_class(name);
  return row;
}

// All changes accepted, or all rejected.
Blocks accepted(Blocks blocks);
Blocks rejected(Blocks blocks);

}  // namespace remit::test
