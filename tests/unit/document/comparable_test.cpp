#include "document/comparable.h"

#include <doctest/doctest.h>

#include "document/print.h"
#include "tree_builders.h"

namespace remit::comparable_test {
namespace {

const Comparable kComparable({}, {});

std::string compared(const Block& block) { return print_tree({kComparable.of(block)}); }

std::string compared_reference(std::string_view text) {
  const Link link = {{"", {"reference"}, {}}, inlines_from_text(text), {"#bids", ""}};
  return print_inlines({kComparable.of(Inline{link, {}})});
}

}  // namespace

TEST_CASE("numbers are not compared, ids and classes are") {
  CHECK(compared(division({"bids", {"numbered"}, {{"number", "1.1"}, {"level", "1"}, {"list", ""}}},
                          {para("Bids are decided.")})) ==
        "Div {#bids .numbered}\n"
        "  Para \"Bids are decided.\"\n");
}

TEST_CASE("where lines end, and how far items stand apart, is not compared") {
  CHECK(compared(bullets({{plain("crime and\ndisorder")}})) ==
        compared(bullets({{para("crime and disorder")}})));
}

TEST_CASE("of a reference only an author's own words are compared") {
  CHECK(compared_reference("paragraph\u00a06.2 of Appendix\u00a0B") ==
        compared_reference("paragraph\u00a07.1"));
  CHECK(compared_reference("the list above") == "[Link {.reference} #bids: the list above]");
}

TEST_CASE("the text of a heading is not compared where a reference was given it") {
  Block bids = heading(1, "Bids");
  attr_of(bids)->id = "bids";
  const Comparable comparable({bids}, {});
  const Link link = {{"", {"reference"}, {}}, inlines_from_text("Bids"), {"#bids", ""}};
  CHECK(print_inlines({comparable.of(Inline{link, {}})}) == "[Link {.reference} #bids]");
}

TEST_CASE("the label of a figure is not compared") {
  const auto figure = [](std::string label) {
    Image image;
    image.attr.set("label", label);
    image.target = {"map.png", label + ": The borough"};
    return kComparable.of(Inline{image, {}});
  };
  CHECK(figure("Figure 1") == figure("Figure 2"));
  CHECK(get_if<Image>(figure("Figure 1"))->target.title == "The borough");
}

}  // namespace remit::comparable_test
