// Whether the system can have a file at a path, found before anything is written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace remit {

struct LengthFault {
  std::string message;  // "needs a path of 5000 bytes; computers allow at most 4095"
  std::string help;
};

// What is wrong with the lengths of a path beneath a folder whose own path has `folder_bytes`: a
// name of more than kMaxNameBytes, or more than kMaxPathBytes altogether. Nothing if it is well.
std::optional<LengthFault> length_fault(std::string_view path, std::size_t folder_bytes = 0);

}  // namespace remit
