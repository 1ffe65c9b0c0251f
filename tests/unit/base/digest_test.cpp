#include "base/digest.h"

#include <doctest/doctest.h>

namespace remit::digest_test {

TEST_CASE("a digest is BLAKE2b-256 in hexadecimal") {
  CHECK(digest("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(digest("Remit") == "740a36b3db45b70d458176c055cfc46a9ce2fc14a38dc6f98ae68f1ad228811b");
}

TEST_CASE("a zero byte counts as any other") {
  CHECK(digest(std::string_view("\0", 1)) ==
        "03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314");
}

}  // namespace remit::digest_test
