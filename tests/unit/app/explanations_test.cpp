#include "app/explanations.h"

#include <doctest/doctest.h>

namespace remit::explanations_test {
namespace {

constexpr const char* kArea = R"(# tea: what is served

## tea.cold: the tea is cold

Nobody drinks cold tea. Members who are given it leave before the last item, and then the meeting has
no quorum.

Warm the pot first.

```fault minutes.md
Tea was served at 4 degrees.

## It was not drunk.
```

```repair minutes.md
Tea was served at 80 degrees.
```

## tea.none: there is no tea

Somebody must make it.

```fault terminal
kettle
```

```repair
kettle --on
```
)";

}  // namespace

TEST_CASE("an area has a name, a title, and a part for each code") {
  const ExplainedArea area = read_area(kArea);
  CHECK(area.name == "tea");
  CHECK(area.title == "what is served");
  REQUIRE(area.explanations.size() == 2);
  const Explanation& cold = area.explanations[0];
  CHECK(cold.code == "tea.cold");
  CHECK(cold.title == "the tea is cold");
  REQUIRE(cold.paragraphs.size() == 2);
  CHECK(cold.paragraphs[1] == "Warm the pot first.");
  REQUIRE(cold.examples.size() == 2);
  CHECK(cold.examples[0].kind == "fault");
  CHECK(cold.examples[0].where == "minutes.md");
  CHECK(cold.examples[0].text == "Tea was served at 4 degrees.\n\n## It was not drunk.\n");
  CHECK(cold.examples[1].kind == "repair");
}

TEST_CASE("an explanation is printed in lines of 80 columns, its examples indented") {
  CHECK(print_explanation(read_area(kArea).explanations[0]) ==
        R"(tea.cold: the tea is cold

Nobody drinks cold tea. Members who are given it leave before the last item, and
then the meeting has no quorum.

Warm the pot first.

For example, in minutes.md:

    Tea was served at 4 degrees.

    ## It was not drunk.

Put right:

    Tea was served at 80 degrees.
)");
}

TEST_CASE("an example says where it stands, if it stands anywhere") {
  CHECK(print_explanation(read_area(kArea).explanations[1]) == R"(tea.none: there is no tea

Somebody must make it.

For example, at the terminal:

    kettle

Put right:

    kettle --on
)");
}

TEST_CASE("the list has every code with its title, by area") {
  CHECK(print_codes({read_area(kArea)}) ==
        R"(Every message ends with its code, such as [fact.no-chair]; 'remit explain CODE'
says what it means, with an example and its repair.

tea: what is served
  tea.cold                         the tea is cold
  tea.none                         there is no tea
)");
}

TEST_CASE("an explanation is found by its code") {
  const std::vector<ExplainedArea> areas = {read_area(kArea)};
  REQUIRE(find_explanation(areas, "tea.none"));
  CHECK(find_explanation(areas, "tea.none")->title == "there is no tea");
  CHECK_FALSE(find_explanation(areas, "tea"));
}

TEST_CASE("the program carries its explanations with it") {
  const auto areas = read_explanations();
  CHECK(areas.size() == explanation_texts().size());
  CHECK(find_explanation(areas, "fact.no-chair"));
}

}  // namespace remit::explanations_test
