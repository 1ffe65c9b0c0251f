#include "check/sums/simplified.h"

#include <doctest/doctest.h>

namespace remit::simplified_test {

TEST_CASE("signs of one meaning become one sign") {
  CHECK(simplified("  Sub–total\u00a0COST ") == "sub-total cost");
  CHECK(simplified("12×£45") == "12 x £45");
  CHECK(simplified("1 ½") == "1.5");
  CHECK(simplified("87*†²") == "87");
  CHECK(simplified("Clerk’s") == "clerk's");
}

TEST_CASE("numbers are known in digits and in words") {
  CHECK(number_meant("12") == 12);
  CHECK(number_meant("twelve") == 12);
  CHECK(number_meant("twenty-one") == 21);
  CHECK(number_meant("dozens") == -1);
  CHECK(number_meant("") == -1);
}

}  // namespace remit::simplified_test
