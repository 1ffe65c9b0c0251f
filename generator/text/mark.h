// One find of Remit's own in a Markdown text (text/markdown_marks.h).
#pragma once

#include <string>

#include "base/source.h"
#include "document/tree.h"

namespace remit {

struct Mark {
  enum class Kind {
    fact,
    bad_fact,
    address,
    attributes,
    language_begin,
    language_end,

    division_open,
    division_close,
    caption,
    bad_attributes
  };
  Kind kind;
  std::string raw;    // as written, for putting it back
  std::string value;  // the fact's name; the address
  Attr attr;          // of attributes, language_end and division_open; empty if that is not of the
                      // form
  Place place;        // of the name, the address, the attributes, the ":::" line
};

}  // namespace remit
