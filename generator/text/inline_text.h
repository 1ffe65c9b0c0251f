// The text inside a block: words, spaces and the marks among them, as inlines with their places.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/markdown_marks.h"
#include "text/word_finder.h"

namespace remit {

class InlineText {
 public:
  // The finder is at the block whose text is read; it moves on with it.
  InlineText(const MarkedText& marked, WordFinder& finder, Diagnostics& diagnostics)
      : text_(marked.text), marks_(marked.marks), finder_(finder), diagnostics_(diagnostics) {}

  // Appends the words and spaces of a text, with facts as Spans and other marks put back;
  // attributes stand as Spans of our own until one of the two functions below.
  void words(std::string_view text, Inlines& out);

  // Appends a link or a picture; `start` is where a picture begins. An address that is not safe
  // loses its link, with a warning.
  void link(Inlines content, std::string_view url, std::string_view title, Inlines& out);
  void image(Inlines content, Place start, std::string_view url, std::string_view title,
             Inlines& out);

  // A tag of raw HTML: "<br>" breaks the line, a comment goes, others are left out with a warning.
  void html(std::string_view tag, Inlines& out);

  // Puts passages in another language together, once all of a list has been read.
  void join_languages(Inlines& list);

  // Attributes at the end belong to the block, or to the picture that they follow directly; any
  // others are put back as text.
  Attr take_attributes(Inlines& content);
  // Those of a paragraph or item at `where`, which but for a caption may only be an id or {-}: a
  // class would make a division of it, which takes no part in the numbering.
  Attr take_paragraph_attributes(Inlines& content, const Place& where);
  void put_back_attributes(Inlines& content);
  // A cell of a table takes none. Alone in one they are an error: a line directly behind the table
  // is a row of it.
  void refuse_attributes(Inlines& content);

 private:
  Target target(std::string_view url, std::string_view title, Place& where);
  Inline mark_inline(std::size_t index);
  const Mark& mark_of(const Span& span) const;
  void unknown_footnotes(std::string_view word, const Place& where);

  const MappedText& text_;
  const std::vector<Mark>& marks_;
  WordFinder& finder_;
  Diagnostics& diagnostics_;
  std::set<std::string> unknown_footnotes_;  // those that have been reported
};

}  // namespace remit
