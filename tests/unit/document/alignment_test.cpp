#include "document/alignment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

namespace remit::alignment_test {
namespace {

using Keys = std::vector<int>;

Keys counted(int first, int size) {
  Keys result(static_cast<std::size_t>(size));
  std::iota(result.begin(), result.end(), first);
  return result;
}

}  // namespace

TEST_CASE("the longest common subsequence of two sequences is found") {
  CHECK(common_subsequence({1, 2, 3, 4}, {1, 3, 4, 5}) == Matches{{0, 0}, {2, 1}, {3, 2}});
  CHECK(common_subsequence({1, 2, 3}, {2, 3}) == Matches{{1, 0}, {2, 1}});
  CHECK(common_subsequence({2, 3}, {1, 2, 9, 3}) == Matches{{0, 1}, {1, 3}});
  CHECK(common_subsequence({1, 2}, {3, 4}).empty());
  CHECK(common_subsequence({}, {1}).empty());
  CHECK(common_subsequence({}, {}).empty());
}

TEST_CASE("sequences of many thousands are matched by what stands once in each") {
  Keys before = counted(0, 6000);
  Keys after = before;
  std::rotate(after.begin() + 1, after.begin() + 2000, after.end() - 1);  // two parts change places
  const Matches matches = common_subsequence(before, after);
  CHECK(matches.size() == 4001);  // the longer part, and both ends
  for (std::size_t i = 0; i < matches.size(); ++i) {
    REQUIRE(before[matches[i].before] == after[matches[i].after]);
    if (i > 0) REQUIRE(matches[i - 1].before < matches[i].before);
    if (i > 0) REQUIRE(matches[i - 1].after < matches[i].after);
  }
}

TEST_CASE("sequences of many thousands with nothing that stands once match at their ends") {
  Keys before(5000, 1);
  Keys after(5000, 1);
  before[2000] = before[2001] = 2;
  after[3000] = after[3001] = 3;
  CHECK(common_subsequence(before, after).size() >= 3998);
}

TEST_CASE("what stands between matches is matched by the greatest sum of similarities") {
  const std::vector<std::vector<double>> alike = {{0.4, 0.9, 0.0}, {0.0, 0.0, 0.5}};
  const auto similarity = [&](std::size_t i, std::size_t j) { return alike[i][j]; };
  CHECK(add_alike({}, 2, 3, similarity) == Matches{{0, 1}, {1, 2}});
}

TEST_CASE("what is less than alike is not matched") {
  CHECK(add_alike({}, 1, 1, [](std::size_t, std::size_t) { return 0.3; }).empty());
}

TEST_CASE("what stands on one side of a match is not matched with the other") {
  const auto all = [](std::size_t, std::size_t) { return 1.0; };
  CHECK(add_alike({{1, 0}}, 2, 2, all) == Matches{{1, 0}});
}

}  // namespace remit::alignment_test
