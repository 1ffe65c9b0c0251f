#include "read/files.h"
#include "base/limits.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "temporary_folder.h"

namespace remit::files_test {
namespace {

struct Reading {
  TemporaryFolder disk;
  Sources sources;
  Diagnostics diagnostics;
  Folder folder{disk.path(), sources, diagnostics};

  // Without the folder's own path.
  std::string messages() const {
    std::string result;
    for (const Diagnostic& d : diagnostics.sorted()) result += render_text(d);
    const std::string path = disk.path() + "/";
    for (std::size_t at; (at = result.find(path)) != result.npos;) result.erase(at, path.size());
    return result;
  }
};

}  // namespace

TEST_CASE("a text is read, and remembered") {
  Reading r;
  r.disk.write("a/b.md", "text\n");
  const Source* source = r.folder.read_text("a/b.md");
  REQUIRE(source);
  CHECK(source->text() == "text\n");
  CHECK(source->path() == r.disk.path("a/b.md"));
  const auto read = r.folder.take_files_read();
  CHECK(read.contains("a/b.md"));
  CHECK_FALSE(read.contains("a/c.md"));
  CHECK(r.folder.take_files_read().empty());
}

TEST_CASE("a byte order mark is left out") {
  Reading r;
  r.disk.write("a.md", "\xEF\xBB\xBFtext");
  REQUIRE(r.folder.read_text("a.md"));
  CHECK(r.folder.read_text("a.md")->text() == "text");
}

TEST_CASE("a file whose name only looks like the one that is missing is told of") {
  Reading r;
  r.disk.write("reports/cafe\u0301.png", "bytes");
  const Source source("report.md", "![A](caf\u00e9.png)");
  CHECK_FALSE(
      r.folder.read_bytes("reports/caf\u00e9.png", 10, {{&source, 5, 14}, "caf\u00e9.png"}));
  CHECK(
      r.messages() ==
      "report.md:1:6: error: 'caf\u00e9.png' does not exist, but a file whose name looks the same "
      "does [file.missing]\n"
      "    ![A](caf\u00e9.png)\n"
      "         ^~~~~~~~\n"
      "  help: rename that file by typing its name: each accented letter in it is two characters, "
      "and here it is one, or the other way round\n");
}

TEST_CASE("a file that is missing is an error") {
  Reading r;
  CHECK_FALSE(r.folder.read_text("a.md"));
  CHECK(r.messages() ==
        "a.md: error: this file does not exist [file.missing]\n"
        "  help: check the name, or create the file\n");
}

TEST_CASE("a link that leads out of the folder is refused") {
  Reading r;
  REQUIRE(symlink("/etc/passwd", r.disk.path("a.md").c_str()) == 0);
  CHECK_FALSE(r.folder.read_text("a.md"));
  CHECK(r.messages() ==
        "a.md: error: this file lies outside the workspace [file.outside]\n"
        "  help: copy the file into the workspace\n");
}

TEST_CASE("a pipe is refused at once") {
  Reading r;
  REQUIRE(mkfifo(r.disk.path("a.md").c_str(), 0600) == 0);
  CHECK_FALSE(r.folder.read_text("a.md"));
  CHECK(r.messages().find("[file.not-regular]\n  help: put an ordinary file in its place\n") !=
        std::string::npos);
}

TEST_CASE("a file that is too large is refused") {
  Reading r;
  r.disk.write("a.md", std::string(kMaxTextBytes + 1, 'a'));
  CHECK_FALSE(r.folder.read_text("a.md"));
  CHECK(r.messages() ==
        "a.md: error: this file is larger than 2 MB [limit.file-size]\n"
        "  help: make it smaller, or split it\n");
}

TEST_CASE("a file that is not UTF-8 is an error at the first such byte") {
  Reading r;
  r.disk.write("a.md", "one\ncaf\xE9\n");
  CHECK_FALSE(r.folder.read_text("a.md"));
  CHECK(r.messages() ==
        "a.md:2:4: error: the byte 0xE9 here is not valid UTF-8 [text.not-utf8]\n"
        "    caf\uFFFD\n"
        "       ^\n"
        "  help: save the file as UTF-8 in your editor\n");
}

TEST_CASE("a file that another names is an error where it is named") {
  Reading r;
  const Source source("r.md", "![x](none.png)");
  CHECK_FALSE(r.folder.read_bytes("pictures/none.png", 100, {{&source, 5, 13}, "none.png"}));
  CHECK(r.messages() == R"(r.md:1:6: error: 'none.png' does not exist [file.missing]
    ![x](none.png)
         ^~~~~~~~
  help: check the name, or create the file
)");
}

TEST_CASE("an XML file is checked by its vocabulary") {
  Reading r;
  r.disk.write("good.xml", "<abbreviations/>");
  r.disk.write("faulty.xml", "<abbreviations><vehicle/></abbreviations>");
  r.disk.write("other.xml", "<report/>");
  r.disk.write("broken.xml", "<abbreviations>");
  VocabularyResult result;
  CHECK(r.folder.read_xml("good.xml", "abbreviations", result));
  CHECK(result.clean);
  CHECK(result.complete);
  CHECK(r.folder.read_xml("faulty.xml", "abbreviations", result));
  CHECK_FALSE(result.clean);
  CHECK_FALSE(result.complete);
  CHECK_FALSE(r.folder.read_xml("other.xml", "abbreviations", result));
  CHECK_FALSE(r.folder.read_xml("broken.xml", "abbreviations", result));
  CHECK_FALSE(result.complete);
}

TEST_CASE("a file knows whose it is, and whether it states facts, wherever the workspace is") {
  TemporaryFolder root;
  Sources sources;
  Diagnostics diagnostics;
  Folder folder(root.path(), sources, diagnostics);
  const auto owner = [&](const std::string& path) {
    const SourceOwner& found = folder.place_of(path).source->owner();
    return found.partnership + (found.facts ? ", facts" : "");
  };
  CHECK(owner("content/safer/partnership.xml") == "safer, facts");
  CHECK(owner("content/safer/reports/a/report.xml") == "safer, facts");
  CHECK(owner("content/safer/reports/a/report.md") == "safer");
  CHECK(owner("content/notes.xml") == "");
  CHECK(owner("templates/house-styles/content/house-style.xml") == "");
}

}  // namespace remit::files_test
