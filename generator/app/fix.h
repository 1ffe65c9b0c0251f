// `remit check --fix`: the certain repairs of short forms, shown and written.
#pragma once

#include "app/options.h"

namespace remit {

// Prints what it changes, each line as it was and as it will be, and then writes it, unless
// `--dry-run` is given; every other byte stays. All files are written, or none
// (app/workspace_edit.h). Nothing is changed while the content has errors. Gives whether the
// check can go on: false if a file cannot be written, and then what is wrong was said.
bool fix_abbreviations(const Options& options);

}  // namespace remit
