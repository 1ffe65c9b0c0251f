#include "text/zip.h"

#include <doctest/doctest.h>

namespace remit::zip_test {
namespace {

std::string with_name(std::string archive, std::string_view from, std::string_view to) {
  for (std::size_t at = archive.find(from); at != std::string::npos; at = archive.find(from, at))
    archive.replace(at, from.size(), to);
  return archive;
}

}  // namespace

TEST_CASE("what is written as an archive is read again, in its order") {
  const std::vector<ZipEntry> entries = {{"[Content_Types].xml", "<Types/>"},
                                         {"word/document.xml", std::string(100'000, 'x')},
                                         {"empty", ""},
                                         {"bytes", std::string("\0\1\xff", 3)}};
  const auto read = read_zip(write_zip(entries));
  REQUIRE(read);
  REQUIRE(read->size() == entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    CHECK((*read)[i].name == entries[i].name);
    CHECK((*read)[i].bytes == entries[i].bytes);
  }
}

TEST_CASE("entries are deflated, and the same entries give the same bytes") {
  const std::vector<ZipEntry> entries = {{"a", std::string(100'000, 'x')}, {"b", "text"}};
  const std::string archive = write_zip(entries);
  CHECK(archive.size() < 2000);
  CHECK(archive == write_zip(entries));
  CHECK(archive.substr(10, 4) == std::string("\0\0\x21\0", 4));  // 1980-01-01 00:00:00
}

TEST_CASE("what is no archive is not read") {
  CHECK_FALSE(read_zip(""));
  CHECK_FALSE(read_zip("PK but nothing else"));
  const std::string archive = write_zip({{"a", std::string(100'000, 'x')}});
  CHECK_FALSE(read_zip(std::string_view(archive).substr(0, archive.size() / 2)));
}

TEST_CASE("an archive with a damaged entry is not read") {
  std::string archive = write_zip({{"a", "some text that is here to be damaged"}});
  archive[40] = static_cast<char>(archive[40] ^ 0x55);
  CHECK_FALSE(read_zip(archive));
}

TEST_CASE("an archive is read only within the limits, counted while unpacking") {
  const std::string archive = write_zip({{"a", std::string(1000, 'x')}, {"b", "1234"}});
  CHECK(read_zip(archive, 2, 1004));
  CHECK_FALSE(read_zip(archive, 1, 1004));
  CHECK_FALSE(read_zip(archive, 2, 1003));
  CHECK_FALSE(read_zip(archive, 2, 999));
}

TEST_CASE("an entry that would lie outside the archive's folder is refused") {
  const std::string archive = write_zip({{"ab/cdef/g", "text"}});
  REQUIRE(read_zip(archive));
  CHECK_FALSE(read_zip(with_name(archive, "ab/cdef/g", "../cdef/g")));
  CHECK_FALSE(read_zip(with_name(archive, "ab/cdef/g", "ab/cdef/..")));
  CHECK_FALSE(read_zip(with_name(archive, "ab/cdef/g", "/b/cdef/g")));
  CHECK_FALSE(read_zip(with_name(archive, "ab/cdef/g", "..\\cdef\\g")));
  CHECK(read_zip(with_name(archive, "ab/cdef/g", "ab/c..f/g")));
}

}  // namespace remit::zip_test
