// The document tree as text for people: `remit show tree`, and what tests compare.
#pragma once

#include <string>

#include "document/tree.h"

namespace remit {

// One line per block and per list of inlines, indented by depth:
//
//   Header 1 {#quorum number="4."} "Quorum"
//   Div {.numbered number="4.1"}
//     Para "A meeting needs at least five agencies."
//
// Inlines other than text are written in brackets with their kind: "see [Link #support: Support]".
// With `places`, each block is followed by "@line:column", and by "@path:line:column" where the
// file is another than before.
std::string print_tree(const Blocks& blocks, bool places = false);
std::string print_inlines(const Inlines& inlines);

}  // namespace remit
