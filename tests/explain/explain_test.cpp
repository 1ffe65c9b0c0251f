// The explanations of `remit explain` are true: every code has one, and every example that can be
// run gives its code, alone, and its repair gives none.
//
// An example is put into tests/projects/explained/, a workspace without a fault:
//
//   at the "terminal"      its commands are run; those of the repair after those of the fault
//   XML                    in place of the element with which the repair begins, by its id if it
//                          has one; in place of its tag, if the repair is a tag alone
//   Markdown               in place of the section with whose heading the repair begins, or of the
//                          whole file if that is its first; else behind the last paragraph
//   any other file         is that file

#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "app/explanations.h"
#include "base/process.h"
#include "base/strings.h"
#include "support/program.h"

using namespace remit;
using namespace remit::test;
namespace fs = std::filesystem;

namespace {

// Why an example cannot be run.
const std::map<std::string, std::string> kNotRun = {
    {"diagram.no-members", "two files give it together"},
    {"diagram.no-relations", "two files give it together"},
    {"output.exempt-gone", "needs a file that was attached"},
    {"docx.numbering-differs", "only a fault of Remit gives it"},
    {"docx.numbering-lost", "only a fault of Remit gives it"},
    {"docx.part", "needs another Pandoc"},
    {"docx.picture", "only a fault of Remit gives it"},
    {"tool.no-word-list", "needs a computer without the list"},
    {"file.unreadable", "an administrator may read every file"},
    {"limit.blocks", "too long to print"},
    {"limit.diagram-boxes", "too long to print"},
    {"limit.file-size", "too long to print"},
    {"limit.footnotes", "too long to print"},
    {"limit.markdown-depth", "too long to print"},
    {"limit.markdown-marks", "too long to print"},
    {"limit.markdown-size", "too long to print"},
    {"limit.paragraph-size", "too long to print"},
    {"limit.quotation-marks", "too long to print"},
    {"limit.table-columns", "too long to print"},
    {"markdown.not-writable", "only what a template or another program makes gives it"},
    {"output.clash", "no workspace leads to it today"},
    {"output.locked", "needs two runs at the same moment"},
    {"output.unreachable", "an administrator may enter every folder"},
    {"output.write-failed", "needs a disk without room"},
    {"pandoc.too-deep", "only reading from Pandoc gives it"},
    {"pandoc.unknown-node", "only reading from Pandoc gives it"},
    {"pandoc.unreadable", "only reading from Pandoc gives it"},
    {"picture.damaged", "a damaged picture is no text"},
    {"report.issued-altered", "a record is written, then altered"},
    {"report.issued-changed", "a record is written, then the report changes"},
    {"serve.cannot-watch", "needs a system that lets nothing more be watched"},
    {"serve.no-port", "an administrator may use every port"},
    {"serve.port-in-use", "needs two runs at the same moment"},
    {"template.endless", "too long to print"},
    {"template.missing", "the templates of the installation are there"},
    {"template.too-deep", "too long to print"},
    {"template.too-large", "too long to print"},
    {"terms.not-recordable", "needs a template of its own"},
    {"text.not-utf8", "the example is itself UTF-8"},
    {"tool.failed", "needs another Pandoc"},
    {"tool.missing", "needs a machine without Pandoc"},
    {"workspace.finished", "needs a command that was stopped"},
    {"workspace.in-use", "needs two runs at the same moment"},
    {"workspace.taken-back", "needs a command that was stopped"},
    {"workspace.write-failed", "needs a disk without room"},
    {"xml.too-deep", "too long to print"},
    {"xml.too-large", "too long to print"},
    {"xml.too-many-attributes", "too long to print"},
};

const std::vector<Explanation>& explanations() {
  static const std::vector<Explanation> all = [] {
    std::vector<Explanation> result;
    for (ExplainedArea& area : read_explanations())
      for (Explanation& e : area.explanations) result.push_back(std::move(e));
    return result;
  }();
  return all;
}

// --- the codes of the sources

std::string without_comment(const std::string& line) { return line.substr(0, line.find("//")); }

// Calls the function for every line of code of the generator.
template <class F>
void for_each_line(F&& function) {
  for (const auto& entry :
       fs::recursive_directory_iterator(std::string(REMIT_SOURCE_DIR) + "/generator")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) function(without_comment(line));
  }
}

