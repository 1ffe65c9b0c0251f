// Redlines of every kind of block and every kind of change, by chance, for property tests.
#pragma once

#include "document/tree.h"

namespace remit::test {

// The same seed gives the same redline, on every machine. It keeps the conventions of
// document/tree.h: no change in another, an item that came or went holds one division.
Blocks random_redline(unsigned seed);

}  // namespace remit::test
