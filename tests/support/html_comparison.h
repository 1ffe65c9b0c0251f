// Our HTML and cmark's, made comparable where they are meant to differ.
#pragma once

#include <string>

namespace remit::test {

// cmark's HTML, as we would write it:
//   - "<!-- raw HTML omitted -->" goes: we leave out raw HTML without a trace in the page;
//   - the box of a task is a character, "☐" or "☒", so that Word shows it too;
//   - notes as below.
std::string comparable_cmark(std::string html);

// Ours, as cmark would write it:
//   - header cells lose their scope, and the class of a cell's alignment becomes "align".
//
// In both, notes lose their ids, classes and labels and the way back from them, "'" is written as
// such, and runs of spaces outside of code count as one, as browsers show them.
std::string comparable_ours(std::string html);

}  // namespace remit::test
