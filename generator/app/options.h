// The command line: what it may say, and what it said.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/document_formats.h"

namespace remit {

struct Options {
  enum class Command {
    adopt,
    affected,
    amend,
    build,
    check,
    create,
    explain,
    forget,
    issue,
    redline,
    schema,
    serve,
    show
  };
  Command command = Command::build;
  std::string command_line;  // as it was typed: "remit new report …"

  std::string workspace = ".";
  std::string out;  // "" for public/ in the workspace, or drafts/
  std::string partnership;
  std::string only;
  Date as_at;         // whose facts are stated
  Date published_on;  // as_at of the command line: adopt states the facts of an earlier day
  std::set<DocumentFormat> formats = {DocumentFormat::html, DocumentFormat::docx};
  std::set<std::string> ended = {};         // partnerships whose websites may be gone
  bool is_public = false;                   // build: what it publishes is for the public
  std::vector<std::string> addresses = {};  // forget
  int jobs = 1;
  int port = 8000;  // serve; 0 for any that is free
  bool drafts = false;
  bool strict = false;
  bool json_messages = false;

  bool fix = false;      // check
  bool dry_run = false;  // check: show what --fix would write

  std::string window;         // show: values, markdown or tree
  std::string document;       // show, issue
  std::string code;           // explain; "" for a list of all
  std::string kind;           // new: partnership, body, terms, report or house-style
  std::string id;             // new, affected; amend, adopt, redline: a body
  std::string version;        // adopt; redline: the new one, "" for the one that is proposed
  bool as_published = false;  // adopt
  bool undo = false;          // adopt
  bool correct = false;       // adopt, issue
  std::string before;         // redline: the old one, "" for the one before
  // new, amend, adopt, redline: by the name of the option; "" if not given
  std::map<std::string, std::string> given;

  std::optional<Date> on;  // issue: the day of publication; `as_at` if not given
  bool on_given = false;   // … it was
  bool revise = false;     // issue
  std::string instead;     // issue: the reason of the last revision, corrected
  std::string reason;      // issue: of the revision; adopt, issue: of a correction

  // `out`, or the default in its place.
  std::string output_folder() const;
};

// The options, or the exit status with which the program ends (help and version were printed to
// standard output, what is wrong with the command line to standard error).
struct ParsedCommandLine {
  std::optional<Options> options;
  int status = 0;
};
ParsedCommandLine parse_command_line(int argc, char** argv);

}  // namespace remit
