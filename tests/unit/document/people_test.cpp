#include "document/people.h"

#include <doctest/doctest.h>

namespace remit::people_test {

TEST_CASE("initials and titles tell persons") {
  CHECK(begins_with_initial("A. Holloway"));
  CHECK(begins_with_initial("J R Hobbs"));
  CHECK_FALSE(begins_with_initial("Amazon Web Services"));
  CHECK(begins_with_title("Cllr Meera Joshi"));
  CHECK(ends_with_title("Present: Supt."));
  CHECK_FALSE(ends_with_title("the officer"));
}

TEST_CASE("offices and organisations are no persons") {
  CHECK(looks_like_name("Elin Prosser", "EP"));
  CHECK_FALSE(looks_like_name("Essex Police", "EP"));
  CHECK_FALSE(looks_like_name("anti-social behaviour", "ASB"));
  CHECK(begins_role(", head of housing"));
  CHECK_FALSE(begins_role(", and others"));
}

}  // namespace remit::people_test
