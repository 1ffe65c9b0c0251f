// Passages in another language: "[Croeso i Gymru]{lang=cy}" inside a text, "::: {lang=cy}" around
// blocks.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/mark.h"

namespace remit {

// Where passages begin and end in a Markdown text, both in one paragraph.
struct LanguageSigns {
  struct End {
    std::size_t past;  // behind "]{lang=cy}"
    Attr attr;
  };
  std::set<std::size_t> begins;     // places of "["
  std::map<std::size_t, End> ends;  // places of "]"
};

LanguageSigns find_languages(std::string_view text);

// Whether the attributes name a language and nothing else.
bool names_language_alone(const Attr& attr);

// Puts what stands between the two signs of a passage, which stand in the list as Spans of
// language_sign, into a Span with its language. A sign without its counterpart in the list becomes
// text again, and is an error (markdown.language-crosses).
Inline language_sign(const Mark& mark, std::size_t index);
void join_languages(Inlines& list, const std::vector<Mark>& marks, Diagnostics& diagnostics);

// An error if the attributes name a language by what is no language tag (markdown.bad-language).
void check_language(const Attr& attr, const Place& place, Diagnostics& diagnostics);

}  // namespace remit
