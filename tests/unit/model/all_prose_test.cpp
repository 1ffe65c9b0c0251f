#include "model/all_prose.h"

#include <doctest/doctest.h>

namespace remit::all_prose_test {
namespace {

Blocks saying(const char* text) { return {{Para{inlines_from_text(text)}, {}}}; }

std::string said(const std::vector<const Blocks*>& texts) {
  std::string result;
  for (const Blocks* text : texts)
    for (const Block& block : *text) result += plain_text(get_if<Para>(block)->content) + " ";
  return result;
}

}  // namespace

TEST_CASE("texts come in the order in which they are printed") {
  TermsOfReference terms;
  terms.purpose.blocks = saying("purpose");
  terms.wording = saying("wording");
  CHECK(said(all_prose(std::as_const(terms))) == "purpose wording ");

  Protocol protocol;
  protocol.prose = saying("prose");
  ProtocolBoard& board = protocol.boards.emplace_back();
  board.role.blocks = saying("role");
  board.governance.blocks = saying("governance");
  protocol.joint_work.emplace_back().how.blocks = saying("how");
  CHECK(said(all_prose(std::as_const(protocol))) == "prose role governance how ");

  WorkProgramme programme;
  programme.prose = saying("prose");
  programme.activities.emplace_back().proposals.emplace_back().text.blocks = saying("proposal");
  Risk& risk = programme.risks.emplace_back();
  risk.risk.blocks = saying("risk");
  risk.affected.blocks = saying("affected");
  risk.controls.blocks = saying("controls");
  risk.action.blocks = saying("action");
  CHECK(said(all_prose(std::as_const(programme))) ==
        "prose proposal risk affected controls action ");
}

TEST_CASE("what is written to them is in the document") {
  Protocol protocol;
  for (Blocks* text : all_prose(protocol)) *text = saying("new");
  CHECK(said(all_prose(std::as_const(protocol))) == "new ");
}

}  // namespace remit::all_prose_test
