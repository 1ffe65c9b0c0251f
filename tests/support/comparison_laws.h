// What must hold for the comparison of any two trees, whatever they are.
#pragma once

#include <string>

#include "document/tree.h"

namespace remit::test {

// The laws, checked for one pair:
//
// - all accepted, the redline is the new tree; all rejected, the old one (document/comparable.h
// says
//   but for what);
// - no mark stands inside another, and none is empty but that of a list's empty item;
// - no id stands there twice if it does not in the new tree, and none in a deletion;
// - a tree compared with itself has no changes.
//
// The first that is broken, with the trees printed; empty if all hold.
std::string broken_law(const Blocks& before, const Blocks& after);

}  // namespace remit::test
