// Text and addresses in Markdown that read as themselves, with no more escapes than that takes.
#pragma once

#include <string>
#include <string_view>

#include "document/tree.h"

namespace remit {

// What a word stands beside, without a space between.
struct Beside {
  bool note_before = false;     // a reference to a footnote, which ends with "]"
  bool anything_after = false;  // another inline
  bool in_heading = false;
};

// A word, which holds no white space.
std::string escaped_word(std::string_view word, const Beside& beside);

// Code between as many backticks as it takes.
std::string code_markdown(std::string_view code);

// "(address "title")"
std::string target_markdown(const Target& target);

}  // namespace remit
