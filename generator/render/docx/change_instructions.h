// What the half of a redline before Pandoc tells the half after it.
//
// Pandoc's DOCX writer makes w:ins of a Span of class "insertion" and w:del of one of class
// "deletion", and nothing else: it cannot track the mark of a paragraph, a row, or a change of
// style. But it copies the Span's attribute "author" to w:author. So changes.h writes into it what
// remains to be done, and finish.h (former styles) and tracked.h (all others) do it in what Pandoc
// wrote. At the end tracked.h puts the true author into every w:ins and w:del, so that no
// instruction reaches a reader.
//
//   in "author"              what is to be done
//   remit:words              nothing: only these words changed
//   remit:paragraph          track the mark of the paragraph too
//   remit:row                track the row of the table, and the marks of its paragraphs
//   remit:next-paragraph     track all of the paragraph after this one, and remove this one
//   remit:former-style Note  record that the paragraph had this style, and remove this w:ins
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace remit {

enum class InstructionKind { words, paragraph, row, next_paragraph, former_style };

struct ChangeInstruction {
  InstructionKind kind = InstructionKind::words;
  std::string style = {};  // of former_style: its id, not empty

  bool operator==(const ChangeInstruction&) const = default;
};

// The value of "author".
std::string write_instruction(const ChangeInstruction& instruction);

// The instruction in an author; nothing if it is the name of a person, or empty.
std::optional<ChangeInstruction> read_instruction(std::string_view author);

}  // namespace remit
