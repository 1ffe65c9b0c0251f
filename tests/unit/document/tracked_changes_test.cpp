#include "document/tracked_changes.h"

#include <doctest/doctest.h>

#include "document/print.h"
#include "tree_builders.h"

namespace remit::tracked_changes_test {
namespace {

Block named(Block block, std::string id) {
  attr_of(block)->id = std::move(id);
  return block;
}

}  // namespace

TEST_CASE("what is deleted keeps its id only as the one that it had") {
  const Block mark = deleted({named(heading(1, "Aims"), "aims"), para("To join forces.")});
  CHECK(print_tree({mark}) ==
        "Div {.deletion}\n"
        "  Header 1 {was-id=\"aims\"} \"Aims\"\n"
        "  Para \"To join forces.\"\n");
  CHECK(accept_all({mark}).empty());
  CHECK(reject_all({mark}) == Blocks{named(heading(1, "Aims"), "aims"), para("To join forces.")});
}

TEST_CASE("words that are accepted stand as if they had always stood there") {
  const Blocks redline = {{Para{{{Str{"at least "}, {}},
                                 deleted({{Str{"five"}, {}}}),
                                 inserted({{Str{"eight"}, {}}}),
                                 {Str{"."}, {}}}},
                           {}}};
  CHECK(accept_all(redline) == Blocks{{Para{{{Str{"at least eight."}, {}}}}, {}}});
  CHECK(reject_all(redline) == Blocks{{Para{{{Str{"at least five."}, {}}}}, {}}});
}

TEST_CASE("items and rows that went leave nothing behind") {
  Table table;
  table.columns.resize(1);
  table.bodies.emplace_back();
  table.bodies.front().rows = {row({"Essex Police"}), deleted(row({"Probation"})),
                               inserted(row({"Fire"}))};
  const Blocks redline = {bullets({{plain("crime")}, {deleted({plain("disorder")})}}), {table, {}}};
  CHECK(print_tree(accept_all(redline)) ==
        "BulletList\n"
        "  Item\n"
        "    Plain \"crime\"\n"
        "Table\n"
        "  Row\n"
        "    Cell\n"
        "      Plain \"Essex Police\"\n"
        "  Row\n"
        "    Cell\n"
        "      Plain \"Fire\"\n");
  Table before = table;
  before.bodies.front().rows = {row({"Essex Police"}), row({"Probation"})};
  CHECK(reject_all(redline) ==
        Blocks{bullets({{plain("crime")}, {plain("disorder")}}), {before, {}}});
}

TEST_CASE("a node that stayed has its new id, or all rejected the old one") {
  Block block = named(heading(1, "Dates"), "dates");
  attr_of(block)->set(kWasId, "meetings");
  CHECK(accept_all({block}) == Blocks{named(heading(1, "Dates"), "dates")});
  CHECK(reject_all({block}) == Blocks{named(heading(1, "Dates"), "meetings")});
}

TEST_CASE("changes are counted by their marks") {
  const Blocks redline = {deleted({para("a"), para("b")}),
                          inserted({para("c")}),
                          {Para{{inserted({{Str{"d"}, {}}})}}, {}}};
  CHECK(count_changes(redline) == ChangeCount{2, 1});
  CHECK(count_changes(Blocks{para("a")}) == ChangeCount{0, 0});
}

}  // namespace remit::tracked_changes_test
