// Every numbering scheme through LibreOffice: its numbers on paper are those of the page; and pages
// that are turned for wide tables.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

#include "base/strings.h"
#include "office/printed.h"
#include "support/program.h"

namespace remit::schemes_test {
using namespace test;

namespace {

constexpr const char* kReport = "/public/safer-vale/reports/2025-06-10-annual-review/";

// Builds a golden case in the folder.
void build(const std::string& golden, const std::string& base, const std::string& folder) {
  const std::string tests = REMIT_TESTS_DIR;
  copy_folder(tests + "/projects/" + base, folder);
  copy_folder(tests + "/golden/" + golden + "/workspace", folder);
  REQUIRE(run_remit({"build", "--as-at", "2025-07-01"}, folder).status == 0);
}

std::string without_tags(const std::string& html) {
  std::string text = std::regex_replace(html, std::regex("<[^>]*>"), "");
  text = std::regex_replace(text, std::regex("&amp;"), "&");
  return collapse(std::regex_replace(text, std::regex("\u00a0"), " "));
}

// "1.1 The board met": the numbers of the page in order, each with what begins behind it.
std::vector<std::string> numbers_of_page(const std::string& html) {
  std::vector<std::string> result;
  const std::regex pattern(R"(<span class="number">([^<]+)</span>([^<]*))");
  const std::string main = html.substr(html.find("<div class=\"text\""));
  for (std::sregex_iterator it(main.begin(), main.end(), pattern), end; it != end; ++it)
    result.push_back(without_tags((*it)[1].str() + " " + (*it)[2].str()));
  return result;
}

// The numbers at the beginning of printed lines, cut to the length of what is expected.
std::vector<std::string> numbers_of_print(const std::string& text,
                                          const std::vector<std::string>& expected) {
  std::vector<std::string> result;
  const std::regex pattern(R"(^\f? *(?:\d+(?:\.\d+)*\.?|[a-z]+\.|\([a-z]+\)) {2,}\S.*$)");
  for (std::string_view line : split(text, '\n')) {
    if (!std::regex_match(std::string(line), pattern)) continue;
    std::string one = without_tags(std::string(line));
    const std::size_t at = result.size();
    // The printed line may end before the text of the page does.
    if (at < expected.size() && expected[at].starts_with(one)) one = expected[at];
    if (at < expected.size() && one.starts_with(expected[at])) one = expected[at];
    result.push_back(one);
  }
  return result;
}

}  // namespace

TEST_CASE("LibreOffice counts every numbering scheme as the page does") {
  struct Scheme {
    const char* name;
    std::size_t numbers;
  };
  for (const Scheme& scheme : {Scheme{"sections", 34},
                               {"continuous", 32},
                               {"lettered", 22},
                               {"decimal", 23},
                               {"start", 34}}) {
    CAPTURE(scheme.name);
    TemporaryFolder folder, scratch;
    build(std::string("numbering-") + scheme.name, "numbering", folder.path());
    const std::string report = folder.path() + kReport;
    const auto page = numbers_of_page(read_file(report + "index.html"));
    const std::string print = printed(report + "2025-06-10-annual-review.docx", scratch);
    CHECK(page.size() == scheme.numbers);
    CHECK(join(numbers_of_print(print, page), "\n") == join(page, "\n"));
  }
}

TEST_CASE("without numbers, each list of the author's begins with the number that was written") {
  TemporaryFolder folder, scratch;
  build("numbering-none", "numbering", folder.path());
  const std::string text =
      collapse(printed(folder.path() + kReport + "2025-06-10-annual-review.docx", scratch));
  CHECK(text.find("1. what had changed; 2. why, and in particular: 1. where; and 2. when; and 3. "
                  "what to do. The answers are published. 3. A list may begin") !=
        std::string::npos);
  CHECK(text.find("It: 1. agrees priorities; 2. tells the council") != std::string::npos);
}

TEST_CASE("pages are turned for wide tables, and none is empty") {
  TemporaryFolder folder, scratch;
  build("divisions", "riverside", folder.path());
  const std::string name = "2025-06-10-first-review";
  const std::string text = printed(
      folder.path() + "/public/safer-riverside/reports/" + name + "/" + name + ".docx", scratch);
  CHECK(page_shapes(scratch / (name + ".pdf")) ==
        "portrait landscape portrait portrait landscape portrait portrait landscape portrait");
  std::size_t number = 0;
  for (std::string_view page : split(text, '\f')) {
    if (trim(page).empty()) continue;  // behind the last
    const std::string foot = "Page " + std::to_string(++number) + " of 9";
    CAPTURE(foot);
    CHECK(page.find(foot) != std::string_view::npos);
    CHECK(collapse(page).size() > foot.size() + 20);
  }
  CHECK(number == 9);
}

}  // namespace remit::schemes_test
