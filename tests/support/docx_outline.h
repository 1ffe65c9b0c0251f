// A DOCX by its meaning: what a golden case compares, since the bytes are Pandoc's.
#pragma once

#include <string>

namespace remit::test {

// A line per paragraph of word/document.xml: its style, its number as Word would count it, and its
// text; tables by row, cells separated by " | ". A paragraph that repeats as a header row is
// marked.
//
//   Heading1 [1.] Executive Summary
//   Clause2 [1.1] In January 2020 …
//   Row* Abbreviation | Meaning
std::string docx_outline(const std::string& bytes);

}  // namespace remit::test
