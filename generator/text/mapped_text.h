// Text that knows where each of its bytes comes from.
//
// Between a file and a parser the text changes: line ends are made uniform, an XML element's
// references are resolved, marks take the place of things. A MappedText carries for every byte the
// offset in the source at which it, or what it stands for, was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace remit {

struct MappedText {
  const Source* source = nullptr;
  std::string text;
  std::vector<std::size_t> origin;  // one entry per byte of text, and one for its end

  // Where the bytes [begin, end) of text were written, with the rest of a character of which they
  // hold a part.
  Place place(std::size_t begin, std::size_t end) const;

  void append(std::string_view bytes, std::size_t from);  // byte i was written at from + i
  void append_as(std::string_view bytes,
                 std::size_t written);  // all bytes were written at one place
  void finish(std::size_t end) { origin.push_back(end); }
};

// The whole of a source, with "\n" for every end of line.
MappedText mapped(const Source& source);

// The content of an XML element of type prose: predefined entities, character references and CDATA
// sections resolved, comments left out, and the indentation that all its lines share removed. The
// content is well-formed and holds no elements.
MappedText mapped_xml_content(const Place& content);

}  // namespace remit
