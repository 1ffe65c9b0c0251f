// Running another program, on guard: no shell, a clean environment, limits on time, memory and
// output, and nothing left running of its process group.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"

namespace remit {

struct ProcessOptions {
  std::vector<std::string> arguments;  // without the program's own name
  std::string input;                   // given on standard input, which is then closed
  std::string directory;               // working directory; empty: the present one
  // The whole environment of the child, added to a fixed LC_ALL=C.UTF-8, TZ=UTC and PATH of system
  // folders, which it may replace. HOME and TMPDIR are `directory` unless given.
  std::vector<std::pair<std::string, std::string>> environment;
  std::chrono::milliseconds timeout = kToolTimeout;
  std::size_t output_limit = kMaxToolOutput;  // bytes of standard output
  std::size_t message_limit =
      kMaxToolMessages;                        // bytes kept of standard error; the rest is dropped
  std::size_t file_size_limit = kMaxToolFile;  // bytes of any file it writes (RLIMIT_FSIZE)
};

struct ProcessResult {
  enum class End { exited, signalled, timed_out, too_much_output, not_started };
  End end = End::not_started;
  int status = 0;  // exit status, or the signal's number, or the errno of not_started
  std::string output;
  std::string messages;  // standard error

  bool succeeded() const { return end == End::exited && status == 0; }
};

// Where a program stands in /usr/local/bin, /usr/bin or /bin, whatever PATH says; nothing if it is
// in none of them. The environment variable REMIT_TOOLS, a folder, takes their place (for tests).
std::optional<std::string> find_program(std::string_view name);

// How long a tool may take: 60 s, or what REMIT_TOOLS_TIMEOUT says, in milliseconds (for tests).
std::chrono::milliseconds tool_timeout();

// Runs the program at the absolute path `program` and waits for it. It runs in a process group of
// its own, which is killed whole on timeout, on too much output, and after its end; the program is
// killed too if this one ends. (What has left the group by setsid is not followed.) Every
// descriptor but the standard three is closed in it. Never throws; safe from several threads.
ProcessResult run_process(const std::string& program, const ProcessOptions& options);

// "exited with status 97", "was killed by signal 11", "took longer than 60 s and was stopped", …
std::string describe(const ProcessResult& result, const ProcessOptions& options);

}  // namespace remit