// Every "area.problem" in quotes; what ends as files do is the name of a file.
std::set<std::string> codes_in_sources() {
  const std::regex literal(R"re("([a-z]+\.[a-z][a-z0-9-]*[a-z0-9])")re");
  const std::set<std::string> suffixes = {"css", "csv", "docx", "html", "ics", "js", "json",
                                          "md",  "png", "xml",  "xsd",  "db",  "ini"};
  std::set<std::string> result;
  for_each_line([&](const std::string& line) {
    for (std::sregex_iterator it(line.begin(), line.end(), literal), end; it != end; ++it) {
      const std::string code = (*it)[1];
      if (!suffixes.contains(code.substr(code.find('.') + 1))) result.insert(code);
    }
  });
  return result;
}

// --- a workspace with an example

const std::string kBase = std::string(REMIT_TESTS_DIR) + "/projects/explained";

// The path of the file that an example names by its end, or as it is if there is none.
std::string path_of(const std::string& where) {
  for (const auto& [path, bytes] : read_tree(kBase))
    if (path == where || path.ends_with("/" + where)) return path;
  return where;
}

struct Span {
  std::size_t begin, end;
};

std::string first_match(const std::string& text, const std::string& pattern) {
  std::smatch match;
  return std::regex_search(text, match, std::regex(pattern)) ? match[1].str() : "";
}

// Where the element stands with which `example` begins.
Span element_like(const std::string& example, const std::string& file) {
  const std::string name = first_match(example, "<([a-z][a-z-]*)");
  const std::string id = first_match(example, "^<[a-z-]+ id=\"([^\"]+)\"");
  const std::string tag = "<" + name + (id.empty() ? "\\b" : " id=\"" + id + "\"") + "[^>]*>";
  std::smatch match;
  if (!std::regex_search(file, match, std::regex(tag))) FAIL("no <" << name << "> in the file");
  const auto begin = static_cast<std::size_t>(match.position());
  const std::size_t end = begin + static_cast<std::size_t>(match.length());
  const std::string closing = "</" + name + ">";
  const std::string example_tag = example.substr(0, example.find('>'));
  const bool is_tag_alone = !example_tag.ends_with('/') && example.find(closing) == example.npos;
  if (file[end - 2] == '/' || is_tag_alone) return {begin, end};
  return {begin, file.find(closing, end) + closing.size()};
}

// Where the section stands with whose heading `example` begins.
Span section_like(const std::string& example, const std::string& file) {
  const std::string heading = example.substr(0, example.find('\n') + 1);
  if (!heading.starts_with("# ")) return {file.size(), file.size()};
  if (file.starts_with(heading)) return {0, file.size()};
  const std::size_t begin = file.find("\n" + heading);
  if (begin == file.npos) return {file.size(), file.size()};
  return {begin + 1, std::min(file.find("\n# ", begin + 1), file.size() - 1) + 1};
}

void put(const Example& example, const Example& repair, const TemporaryFolder& folder) {
  const std::string path = path_of(example.where);
  const bool is_fragment = path.ends_with(".xml") || path.ends_with(".md");
  if (!is_fragment || !fs::exists(kBase + "/" + path)) {
    folder.write(path, example.text);
    return;
  }
  std::string file = read_file(kBase + "/" + path);
  const bool is_xml = path.ends_with(".xml");
  const Span span = is_xml ? element_like(repair.text, file) : section_like(repair.text, file);
  const bool is_behind = !is_xml && span.begin == file.size();
  file.replace(span.begin, span.end - span.begin, (is_behind ? "\n" : "") + example.text);
  folder.write(path, file);
}

// A picture that the report no longer shows is no fault of the example.
void remove_unused_picture(const TemporaryFolder& folder) {
  const std::string report = path_of("report.md");
  if (folder.read(report).find("map.svg") == std::string::npos)
    fs::remove(folder / path_of("map.svg"));
}

// --- what the program says

// As one text: "file.missing xml.order".
std::string codes_in(const std::string& messages) {
  const std::regex pattern(R"((?:error|warning|note): .*\[([a-z0-9.-]+)\]\n)");
  std::set<std::string> codes;
  for (std::sregex_iterator it(messages.begin(), messages.end(), pattern), end; it != end; ++it)
    codes.insert((*it)[1]);
  return join({codes.begin(), codes.end()}, " ");
}

std::string run_commands(const std::string& commands, const std::string& folder) {
  ProcessOptions options;
  options.arguments = {"-c", commands};
  options.directory = folder;
  options.environment = {{"PATH", fs::path(REMIT_PROGRAM).parent_path().string() + ":" +
                                      "/usr/local/bin:/usr/bin:/bin"},
                         {"REMIT_CACHE", shared_cache()},
                         {"REMIT_PAGEFIND", "none"}};
  options.timeout = std::chrono::minutes(5);
  return run_process("/bin/sh", options).messages;
}

