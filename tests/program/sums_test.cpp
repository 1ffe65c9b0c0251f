// Tables as councils print them, in tests/sums/: what is said of their totals stands beside each.
// tests/sums/README.md tells the form.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "check/totals.h"
#include "support/proved.h"
#include "text/markdown.h"

namespace remit::sums_test {
namespace {

namespace fs = std::filesystem;
using Lines = std::multiset<std::string>;

struct Case {
  std::string name;
  Lines expected;
  std::string prose;
};

std::vector<Case> cases_of(const fs::path& path) {
  std::ifstream file(path);
  std::vector<Case> result;
  constexpr std::string_view kExpect = "expect: ";
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) {
      result.push_back({line.substr(3), {}, {}});
    } else if (!result.empty() && line.starts_with(kExpect)) {
      const std::string what = line.substr(kExpect.size());
      if (what != "nothing") result.back().expected.insert(what);
    } else if (!result.empty()) {
      result.back().prose += line + "\n";
    }
  }
  return result;
}

// "this says 25, but the figures above add up to 49" as "25, not 49".
std::string short_form(const Diagnostic& d) {
  std::string text = d.message;
  if (d.code == "arithmetic.not-checked") {
    const std::size_t end = text.find(" cannot be checked");
    return "unchecked " + text.substr(10, end - 10);
  }
  if (d.code != "arithmetic.disagrees") return render_text(d);
  const std::size_t says = text.find("this says ") + 10, but = text.find(", but ", says);
  std::size_t computed = std::string::npos;
  for (const std::string_view word : {" add up to ", " is "})
    if (const std::size_t at = text.rfind(word); computed == std::string::npos && at > but)
      if (at != std::string::npos) computed = at + word.size();
  return text.substr(says, but - says) + ", not " + text.substr(computed);
}

Lines said_of(const Case& table) {
  const Source source(table.name, table.prose);
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  check_totals(blocks, diagnostics);
  Lines result;
  for (const Diagnostic& each : diagnostics.sorted()) result.insert(short_form(each));
  return result;
}

std::string shown(const Lines& lines) {
  std::string result;
  for (const std::string& line : lines) result += (result.empty() ? "" : " | ") + line;
  return result.empty() ? "nothing" : result;
}

struct Count {
  long right = 0, falsely = 0, missed = 0, tables = 0;
};

void count(const Case& table, Count& counted) {
  Lines said = said_of(table), missing;
  ++counted.tables;
  for (const std::string& each : table.expected) {
    const auto found = said.find(each);
    if (found == said.end()) {
      missing.insert(each);
    } else {
      ++counted.right;
      said.erase(found);
    }
  }
  counted.falsely += static_cast<long>(said.size());
  counted.missed += static_cast<long>(missing.size());
  CAPTURE(table.name);
  CHECK_MESSAGE(shown(said) == "nothing", "said falsely: ", shown(said));
  CHECK_MESSAGE(shown(missing) == "nothing", "missed: ", shown(missing));
}

}  // namespace

TEST_CASE("totals in tables of prose are reported if they are wrong, and only then") {
  for (const char* half : {"first", "second", "later"}) {
    Count counted;
    for (const Case& table : cases_of(std::string(REMIT_TESTS_DIR "/sums/") + half + ".md"))
      count(table, counted);
    CHECK(counted.tables > 30);
    const std::string family = std::string("sums in tables of prose, ") + half + " half";
    test::proved(family, "tables", counted.tables);
    test::proved(family, "messages true", counted.right);
    test::proved(family, "false", counted.falsely);
    test::proved(family, "missed", counted.missed);
  }
}

}  // namespace remit::sums_test
