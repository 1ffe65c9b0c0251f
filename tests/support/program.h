// Running the real program on whole workspaces, for tests.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

#include "temporary_folder.h"

namespace remit::test {

struct Outcome {
  int status = -1;
  std::string out;
  std::string err;
};

// $REMIT_TEST_CACHE: a folder in which the results of Pandoc and Graphviz are kept from one test to
// the next, so that each document is converted once. "" if there is none.
std::string shared_cache();

// Runs `remit` with these arguments in a folder.
Outcome run_remit(const std::vector<std::string>& arguments, const std::string& folder,
                  const std::vector<std::pair<std::string, std::string>>& environment = {});

// The same, while the test goes on. Killed, if it still runs, at the end.
class RunningRemit {
 public:
  RunningRemit(const std::vector<std::string>& arguments, const std::string& folder,
               const std::vector<std::pair<std::string, std::string>>& environment = {},
               const std::string& output = "/dev/null");
  ~RunningRemit();
  RunningRemit(const RunningRemit&) = delete;
  RunningRemit& operator=(const RunningRemit&) = delete;

  // SIGKILL. Whether it came in time.
  bool kill();
  // SIGINT, as by Ctrl-C.
  void interrupt() const;
  // Until it ends. What it says is in the file `output`.
  int status();

 private:
  pid_t process_ = -1;
};

std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& bytes);
void copy_folder(const std::string& from, const std::string& to);
// Every file beneath the folder by its relative path, with its bytes; hidden ones left out.
std::map<std::string, std::string> read_tree(const std::string& folder);

// The paths of files of which one tree has other bytes than the other, or none; a line each.
std::string changed_files(const std::map<std::string, std::string>& before,
                          const std::map<std::string, std::string>& after);

// A copy of the repository's content/ in the folder.
void copy_content(const std::string& to);

// The same, with terms of reference of which nothing was adopted, and which may be changed
// therefore.
void copy_content_not_adopted(const std::string& to);

// Replaces the one occurrence of `old_text` in a file; fails the test if there is not exactly one.
void edit(const std::string& path, const std::string& old_text, const std::string& new_text);

}  // namespace remit::test
