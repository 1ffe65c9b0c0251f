#include "base/diagnostics.h"

#include <doctest/doctest.h>

namespace remit::diagnostics_test {
namespace {

// The place of `part` in a source.
Place place_of(const Source& source, std::string_view part) {
  const std::size_t begin = source.text().find(part);
  REQUIRE(begin != std::string::npos);
  return {&source, begin, begin + part.size()};
}

std::string rendered(const std::string& text, std::string_view part) {
  const Source source("a.md", text);
  Diagnostics diagnostics;
  return render_text(diagnostics.error(place_of(source, part), "x.y", "wrong"));
}

}  // namespace

TEST_CASE("a message shows path, place, line, caret and help") {
  const Source source("content/board.xml", "<a>\n  <chair post='assistant'/>\n</a>\n");
  Diagnostics diagnostics;
  const Diagnostic& error =
      diagnostics.error(place_of(source, "assistant"), "reference.unknown-post",
                        "'assistant' is not a post", "did you mean 'assistant-director'?");
  CHECK(render_text(error) ==
        R"(content/board.xml:2:16: error: 'assistant' is not a post [reference.unknown-post]
      <chair post='assistant'/>
                   ^~~~~~~~~
  help: did you mean 'assistant-director'?
)");
}

TEST_CASE("notes name other places") {
  const Source source("a.xml", "one\ntwo\n");
  Diagnostics diagnostics;
  Diagnostic& warning = diagnostics.warning(place_of(source, "one"), "x.y", "twice");
  warning.note("first at", place_of(source, "two")).note("in the file", Place::whole_file(source));
  warning.note("nowhere");
  CHECK(render_text(warning) == R"(a.xml:1:1: warning: twice [x.y]
    one
    ^~~
  note: first at a.xml:2
  note: in the file a.xml
  note: nowhere
)");
}

TEST_CASE("a whole file is named without line and caret, and nowhere by the program") {
  const Source source("a.xml", "one\n");
  Diagnostics diagnostics;
  CHECK(render_text(diagnostics.error(Place::whole_file(source), "file.missing", "is missing")) ==
        "a.xml: error: is missing [file.missing]\n");
  CHECK(render_text(diagnostics.error({}, "output.locked", "is locked", "wait")) ==
        "remit: error: is locked [output.locked]\n  help: wait\n");
}

TEST_CASE("a tab counts as one column, so that the caret is right in every terminal") {
  CHECK(rendered("\tone\ttwo\n", "two") ==
        "a.md:1:6: error: wrong [x.y]\n"
        "     one two\n"
        "         ^~~\n");
}

TEST_CASE("characters before the place are counted, not bytes") {
  CHECK(rendered("Tŷ Ŵyr – “x” bad\n", "bad") ==
        "a.md:1:14: error: wrong [x.y]\n"
        "    Tŷ Ŵyr – “x” bad\n"
        "                 ^~~\n");
}

TEST_CASE("wide characters take two columns, under the place too") {
  CHECK(rendered("漢字 bad\n", "bad") ==
        "a.md:1:4: error: wrong [x.y]\n"
        "    漢字 bad\n"
        "         ^~~\n");
  CHECK(rendered("x 漢字 y\n", "漢字") ==
        "a.md:1:3: error: wrong [x.y]\n"
        "    x 漢字 y\n"
        "      ^~~~\n");
}

TEST_CASE("combining marks take no column") {
  CHECK(rendered("cafe\u0301 bad\n", "bad") ==
        "a.md:1:7: error: wrong [x.y]\n"
        "    cafe\u0301 bad\n"
        "         ^~~\n");
}

TEST_CASE("a long line is cut around the place") {
  const std::string text = std::string(300, 'a') + " bad " + std::string(300, 'b') + "\n";
  CHECK(rendered(text, "bad") ==
        "a.md:1:302: error: wrong [x.y]\n"
        "    …" +
            std::string(59, 'a') + " bad " + std::string(96, 'b') +
            "…\n"
            "    " +
            std::string(61, ' ') + "^~~\n");
}

TEST_CASE("a long line is cut between characters") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "é";
  const std::string result = rendered(text + " bad\n", "bad");
  const std::size_t line = result.find("    …é");
  REQUIRE(line != std::string::npos);
  CHECK(result.find("\xC3\n") == std::string::npos);
  CHECK(result.substr(result.size() - 5) == " ^~~\n");
  CHECK(result.find("é bad\n") != std::string::npos);
}

TEST_CASE("a place longer than what is shown ends with the line") {
  CHECK(rendered("one two\nthree\n", "two\nthree") ==
        "a.md:1:5: error: wrong [x.y]\n"
        "    one two\n"
        "        ^~~\n");
  CHECK(rendered(std::string(500, 'x'), std::string(500, 'x')) ==
        "a.md:1:1: error: wrong [x.y]\n"
        "    " +
            std::string(160, 'x') +
            "…\n"
            "    ^" +
            std::string(159, '~') + "\n");
}

TEST_CASE("a place at the end of the file stands behind the last line") {
  for (const char* text : {"one\ntwo", "one\ntwo\n", "one\r\ntwo\r\n"}) {
    const Source source("a.md", text);
    Diagnostics diagnostics;
    const std::size_t end = source.text().size();
    CHECK(render_text(diagnostics.error({&source, end, end}, "x.y", "ends too early")) ==
          "a.md:2:4: error: ends too early [x.y]\n"
          "    two\n"
          "       ^\n");
  }
}

