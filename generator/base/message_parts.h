// A diagnostic in its parts, for other media than a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace remit {

// What render_text puts together, each part without its indentation and as one line.
struct MessageParts {
  std::string where;     // "path:line:column", "path" or "remit"
  std::string severity;  // "error"
  std::string message;
  std::string code;
  std::string line;   // the source line; "" if the place is none in a text
  std::string caret;  // below it: spaces, "^~~~"
  std::string help;
  std::vector<std::string> notes;
};

// "error", "warning"
std::string_view name_of(Severity severity);

MessageParts message_parts(const Diagnostic& diagnostic);

}  // namespace remit
