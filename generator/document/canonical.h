// Trees that read alike, made the same.
#pragma once

#include "document/tree.h"

namespace remit {

// The tree with what no reader sees taken out of it: adjacent words are one Str, white space inside
// a Str and the end of a line in the source (SoftBreak) are a Space, adjacent Spaces are one, and
// none stands beside a LineBreak or at either end of a paragraph, heading or cell. Every document
// looks the same afterwards, but for the ends of lines in the source of its page.
Blocks canonical(Blocks blocks);

}  // namespace remit
