// The life of a body's terms in tests/projects/riverside, through the program.
#pragma once

#include <string>
#include <vector>

#include "support/program.h"

namespace remit::test {

struct AmendedTerms {
  static constexpr const char* kFolder = "content/safer-riverside/terms-of-reference/board/";
  static constexpr const char* kFirst = "2024-04-01";
  static constexpr const char* kProposal = "proposed-wider-membership";
  static constexpr const char* kSecond = "2025-07-01";
  static constexpr const char* kPages = "public/safer-riverside/bodies/board/terms-of-reference/";

  // The first version, not adopted, with an author's own layout and comments.
  AmendedTerms();

  // Runs the program on 1 July 2025, unless the arguments say another day.
  Outcome remit(std::vector<std::string> arguments) const;
  std::string source(const std::string& name) const { return folder.read(kFolder + name); }
  std::string page(const std::string& name) const { return folder.read(kPages + name); }
  std::string path(const std::string& name) const { return folder / (kFolder + name); }

  // Each of these must succeed.
  Outcome adopt_first() const;
  Outcome amend() const;
  // Facts and wording of the proposal: the quorum, the frequency, a member, two clauses.
  void change() const;
  Outcome adopt_second(std::vector<std::string> options = {}) const;
  void build(const std::string& as_at = "2025-07-01") const;

  TemporaryFolder folder;
};

}  // namespace remit::test
