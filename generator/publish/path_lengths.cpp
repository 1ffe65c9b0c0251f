#include "publish/path_lengths.h"

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::size_t kShownCharacters = 40;

std::string beginning_of(std::string_view name) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < kShownCharacters && end < name.size(); ++i) utf8::next(name, end);
  return std::string(name.substr(0, end)) + "…";
}

std::string shorten_by(const char* what, std::size_t bytes) {
  return format("shorten {} by {} {}; a letter with an accent counts as two", what, bytes,
                bytes == 1 ? "letter" : "letters");
}

}  // namespace

std::optional<LengthFault> length_fault(std::string_view path, std::size_t folder_bytes) {
  for (const std::string_view name : split(path, '/'))
    if (name.size() > kMaxNameBytes)
      return LengthFault{
          format("needs a file or folder '{}' whose name has {} bytes; computers allow "
                 "at most {}",
                 beginning_of(name), name.size(), kMaxNameBytes),
          shorten_by("the name", name.size() - kMaxNameBytes)};
  const std::size_t all = folder_bytes + (folder_bytes > 0 ? 1 : 0) + path.size();
  if (all <= kMaxPathBytes) return std::nullopt;
  return LengthFault{
      format("needs a path of {} bytes; computers allow at most {}", all, kMaxPathBytes),
      shorten_by("the names of the folders on its way", all - kMaxPathBytes)};
}

}  // namespace remit
