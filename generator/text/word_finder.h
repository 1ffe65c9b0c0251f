// Finds the words of a block in its raw text, in order.
//
// cmark's own columns are wrong after continuation lines, entities and backslashes; the words of a
// paragraph, however, come in the order in which they were written. So each is looked for behind
// the one before it, within its block.
#pragma once

#include <string_view>
#include <vector>

#include "text/mapped_text.h"

namespace remit {

class WordFinder {
 public:
  explicit WordFinder(const MappedText& text);

  // The byte offset of cmark's line and column (both from 1; bytes), within the text.
  std::size_t offset(int line, int column) const;

  // Begins with a block of these lines and columns.
  void start(int line, int column, int end_line, int end_column);

  // Where the word is, behind what was found before. A word that was changed by parsing (quotation
  // marks, entities) is found by its longest unchanged beginning; failing that, an empty place at
  // the last find.
  Place find(std::string_view word);
  // Moves behind the next occurrence of the bytes.
  void skip(std::string_view bytes);
  Place here() const { return text_->place(cursor_, cursor_); }

  // Where it stands, to come back to when another block has been looked through.
  struct Position {
    std::size_t cursor;
    std::size_t end;
  };
  Position position() const { return {cursor_, end_}; }
  void go_back(const Position& position) {
    cursor_ = position.cursor;
    end_ = position.end;
  }

 private:
  std::size_t locate(std::string_view bytes) const;

  const MappedText* text_;
  std::vector<std::size_t> line_starts_;
  std::size_t cursor_ = 0;
  std::size_t end_ = 0;
};

}  // namespace remit
