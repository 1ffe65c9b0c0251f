// One fault in the user's content, with its place, its repair and notes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/causes.h"
#include "base/source.h"

namespace remit {

// A note says what comes of something, and asks for nothing.
enum class Severity { error, warning, note };

// What removes a fault: a change of the content, or a decision that a command records. The command
// takes no notice of faults that it is there to settle.
enum class SettledBy { editing, adopting, correcting, issuing };

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

  SettledBy settled_by = SettledBy::editing;
  // For base/consequences.h.
  std::vector<Cause> causes = {};      // what is unknown because of this fault
  std::vector<Cause> depends_on = {};  // it only follows if one of these is reported
  bool is_about_form = false;          // how a value is written, not what it says

  // Each returns the diagnostic, so that more can be said of it.
  Diagnostic& note(std::string text, Place where = {}) {
    notes.push_back({std::move(text), where});
    return *this;
  }
  Diagnostic& is_settled_by(SettledBy what) {
    settled_by = what;
    return *this;
  }
  Diagnostic& leaves_unknown(Cause cause) {
    causes.push_back(std::move(cause));
    return *this;
  }
  Diagnostic& follows_from(Cause cause) {
    depends_on.push_back(std::move(cause));
    return *this;
  }
};

}  // namespace remit
