#include "base/source.h"

#include <doctest/doctest.h>

namespace remit::source_test {
namespace {

std::pair<std::size_t, std::size_t> at(const Source& source, std::size_t offset) {
  const LineColumn position = source.position(offset);
  return {position.line, position.column};
}

using Position = std::pair<std::size_t, std::size_t>;

}  // namespace

TEST_CASE("a byte offset has a line and a column, both from 1") {
  const Source source("a.md", "one\ntwo\n");
  CHECK(at(source, 0) == Position{1, 1});
  CHECK(at(source, 2) == Position{1, 3});
  CHECK(at(source, 3) == Position{1, 4});  // the end of the line
  CHECK(at(source, 4) == Position{2, 1});
}

TEST_CASE("the end of the file, and what lies beyond, is the end of its last line") {
  for (const char* text : {"one\ntwo", "one\ntwo\n", "one\r\ntwo\r\n"}) {
    const Source source("a.md", text);
    CHECK(at(source, source.text().size()) == Position{2, 4});
    CHECK(at(source, 1000) == Position{2, 4});
    CHECK(source.line_count() == 2);
  }
}

TEST_CASE("columns count characters, not bytes") {
  const Source source("a.md", "Tŷ Ŵyr x");
  CHECK(at(source, source.text().find('x')) == Position{1, 8});
}

TEST_CASE("lines are given without their ends, whichever they are") {
  const Source source("a.md", "one\r\n\ntwo");
  CHECK(source.line_count() == 3);
  CHECK(source.line(1) == "one");
  CHECK(source.line(2) == "");
  CHECK(source.line(3) == "two");
  CHECK(source.line_start(3) == 6);
}

TEST_CASE("an empty file has one empty line") {
  const Source source("a.md", "");
  CHECK(source.line_count() == 1);
  CHECK(source.line(1) == "");
  CHECK(at(source, 0) == Position{1, 1});
}

TEST_CASE("a place is described by path and line") {
  const Source source("content/a.md", "one\ntwo\n");
  CHECK(describe(Place{&source, 4, 5}) == "content/a.md:2");
  CHECK(describe(Place::whole_file(source)) == "content/a.md");
  CHECK(describe(Place{}) == "");
}

TEST_CASE("sources stay where they are while others are added") {
  Sources sources;
  const Source& first = sources.add("first", "text");
  for (int i = 0; i < 100; ++i) sources.add("more", "");
  CHECK(&first == sources.all()[0].get());
  CHECK(first.text() == "text");
}

TEST_CASE("a place in a text that was made is where its origin was written") {
  Sources sources;
  const Source& page = sources.add("page.mustache", "# {{title}}\nand {{> sign-off}}\n");
  const Source& part = sources.add("sign-off.mustache", "by the chair\n");
  //                                  0123456789012345678901234
  const Source& made = sources.add("made", "# Budget\nand by the chair\n",
                                   {{0, {&page, 0, 2}, true},
                                    {2, {&page, 4, 9}, false},
                                    {8, {&page, 11, 16}, true},
                                    {13, {&part, 0, 13}, true}});
  auto written = [&](std::size_t begin, std::size_t end) {
    const Place place = as_written({&made, begin, end});
    return place.source->path() + ": " +
           place.source->text().substr(place.begin, place.end - place.begin);
  };
  CHECK(written(0, 1) == "page.mustache: #");
  CHECK(written(3, 5) == "page.mustache: title");      // in a value: its tag
  CHECK(written(0, 8) == "page.mustache: # {{title");  // from a literal to a value
  CHECK(written(9, 12) == "page.mustache: and");
  CHECK(written(16, 19) == "sign-off.mustache: the");
  CHECK(written(9, 19) == "page.mustache: and ");  // into another file: what begins it
  CHECK(as_written(Place::whole_file(made)).source == &page);
  CHECK(as_written({&page, 3, 4}).begin == 3);
}

}  // namespace remit::source_test
