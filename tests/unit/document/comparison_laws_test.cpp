// The laws of comparison (support/comparison_laws.h) on documents made at random.
#include <doctest/doctest.h>

#include "support/comparison_laws.h"
#include "support/random_edits.h"

namespace remit::comparison_laws_test {
using namespace test;

TEST_CASE("the laws of comparison hold when a random document is edited a little") {
  for (unsigned seed = 1; seed <= 600; ++seed) {
    const Blocks before = RandomDocument(seed).document();
    RandomEdits edits(seed);
    Blocks after = before;
    std::string what;
    for (unsigned n = seed % 5; n < 5; ++n) what += edits.edit(after) + " ";
    CAPTURE(seed);
    CAPTURE(what);
    const std::string broken = broken_law(before, after);
    REQUIRE_MESSAGE(broken.empty(), broken);
  }
}

TEST_CASE("the laws of comparison hold for documents that have nothing to do with each other") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const std::string broken =
        broken_law(RandomDocument(seed).document(), RandomDocument(seed + 5000).document());
    REQUIRE_MESSAGE(broken.empty(), broken);
  }
}

TEST_CASE("the laws of comparison hold when a document comes or goes as a whole") {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    const Blocks document = RandomDocument(seed).document();
    CAPTURE(seed);
    CHECK(broken_law(document, {}) == "");
    CHECK(broken_law({}, document) == "");
  }
}

}  // namespace remit::comparison_laws_test
