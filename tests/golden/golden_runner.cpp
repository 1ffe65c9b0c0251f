// Runs one golden case: a whole workspace, the real program, and what is expected of it.
//
//   <case>/command        what follows `remit` on the command line, in the workspace
//   <case>/base           optional: a folder of tests/projects/ that the workspace begins with, or
//                         "content" for the repository's own content
//   <case>/workspace/     optional: files put over it
//   <case>/without        optional: paths of files that are then taken away
//   <case>/only           optional: which of the files in expected/ the case is about, a path or a
//                         folder on each line; `*` stands for any text without `/`. Without it: all
//                         of them. The case is always about status and stderr
//   <case>/expected/      status, stdout, stderr, and under public/ what is published: pages and
//                         tables (x.csv), feeds and calendars byte for byte, DOCX and SVG as
//                         outlines (x.docx.txt), other files by name (files.txt)
//
// A case named error-… must exit with 1, any other with 0, unless its `status` says otherwise when
// it is accepted: ACCEPT=1 rewrites `expected`, for a person to read the difference. The case fails
// if a file in `expected` is not produced, if one is produced that the case is about and `expected`
// lacks, and if a pattern fits no file that is produced, or a file in `expected` fits no pattern.

#include <fnmatch.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>
#include <vector>

#include "support/docx_outline.h"
#include "support/program.h"
#include "support/svg_outline.h"

using namespace remit::test;
namespace fs = std::filesystem;

namespace {

void set_up(const std::string& folder, const std::string& workspace) {
  if (fs::exists(folder + "/base")) {
    std::istringstream base(read_file(folder + "/base"));
    std::string name;
    base >> name;
    if (name == "content")
      copy_content(workspace);
    else
      copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/" + name, workspace);
  }
  if (fs::exists(folder + "/workspace")) copy_folder(folder + "/workspace", workspace);
  if (!fs::exists(folder + "/without")) return;
  std::istringstream without(read_file(folder + "/without"));
  for (std::string path; without >> path;) fs::remove(workspace + "/" + path);
}

using Files = std::map<std::string, std::string>;  // path to bytes

// Files published, as they are compared.
void add_published(const std::string& folder, Files& out) {
  std::string names;
  for (const auto& [path, bytes] : read_tree(folder)) {
    names += path + "\n";
    if (path.ends_with(".html") || path.ends_with(".csv") || path.ends_with(".xml") ||
        path.ends_with(".ics"))
      out["public/" + path] = bytes;
    if (path.ends_with(".docx")) out["public/" + path + ".txt"] = docx_outline(bytes);
    if (path.ends_with(".svg")) out["public/" + path + ".txt"] = svg_outline(bytes);
  }
  if (!names.empty()) out["files.txt"] = names;
}

// Paths of installed files, wherever they are installed.
std::string anywhere(std::string text) {
  const std::string installed = REMIT_SOURCE_DIR;
  for (std::size_t at; (at = text.find(installed + "/")) != std::string::npos;)
    text.replace(at, installed.size(), "{installed}");
  return text;
}

Files run_case(const std::string& folder) {
  TemporaryFolder workspace;
  set_up(folder, workspace.path());
  std::vector<std::string> arguments;
  std::istringstream command(read_file(folder + "/command"));
  for (std::string word; command >> word;) arguments.push_back(word);
  const Outcome outcome = run_remit(arguments, workspace.path());
  Files result = {{"status", std::to_string(outcome.status) + "\n"},
                  {"stdout", anywhere(outcome.out)},
                  {"stderr", anywhere(outcome.err)}};
  add_published(workspace / "public", result);
  return result;
}

// Which files the case is about.
class Only {
 public:
  explicit Only(const std::string& folder) {
    if (!fs::exists(folder + "/only")) return;
    std::istringstream lines(read_file(folder + "/only"));
    for (std::string pattern; std::getline(lines, pattern);)
      if (!pattern.empty()) patterns_.push_back(pattern);
    has_all_ = false;
  }

  bool has(const std::string& path) const {
    return has_all_ || path == "status" || path == "stderr" ||
           std::any_of(patterns_.begin(), patterns_.end(),
                       [&](const std::string& pattern) { return fits(path, pattern); });
  }

  // How many patterns fit none of the files that were produced.
  int count_unused(const Files& produced) const {
    int result = 0;
    for (const std::string& pattern : patterns_) {
      const bool is_used = std::any_of(produced.begin(), produced.end(),
                                       [&](const auto& file) { return fits(file.first, pattern); });
      if (is_used) continue;
      ++result;
      std::printf("the pattern %s in 'only' fits no file that is produced\n", pattern.c_str());
    }
    return result;
  }

 private:
  static bool fits(const std::string& path, const std::string& pattern) {
    return fnmatch(pattern.c_str(), path.c_str(), FNM_PATHNAME | FNM_LEADING_DIR) == 0;
  }

  std::vector<std::string> patterns_;
  bool has_all_ = true;
};

void accept(const std::string& expected, const Files& found) {
  fs::remove_all(expected);
  for (const auto& [path, bytes] : found) write_file(expected + "/" + path, bytes);
}

void print_first_difference(const std::string& path, const std::string& expected,
                            const std::string& found) {
  std::istringstream a(expected), b(found);
  std::string x, y;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(a, x));
    const bool more_b = static_cast<bool>(std::getline(b, y));
    if (!more_a && !more_b) return;
    if (more_a && more_b && x == y) continue;
    std::printf("%s:%d\n  expected: %s\n  found:    %s\n", path.c_str(), line,
                more_a ? x.c_str() : "(end)", more_b ? y.c_str() : "(end)");
    return;
  }
}

// How many files differ.
int compare(const Files& expected, const Files& found, const Only& only) {
  int faults = 0;
  for (const auto& [path, bytes] : found) {
    const auto other = expected.find(path);
    if (other != expected.end() && other->second == bytes) continue;
    ++faults;
    if (other == expected.end())
      std::printf("%s is not among the expected files\n", path.c_str());
    else
      print_first_difference(path, other->second, bytes);
  }
  for (const auto& [path, bytes] : expected)
    if (!found.contains(path)) {
      ++faults;
      std::printf(only.has(path) ? "%s is expected, but nothing produces it\n"
                                 : "%s is expected, but fits no pattern in 'only'\n",
                  path.c_str());
    }
  return faults;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string folder = argv[1];
  const std::string expected = folder + "/expected";
  const Only only(folder);
  Files found = run_case(folder);
  const int unused = only.count_unused(found);
  std::erase_if(found, [&](const auto& file) { return !only.has(file.first); });
  const bool error_case = fs::path(folder).filename().string().starts_with("error-");
  const std::string status = found.at("status");
  if (error_case == (status == "0\n") || (error_case && status != "1\n")) {
    std::printf("exit status %s%s", status.c_str(), found.at("stderr").c_str());
    return 1;
  }
  if (unused > 0) return 1;
  if (std::getenv("ACCEPT")) {
    accept(expected, found);
    std::printf("accepted; read the difference before you commit it\n");
    return 0;
  }
  if (compare(read_tree(expected), found, only) == 0) return 0;
  std::printf("run the test with ACCEPT=1 to make this the expected output\n");
  return 1;
}
