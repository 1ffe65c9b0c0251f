// Every threat that the program can meet, tried on it: one test each, named by the threat. Those of
// publishing and of other programs are in killed_test, failing_disk_test and bad_child_test.

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include "support/program.h"
#include "support/proved.h"
#include "support/texts.h"
#include "text/zip.h"

namespace remit::threats_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kPartnership = "content/safer-riverside/";
const std::string kReport = kPartnership + "reports/2025-06-10-first-review/";
const std::string kPublished = "public/safer-riverside/reports/2025-06-10-first-review/";

struct Workspace {
  TemporaryFolder folder;

  Workspace() { copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", folder.path()); }

  void add_prose(const std::string& text) {
    const std::string path = folder / (kReport + "report.md");
    write_file(path, read_file(path) + "\n" + text + "\n");
  }
  void put_in_place_of(const std::string& path,
                       const std::function<void(const std::string&)>& put) {
    fs::remove_all(folder / path);
    put(folder / path);
  }
  Outcome check() { return run_remit({"check", "."}, folder.path()); }
  Outcome build(const std::vector<std::pair<std::string, std::string>>& environment = {}) {
    return run_remit({"build", "."}, folder.path(), environment);
  }
};

// What the program says begins with this place and holds this code; nothing else is an error.
void check_refused(const Outcome& outcome, const std::string& place, const std::string& code) {
  CAPTURE(outcome.err);
  CHECK(outcome.status == 1);
  CHECK(outcome.err.starts_with(place));
  CHECK(holds(outcome.err.substr(0, outcome.err.find('\n')), "[" + code + "]"));
  CHECK(holds(outcome.err, "1 error"));
}

std::string member(const std::string& docx, const std::string& name) {
  const auto entries = remit::read_zip(docx, 10u << 20, 50u << 20);
  REQUIRE(entries);
  for (const remit::ZipEntry& entry : *entries)
    if (entry.name == name) return entry.bytes;
  return {};
}

}  // namespace

