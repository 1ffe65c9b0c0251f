// The real report through LibreOffice: Word's own numbers are those of the page.

#include <doctest/doctest.h>

#include <regex>

#include "base/strings.h"
#include "office/printed.h"
#include "support/program.h"

namespace remit::numbers_test {
using namespace test;

namespace {

struct Numbered {
  std::string number;
  std::string words;  // the first few that follow it
};

std::string first_words(std::string text) {
  text = std::regex_replace(text, std::regex("<[^>]*>"), "");
  text = std::regex_replace(text, std::regex("&amp;"), "&");
  text = std::regex_replace(text, std::regex("\u00a0"), " ");
  std::string result;
  int words = 0;
  text = collapse(text);
  for (std::string_view word : split(text, ' ')) {
    if (++words > 4) break;
    result += (result.empty() ? "" : " ") + std::string(word);
  }
  return result;
}

std::vector<Numbered> numbers_of_page(const std::string& html) {
  std::vector<Numbered> result;
  const std::regex pattern(
      R"(<(?:h[2-6]|p|li)[^>]*><span class="number">([^<]+)</span> ((?:.|\n)*?)</(?:h[2-6]|p|li)>)");
  const std::string main = html.substr(html.find("<div class=\"text\""));
  for (std::sregex_iterator it(main.begin(), main.end(), pattern), end; it != end; ++it)
    result.push_back({(*it)[1], first_words((*it)[2])});
  return result;
}

// Numbers at the beginning of lines, with the words behind them.
std::vector<Numbered> numbers_of_print(const std::string& text) {
  std::vector<Numbered> result;
  const std::regex pattern(R"(^ *(\d+(?:\.\d+)?\.?) {2,}(\S.*)$)");
  for (std::string_view line : split(text, '\n')) {
    std::string one(line);
    std::erase(one, '\f');
    std::smatch match;
    if (std::regex_match(one, match, pattern)) result.push_back({match[1], first_words(match[2])});
  }
  return result;
}

}  // namespace

TEST_CASE("LibreOffice prints the paragraph numbers of the page, one numbering throughout") {
  TemporaryFolder folder, scratch;
  copy_content(folder.path());
  REQUIRE(run_remit({"build", "--as-at", "2022-04-01"}, folder.path()).status == 0);
  const std::string base = folder / "public/safer-colchester/reports/2022-03-15-one-colchester/";
  const auto page = numbers_of_page(read_file(base + "index.html"));
  REQUIRE(page.size() > 60);

  const std::string text = printed(base + "2022-03-15-one-colchester.docx", scratch);
  auto print = numbers_of_print(text);
  // Items of lists have numbers of their own on paper; the page's are in order among them.
  std::size_t at = 0;
  for (const Numbered& expected : page) {
    CAPTURE(expected.number);
    CAPTURE(expected.words);
    bool found = false;
    while (at < print.size() && !found) {
      const Numbered& candidate = print[at++];
      const bool begins = expected.words.starts_with(candidate.words) ||
                          candidate.words.starts_with(expected.words);
      found = candidate.number == expected.number && begins;
      if (!found)
        CHECK_MESSAGE(candidate.number.find('.') + 1 == candidate.number.size(),
                      "a number that the page has not: " << candidate.number);
    }
    CHECK(found);
    if (!found) break;
  }
  CHECK(text.find("Page 1 of ") != std::string::npos);
}

}  // namespace remit::numbers_test
