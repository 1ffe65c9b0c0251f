#include "model/all_prose.h"

namespace remit {
namespace {

// Of a document that may be written to, or of one that may not.
template <class Terms>
auto of_terms(Terms& terms) {
  return std::vector{&terms.purpose.blocks, &terms.wording};
}

template <class SomeProtocol>
auto of_protocol(SomeProtocol& protocol) {
  std::vector result = {&protocol.prose};
  for (auto& board : protocol.boards)
    for (auto* prose : {&board.role, &board.governance}) result.push_back(&prose->blocks);
  for (auto& work : protocol.joint_work) result.push_back(&work.how.blocks);
  return result;
}

template <class Programme>
auto of_programme(Programme& programme) {
  std::vector result = {&programme.prose};
  for (auto& activity : programme.activities)
    for (auto& proposal : activity.proposals) result.push_back(&proposal.text.blocks);
  for (auto& risk : programme.risks)
    for (auto* prose : {&risk.risk, &risk.affected, &risk.controls, &risk.action})
      result.push_back(&prose->blocks);
  return result;
}

}  // namespace

std::vector<Blocks*> all_prose(TermsOfReference& terms) { return of_terms(terms); }
std::vector<Blocks*> all_prose(Protocol& protocol) { return of_protocol(protocol); }
std::vector<Blocks*> all_prose(WorkProgramme& programme) { return of_programme(programme); }

std::vector<const Blocks*> all_prose(const TermsOfReference& terms) { return of_terms(terms); }
std::vector<const Blocks*> all_prose(const Protocol& protocol) { return of_protocol(protocol); }
std::vector<const Blocks*> all_prose(const WorkProgramme& programme) {
  return of_programme(programme);
}

}  // namespace remit
