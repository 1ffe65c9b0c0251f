// A site that is published, and changed, beside files that are not Remit's: for tests that stop or
// disturb the publisher.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "publish/output.h"
#include "support/snapshot.h"
#include "temporary_folder.h"

namespace remit::test {

using Files = std::map<std::string, std::string>;  // path to bytes

// From what to what, beside what. An empty `before`: the folder is not there yet.
struct Change {
  Files before, after, foreign;
};
// Every kind of step: files new, changed, the same and gone; a file that becomes a folder, a folder
// that becomes a file, and folders that become empty.
Change small_change();
// Some 40 files, each of which is new, changed or gone.
Change large_change();
// Nothing, and then the small change's files.
Change first_time();

class Site {
 public:
  explicit Site(Change change);

  // Back to the beginning.
  void reset() const;
  // Opens and publishes what is to come after. The text of the errors.
  std::string publish(Failpoint failpoint = {}) const;
  // What every command that publishes nothing does first.
  std::string complete_interrupted() const;

  std::string out() const { return folder_ / "site/public"; }
  std::string workspace() const { return folder_ / "site/work"; }
  bool has(const std::string& path) const;
  bool journal_stands() const { return has(".remit/journal.json") || has(".remit/undo.json"); }
  // What is there now, without what says only that the folder is ours.
  Snapshot now() const;
  const Snapshot& before() const { return before_; }
  const Snapshot& after() const { return after_; }

  // Each of these gives what is wrong, or "".
  //
  // Every file has its old bytes or its new ones, and those of others are as they were.
  std::string half_written() const;
  // Everything is as it was before, or as it shall be after, with nothing left over.
  std::string not_whole() const;
  // The same, and it is so after the next command, and the next build makes it new.
  std::string not_made_good(bool next_command_is_build) const;

 private:
  Change change_;
  TemporaryFolder folder_{TemporaryFolder::in_memory()};
  Snapshot before_, after_;
};

}  // namespace remit::test
