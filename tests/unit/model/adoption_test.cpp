// What adoption fixes: the text, how it is numbered, its pictures; not how lines end.
#include "model/adoption.h"

#include <doctest/doctest.h>

#include <set>

namespace remit::adoption_test {
namespace {

const NumberingLevel kHeading = {NumberedKind::heading, NumberFormat::decimal, "%1."};

PictureFile picture(const std::string& name, const std::string& bytes) {
  PictureFile result;
  result.name = name;
  result.bytes = bytes;
  return result;
}

}  // namespace

TEST_CASE("the digest of a file is the same whatever its line ends are") {
  CHECK(source_digest("a\nb\n") == source_digest("a\r\nb\r\n"));
  CHECK(source_digest("a\nb\n") != source_digest("a\rb\n"));
  CHECK(source_digest("a\n") != source_digest("a"));
}

TEST_CASE("the digest of a record is the same whatever its line ends are") {
  CHECK(record_digest("a\nb", {{kHeading}}, {}) == record_digest("a\r\nb", {{kHeading}}, {}));
}

TEST_CASE("every change of a text, of how it is numbered or of its pictures gives another digest") {
  std::set<std::string> digests = {
      record_digest("a", {}, {}),
      record_digest("b", {}, {}),
      record_digest("a", {}, {picture("p.svg", "1")}),
      record_digest("a", {}, {picture("q.svg", "1")}),
      record_digest("a", {}, {picture("p.svg", "2")}),
      record_digest("a", {}, {picture("p.svg", "1"), picture("q.svg", "1")}),
      record_digest("a", {}, {picture("q.svg", "1"), picture("p.svg", "1")}),
  };
  std::size_t expected = 7;
  NumberingLevel level = kHeading;
  const auto add = [&] {
    digests.insert(record_digest("a", {{level}}, {}));
    CHECK(digests.size() == ++expected);
  };
  add();
  for (const NumberedKind kind : {NumberedKind::paragraph, NumberedKind::item}) {
    level.kind = kind;
    add();
  }
  for (const NumberFormat format : {NumberFormat::lower_letter, NumberFormat::upper_letter,
                                    NumberFormat::lower_roman, NumberFormat::upper_roman}) {
    level.format = format;
    add();
  }
  level.start = 2;
  add();
  level.continuous = true;
  add();
  level.text = "(%1)";
  add();
  digests.insert(record_digest("a", {{level, level}}, {}));
  CHECK(digests.size() == expected + 1);
}

}  // namespace remit::adoption_test
