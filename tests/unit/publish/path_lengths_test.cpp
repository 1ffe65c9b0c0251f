#include "publish/path_lengths.h"

#include <doctest/doctest.h>

#include "base/limits.h"

namespace remit::path_lengths_test {

namespace {

std::string message(const std::string& path, std::size_t folder_bytes = 0) {
  const auto fault = length_fault(path, folder_bytes);
  return fault ? fault->message + "\n" + fault->help : "";
}

}  // namespace

TEST_CASE("a name has at most 255 bytes, wherever it is in the path") {
  const std::string longest(kMaxNameBytes, 'a'), longer(kMaxNameBytes + 1, 'a');
  CHECK(message("a/" + longest + "/" + longest) == "");
  const std::string fault =
      "needs a file or folder 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' whose name has 256 "
      "bytes; "
      "computers allow at most 255\n"
      "shorten the name by 1 letter; a letter with an accent counts as two";
  CHECK(message(longer) == fault);
  CHECK(message("a/" + longer + "/b") == fault);
  CHECK(message("a/b/" + longer) == fault);
}

TEST_CASE("a name of other letters is measured in bytes, and cut between letters") {
  std::string name;
  for (int i = 0; i < 128; ++i) name += "é";
  CHECK(message(name).starts_with("needs a file or folder 'éé"));
  CHECK(message(name).find("é…' whose name has 256 bytes") != std::string::npos);
}

TEST_CASE("a whole path has at most 4095 bytes, with the folder that it is in") {
  std::string path;
  while (path.size() + 200 < kMaxPathBytes) path += std::string(199, 'a') + "/";
  path += std::string(kMaxPathBytes - path.size(), 'b');
  CHECK(message(path) == "");
  CHECK(
      message(path + "b") ==
      "needs a path of 4096 bytes; computers allow at most 4095\n"
      "shorten the names of the folders on its way by 1 letter; a letter with an accent counts as "
      "two");
  CHECK(message(path, 9).starts_with("needs a path of 4105 bytes"));
}

}  // namespace remit::path_lengths_test
