// A Pandoc of a test's own, and a workspace to build with it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/failing_calls.h"
#include "support/program.h"
#include "support/snapshot.h"
#include "temporary_folder.h"

namespace remit::test {

// The real Pandoc, which writes each document but once: what it wrote is kept for later runs of
// this test program. Commands for a Pandoc's place, as the others below.
std::string remembering_pandoc();

// The workspace of tests/projects/riverside, beside a folder of tools with a Pandoc in it, a folder
// for temporary files and a cache.
class Riverside {
 public:
  // Pandoc tells its version and gives its reference document truthfully; when it is to convert,
  // these commands of the shell are run in its place, in the folder of the files. $TOOLS is the
  // folder of the tools, which the test can look into.
  explicit Riverside(const std::string& commands = remembering_pandoc());
  // These commands are run whatever Pandoc is asked for.
  void replace_pandoc(const std::string& commands) const;

  Outcome build(const std::vector<std::string>& more = {}) const;
  Outcome run(const std::vector<std::string>& arguments) const;
  // Variables for RunningRemit. More can be added.
  std::vector<std::pair<std::string, std::string>> environment() const;
  // What follows `remit`.
  static const std::vector<std::string>& build_command();

  // Gives the report the address of a second review, and says that the first was removed.
  void rename_report() const;

  // Published, and then with a fact changed: what is there and what the next build makes of it.
  // restore() puts the first back.
  void publish_and_change();
  void restore() const;
  const Snapshot& before() const { return before_; }
  const Snapshot& after() const { return after_; }
  // All that is published, with the list of it.
  Snapshot published() const;

  // Builds while calls fail (failing_calls.h) in the program itself. `met`, if there is one, tells
  // whether any did.
  Outcome build_with_fault(const Fault& fault, bool* met = nullptr) const;

  std::string workspace() const { return folder_ / "workspace"; }
  std::string out() const { return folder_ / "workspace/public"; }
  std::string tools() const { return tools_.path(); }
  std::string temporary() const { return folder_ / "temporary"; }
  std::string cache() const { return folder_ / "cache"; }
  // Until the Pandoc has made this file in the folder of the tools; false after some seconds.
  bool has_soon(const std::string& name) const;

  std::vector<std::pair<std::string, std::string>> more_environment;

 private:
  TemporaryFolder folder_{TemporaryFolder::in_memory()};
  TemporaryFolder tools_;  // programs cannot be run everywhere
  Snapshot before_, after_;
};

}  // namespace remit::test
