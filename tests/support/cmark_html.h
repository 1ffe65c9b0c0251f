// The HTML that cmark-gfm itself writes, to hold ours to.
#pragma once

#include <string>

namespace remit::test {

// As the program reads Markdown (tables, strikethrough, task lists, footnotes, typographic quotes;
// no bare addresses as links), in cmark-gfm's safe mode: no raw HTML, no unsafe addresses.
std::string cmark_html(const std::string& markdown);

std::string cmark_version();

}  // namespace remit::test
