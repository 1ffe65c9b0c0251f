// What is wrong with the user's content, collected in the course of a run.
//
// Every stage takes a Diagnostics&, adds to it, and goes on; nothing prints, exits or throws
// across a folder. The program decides once, at the end, whether anything is published.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace remit {

class Diagnostics {
 public:
  // The returned reference stays valid; it is for adding notes, causes and what settles it.
  Diagnostic& error(Place place, std::string code, std::string message, std::string help = {});
  Diagnostic& warning(Place place, std::string code, std::string message, std::string help = {});
  // Something to know, whatever --strict says. It is counted nowhere.
  Diagnostic& remark(Place place, std::string code, std::string message, std::string help = {});
  // Adds a note to the newest diagnostic, if there is one.
  void note_last(std::string text, Place where = {}) {
    if (!all_.empty()) all_.back().note(std::move(text), where);
  }
  // A fault in a text that a template made is moved to where the template has what gave it.
  Diagnostic& add(Diagnostic diagnostic);
  void add_all(const Diagnostics& others);

  // Takes away those of which the function says so.
  void remove_if(const std::function<bool(const Diagnostic&)>& is_unwanted) {
    std::erase_if(all_, is_unwanted);
  }

  // `--strict`: what was a warning counts and prints as an error; notes stay notes.
  void warnings_become_errors();

  // How many there are in sorted().
  std::size_t errors() const { return count(Severity::error); }
  std::size_t warnings() const { return count(Severity::warning); }
  bool has_errors() const { return errors() > 0; }

  const std::deque<Diagnostic>& all() const { return all_; }
  // By path, then place, then code; the same fault found twice at one place stands once.
  std::vector<Diagnostic> sorted() const;

 private:
  std::size_t count(Severity severity) const;
  std::deque<Diagnostic> all_;
};

// The message as a person reads it:
//
//   path:line:column: error: message [code]
//       the source line
//       ^~~~
//     help: the repair
//     note: text path:line
//
// The caret stands under the characters of the place, whatever their width. Long lines are cut
// around it. Each part is one line: control characters, ends of line too, become spaces.
std::string render_text(const Diagnostic& diagnostic);

// The message as one line of JSON: severity, code, path, line, column, end-line, end-column,
// message, help, notes.
std::string render_json(const Diagnostic& diagnostic);

// "2 errors", "1 error and 3 warnings", "no errors".
std::string summary(const Diagnostics& diagnostics);

}  // namespace remit
