// What was adopted is at its own address for ever: nothing that comes later changes it, and
// altering it is an error.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/amended_terms.h"

namespace remit::adopted_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

struct Adopted : AmendedTerms {
  Adopted() { adopt_first(); }
};

const std::string kFolder = AmendedTerms::kFolder;

const std::string kRestore = R"(
  help: restore it, and propose the change: remit amend board; if it corrects a slip, so that this is what was agreed: remit adopt board 2024-04-01 --correct --reason "…"

1 error; nothing was published, public/ is as it was
)";
const std::string kFactsAltered =
    kFolder +
    R"(2024-04-01.xml:3:2: error: these terms were adopted on 12 March 2024, and their facts were changed since [terms.altered]
    <terms-of-reference body="board"
     ^~~~~~~~~~~~~~~~~~)" +
    kRestore;
const std::string kWordingAltered = kFolder +
                                    "2024-04-01.md: error: these terms were adopted on 12 March "
                                    "2024, and their wording was changed "
                                    "since [terms.altered]" +
                                    kRestore;
const std::string kRecordAltered =
    kFolder +
    "2024-04-01.adopted.md: error: these terms were adopted on 12 March 2024, and their record was "
    "changed since [terms.altered]" +
    kRestore;

const std::string kNoFile =
    ": error: this file does not exist [file.missing]\n"
    "  help: check the name, or create the file\n\n";

struct AdoptedTwice : Adopted {
  AdoptedTwice() {
    amend();
    change();
    adopt_second();
  }
};

// The lines of the table of versions, or whatever stands between two pieces of a page.
std::string between(const std::string& text, const std::string& first, const std::string& last) {
  const std::size_t begin = text.find(first);
  REQUIRE(begin != text.npos);
  const std::size_t end = text.find(last, begin + first.size());
  REQUIRE(end != text.npos);
  return text.substr(begin, end + last.size() - begin);
}

// What is said where the record is missing.
std::string told_missing(const AmendedTerms& life) {
  const std::string digest = between(life.source("2024-04-01.xml"), " text=\"", "\"").substr(7, 64);
  return kFolder +
         "2024-04-01.xml:5:69: error: the record of the text that was adopted on 12 March 2024 is "
         "not beside this file [terms.record-missing]\n"
         "      <adopted by=\"board\" on=\"2024-03-12\" minute=\"12/24 &amp; 13\" text=\"" +
         digest + "\"/>\n" + std::string(72, ' ') + "^" + std::string(63, '~') +
         "\n"
         "  help: restore 2024-04-01.adopted.xml and 2024-04-01.adopted.md; if they are lost, "
         "record the text again, so that readers are told: remit adopt board 2024-04-01 --correct "
         "--reason \"…\"\n";
}

}  // namespace

TEST_CASE("the site has both versions and what changed, each at its own address") {
  AdoptedTwice life;
  life.build();
  CHECK(changed_files({}, read_tree(life.folder / AmendedTerms::kPages)) ==
        "2024-04-01/board-terms-of-reference-2024-04-01.docx\n"
        "2024-04-01/index.html\n"
        "2025-07-01/board-terms-of-reference-2025-07-01.docx\n"
        "2025-07-01/index.html\n"
        "2025-07-01/redline/board-redline-2024-04-01-2025-07-01.docx\n"
        "2025-07-01/redline/index.html\n"
        "board-terms-of-reference.docx\n"
        "index.html\n");
  CHECK(between(life.page("2024-04-01/index.html"), "<p class=\"status\"", "</p>") ==
        "<p class=\"status\">These terms are in force until 30 June 2025. Others follow them.</p>");
  const std::string later =
      "<li><a href=\"2025-07-01/index.html\" aria-current=\"true\">1 July 2025</a>: <a "
      "href=\"2025-07-01/redline/index.html\">what changed<span class=\"visually-hidden\"> in the "
      "version of 1 July 2025</span></a></li>";
  CHECK(life.page("index.html").find(later) != std::string::npos);
}