struct Said {
  std::string by_fault, by_repair;
};

Said run_terminal(const Example& fault, const Example& repair) {
  TemporaryFolder folder;
  copy_folder(kBase, folder.path());
  const std::string before = run_commands(fault.text, folder.path());
  return {before, run_commands(repair.text, folder.path())};
}

std::string check(const Example& example, const Example& repair) {
  TemporaryFolder folder;
  copy_folder(kBase, folder.path());
  put(example, repair, folder);
  remove_unused_picture(folder);
  return run_remit({"check", "--as-at", "2025-07-01"}, folder.path()).err;
}

Said run_examples(const Example& fault, const Example& repair) {
  if (fault.where == "terminal") return run_terminal(fault, repair);
  return {check(fault, repair), check(repair, repair)};
}

bool is_run(const Explanation& e) {
  return !e.examples.empty() && !e.examples.front().where.empty();
}

}  // namespace

TEST_CASE("every code of the sources is explained, and nothing else is") {
  std::set<std::string> explained;
  for (const Explanation& e : explanations()) {
    CAPTURE(e.code);
    CHECK(explained.insert(e.code).second);
  }
  const std::set<std::string> given = codes_in_sources();
  for (const std::string& code : given) {
    CAPTURE(code);
    CHECK(explained.contains(code));
  }
  for (const std::string& code : explained) {
    CAPTURE(code);
    CHECK(given.contains(code));
  }
}

TEST_CASE("codes stand in the sources in full, for a reader to find them") {
  const std::regex made(R"re("[a-z]+\.[a-z-]*\{[^}]*\}[a-z-]*")re");
  for_each_line([&](const std::string& line) {
    CAPTURE(line);
    CHECK_FALSE(std::regex_search(line, made));
  });
}

TEST_CASE("every explanation has a line, prose, a fault and its repair, as a terminal can print") {
  for (const ExplainedArea& area : read_explanations()) {
    CHECK_FALSE(area.title.empty());
    for (const Explanation& e : area.explanations) {
      CAPTURE(e.code);
      CHECK(e.code.starts_with(area.name + "."));
      CHECK(!e.title.empty());
      CHECK(e.paragraphs.size() == 1);
      REQUIRE(e.examples.size() == 2);
      CHECK(e.examples[0].kind == "fault");
      CHECK(e.examples[1].kind == "repair");
      CHECK(e.examples[0].where.empty() == e.examples[1].where.empty());
      const std::string printed = print_explanation(e);
      for (const std::string_view line : split(printed, '\n')) {
        CAPTURE(line);
        CHECK(line.size() <= 80);
        CHECK(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; }));
      }
    }
  }
  const std::string list = print_codes(read_explanations());
  for (const std::string_view line : split(list, '\n')) CHECK(line.size() <= 80);
}

TEST_CASE("a code that nothing has is answered with the nearest") {
  const Outcome near = run_remit({"explain", "fact.no-chiar"}, "");
  CHECK(near.status == 2);
  CHECK(near.out == "");
  CHECK(near.err ==
        "remit: no message has the code 'fact.no-chiar'\n  help: did you mean 'fact.no-chair'?\n");
  CHECK(run_remit({"explain", "weather"}, "").err ==
        "remit: no message has the code 'weather'\n  help: `remit explain` lists every code\n");
}

TEST_CASE("the workspace that the examples are put into has no fault") {
  TemporaryFolder folder;
  copy_folder(kBase, folder.path());
  CHECK(run_remit({"check", "--strict"}, folder.path()).err == "no errors in 5 documents\n");
}

TEST_CASE("the example of a fault gives its code and no other, and the repair gives none") {
  std::size_t shown = 0;
  for (const Explanation& e : explanations()) {
    CAPTURE(e.code);
    CHECK(is_run(e) != kNotRun.contains(e.code));
    if (!is_run(e)) continue;
    const Said said = run_examples(e.examples[0], e.examples[1]);
    CAPTURE(said.by_fault);
    CAPTURE(said.by_repair);
    CHECK(codes_in(said.by_fault) == e.code);
    CHECK(codes_in(said.by_repair) == "");
    ++shown;
  }
  for (const auto& [code, reason] : kNotRun) {
    const auto& named = code;
    CAPTURE(named);
    CHECK(find_explanation(read_explanations(), code));
  }
  std::printf("proved: explain: %zu codes, %zu shown by running their examples\n",
              explanations().size(), shown);
}
