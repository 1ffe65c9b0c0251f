// Redlines of real terms of reference as Word documents: every pair of versions in content/, and
// each of them after a clerk's week of edits.

#include <doctest/doctest.h>

#include "base/strings.h"
#include "document/comparison.h"
#include "support/comparison_laws.h"
#include "support/docx_readings.h"
#include "support/docx_tracked.h"
#include "support/proved.h"
#include "support/random_edits.h"
#include "support/real_terms.h"

namespace remit::terms_redlines_test {
using namespace test;

namespace {

constexpr unsigned kEditedVersions = 24;
constexpr unsigned kMostEdits = 40;

// Both texts come back from the redline: in our tree, and from its document as Word reads it, row
// for row and number for number, and as Pandoc does, word for word.
void check_redline(const Blocks& before, const Blocks& after, const NumberingScheme& numbering) {
  REQUIRE(broken_law(finished(before, numbering), finished(after, numbering)) == "");
  const Blocks old = without_blind_spots(finished_for_word(before, numbering));
  const Blocks now = without_blind_spots(finished_for_word(after, numbering));
  const std::string docx = docx_of(compare(old, now), numbering);
  CHECK(join(faults_of_changes(docx), "\n") == "");
  const std::string as_old = docx_of(old, numbering), as_now = docx_of(now, numbering);
  CHECK(difference(as_word_reads(accept_in_docx(docx)), as_word_reads(as_now)) == "");
  CHECK(difference(as_word_reads(reject_in_docx(docx)), as_word_reads(as_old)) == "");
  CHECK(difference(read_by_pandoc(docx, "accept"), read_by_pandoc(as_now, "all")) == "");
  CHECK(difference(read_by_pandoc(docx, "reject"), read_by_pandoc(as_old, "all")) == "");
}

}  // namespace

TEST_CASE("between any two versions in content/, both texts come back from the redline") {
  const auto versions = terms_of_content();
  REQUIRE(versions.size() >= 3);
  long pairs = 0;
  for (const RealTerms& before : versions)
    for (const RealTerms& after : versions) {
      if (&before == &after) continue;
      CAPTURE(before.body + "/" + before.version);
      CAPTURE(after.body + "/" + after.version);
      check_redline(before.text, after.text, after.numbering);
      ++pairs;
    }
  proved("redlines", "between versions of terms in content/", pairs);
}

TEST_CASE("after hundreds of edits of real terms, both texts come back from the redline") {
  const auto versions = terms_of_content();
  long edits = 0;
  for (unsigned seed = 0; seed < kEditedVersions; ++seed) {
    const RealTerms& terms = versions[seed % versions.size()];
    RandomEdits random(seed);
    Blocks after = terms.text;
    std::string what;
    for (unsigned i = 0; i < 1 + seed * kMostEdits / kEditedVersions; ++i, ++edits)
      what += random.edit(after) + "; ";
    CAPTURE(seed);
    CAPTURE(what);
    check_redline(terms.text, after, terms.numbering);
  }
  REQUIRE(edits >= 200);
  proved("redlines", "with edits of real terms", edits);
}

}  // namespace remit::terms_redlines_test
