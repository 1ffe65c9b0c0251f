// `remit check --fix`: the certain repairs of short forms, shown and written.
#pragma once

#include "app/options.h"

namespace remit {

// Prints what it changes, each line as it was and as it will be, and then writes it, unless
// `--dry-run` is given; leaves every other byte. All files are looked at before the first is
// written, each is written whole or not at all, and a second run finishes what a first one could
// not. Nothing is changed while the content has errors. Gives whether the check can go on: false if
// a file cannot be written, and then what is wrong was said.
bool fix_abbreviations(const Options& options);

}  // namespace remit
