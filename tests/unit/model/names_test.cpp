#include "model/names.h"

#include <doctest/doctest.h>

namespace remit::names_test {
namespace {

Date day(std::string_view text) { return *parse_date(text); }

Name name(std::string full, std::string_view since, std::string_view until) {
  return {{std::move(full), {}}, {}, {parse_date(since), {}}, {parse_date(until), {}}, {}};
}

const std::vector<Name> kBoard = {name("Strategic Board", "2022-04-01", "2023-12-31"),
                                  name("Partnership Board", "2020-04-01", "2022-03-31")};

std::string on(std::string_view date) { return name_on(kBoard, day(date)).full.value; }

}  // namespace

TEST_CASE("a name without dates always holds") {
  const std::vector<Name> names = {name("Essex Police", "", "")};
  CHECK(name_on(names, day("1850-01-01")).full.value == "Essex Police");
  CHECK(name_on(names, day("2050-01-01")).full.value == "Essex Police");
}

TEST_CASE("a name holds from its first day to its last") {
  CHECK(on("2020-03-31").empty());
  CHECK(on("2020-04-01") == "Partnership Board");
  CHECK(on("2022-03-31") == "Partnership Board");
  CHECK(on("2022-04-01") == "Strategic Board");
  CHECK(on("2023-12-31") == "Strategic Board");
  CHECK(on("2024-01-01").empty());
  CHECK(find_name(kBoard, day("2024-01-01")) == nullptr);
}

TEST_CASE("a list of what there is shows the last name of what has ended") {
  CHECK(nearest_named_day(kBoard, day("2021-01-01")) == day("2021-01-01"));
  CHECK(nearest_named_day(kBoard, day("2030-01-01")) == day("2023-12-31"));
  CHECK(nearest_named_day(kBoard, day("2010-01-01")) == day("2020-04-01"));
  CHECK(nearest_named_day({}, day("2010-01-01")) == day("2010-01-01"));
  const std::vector<Name> gap = {name("A", "", "2010-12-31"), name("B", "2020-01-01", "")};
  CHECK(nearest_named_day(gap, day("2019-01-01")) == day("2010-12-31"));
}

TEST_CASE("the former name is the one before, or what the name itself says") {
  CHECK(former_name(kBoard, day("2022-04-01")) == "Partnership Board");
  CHECK(former_name(kBoard, day("2022-03-31")).empty());
  CHECK(former_name(kBoard, day("2030-01-01")).empty());
  Name undated = name("Community 360", "", "");
  undated.formerly.value = "Community Voluntary Services";
  CHECK(former_name({undated}, day("2017-09-12")) == "Community Voluntary Services");
}

TEST_CASE("names are ordered by their first days") {
  const std::vector<Name> names = {name("C", "2022-01-01", ""), name("A", "", "2010-12-31"),
                                   name("B", "2011-01-01", "2021-12-31")};
  std::string order;
  for (const Name* each : in_order(names)) order += each->full.value;
  CHECK(order == "ABC");
}

}  // namespace remit::names_test
