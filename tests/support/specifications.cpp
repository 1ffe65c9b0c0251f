#include "support/specifications.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "support/skipped.h"

namespace remit::test {
namespace {

const std::string kFence(32, '`');

std::string with_tabs(std::string line) {
  const std::string arrow = "→";
  for (std::size_t at = 0; (at = line.find(arrow, at)) != line.npos; ++at)
    line.replace(at, arrow.size(), "\t");
  return line;
}

struct Proved {
  std::vector<std::string> lines;
  ~Proved() {
    for (const std::string& line : lines) std::cout << "proved: " << line << '\n';
  }
};

}  // namespace

std::optional<std::string> specification(const std::string& relative) {
  const std::string path = std::string(REMIT_TESTS_DIR) + "/spec/" + relative;
  if (std::filesystem::exists(path)) return path;
  const char* required = std::getenv("REMIT_REQUIRE_SPECIFICATIONS");
  if (required && *required)
    FAIL_CHECK("tests/spec/" << relative << " is missing: run scripts/set-up test");
  else
    skipped("tests/spec/" + relative, "it is missing; scripts/set-up test fetches it");
  return std::nullopt;
}

std::vector<Example> read_examples(const std::string& path) {
  std::vector<Example> examples;
  std::string section;
  bool markdown = false, html = false;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!markdown && !html && line.starts_with(kFence + " example")) {
      const std::string extension = line.substr(std::string(kFence + " example").size());
      examples.push_back({static_cast<int>(examples.size()) + 1, section,
                          extension.empty() ? "" : extension.substr(1), ""});
      markdown = true;
    } else if (markdown && line == ".") {
      markdown = false;
      html = true;
    } else if (line == kFence) {
      markdown = html = false;
    } else if (markdown) {
      examples.back().markdown += with_tabs(line) + "\n";
    } else if (!html && line.starts_with('#')) {
      section = line.substr(std::min(line.find_first_not_of("# "), line.size()));
    }
  }
  return examples;
}

void proved(std::string line) {
  static Proved all;
  all.lines.push_back(std::move(line));
}

}  // namespace remit::test
