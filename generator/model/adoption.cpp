#include "model/adoption.h"

#include "base/digest.h"

namespace remit {
namespace {

std::string with_plain_line_ends(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') result += text[i];
  return result;
}

}  // namespace

std::string source_digest(std::string_view text) { return digest(with_plain_line_ends(text)); }

std::string record_digest(std::string_view text, const std::vector<PictureFile>& pictures) {
  std::string all = source_digest(text);
  for (const PictureFile& picture : pictures) all += picture.name + "\n" + digest(picture.bytes);
  return pictures.empty() ? all : digest(all);
}

}  // namespace remit
