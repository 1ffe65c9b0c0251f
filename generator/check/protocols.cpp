#include "check/protocols.h"

#include <algorithm>
#include <map>

#include "base/format.h"
#include "model/lookup.h"

namespace remit {
namespace {

bool is_related(const Partnership& partnership, const Body& body) {
  if (!body.relations.empty()) return true;
  return std::any_of(partnership.bodies.begin(), partnership.bodies.end(), [&](const Body& other) {
    return std::any_of(other.relations.begin(), other.relations.end(), [&](const Relation& r) {
      return r.kind.value == "works-with" && r.body.value == body.id.value;
    });
  });
}

void check_protocol(const Protocol& protocol, const Partnership& partnership,
                    Diagnostics& diagnostics) {
  std::map<std::string, Place> seen;
  for (const ProtocolBoard& board : protocol.boards) {
    const Body* body = find_body(partnership, board.body.value);
    if (!body) continue;
    const auto [first, added] = seen.emplace(board.body.value, board.body.place);
    if (!added)
      diagnostics
          .error(board.body.place, "protocol.board-twice",
                 format("'{}' stands in the protocol twice", board.body.value),
                 "put what is said of it together")
          .note("the other is at", first->second);
    if (board.governance.blocks.empty() && !is_related(partnership, *body))
      diagnostics.error(board.body.place, "protocol.no-governance",
                        format("nothing says how '{}' is governed", board.body.value),
                        "add <governance>, or state in partnership.xml to whom it answers: "
                        "<relation kind=\"…\" body=\"…\"/>");
  }
}

}  // namespace

void check_protocols(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    for (const Protocol& protocol : partnership.protocols)
      check_protocol(protocol, partnership, diagnostics);
}

}  // namespace remit
