#include "check/protocols.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::protocols_test {
namespace {

const Written kFile("board panel governed\nboard");

Partnership with_board() {
  Partnership p;
  p.facts_read = true;
  p.bodies.emplace_back().id = kFile.text("board");
  p.bodies.emplace_back().id = kFile.text("panel");
  p.protocols.emplace_back().boards.emplace_back().body = kFile.text("board");
  return p;
}

std::string checked(const Partnership& p) {
  Workspace workspace;
  workspace.partnerships = {p};
  Diagnostics diagnostics;
  check_protocols(workspace, diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("a protocol says how each board is governed, or the data does") {
  Partnership p = with_board();
  CHECK(checked(p) ==
        R"(a.xml:1:1: error: nothing says how 'board' is governed [protocol.no-governance]
    board panel governed
    ^~~~~
  help: add <governance>, or state in partnership.xml to whom it answers: <relation kind="…" body="…"/>
)");
  Partnership told = p;
  told.protocols[0].boards[0].governance.blocks = {{Para{inlines_from_text("By law.")}, {}}};
  CHECK(checked(told).empty());
  Partnership related = p;
  related.bodies[0].relations = {{kFile.text("board"), kFile.text("panel"), {}}};
  CHECK(checked(related).empty());
  Partnership by_another = p;
  by_another.bodies[1].relations = {{{"works-with", {}}, kFile.text("board"), {}}};
  CHECK(checked(by_another).empty());
}

TEST_CASE("a board stands in a protocol once") {
  Partnership p = with_board();
  p.bodies[0].relations = {{kFile.text("board"), kFile.text("panel"), {}}};
  p.protocols[0].boards.push_back(p.protocols[0].boards[0]);
  CHECK(checked(p).starts_with(
      "a.xml:1:1: error: 'board' stands in the protocol twice [protocol.board-twice]\n"));
}

}  // namespace remit::protocols_test
