// The text of a block as it will be printed, with what its author may have meant as markup.
//
// Markdown prints whatever it does not understand. To find that, the words are put back together in
// a flat text in which only what the author wrote literally can be recognised: an escaped character
// ("\*"), an entity, code, pictures and facts are replaced by a sign that no rule looks for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/tree.h"

namespace remit {

struct PrintedText {
  static constexpr char kOther = '\x01';    // something that is no word
  static constexpr char kEscaped = '\x02';  // a character that the author wrote so on purpose

  std::string text;                 // spaces as ' ', ends of lines as '\n'
  std::vector<std::size_t> origin;  // of each byte: its offset in the source
  const Source* source = nullptr;   // null: the text has no place, and is empty

  // Where the bytes [begin, end) of the text were written.
  Place place(std::size_t begin, std::size_t end) const;
};

PrintedText printed_text(const Inlines& inlines);

}  // namespace remit
