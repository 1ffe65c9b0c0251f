// A Pandoc of a test's own, and a workspace to build with it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/program.h"
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

  std::string workspace() const { return folder_ / "workspace"; }
  std::string out() const { return folder_ / "workspace/public"; }
  std::string tools() const { return folder_ / "tools"; }
  std::string temporary() const { return folder_ / "temporary"; }
  std::string cache() const { return folder_ / "cache"; }
  // Until the Pandoc has made this file in the folder of the tools; false after some seconds.
  bool has_soon(const std::string& name) const;

  std::vector<std::pair<std::string, std::string>> more_environment;

 private:
  TemporaryFolder folder_;
};

}  // namespace remit::test
