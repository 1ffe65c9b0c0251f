// Addresses at which something was published before it had the one that it has now. An address once
// published stays: a page that moved leaves a page that leads on, a file is there twice.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "model/partnership.h"

namespace remit {

// Paths of the output. Those of folders end with "/" and stand for all beneath them; others are of
// one file.
struct Forward {
  std::string from;
  std::string to;
  Text stated;  // the former address, where the source has it
};

// Every former address of the partnership's, leading to where that stands now, however often it
// moved. What has a fault is left out.
std::vector<Forward> forwards(const Partnership& partnership);

// Where the file at `path` stood before; nothing if this forward is not of it. A Word document that
// is called after its folder was called after the former one.
std::optional<std::string> former_path(const Forward& forward, const std::string& path);

// Where the page at `path` stood first: at its earliest former address that is stated, the one
// before the others, or where it stands. What names the page to machines for ever is made from
// this.
std::string first_path(const Partnership& partnership, const std::string& path);

// The folder or file of a removal, as a path of the output; nothing if its address has a fault.
std::optional<std::string> removed_path(const Partnership& partnership, const Removal& removal);

// Codes address.malformed, address.claimed-twice, address.loop, address.no-target, address.in-use.
// `published` are the paths of all outputs but those that come from former addresses.
void check_forwards(const Partnership& partnership, const std::set<std::string>& published,
                    Diagnostics& diagnostics);

// The file at the end of an address: "a/index.html" of "a/".
std::string file_at(std::string_view path);

}  // namespace remit
