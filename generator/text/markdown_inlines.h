// The inlines of a tree as words of Markdown, for text/markdown_writer.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"
#include "text/markdown_lines.h"

namespace remit {

struct InlineMarkdown {
  // Takes a footnote; returns the label that it gets.
  std::function<std::string(const Footnote&)> note_label;

  bool one_line = false;    // a heading or a cell: its line cannot end (LineBreak is "<br>")
  bool lines_kept = false;  // a sign-off: the end of a line is a LineBreak by itself
};

// The canonical inlines of a block. Where Markdown would take emphasis otherwise, an empty comment
// "<!-- -->", which is read as nothing, keeps its signs apart from what stands beside them.
std::vector<MarkdownWord> markdown_words(const Inlines& inlines, const InlineMarkdown& how);

// "{#id .class key="value"}" without the braces.
std::string attributes_text(const Attr& attr);

}  // namespace remit
