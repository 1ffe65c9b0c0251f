// What every fuzz target needs: a way to fail, and invariants of trees, places and pages.
//
// A target is one file with LLVMFuzzerTestOneInput (llvm.org/docs/LibFuzzer.html). The preset
// "fuzz" links it with libFuzzer; every other one with run_files.cpp, which gives it the files of
// corpus/ and regressions/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/xml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace remit::fuzz {

// Ends the program, and says what is wrong, unless it holds. `detail` is shown behind it.
void require(bool holds, std::string_view what, std::string_view detail = {});

// The input as the readers get it: valid UTF-8, U+FFFD for every byte that is not, no byte order
// mark.
std::string text_of(const std::uint8_t* data, std::size_t size);

// The place lies inside its source, and begins and ends between characters.
void require_place(const Place& place, std::string_view what);
// The places of all diagnostics do, as they are and as written; every diagnostic can be printed,
// has a code and a message, and both are one line.
void require_places(const Diagnostics& diagnostics);
// The places of all blocks and inlines do.
void require_places(const Blocks& blocks);

// An HTML fragment as render/html/html.h promises: only elements and attributes that Remit writes,
// each attribute once, closed in order, links and blocks only where HTML allows them, no address
// that runs a program. With `sound`: no id is given twice, and every "#id" leads to one.
void require_html(const std::string& html, bool sound);

}  // namespace remit::fuzz
