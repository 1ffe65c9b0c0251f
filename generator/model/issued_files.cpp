#include "model/issued_files.h"

#include <map>

#include "base/digest.h"

namespace remit {

std::vector<IssuedFile> files_of(const Report& report) {
  std::map<std::string, std::string> digests;
  const auto add = [&](const std::string& name, const std::string& bytes) {
    digests.emplace(name, digest(bytes));
  };
  for (const PictureFile& picture : report.pictures) add(picture.name, picture.bytes);
  for (const Appendix& appendix : report.appendices) {
    for (const PictureFile& picture : appendix.pictures) add(picture.name, picture.bytes);
    if (appendix.attached) add(appendix.attached->name, appendix.attached->bytes);
  }
  std::vector<IssuedFile> result;
  for (const auto& [name, value] : digests) result.push_back({{name, {}}, {value, {}}});
  return result;
}

}  // namespace remit
