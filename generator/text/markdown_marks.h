// Marks: what in a Markdown text is Remit's own, found before the Markdown is parsed.
//
// Each find is replaced by one private-use character (facts, addresses, attributes, the two ends of
// a passage in another language), or by a
// one-line HTML comment around one (lines of divisions and captions; a comment interrupts
// paragraphs, lists and tables, and keeps what it stands in). So Markdown neither sees nor changes
// them, and their places are exact. Inside code they are put back as they were.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "text/mapped_text.h"
#include "text/mark.h"

namespace remit {

struct MarkedText {
  MappedText text;
  std::vector<Mark> marks;
};

// Replaces everything of ours by marks, of which there are at most kMaxMarks: then there is an
// error. `facts` tells whether "{{name}}" is one.
MarkedText mark_markdown(const MappedText& text, bool facts);

// The index of the mark that the character stands for.
std::optional<std::size_t> mark_index(char32_t character);
bool is_private_use(char32_t character);

// The text with every mark put back as it was written (for code). Lines that a caption's mark was
// put in as, and which the author did not write, go.
std::string without_marks(std::string_view text, const std::vector<Mark>& marks);

// The same for code, with a warning of each fact in it: it is printed as it is written, which is
// mostly not meant (a line indented by accident is code).
std::string code_text(std::string_view code, const std::vector<Mark>& marks,
                      Diagnostics& diagnostics);

}  // namespace remit
