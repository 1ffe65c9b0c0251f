// What a test program has tried, told in one line per family when it ends:
//
//   proved: publishing: 69 steps × killed, 300 random kills
#pragma once

#include <string>

namespace remit::test {

void proved(const std::string& family, const std::string& kind, long count);

}  // namespace remit::test
