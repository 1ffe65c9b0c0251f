#include "render/docx/change_instructions.h"

#include <array>
#include <utility>

namespace remit {
namespace {

constexpr std::array<std::pair<InstructionKind, std::string_view>, 4> kWithoutStyle = {{
    {InstructionKind::words, "remit:words"},
    {InstructionKind::paragraph, "remit:paragraph"},
    {InstructionKind::row, "remit:row"},
    {InstructionKind::next_paragraph, "remit:next-paragraph"},
}};
constexpr std::string_view kFormerStyle = "remit:former-style ";  // and the style

}  // namespace

std::string write_instruction(const ChangeInstruction& instruction) {
  for (const auto& [kind, text] : kWithoutStyle)
    if (kind == instruction.kind) return std::string(text);
  return std::string(kFormerStyle) + instruction.style;
}

std::optional<ChangeInstruction> read_instruction(std::string_view author) {
  for (const auto& [kind, text] : kWithoutStyle)
    if (text == author) return ChangeInstruction{kind};
  if (!author.starts_with(kFormerStyle) || author.size() == kFormerStyle.size())
    return std::nullopt;
  return ChangeInstruction{InstructionKind::former_style,
                           std::string(author.substr(kFormerStyle.size()))};
}

}  // namespace remit
