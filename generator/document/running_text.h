// The text of one block as a single string, and where each part of it stands in the source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"

namespace remit {

// Text that differs only in how it was typed is the same: quotation marks and apostrophes are
// straight, spaces and line ends of every kind are " ", hyphens "-"; there are no soft hyphens, and
// accented letters are single characters (NFC).
std::string plainly_typed(std::string_view text);

class RunningText {
 public:
  // What a passage in another language (Span [lang]) says is left out, or not.
  enum class Languages { all, own };

  // The text and the nodes must outlive this object.
  void add(std::string_view text, const Place& place);
  // Links and emphasis by their words, code and pictures as a space, footnotes as nothing.
  void add(const Inlines& content, Languages languages = Languages::all);

  // Plainly typed.
  const std::string& text() const { return text_; }

  // From the byte `begin` of the text to the byte before `end`: the words that it comes from, or
  // as near to them as is known.
  Place place(std::size_t begin, std::size_t end) const;
  // The same if exactly this text stands there in the source, but for the shape of its quotation
  // marks, spaces and hyphens; a place without a source if not.
  Place exact_place(std::size_t begin, std::size_t end) const;

  struct Note {
    std::size_t at;
    const Footnote* note;
  };
  const std::vector<Note>& notes() const { return notes_; }

 private:
  struct Part {
    std::size_t begin;
    std::string_view original;
    Place place;
  };

  const Part& part_at(std::size_t offset) const;
  // Where the byte of the text, within or at the end of the part, comes from; npos if unknown.
  std::size_t origin(const Part& part, std::size_t offset) const;

  std::string text_;
  std::vector<Part> parts_;
  std::vector<Note> notes_;
};

}  // namespace remit
