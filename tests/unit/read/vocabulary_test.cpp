#include "read/vocabulary.h"

#include <doctest/doctest.h>

#include <set>

namespace remit::vocabulary_test {

TEST_CASE("every path stands once, behind its parent, which holds elements") {
  std::set<std::string_view> seen;
  for (const ElementRule& rule : vocabulary()) {
    CAPTURE(rule.path);
    CHECK(seen.insert(rule.path).second);
    const std::size_t slash = rule.path.rfind('/');
    if (slash == std::string_view::npos) continue;
    CHECK(seen.contains(rule.path.substr(0, slash)));
    CHECK(find_rule(rule.path.substr(0, slash))->content == Content::elements);
  }
}

TEST_CASE("every element and every attribute has a line of help") {
  for (const ElementRule& rule : vocabulary()) {
    CAPTURE(rule.path);
    CHECK(rule.help.ends_with('.'));
    CHECK(rule.help.find('\n') == std::string_view::npos);
    for (const AttributeRule& attribute : rule.attributes) {
      CAPTURE(attribute.name);
      CHECK_FALSE(attribute.help.empty());
      CHECK_FALSE(attribute.help.ends_with('.'));
    }
  }
}

TEST_CASE("choices are given where the type is a choice, and nowhere else") {
  for (const ElementRule& rule : vocabulary()) {
    CAPTURE(rule.path);
    CHECK((rule.type == ValueType::choice) == !rule.choices.empty());
    std::set<std::string_view> names;
    for (const AttributeRule& attribute : rule.attributes) {
      CAPTURE(attribute.name);
      CHECK(names.insert(attribute.name).second);
      CHECK((attribute.type == ValueType::choice) == !attribute.choices.empty());
    }
  }
}

TEST_CASE("counts are possible") {
  for (const ElementRule& rule : vocabulary()) {
    CAPTURE(rule.path);
    CHECK(rule.minimum >= 0);
    CHECK((rule.maximum == kAnyNumber || rule.maximum >= rule.minimum));
  }
}

TEST_CASE("rules are found by path, children in their order") {
  CHECK(root_elements() == std::vector<std::string>{
                               "partnership", "abbreviations", "short-forms", "terms-of-reference",
                               "adopted-record", "report", "issued", "work-programme", "protocol",
                               "house-style", "website", "meetings"});
  CHECK(find_rule("partnership/nothing") == nullptr);
  CHECK(find_rule("partnership/body/name")->name() == "name");
  std::string names;
  for (const ElementRule* child : child_rules(*find_rule("partnership")))
    names += std::string(child->name()) + " ";
  CHECK(names == "name area organisation post body priorities budget process ");
}

}  // namespace remit::vocabulary_test
