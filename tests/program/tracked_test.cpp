// Redlines of every kind as Word documents: accepting all changes gives the new text, rejecting all
// the old one, as Word reads them and as Pandoc does.

#include <doctest/doctest.h>

#include "base/strings.h"
#include "support/docx_readings.h"
#include "support/docx_tracked.h"
#include "support/proved.h"
#include "support/random_redlines.h"
#include "support/redlines.h"

namespace remit::tracked_test {
using namespace test;

namespace {

constexpr unsigned kRedlines = 40;
constexpr unsigned kReadByPandoc = 15;

}  // namespace

TEST_CASE("as Word reads them, all changes accepted give the new document and rejected the old") {
  for (unsigned seed = 0; seed < kRedlines; ++seed) {
    CAPTURE(seed);
    const Blocks redline = random_redline(seed);
    const std::string docx = docx_of(redline);
    CHECK(join(faults_of_changes(docx), "\n") == "");
    CHECK(difference(as_word_reads(accept_in_docx(docx)),
                     as_word_reads(docx_of(accepted(redline)))) == "");
    CHECK(difference(as_word_reads(reject_in_docx(docx)),
                     as_word_reads(docx_of(rejected(redline)))) == "");
  }
  proved("redlines", "as Word documents, accepted and rejected", kRedlines);
}

TEST_CASE("as Pandoc reads them, all changes accepted give the new text and rejected the old") {
  for (unsigned seed = kRedlines; seed < kRedlines + kReadByPandoc; ++seed) {
    CAPTURE(seed);
    const Blocks redline = without_blind_spots(random_redline(seed));
    const std::string docx = docx_of(redline);
    CHECK(difference(read_by_pandoc(docx, "accept"),
                     read_by_pandoc(docx_of(accepted(redline)), "all")) == "");
    CHECK(difference(read_by_pandoc(docx, "reject"),
                     read_by_pandoc(docx_of(rejected(redline)), "all")) == "");
  }
  proved("redlines", "as Word documents, read by Pandoc", kReadByPandoc);
}

}  // namespace remit::tracked_test
