// Ten mistakes in a copy of the real content give ten messages, each at its place.

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "support/program.h"

namespace remit::ten_mistakes_test {
using namespace test;

namespace {

std::size_t count(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  return static_cast<std::size_t>(
      std::distance(std::sregex_iterator(text.begin(), text.end(), regex), {}));
}

}  // namespace

TEST_CASE("ten planted mistakes are ten messages with place, caret and help") {
  TemporaryFolder folder;
  copy_content_not_adopted(folder.path());
  const std::string base = folder / "content/safer-colchester";
  const std::string report = base + "/reports/2022-03-15-one-colchester";
  const std::string csdb = base + "/terms-of-reference/csdb/2020-04-01";
  const std::string ocsb = base + "/terms-of-reference/ocsb/2020-04-01";

  // A misspelt element, a misspelt attribute, a wrong value and an unknown id in the data.
  edit(base + "/partnership.xml", "<area ", "<aera ");
  edit(base + "/partnership.xml", "</area>", "</aera>");
  edit(csdb + ".xml", "frequency=\"quarterly\"", "freqency=\"quarterly\"");
  edit(ocsb + ".xml", "minimum=\"5\"", "minimum=\"five\"");
  edit(csdb + ".xml", "post=\"assistant-director-communities\"",
       "post=\"assistant-director-comunities\"");
  edit(report + "/report.xml", "date=\"2022-03-15\"", "date=\"2022-03-32\"");
  // A misspelt fact, an unknown reference, a division that is not closed, a picture that is not
  // there and a caption without a table in the prose.
  write_file(csdb + ".md", read_file(csdb + ".md") +
                               "\n# Extra\n\nAt least {{quorum.minimun-words}} agencies.\n\n"
                               "As [](#suport) says.\n");
  write_file(report + "/report.md", read_file(report + "/report.md") +
                                        "\n# Extra\n\n![A chart](chart.png)\n\n"
                                        "Table: without a table\n\n::: note\n\nNever closed.\n");

  const Outcome outcome = run_remit({"check"}, folder.path());
  CAPTURE(outcome.err);
  CHECK(outcome.status == 1);
  CHECK(count(outcome.err, R"(:\d+:\d+: error: )") == 10);
  CHECK(count(outcome.err, R"(\n +\^~*\n)") == 10);
  CHECK(count(outcome.err, R"(\n  help: )") == 10);
  CHECK(outcome.err.find("10 errors") != std::string::npos);
}

}  // namespace remit::ten_mistakes_test