TEST_CASE("a place in an empty file has an empty line") {
  const Source source("a.md", "");
  Diagnostics diagnostics;
  CHECK(render_text(diagnostics.error({&source, 0, 0}, "x.y", "is empty")) ==
        "a.md:1:1: error: is empty [x.y]\n    \n    ^\n");
}

TEST_CASE("nothing that an author wrote can command the terminal") {
  const Source source("a\x1B[2J.md", "x\x1B[31m\u009B1m\u202Ey bad\n");
  Diagnostics diagnostics;
  Diagnostic& error =
      diagnostics.error(place_of(source, "bad"), "x.y", "no\x1B[1m\r\n", "help\x07");
  error.note("note\x08", place_of(source, "bad"));
  CHECK(render_text(error) == R"(a [2J.md:1:13: error: no [1m   [x.y]
    x [31m 1m y bad
                ^~~
  help: help 
  note: note  a [2J.md:1
)");
}

TEST_CASE("bytes that are not UTF-8 are shown as replacement characters") {
  const Source source("a.md", "caf\xE9 bad\n");
  Diagnostics diagnostics;
  CHECK(render_text(diagnostics.error(place_of(source, "bad"), "x.y", "wrong")) ==
        "a.md:1:6: error: wrong [x.y]\n"
        "    caf\uFFFD bad\n"
        "         ^~~\n");
}

TEST_CASE("a message can be one line of JSON") {
  const Source source("a.md", "one\ntŷ “two”\n");
  Diagnostics diagnostics;
  Diagnostic& error = diagnostics.error(place_of(source, "two"), "x.y", "say \"no\"\n", "repair");
  error.note("see", place_of(source, "one")).note("nowhere");
  CHECK(render_json(error) ==
        R"({"severity":"error","code":"x.y","path":"a.md","line":2,"column":5,"end-line":2,)"
        R"("end-column":8,"message":"say \"no\"\n","help":"repair","notes":[)"
        R"({"text":"see","path":"a.md","line":1,"column":1,"end-line":1,"end-column":4},)"
        R"({"text":"nowhere"}]})");
}

TEST_CASE("in JSON, what is not there is left out") {
  const Source source("a.md", "");
  Diagnostics diagnostics;
  CHECK(render_json(diagnostics.warning(Place::whole_file(source), "x.y", "m")) ==
        R"({"severity":"warning","code":"x.y","path":"a.md","message":"m"})");
  CHECK(render_json(diagnostics.error({}, "x.y", "caf\xE9")) ==
        "{\"severity\":\"error\",\"code\":\"x.y\",\"message\":\"caf\uFFFD\"}");
}

TEST_CASE("messages are sorted by path, place and code, and the same one stands once") {
  const Source a("a.md", "one two"), b("b.md", "one two");
  Diagnostics diagnostics;
  diagnostics.error(place_of(b, "one"), "x.b", "5");
  diagnostics.error(place_of(a, "two"), "x.b", "4");
  diagnostics.error(place_of(a, "two"), "x.a", "3");
  diagnostics.error(place_of(a, "one"), "x.z", "2");
  diagnostics.error(place_of(a, "one"), "x.z", "2");
  diagnostics.error(Place::whole_file(a), "x.z", "1");
  diagnostics.error({}, "x.z", "0");
  std::string order;
  for (const Diagnostic& each : diagnostics.sorted()) order += each.message;
  CHECK(order == "012345");
}

TEST_CASE("errors and warnings are counted, and warnings can become errors") {
  Diagnostics diagnostics, others;
  CHECK(summary(diagnostics) == "no errors");
  diagnostics.warning({}, "x.y", "first");
  CHECK(summary(diagnostics) == "1 warning");
  CHECK_FALSE(diagnostics.has_errors());
  others.error({}, "x.y", "second");
  others.warning({}, "x.y", "third");
  diagnostics.add_all(others);
  CHECK(summary(diagnostics) == "1 error and 2 warnings");
  diagnostics.warnings_become_errors();
  CHECK(summary(diagnostics) == "3 errors");
  CHECK(diagnostics.has_errors());
}

TEST_CASE("the same error found twice counts once, as it is shown") {
  Diagnostics diagnostics;
  diagnostics.error({}, "x.y", "wrong");
  diagnostics.error({}, "x.y", "wrong");
  CHECK(diagnostics.errors() == 1);
  CHECK(diagnostics.all().size() == 2);
}

TEST_CASE("a note can be added to the newest message") {
  Diagnostics diagnostics;
  diagnostics.note_last("to nothing");
  diagnostics.error({}, "x.y", "wrong");
  diagnostics.note_last("see there");
  CHECK(diagnostics.all().back().notes[0].text == "see there");
}

TEST_CASE("a message stays where it is while others are added") {
  Diagnostics diagnostics;
  Diagnostic& first = diagnostics.error({}, "x.y", "first");
  for (int i = 0; i < 1000; ++i) diagnostics.error({}, "x.y", "more");
  first.note("late");
  CHECK(diagnostics.all().front().notes.size() == 1);
}

}  // namespace remit::diagnostics_test
