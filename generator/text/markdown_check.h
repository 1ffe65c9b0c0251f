// Whether Markdown that was written reads as the tree that it was written from.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "document/tree.h"

namespace remit {

// Reports the first block that it does not say (code "markdown.not-writable"). The tree is
// canonical.
bool check_written(const Blocks& tree, const std::string& markdown, Diagnostics& diagnostics);

}  // namespace remit
