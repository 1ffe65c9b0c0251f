#include "render/docx/change_instructions.h"

#include <doctest/doctest.h>

#include <set>

namespace remit::change_instructions_test {

using Kind = InstructionKind;

TEST_CASE("every instruction is read as it was written, and no two are written alike") {
  std::set<std::string> written;
  const ChangeInstruction all[] = {{Kind::words},
                                   {Kind::paragraph},
                                   {Kind::row},
                                   {Kind::next_paragraph},
                                   {Kind::former_style, "ListText"},
                                   {Kind::former_style, "Table Caption"}};
  for (const ChangeInstruction& instruction : all) {
    const std::string author = write_instruction(instruction);
    CAPTURE(author);
    CHECK(read_instruction(author) == instruction);
    CHECK(written.insert(author).second);
  }
}

TEST_CASE("the name of a person is no instruction") {
  for (const char* author : {"", "Clerk to the board", "Remit", "words", "remit:", "remit:words ",
                             "remit:former-style", "remit:former-style "}) {
    CAPTURE(author);
    CHECK_FALSE(read_instruction(author));
  }
}

}  // namespace remit::change_instructions_test
