#include "text/value.h"

#include <doctest/doctest.h>

#include <type_traits>

namespace remit::value_test {
namespace {

Value board() {
  Value quorum = Value::Object{};
  quorum.set("minimum", "5").set("of", "agencies");
  Value result = Value::Object{};
  result.set("name", "Community Safety Delivery Board")
      .set("quorum", quorum)
      .set("proposed", false)
      .set("members", Value::List{"Essex Police", "Community 360"});
  return result;
}

}  // namespace

TEST_CASE("a value is a text, a yes-or-no, a list or an object") {
  CHECK(Value("CSDB").is_text());
  CHECK(Value(std::string("CSDB")).text() == "CSDB");
  CHECK(Value(std::string_view("CSDB")).text() == "CSDB");
  CHECK(Value(true).is_bool());
  CHECK(Value(Value::List{}).is_list());
  CHECK(Value(Value::Object{}).is_object());
}

TEST_CASE("a value that nobody set is the empty text") { CHECK(Value() == Value("")); }

TEST_CASE("a number or a pointer is not mistaken for a yes-or-no") {
  CHECK_FALSE(std::is_constructible_v<Value, int>);
  CHECK_FALSE(std::is_constructible_v<Value, double>);
  CHECK_FALSE(std::is_constructible_v<Value, const Value*>);
}

TEST_CASE("a section of an empty text, of no and of an empty list is not entered") {
  CHECK_FALSE(Value("").truthy());
  CHECK_FALSE(Value(false).truthy());
  CHECK_FALSE(Value(Value::List{}).truthy());
  CHECK(Value(" ").truthy());
  CHECK(Value("false").truthy());
  CHECK(Value(true).truthy());
  CHECK(Value(Value::List{""}).truthy());
  CHECK(Value(Value::Object{}).truthy());
}

TEST_CASE("a member is found by its name") {
  const Value value = board();
  REQUIRE(value.find("name"));
  CHECK(value.find("name")->text() == "Community Safety Delivery Board");
  CHECK(value.find("Name") == nullptr);
  CHECK(value.find("quorum.minimum") == nullptr);
  CHECK(Value("text").find("name") == nullptr);
  CHECK(Value(Value::List{board()}).find("name") == nullptr);
}

TEST_CASE("a dotted name leads through objects") {
  const Value value = board();
  REQUIRE(value.find_path("quorum.minimum"));
  CHECK(value.find_path("quorum.minimum")->text() == "5");
  CHECK(value.find_path("name") == value.find("name"));
  for (const char* unknown : {"quorum.maximum", "quorum.minimum.of", "members.name", "", ".",
                              "quorum.", ".quorum", "quorum..minimum"}) {
    CAPTURE(unknown);
    CHECK(value.find_path(unknown) == nullptr);
  }
}

TEST_CASE("setting a member again replaces it in its place") {
  Value value = board();
  value.set("name", "CSDB");
  CHECK(value.object().size() == 4);
  CHECK(value.object().front().first == "name");
  CHECK(value.find("name")->text() == "CSDB");
}

TEST_CASE("the names of an object are listed in order, not those inside its lists") {
  Value value = board();
  value.set("members", Value::List{board()});
  CHECK(value.names() == std::vector<std::string>{"name", "quorum", "quorum.minimum", "quorum.of",
                                                  "proposed", "members"});
  CHECK(Value("text").names().empty());
}

TEST_CASE("values are equal if they say the same in the same order") {
  CHECK(board() == board());
  Value other = board();
  other.set("proposed", true);
  CHECK(board() != other);
  CHECK(Value("") != Value(false));
}

}  // namespace remit::value_test
