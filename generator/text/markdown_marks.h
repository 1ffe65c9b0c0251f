// Marks: what in a Markdown text is Remit's own, found before the Markdown is parsed.
//
// Each find is replaced by one private-use character (facts, addresses, attributes), or by a
// one-line HTML comment around one (lines of divisions and captions; a comment interrupts
// paragraphs, lists and tables, and keeps what it stands in). So Markdown neither sees nor changes
// them, and their places are exact. Inside code they are put back as they were.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/mapped_text.h"

namespace remit {

// More than these in one text are not looked for; there is then an error.
inline constexpr std::size_t kMaxMarks = 60'000;

struct Mark {
  enum class Kind {
    fact,
    bad_fact,
    address,
    attributes,

    division_open,
    division_close,
    caption,
    bad_attributes
  };
  Kind kind;
  std::string raw;    // as written, for putting it back
  std::string value;  // the fact's name; the address
  Attr attr;          // of attributes and division_open; empty if that is not of the form
  Place place;        // of the name, the address, the attributes, the ":::" line
};

struct MarkedText {
  MappedText text;
  std::vector<Mark> marks;
};

// Replaces everything of ours by marks. `facts` tells whether "{{name}}" is one.
MarkedText mark_markdown(const MappedText& text, bool facts);

// The index of the mark that the character stands for.
std::optional<std::size_t> mark_index(char32_t character);
bool is_private_use(char32_t character);

// The text with every mark put back as it was written (for code). Lines that a caption's mark was
// put in as, and which the author did not write, go.
std::string without_marks(std::string_view text, const std::vector<Mark>& marks);

// "#id .class key=value key=\"a b\" -" into an Attr, keys in lower case (HTML does not tell them
// apart); nothing if it is not of that form.
std::optional<Attr> parse_attributes(std::string_view text);

}  // namespace remit
