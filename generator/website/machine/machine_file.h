// A file of the website that is no page: for other programs.
#pragma once

#include <string>

namespace remit {

struct MachineFile {
  std::string path;   // of the output
  std::string bytes;  // finished
  std::string from;   // what it is made from, for messages: "the feed"
};

}  // namespace remit
