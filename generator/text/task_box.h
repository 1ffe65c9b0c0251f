// The box of an item of a task list.
#pragma once

#include "document/tree.h"

namespace remit {

// Puts U+2612 (done) or U+2610 and a space before the item's text, as Pandoc does.
void put_task_box(bool done, Blocks& item);

}  // namespace remit