TEST_CASE("threat: a DOCTYPE, external entities, entities that double one another") {
  proved("threats", "tried on the whole program", 1);
  for (const char* doctype :
       {"<!DOCTYPE abbreviations>", "<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\">",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>"}) {
    CAPTURE(doctype);
    Workspace w;
    write_file(w.folder / (kPartnership + "abbreviations.xml"),
               "<?xml version=\"1.0\"?>\n" + std::string(doctype) +
                   "\n<abbreviations>&x;&b;</abbreviations>\n");
    check_refused(w.check(), kPartnership + "abbreviations.xml:2:1: error: ", "xml.doctype");
  }
}

TEST_CASE("threat: a file that is a link outwards, a pipe, a folder or a device") {
  proved("threats", "tried on the whole program", 1);
  struct Case {
    std::function<void(const std::string&)> put;
    const char* code;
  };
  const std::vector<Case> cases = {
      {[](const std::string& path) { fs::create_symlink("/etc/passwd", path); }, "file.outside"},
      {[](const std::string& path) { fs::create_symlink("/dev/zero", path); }, "file.outside"},
      {[](const std::string& path) { fs::create_symlink("../../../../../etc/passwd", path); },
       "file.outside"},
      {[](const std::string& path) { mkfifo(path.c_str(), 0600); }, "file.not-regular"},
      {[](const std::string& path) { fs::create_directory(path); }, "file.not-regular"},
  };
  for (const Case& c : cases) {
    Workspace w;
    w.put_in_place_of(kReport + "report.md", c.put);
    check_refused(w.check(), kReport + "report.md: error: ", c.code);
  }
}

TEST_CASE("threat: a picture by '..', by an absolute path, from the network, by another name") {
  proved("threats", "tried on the whole program", 1);
  struct Case {
    const char* url;
    const char* code;
  };
  for (const Case& c :
       {Case{"../../../../../etc/passwd", "file.outside"}, Case{"/etc/passwd", "file.outside"},
        Case{"https://example.org/a.png", "picture.not-a-file"},
        Case{"//example.org/a.png", "picture.not-a-file"},
        Case{"file:///etc/passwd", "picture.not-a-file"},
        Case{"report.xml", "picture.unknown-kind"}}) {
    CAPTURE(c.url);
    Workspace w;
    w.add_prose("![a map](" + std::string(c.url) + ")");
    check_refused(w.check(), kReport + "report.md:", c.code);
  }
}

TEST_CASE("threat: data and prose that would be markup in Markdown, HTML, JSON or XML") {
  proved("threats", "tried on the whole program", 1);
  const std::string hostile = "<b>&amp;\"' {{area}} *a* [b](c) {#d} | ::: \\n ]]>";
  const std::string in_xml = "&lt;b>&amp;amp;\"' {{area}} *a* [b](c) {#d} | ::: \\n ]]&gt;";
  Workspace w;
  edit(w.folder / (kReport + "report.xml"), "First review of the partnership: progress &amp; plans",
       in_xml);
  w.add_prose("Prose: \\<b\\>\\&amp; \\{{area}} \\*a\\* \\[b](c) end.");
  const Outcome built = w.build();
  CAPTURE(built.err);
  REQUIRE(built.status == 0);
  const std::string page = read_file(w.folder / (kPublished + "index.html"));
  CHECK(holds(page, "&lt;b&gt;&amp;amp;"));
  CHECK(holds(page, " {{area}} *a* [b](c) {#d} | ::: \\n ]]&gt;"));
  CHECK_FALSE(holds(page, "<b>"));
  CHECK(holds(page, "Prose: &lt;b&gt;&amp;amp; {{area}} *a* [b](c) end."));
  const std::string docx = read_file(w.folder / (kPublished + "2025-06-10-first-review.docx"));
  const std::string title = member(docx, "docProps/core.xml");
  CHECK(holds(title, "&lt;b&gt;&amp;amp;"));
  CHECK(holds(title, "{{area}} *a* [b](c) {#d} | ::: \\n ]]&gt;"));
  CHECK(holds(member(docx, "word/document.xml"), "*a*"));
}

TEST_CASE("threat: raw HTML, and links that run a program") {
  proved("threats", "tried on the whole program", 1);
  Workspace w;
  w.add_prose(
      "See <script>x()</script> [a](javascript:x()) [b](JaVaScRiPt:x()) [c](data:text/html,x) "
      "[d](vbscript:x) [e](file:///etc/passwd).\n\n<iframe src=\"/etc/passwd\"></iframe>");
  const Outcome built = w.build();
  REQUIRE(built.status == 0);
  CHECK(holds(built.err, "[markdown.raw-html]"));
  CHECK(holds(built.err, "[markdown.unsafe-address]"));
  CHECK(holds(built.err, "8 warnings"));
  const std::string page = read_file(w.folder / (kPublished + "index.html"));
  const std::string docx = read_file(w.folder / (kPublished + "2025-06-10-first-review.docx"));
  for (const std::string& text :
       {page, member(docx, "word/document.xml"), member(docx, "word/_rels/document.xml.rels")})
    for (const char* part : {"<script", "<iframe", "avascript:", "data:text", "vbscript:", "file:"})
      CHECK_FALSE(holds(text, part));
}

TEST_CASE("threat: a template that includes itself, nests without end, or misspells a name") {
  proved("threats", "tried on the whole program", 1);
  struct Case {
    std::string text;
    const char* code;
  };
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "{{#report}}";
  for (const Case& c : {Case{"a\n{{>cover}}\n", "template.recursive-partial"},
                        Case{"a\n" + deep + "\n", "template.too-deep"},
                        Case{"a\n{{report.titel}}\n", "template.unknown-name"}}) {
    Workspace w;
    w.folder.write("templates/cover.md.mustache", c.text);
    const Outcome checked = w.check();
    const std::string first = checked.err.substr(0, checked.err.find('\n'));
    CAPTURE(first);
    CHECK(checked.status == 1);
    CHECK(first.starts_with("templates/cover.md.mustache:2:"));
    CHECK(holds(first, c.code));
  }
}

TEST_CASE("threat: an output folder that is not ours to change") {
  proved("threats", "tried on the whole program", 1);
  Workspace w;
  w.folder.write("full/minutes.txt", "not ours");
  w.folder.write("elsewhere/keep.txt", "not ours");
  fs::create_symlink(w.folder / "elsewhere", w.folder / "link");
  const std::string content = w.folder / "content";
  for (const std::string& out : {std::string("/"), std::string("."), std::string(".."), content,
                                 content + "/safer-riverside", w.folder / "full", w.folder / "link",
                                 fs::path(w.folder.path()).parent_path().string()}) {
    CAPTURE(out);
    const auto before = read_tree(w.folder.path());
    const Outcome built = run_remit({"build", ".", "--out", out}, w.folder.path());
    CHECK(built.status == 1);
    CHECK(holds(built.err, "[output."));
    CHECK(read_tree(w.folder.path()) == before);
  }
}

TEST_CASE("threat: two outputs with one path") {
  proved("threats", "tried on the whole program", 1);
  Workspace w;
  const std::string png = read_file(std::string(REMIT_TESTS_DIR) + "/unit/read/pictures/map.png");
  w.folder.write(kReport + "maps/town.png", png);
  w.folder.write(kReport + "maps-town.png", png);
  w.add_prose("![one](maps/town.png) ![two](maps-town.png)");
  const Outcome built = w.build();
  CHECK(built.status == 1);
  CHECK(holds(built.err, "maps/town.png'"));
  CHECK(holds(built.err, "maps-town.png'"));
  CHECK(holds(built.err, "[output.same-path]"));
  CHECK_FALSE(fs::exists(w.folder / "public"));
}

TEST_CASE("threat: a hostile PATH, HOME, locale, time zone and settings of tools") {
  proved("threats", "tried on the whole program", 1);
  Workspace plain, hostile;
  REQUIRE(plain.build().status == 0);
  hostile.folder.write_program("bin/pandoc", "touch " + (hostile.folder / "ran"));
  hostile.folder.write("home/.local/share/pandoc/templates/default.openxml", "broken");
  hostile.folder.write("home/.pandoc/reference.docx", "broken");
  hostile.folder.write("home/.local/share/pandoc/reference.docx", "broken");
  const Outcome built = hostile.build({{"PATH", hostile.folder / "bin"},
                                       {"HOME", hostile.folder / "home"},
                                       {"XDG_DATA_HOME", hostile.folder / "home/.local/share"},
                                       {"XDG_CACHE_HOME", hostile.folder / "cache"},
                                       {"LC_ALL", "tr_TR.UTF-8"},
                                       {"TZ", "Pacific/Kiritimati"},
                                       {"GHCRTS", "-M1k"},
                                       {"LD_LIBRARY_PATH", hostile.folder / "bin"}});
  CAPTURE(built.err);
  CHECK(built.status == 0);
  CHECK_FALSE(fs::exists(hostile.folder / "ran"));
  CHECK(read_tree(plain.folder / "public") == read_tree(hostile.folder / "public"));
}

TEST_CASE("threat: files named like options, or with characters of the shell") {
  proved("threats", "tried on the whole program", 1);
  Workspace w;
  const std::string png = read_file(std::string(REMIT_TESTS_DIR) + "/unit/read/pictures/map.png");
  for (const char* name :
       {"--output=x.png", "-o", "$(touch ran).png", "a;touch ran.png", "`x`.png"})
    w.folder.write(kReport + name, png);
  w.add_prose(
      "![a](--output=x.png) ![b](-o) ![c](<$(touch%20ran).png>) ![d](a;touch%20ran.png) "
      "![e](%60x%60.png)");
  const Outcome built = w.build();
  CAPTURE(built.err);
  CHECK(built.status == 0);
  CHECK(fs::exists(w.folder / (kPublished + "--output=x.png")));
  CHECK(fs::exists(w.folder / (kPublished + "$(touch ran).png")));
  for (const auto& entry : fs::recursive_directory_iterator(w.folder.path()))
    CHECK(entry.path().filename() != "ran");
}

}  // namespace remit::threats_test
