// A drawn diagram by its meaning: what a golden case compares, since the places are Graphviz'.
#pragma once

#include <string>

namespace remit::test {

// Title and description, the number of boxes and of lines (with their arrowheads), and each text.
//
//   title: Relations between bodies: …
//   description: …
//   3 boxes, 4 lines and arrowheads
//   Safer Riverside Board (SRB)
std::string svg_outline(const std::string& bytes);

}  // namespace remit::test
