#include "text/scope.h"

#include <doctest/doctest.h>

namespace remit::scope_test {
namespace {

const Value kMember = Value::Object{{"name", "Essex Police"}};
const Value kBoard = Value::Object{
    {"name", "CSDB"}, {"chair", Value::Object{{"name", "A. Smith"}, {"post", "Director"}}}};
const Value kPanel = Value::Object{{"chair", Value::Object{{"name", "B. Jones"}}}};

}  // namespace

TEST_CASE("a name is looked for from the innermost value outwards") {
  Scope scope(kBoard);
  scope.push(kMember);
  CHECK(scope.find("name")->text() == "Essex Police");
  CHECK(scope.find("chair") == kBoard.find("chair"));
  CHECK(scope.find("quorum") == nullptr);
  scope.pop();
  CHECK(scope.find("name")->text() == "CSDB");
}

TEST_CASE("the rest of a dotted name is looked for only within its first part") {
  Scope scope(kBoard);
  scope.push(kPanel);
  CHECK(scope.find("chair.name")->text() == "B. Jones");
  CHECK(scope.find("chair.post") == nullptr);
}

TEST_CASE("a dot is the innermost value") {
  const Value text = "Essex Police";
  Scope scope(kBoard);
  CHECK(scope.find(".") == &kBoard);
  scope.push(text);
  CHECK(scope.find(".") == &text);
  CHECK(scope.find("name")->text() == "CSDB");
}

TEST_CASE("the names of a scope begin with those of the innermost value") {
  Scope scope(kBoard);
  scope.push(kPanel);
  CHECK(scope.names() == std::vector<std::string>{"chair", "chair.name", "name", "chair",
                                                  "chair.name", "chair.post"});
}

}  // namespace remit::scope_test
