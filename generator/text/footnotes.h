// Footnotes of a Markdown text as its lines write them: cmark-gfm drops those that nothing refers
// to, without a word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "text/mapped_text.h"

namespace remit {

struct FootnoteLine {
  std::string label;  // "x" of "[^x]: …"
  int line = 1;
  Place place;  // of "[^x]"
};

// Every line that begins, behind marks of quotations and lists, as a footnote's text does. It may
// still be in code.
std::vector<FootnoteLine> footnote_lines(const MappedText& text);

// Whether the two labels are one: upper and lower case (ASCII) count as equal.
bool same_label(std::string_view a, std::string_view b);

// Reports each footnote whose line is not among those that the tree kept (by number, from 1):
// nothing refers to it, or another has its name.
void report_lost_footnotes(const MappedText& text, const std::vector<bool>& kept,
                           Diagnostics& diagnostics);

// "[^x]" at `at` of a word, or "".
std::string_view footnote_reference(std::string_view word, std::size_t at);

}  // namespace remit
