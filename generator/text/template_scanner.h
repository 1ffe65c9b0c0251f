// One template file as a row of tokens: literal text and tags, each with its place.
//
// Comments and changes of delimiters are gone from it, and so is the rest of every line that holds
// nothing but one tag (a "standalone" line of the Mustache specification; variables never stand
// alone). The tokens point into the source, which must outlive them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace remit {

enum class TokenKind {
  text,
  variable,   // {{name}}
  unescaped,  // {{{name}}} or {{&name}}
  section,    // {{#name}}
  inverted,   // {{^name}}
  close,      // {{/name}}
  partial,    // {{>name}}
};

struct TemplateToken {
  TokenKind kind = TokenKind::text;
  std::string_view text;  // the literal text, or the name in the tag
  Place place;            // of that text
  bool standalone = false;
  std::string_view indentation;  // the white space before a tag that stands alone
};

// The tokens, or nothing and an error for each tag that is malformed (template.unclosed-tag,
// template.empty-name, template.bad-delimiters).
std::optional<std::vector<TemplateToken>> scan_template(const Source& source,
                                                        Diagnostics& diagnostics);

}  // namespace remit
