// The redline of the amendment in content/ through LibreOffice: all changes accepted, it prints the
// proposed terms, and rejected, those in force, numbers and all.

#include <doctest/doctest.h>

#include <algorithm>

#include "base/process.h"
#include "base/strings.h"
#include "document/comparison.h"
#include "office/printed.h"
#include "support/docx_readings.h"
#include "support/real_terms.h"

namespace remit::terms_test {
using namespace test;

namespace {

constexpr const char* kPython = "/usr/bin/python3";  // the one that Debian's python3-uno is for

struct Amendment {
  RealTerms before, after;

  Amendment() {
    for (RealTerms& terms : terms_of_content())
      if (terms.body == "csdb") (terms.version == "2020-04-01" ? before : after) = terms;
    REQUIRE(after.version == "proposed-wider-membership");
  }
  Blocks old() const { return finished_for_word(before.text, before.numbering); }
  Blocks now() const { return finished_for_word(after.text, after.numbering); }
  std::string redline() const { return docx_of(compare(old(), now()), after.numbering); }
};

// Saved by LibreOffice, in which nothing is tracked any more, and printed.
std::string printed_after(const std::string& choice, const std::string& docx) {
  const TemporaryFolder folder;
  folder.write("terms.docx", docx);
  ProcessOptions options;
  options.directory = folder.path();
  options.timeout = std::chrono::minutes(3);
  options.arguments = {REMIT_TESTS_DIR "/office/settle_changes.py", folder / "profile", choice,
                       folder / "terms.docx"};
  const ProcessResult result = run_process(kPython, options);
  REQUIRE_MESSAGE(result.succeeded(),
                  "python3-uno is needed: sudo apt-get install python3-uno; " << result.messages);
  return printed(folder / ("terms-" + choice + ".docx"), folder);
}

// A word a line.
std::string words_of(const std::string& text) {
  std::string result = collapse(text);
  std::replace(result.begin(), result.end(), ' ', '\n');
  return result;
}

}  // namespace

TEST_CASE("LibreOffice accepts the amendment: the proposed terms, and nothing else") {
  const Amendment amendment;
  const std::string expected =
      printed_after("accept", docx_of(amendment.now(), amendment.after.numbering));
  REQUIRE(expected.find("Essex County Council") != std::string::npos);
  CHECK(difference(words_of(printed_after("accept", amendment.redline())), words_of(expected)) ==
        "");
}

TEST_CASE("LibreOffice rejects the amendment: the terms in force, and nothing else") {
  const Amendment amendment;
  const std::string expected =
      printed_after("reject", docx_of(amendment.old(), amendment.before.numbering));
  REQUIRE(expected.find("Clinical Commissioning Group") != std::string::npos);
  CHECK(difference(words_of(printed_after("reject", amendment.redline())), words_of(expected)) ==
        "");
}

}  // namespace remit::terms_test
