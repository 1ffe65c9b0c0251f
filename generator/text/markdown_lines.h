// Lines of Markdown made of words: which may begin a line, and where lines are wrapped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace remit {

using Lines = std::vector<std::string>;

// Text without a place to break it, with its escapes.
struct MarkdownWord {
  std::string text;
  bool breaks_line = false;  // a line ends behind it that must end there
  std::string attributes;    // of the block: " {#id}", behind its last word
};

inline constexpr std::size_t kMarkdownWidth = 100;  // of a line, in characters

struct LineLayout {
  std::size_t width = kMarkdownWidth;
  bool joined = false;    // no line is wrapped
  std::string_view lead;  // what the first line begins with: "# "
};

// The words as lines of at most that many characters, where a word is not longer; each sentence
// begins a new one. No line begins with what would be taken for a list, a heading, a division or
// the like: lines are wrapped elsewhere, and where one must begin so, it is escaped.
Lines markdown_lines(const std::vector<MarkdownWord>& words, const LineLayout& layout);

}  // namespace remit