TEST_CASE("whatever of an adopted version is altered is an error, and nothing is published") {
  Adopted life;
  life.build();
  const auto published = read_tree(life.folder / "public");
  const auto altered = [&](const std::string& name, const std::string& old_text,
                           const std::string& new_text) {
    const std::string before = life.source(name);
    edit(life.path(name), old_text, new_text);
    const Outcome outcome = life.remit({"build"});
    write_file(life.path(name), before);
    CHECK(outcome.status == 1);
    CHECK(read_tree(life.folder / "public") == published);
    return outcome.err;
  };
  CHECK(altered("2024-04-01.xml", "minimum=\"2\"", "minimum=\"3\"") == kFactsAltered);
  CHECK(altered("2024-04-01.xml", "asked to", "asked for it") == kFactsAltered);
  CHECK(altered("2024-04-01.md", "agrees priorities", "sets priorities") == kWordingAltered);
  CHECK(altered("2024-04-01.adopted.md", "at least two", "at least three") == kRecordAltered);
  CHECK(altered("2024-04-01.adopted.xml", "of=\"heading\" format=\"decimal\"",
                "of=\"heading\" format=\"upper-roman\"") == kRecordAltered);
  CHECK(life.remit({"check", "--strict"}).status == 0);
}

TEST_CASE("a record that is missing is an error which names its files") {
  Adopted life;
  fs::remove(life.path("2024-04-01.adopted.md"));
  fs::remove(life.path("2024-04-01.adopted.xml"));
  const Outcome outcome = life.remit({"check"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err == told_missing(life) + "\n1 error in 3 documents\n");
}

TEST_CASE("half of a record is an error too") {
  Adopted life;
  const std::string facts = life.source("2024-04-01.adopted.xml");
  fs::remove(life.path("2024-04-01.adopted.xml"));
  CHECK(life.remit({"check"}).err == kFolder + "2024-04-01.adopted.xml" + kNoFile +
                                         told_missing(life) + "\n2 errors in 3 documents\n");
  write_file(life.path("2024-04-01.adopted.xml"), facts);
  fs::remove(life.path("2024-04-01.adopted.md"));
  CHECK(life.remit({"check"}).err == kFolder + "2024-04-01.adopted.md" + kNoFile +
                                         told_missing(life) + "\n2 errors in 3 documents\n");
}

TEST_CASE("other line ends, as some editors leave them, are no alteration") {
  Adopted life;
  for (const char* name : {"2024-04-01.xml", "2024-04-01.md", "2024-04-01.adopted.md"}) {
    std::string text = life.source(name);
    for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; at += 2)
      text.insert(at, "\r");
    write_file(life.path(name), text);
  }
  const Outcome outcome = life.remit({"check", "--strict"});
  CHECK(outcome.err == "no errors in 3 documents\n");
  CHECK(outcome.status == 0);
}

TEST_CASE("no later name, fact or template changes what was adopted") {
  AdoptedTwice life;
  life.build();
  const auto before = read_tree(life.folder / AmendedTerms::kPages);
  const std::string partnership = life.folder / "content/safer-riverside/partnership.xml";
  // A post, an organisation and a body that the terms name have always been called otherwise.
  edit(partnership, "<name>Partnership Officer</name>", "<name>Community Officer</name>");
  edit(partnership, "<name>Vale Police</name>", "<name>Vale Constabulary</name>");
  edit(partnership, "<name>Scrutiny Committee</name>", "<name>Overview Panel</name>");
  // The templates of the quorum and of the whole document say something else.
  const std::string templates = std::string(REMIT_SOURCE_DIR) + "/templates/";
  write_file(life.folder / "templates/clauses/quorum.md.mustache", "Nobody need be present.\n");
  write_file(life.folder / "templates/terms-of-reference.md.mustache",
             read_file(templates + "terms-of-reference.md.mustache") + "\nAn end.\n");
  life.build();
  CHECK(changed_files(before, read_tree(life.folder / AmendedTerms::kPages)) == "");
}

TEST_CASE("what the website says of days after the adopted version's is no fault of that day") {
  AmendedTerms life;
  write_file(life.folder / "content/safer-riverside/website.xml",
             "<website>\n"
             "  <removed address=\"plan/\" on=\"2025-01-15\">It was out of date.</removed>\n"
             "  <accessibility-statement status=\"fully\" prepared=\"2025-03-03\"/>\n"
             "</website>\n");
  CHECK(life.adopt_first().err == "");
}

}  // namespace remit::adopted_test
