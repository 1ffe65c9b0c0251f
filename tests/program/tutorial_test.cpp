// The README's first report is followed to its last sentence: its commands are run and its blocks
// put where it says, and what it says of each step is what happens.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

#include "base/process.h"
#include "base/strings.h"
#include "support/program.h"
#include "support/texts.h"

namespace remit::tutorial_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

struct CodeBlock {
  std::string language;  // "sh", "xml", "markdown"
  std::string text;
};

// "3. Open the cover sheet, `content/…`. …" with its blocks.
struct Step {
  std::string prose;
  std::vector<CodeBlock> blocks;

  // The first text between backticks that fits.
  std::string quoted(const std::string& pattern) const {
    std::smatch match;
    const std::regex quoted("`(" + pattern + ")`");
    if (!std::regex_search(prose, match, quoted)) FAIL("no `" << pattern << "` in: " << prose);
    return match[1];
  }
  const std::string& block(const std::string& language) const {
    REQUIRE(blocks.size() == 1);
    REQUIRE(blocks.front().language == language);
    return blocks.front().text;
  }
  // The step speaks of this, and so the test has to do it.
  void says(const std::string& words) const {
    CAPTURE(words);
    CHECK(holds(prose, words));
  }
};

std::vector<Step> steps_of(const std::string& heading) {
  const std::string readme = read_file(std::string(REMIT_SOURCE_DIR) + "/README.md");
  const std::size_t begin = readme.find("\n## " + heading + "\n");
  REQUIRE(begin != readme.npos);
  const std::string section = readme.substr(begin + 1, readme.find("\n## ", begin + 1) - begin);
  static const std::regex kNumber(R"(^\d+\. (.*))");
  std::vector<Step> steps;
  bool in_block = false;
  for (const std::string_view line : split(section, '\n')) {
    std::smatch number;
    const std::string text(line);
    if (std::regex_match(text, number, kNumber)) steps.push_back({number[1].str() + "\n", {}});
    if (steps.empty() || std::regex_match(text, kNumber)) continue;
    const std::string inner = text.starts_with("   ") ? text.substr(3) : text;
    if (inner.starts_with("```")) {
      in_block = !in_block;
      if (in_block) steps.back().blocks.push_back({inner.substr(3), ""});
    } else if (in_block) {
      steps.back().blocks.back().text += inner + "\n";
    } else {
      steps.back().prose += inner + "\n";
    }
  }
  return steps;
}

// A clone of the repository in which somebody follows the steps.
struct Follower {
  TemporaryFolder folder;

  Follower() { copy_content(folder.path()); }
  // A command in a shell that knows `remit`.
  ProcessResult run(const std::string& command) const {
    ProcessOptions options;
    options.arguments = {"-c", command};
    options.directory = folder.path();
    options.environment = {
        {"PATH", fs::path(REMIT_PROGRAM).parent_path().string() + ":/usr/local/bin:/usr/bin:/bin"},
        {"REMIT_CACHE", shared_cache()},
        {"REMIT_PAGEFIND", "none"}};
    options.timeout = std::chrono::minutes(5);
    return run_process("/bin/sh", options);
  }
  ProcessResult run_well(const std::string& command) const {
    ProcessResult result = run(command);
    CAPTURE(command);
    CHECK_FALSE(holds(result.messages, "error:"));
    REQUIRE(result.succeeded());
    return result;
  }
  std::map<std::string, std::string> published() const { return read_tree(folder / "public"); }
};

}  // namespace

TEST_CASE("the first report of the README comes about as it says, and goes again") {
  const std::vector<Step> steps = steps_of("A first report in ten minutes");
  REQUIRE(steps.size() == 7);
  const Follower follower;
  const TemporaryFolder& folder = follower.folder;

  steps[0].says("Run `scripts/publish` once.");  // which ends with this command
  follower.run_well("remit build");
  const auto before = follower.published();

  follower.run_well(steps[1].block("sh"));
  steps[1].says("It writes the cover sheet and the report's headings");
  const std::string sheet = steps[2].quoted("content/[^`]*/report.xml");
  const std::string text = steps[3].quoted("report.md");
  const std::string report = fs::path(sheet).parent_path().string();
  CHECK(holds(folder.read(report + "/" + text), "\n# Action Required\n"));

  steps[2].says("in the place of `<background-papers>` and what stands in it, and of the comment");
  std::string skeleton = folder.read(sheet);
  const std::size_t papers = skeleton.find("<background-papers>");
  const std::size_t comment = skeleton.find("<!--", skeleton.find("</background-papers>"));
  REQUIRE(comment != skeleton.npos);
  const std::size_t end = skeleton.find("-->", comment) + 3;
  folder.write(sheet, skeleton.replace(papers, end - papers, steps[2].block("xml")));
  folder.write(report + "/" + text, steps[3].block("markdown"));
  CHECK(follower.run_well("remit check").messages.find("annual-review") == std::string::npos);

  steps[4].says("`remit check` tells what is wrong, with line, caret and\nrepair.");
  const std::string wrong = steps[4].quoted("\\{\\{[^`]*\\}\\}");
  edit(folder / (report + "/" + text), "{{bodies.csdb.named}}", wrong);
  const std::string messages = follower.run("remit check").messages;
  CHECK(holds(messages, report + "/" + text + ":3:"));
  CHECK(holds(messages, "^~~"));
  CHECK(holds(messages, "help: did you mean 'bodies.csdb"));
  const std::string code = codes_in(messages);
  steps[4].says("Each message ends with a code in brackets; `remit explain` with that\ncode says");
  CHECK(holds(follower.run_well("remit explain " + code).output, code));
  edit(folder / (report + "/" + text), wrong, "{{bodies.csdb.named}}");

  steps[3].says(
      "`[](#A)` becomes \"Appendix A\", `[paragraph](#summary)` becomes\n\"paragraph 1.1\"");
  edit(folder / (report + "/" + text), "To note the report.",
       "To note the report; see [paragraph](#summary).");
  follower.run_well("remit build");
  const std::string address = fs::path(report).filename().string();
  const std::string home = folder.read(steps[5].quoted("public/[^`]*/index.html"));
  CHECK(holds(home, "reports/" + address + "/index.html\">Review of two years</a>"));
  const std::string page = "safer-colchester/reports/" + address + "/index.html";
  const std::string html =
      std::regex_replace(follower.published().at(page), std::regex("<[^>]*>|&nbsp;|\u00a0"), "");
  CHECK(holds(html, "its terms of reference are at Appendix"));
  CHECK(holds(html, "see paragraph"));

  CHECK(steps[6].quoted("content/[^`]*") == report);
  fs::remove_all(folder / report);
  const ProcessResult again = follower.run_well(steps[6].quoted("remit build"));
  steps[6].says("notes that its page is no longer published, and takes it away.");
  CHECK(holds(again.messages, "note: 'safer-colchester/reports/" + address +
                                  "/' is no longer published [output.address-lost]\n"));
  CHECK(changed_files(before, follower.published()) == "");
}

}  // namespace remit::tutorial_test
