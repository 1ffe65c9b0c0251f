// How well the checks of abbreviations judge: tests/papers/ says of each paper what is to be
// reported. What is counted is printed.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/json.h"
#include "support/program.h"
#include "support/proved.h"

namespace remit::abbreviation_count_test {
using namespace test;

namespace {

namespace fs = std::filesystem;

const std::string kTests = REMIT_TESTS_DIR;
const std::string kPages = "content/safer-riverside/pages/";

using Found = std::map<std::string, std::set<std::string>>;  // by path: "unknown PCSO"

std::string kind_of(const std::string& code) {
  if (code == "abbreviation.not-spelt-out") return "first";
  return code == "abbreviation.contradicted" ? "contradicts" : "unknown";
}

// What the check says of short forms in all prose of a workspace.
Found reported(const std::string& workspace) {
  Found result;
  const Outcome outcome = run_remit({"check", "--messages", "json"}, workspace);
  std::istringstream lines(outcome.err);
  for (std::string line; std::getline(lines, line);) {
    const auto message = nlohmann::json::parse(line, nullptr, false);
    if (message.is_discarded()) continue;
    const std::string code = message.at("code"), text = message.at("message");
    if (!code.starts_with("abbreviation.") || text.empty()) continue;
    const std::size_t begin = text.find('\'') + 1;
    result[message.at("path")].insert(kind_of(code) + " " +
                                      text.substr(begin, text.find('\'', begin) - begin));
  }
  return result;
}

struct Counts {
  long right = 0, wrong = 0, missed = 0;
  std::string which;  // are wrong or missed
};

void compare(const std::string& paper, const std::set<std::string>& labels,
             const std::set<std::string>& found, Counts& counts) {
  for (const std::string& each : found) {
    if (labels.contains("either" + each.substr(each.find(' ')))) continue;
    if (labels.contains(each)) {
      ++counts.right;
    } else {
      ++counts.wrong;
      counts.which += paper + ": wrong: " + each + "\n";
    }
  }
  for (const std::string& each : labels)
    if (!each.starts_with("either ") && !found.contains(each)) {
      ++counts.missed;
      counts.which += paper + ": missed: " + each + "\n";
    }
}

std::set<std::string> labels_of(const fs::path& file) {
  std::set<std::string> result;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);)
    if (!line.empty()) result.insert(line);
  return result;
}

// The papers of a folder, as pages of one partnership.
Counts count(const std::string& papers) {
  TemporaryFolder folder;
  copy_folder(kTests + "/projects/riverside", folder.path());
  folder.write("content/safer-riverside/abbreviations.xml",
               read_file(kTests + "/papers/abbreviations.xml"));
  for (const auto& entry : fs::directory_iterator(papers))
    if (entry.path().extension() == ".md")
      folder.write(kPages + entry.path().filename().string(), read_file(entry.path()));
  const Found found = reported(folder.path());
  Counts counts;
  for (const auto& entry : fs::directory_iterator(papers)) {
    if (entry.path().extension() != ".md") continue;
    const std::string name = entry.path().filename().string();
    fs::path labels = entry.path();
    labels.replace_extension(".labels");
    const auto said = found.find(kPages + name);
    compare(name, labels_of(labels), said == found.end() ? std::set<std::string>() : said->second,
            counts);
  }
  return counts;
}

void tell(const std::string& papers, const Counts& counts) {
  const std::string family = "abbreviations, " + papers;
  proved(family, "warnings true", counts.right);
  proved(family, "false", counts.wrong);
  proved(family, "missed", counts.missed);
}

}  // namespace

TEST_CASE("at most one warning in ten is false, on papers that the rules were tried with") {
  const Counts counts = count(kTests + "/papers/first");
  CAPTURE(counts.which);
  tell("papers tried", counts);
  CHECK(counts.right > 50);
  CHECK(10 * counts.wrong <= counts.right + counts.wrong);
  CHECK(10 * counts.missed <= counts.right + counts.missed);
}

TEST_CASE("and on papers that were kept aside") {
  const Counts counts = count(kTests + "/papers/second");
  CAPTURE(counts.which);
  tell("papers kept aside", counts);
  CHECK(counts.right > 50);
  CHECK(10 * counts.wrong <= counts.right + counts.wrong);
  CHECK(5 * counts.missed <= counts.right + counts.missed);
}

// Whatever is reported there would be false: their authors have been through the list.
TEST_CASE("in content and in the projects of the tests nothing is reported") {
  Counts counts;
  TemporaryFolder content;
  copy_content(content.path());
  for (const auto& [path, found] : reported(content.path())) compare(path, {}, found, counts);
  for (const char* project : {"riverside", "every-name", "successors", "explained"})
    for (const auto& [path, found] : reported(kTests + "/projects/" + project))
      compare(path, {}, found, counts);
  CAPTURE(counts.which);
  tell("content and tests/projects", counts);
  CHECK(counts.wrong == 0);
}

TEST_CASE("in pasted papers nothing is reported") {
  const Counts counts = count(kTests + "/pasted");
  CAPTURE(counts.which);
  tell("tests/pasted", counts);
  CHECK(counts.wrong == 0);
}

TEST_CASE("without the list of words that is said, and only what can be no word is reported") {
  TemporaryFolder folder;
  copy_folder(kTests + "/projects/riverside", folder.path());
  folder.write(kPages + "one.md", "# One\n\nIt was AGREED with HMPPS and CIPFA.\n");
  const Outcome outcome =
      run_remit({"check"}, folder.path(), {{"REMIT_WORDS", folder.path() + "/no-list"}});
  CHECK(outcome.status == 0);
  CHECK(outcome.err.find("[tool.no-word-list]") != std::string::npos);
  CHECK(outcome.err.find("'HMPPS' is in no list") != std::string::npos);
  CHECK(outcome.err.find("2 warnings") != std::string::npos);
  const Outcome without = run_remit({"check"}, folder.path(), {{"REMIT_WORDS", "none"}});
  CHECK(without.err.find("1 warning in") != std::string::npos);
}

TEST_CASE("short forms in the prose of XML files are judged as in Markdown") {
  TemporaryFolder folder;
  copy_folder(kTests + "/projects/every-name", folder.path());
  const std::string base = folder / "content/safer-riverside/";
  edit(base + "work-programmes/2025-26.xml", "A partner leaves.", "A partner leaves the XQZ.");
  const Outcome outcome = run_remit({"check"}, folder.path());
  CHECK(outcome.err.find("2025-26.xml:27:32: warning: 'XQZ'") != std::string::npos);
  CHECK(outcome.err.find("'XQZ' is in no list of abbreviations") != std::string::npos);
}

}  // namespace remit::abbreviation_count_test
