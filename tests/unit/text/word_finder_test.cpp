#include "text/word_finder.h"

#include <doctest/doctest.h>

namespace remit::word_finder_test {
namespace {

std::string found(WordFinder& finder, const Source& source, std::string_view word) {
  const Place place = finder.find(word);
  return std::to_string(place.begin) + ":" +
         source.text().substr(place.begin, place.end - place.begin);
}

}  // namespace

TEST_CASE("words are found in order, each behind the one before") {
  const Source source("a.md", "one two\none two\n");
  const MappedText text = mapped(source);
  WordFinder finder(text);
  finder.start(1, 1, 2, 7);
  CHECK(found(finder, source, "one") == "0:one");
  CHECK(found(finder, source, "one") == "8:one");
  CHECK(found(finder, source, "two") == "12:two");
}

TEST_CASE("a word that is not there has an empty place, and the next one is found all the same") {
  const Source source("a.md", "one two three\n");
  const MappedText text = mapped(source);
  WordFinder finder(text);
  finder.start(1, 1, 1, 13);
  CHECK(found(finder, source, "one") == "0:one");
  CHECK(found(finder, source, "nowhere") == "3:");
  CHECK(found(finder, source, "three") == "8:three");
}

TEST_CASE("a word that parsing changed is found by its letters") {
  const Source source("a.md", "say \"it's so\" &amp; end\n");
  const MappedText text = mapped(source);
  WordFinder finder(text);
  finder.start(1, 1, 1, 23);
  CHECK(found(finder, source, "“it’s") == "5:it's");
  CHECK(found(finder, source, "so”") == "10:so\"");
}

TEST_CASE("a word is looked for in its own block only") {
  const Source source("a.md", "one\n\ntwo\n");
  const MappedText text = mapped(source);
  WordFinder finder(text);
  finder.start(1, 1, 1, 3);
  CHECK(found(finder, source, "two") == "0:");
  finder.start(3, 1, 3, 3);
  CHECK(found(finder, source, "two") == "5:two");
}

TEST_CASE("the finder can come back to where it stood") {
  const Source source("a.md", "one two\n\nnote\n");
  const MappedText text = mapped(source);
  WordFinder finder(text);
  finder.start(1, 1, 1, 7);
  finder.find("one");
  const auto position = finder.position();
  finder.start(3, 1, 3, 4);
  finder.find("note");
  finder.go_back(position);
  CHECK(found(finder, source, "two") == "4:two");
}

TEST_CASE("lines and columns beyond the text stand for its end") {
  const Source source("a.md", "one\ntwo\n");
  const MappedText text = mapped(source);
  const WordFinder finder(text);
  CHECK(finder.offset(2, 2) == 5);
  CHECK(finder.offset(0, 1) == 8);
  CHECK(finder.offset(9, 1) == 8);
  CHECK(finder.offset(2, 99) == 8);
}

}  // namespace remit::word_finder_test
