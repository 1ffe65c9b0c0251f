// One fault in the user's content, with its place, its repair and notes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/source.h"

namespace remit {

enum class Severity { error, warning };

// Another place that helps to understand a diagnostic.
struct Note {
  std::string text;
  Place place;  // appended to the text as "path:line", if there is one
};

struct Diagnostic {
  Severity severity = Severity::error;
  Place place;
  std::string code;     // "area.problem", stable, for `--messages=json`
  std::string message;  // what is wrong, in the author's words; no full stop
  std::string help;     // the repair; may be empty
  std::vector<Note> notes;

  Diagnostic& note(std::string text, Place where = {}) {
    notes.push_back({std::move(text), where});
    return *this;
  }
};

}  // namespace remit
