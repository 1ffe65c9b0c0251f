#include "base/process.h"

#include "base/limits.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/strings.h"
#include "temporary_folder.h"

namespace remit::process_test {

using End = ProcessResult::End;
using std::chrono::milliseconds;

namespace {

ProcessOptions shell(std::string script) {
  ProcessOptions options;
  options.arguments = {"-c", std::move(script)};
  return options;
}

ProcessResult run_shell(std::string script) { return run_process("/bin/sh", shell(script)); }

// A killed process stays a zombie until it is reaped by init, which is as good as gone.
bool is_running(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string text((std::istreambuf_iterator<char>(file)), {});
  const std::size_t name_end = text.rfind(')');
  return name_end != std::string::npos && text.substr(name_end + 2, 1) != "Z";
}

bool ends_soon(pid_t process) {
  for (int tries = 0; tries < 500 && is_running(process); ++tries)
    std::this_thread::sleep_for(milliseconds(10));
  return !is_running(process);
}

}  // namespace

TEST_CASE("a program's output, messages and exit status are returned") {
  const ProcessResult result = run_shell("echo out; echo err >&2; exit 3");
  CHECK(result.end == End::exited);
  CHECK(result.status == 3);
  CHECK(result.output == "out\n");
  CHECK(result.messages == "err\n");
  CHECK_FALSE(result.succeeded());
  CHECK(run_shell("true").succeeded());
}

TEST_CASE("arguments reach the program as they are, without a shell") {
  ProcessOptions options;
  options.arguments = {"%s|", "a b", "$HOME", "`id`", "*", ""};
  CHECK(run_process("/usr/bin/printf", options).output == "a b|$HOME|`id`|*||");
}

TEST_CASE("input larger than a pipe's buffer goes through while output comes back") {
  ProcessOptions options;
  options.input.assign(5'000'000, 'x');
  const ProcessResult result = run_process("/bin/cat", options);
  CHECK(result.succeeded());
  CHECK(result.output == options.input);
}

TEST_CASE("a program that does not read its input does no harm") {
  ProcessOptions options = shell("exec <&-; echo done");
  options.input.assign(5'000'000, 'x');
  CHECK(run_process("/bin/sh", options).output == "done\n");
}

TEST_CASE("without input, standard input is at its end") {
  CHECK(run_process("/bin/cat", {}).succeeded());
}

TEST_CASE("a program that hangs is stopped at its time limit") {
  ProcessOptions options = shell("echo before; sleep 1000");
  options.timeout = milliseconds(200);
  const ProcessResult result = run_process("/bin/sh", options);
  CHECK(result.end == End::timed_out);
  CHECK(result.output == "before\n");
  CHECK(describe(result, options) == "took longer than 0.2 s and was stopped");
}

TEST_CASE("a program that ignores polite signals and has closed its output is stopped too") {
  ProcessOptions options =
      shell("trap '' TERM INT HUP; exec >&- 2>&-; while :; do sleep 0.05; done");
  options.timeout = milliseconds(200);
  CHECK(run_process("/bin/sh", options).end == End::timed_out);
}

TEST_CASE("what a program leaves running is stopped after its end") {
  const ProcessResult result = run_shell("sleep 1000 & echo $!");
  CHECK(result.succeeded());
  const pid_t left = static_cast<pid_t>(std::stol(result.output));
  CHECK(ends_soon(left));
}

TEST_CASE("what a program started is stopped with it at the time limit") {
  ProcessOptions options = shell("sleep 1000 & echo $!; wait");
  options.timeout = milliseconds(200);
  const ProcessResult result = run_process("/bin/sh", options);
  CHECK(result.end == End::timed_out);
  CHECK(ends_soon(static_cast<pid_t>(std::stol(result.output))));
}

TEST_CASE("a stranger that keeps the output open is not waited for") {
  const TemporaryFolder folder;
  // The shell ends once the stranger has left its group.
  ProcessOptions options = shell(
      "setsid sh -c 'echo $$; : >left; exec sleep 30' & while [ ! -e left ]; do sleep 0.01; done");
  options.directory = folder.path();
  const ProcessResult result = run_process("/bin/sh", options);
  CHECK(result.succeeded());
  const pid_t stranger = static_cast<pid_t>(std::stol(result.output));
  CHECK(is_running(stranger));
  kill(stranger, SIGKILL);
}

TEST_CASE("a flood of output is cut at its limit and the program stopped") {
  ProcessOptions options;
  options.output_limit = 100'000;
  const ProcessResult result = run_process("/usr/bin/yes", options);
  CHECK(result.end == End::too_much_output);
  CHECK(result.output.size() == 100'000);
  CHECK(describe(result, options) == "wrote more than 100000 bytes and was stopped");
}

TEST_CASE("output of exactly the limit is no flood") {
  ProcessOptions options = shell("printf 12345");
  options.output_limit = 5;
  CHECK(run_process("/bin/sh", options).succeeded());
  options.output_limit = 4;
  CHECK(run_process("/bin/sh", options).end == End::too_much_output);
}

TEST_CASE("a flood of messages is dropped beyond its limit, and the program goes on") {
  ProcessOptions options = shell("yes | head -c 1000000 >&2; echo done");
  options.message_limit = 1000;
  const ProcessResult result = run_process("/bin/sh", options);
  CHECK(result.succeeded());
  CHECK(result.output == "done\n");
  CHECK(result.messages.size() == 1000);
}

TEST_CASE("a crash is told by its signal") {
  const ProcessResult result = run_shell("kill -SEGV $$");
  CHECK(result.end == End::signalled);
  CHECK(result.status == SIGSEGV);
  CHECK(describe(result, {}) == "was killed by signal 11");
}

TEST_CASE("a program that is not there is not started") {
  const ProcessResult result = run_process("/usr/bin/no-such-program", {});
  CHECK(result.end == End::not_started);
  CHECK(result.status == ENOENT);
  CHECK(describe(result, {}) == "could not be started: No such file or directory");
}

TEST_CASE("a program is named by its absolute path only") {
  CHECK(run_process("sh", {}).end == End::not_started);
  CHECK(run_process("", {}).end == End::not_started);
}

TEST_CASE("a working directory that is not there is a failure to start") {
  ProcessOptions options;
  options.directory = "/no/such/folder";
  const ProcessResult result = run_process("/bin/pwd", options);
  CHECK(result.end == End::not_started);
  CHECK(result.status == ENOENT);
}

TEST_CASE("an exit status is described") {
  ProcessResult result;
  result.end = End::exited;
  result.status = 97;
  CHECK(describe(result, {}) == "exited with status 97");
}

TEST_CASE("the environment is clean") {
  setenv("REMIT_LEAK", "secret", 1);
  TemporaryFolder folder;
  ProcessOptions options;
  options.directory = folder.path();
  options.environment = {{"SOURCE_DATE_EPOCH", "0"}};
  const ProcessResult result = run_process("/usr/bin/env", options);
  unsetenv("REMIT_LEAK");
  std::vector<std::string> lines;
  for (std::string_view line : split(trim(result.output), '\n')) lines.emplace_back(line);
  std::sort(lines.begin(), lines.end());
  CHECK(lines == std::vector<std::string>{
                     "HOME=" + folder.path(), "LC_ALL=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin",
                     "SOURCE_DATE_EPOCH=0", "TMPDIR=" + folder.path(), "TZ=UTC"});
}

TEST_CASE("HOME and TMPDIR can be given") {
  ProcessOptions options = shell("echo $HOME $TMPDIR");
  options.directory = "/";
  options.environment = {{"HOME", "/a"}, {"TMPDIR", "/b"}};
  CHECK(run_process("/bin/sh", options).output == "/a /b\n");
}

TEST_CASE("the working directory is the one given") {
  TemporaryFolder folder;
  ProcessOptions options;
  options.directory = folder.path();
  CHECK(run_process("/bin/pwd", options).output == folder.path() + "\n");
}

TEST_CASE("no descriptor of ours reaches the program") {
  const int low = open("/dev/null", O_RDONLY);
  const int leak = fcntl(low, F_DUPFD, 100);  // without close-on-exec
  REQUIRE(leak >= 100);
  const ProcessResult result = run_shell("for n in /proc/self/fd/*; do echo ${n##*/}; done");
  close(leak);
  close(low);
  CHECK(result.output.find("\n" + std::to_string(leak) + "\n") == std::string::npos);
  CHECK(result.output.substr(0, 6) == "0\n1\n2\n");
}

TEST_CASE("signals that we ignore are not ignored in the program") {
  const auto before = signal(SIGPIPE, SIG_IGN);
  const ProcessResult result = run_shell("kill -PIPE $$; echo alive");
  signal(SIGPIPE, before);
  CHECK(result.end == End::signalled);
  CHECK(result.status == SIGPIPE);
}

TEST_CASE("a program cannot write a file beyond the limit") {
  TemporaryFolder folder;
  ProcessOptions options = shell("exec head -c 100000 /dev/zero > big");
  options.directory = folder.path();
  options.file_size_limit = 4096;
  const ProcessResult result = run_process("/bin/sh", options);
  CHECK(result.end == End::signalled);
  CHECK(result.status == SIGXFSZ);
  CHECK(std::filesystem::file_size(folder.path() + "/big") == 4096);
}

TEST_CASE("programs run from several threads do not disturb one another") {
  std::vector<std::string> outputs(4);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < outputs.size(); ++i)
    threads.emplace_back([&outputs, i] {
      for (int round = 0; round < 10; ++round) {
        ProcessOptions options;
        options.input = std::to_string(i);
        outputs[i] += run_process("/bin/cat", options).output;
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < outputs.size(); ++i)
    CHECK(outputs[i] == std::string(10, static_cast<char>('0' + i)));
}

TEST_CASE("programs are found in the system's folders, whatever PATH says") {
  const char* path = std::getenv("PATH");
  const std::string before = path ? path : "";
  setenv("PATH", "/nowhere", 1);
  CHECK(find_program("env") == "/usr/bin/env");
  setenv("PATH", before.c_str(), 1);
  CHECK(find_program("no-such-program") == std::nullopt);
  CHECK(find_program("../bin/env") == std::nullopt);
  CHECK(find_program("") == std::nullopt);
}

TEST_CASE("a folder of tools named by REMIT_TOOLS takes the place of the system's") {
  TemporaryFolder folder;
  folder.write("env", "#!/bin/sh\n");
  setenv("REMIT_TOOLS", folder.path().c_str(), 1);
  CHECK(find_program("env") == std::nullopt);  // ours may not be executed yet
  std::filesystem::permissions(folder.path() + "/env", std::filesystem::perms::owner_all);
  CHECK(find_program("env") == folder.path() + "/env");
  unsetenv("REMIT_TOOLS");
}

TEST_CASE("the limits are those of the table unless others are given") {
  const ProcessOptions options;
  CHECK(options.timeout == kToolTimeout);
  CHECK(options.output_limit == kMaxToolOutput);
  CHECK(options.message_limit == kMaxToolMessages);
  CHECK(options.file_size_limit == kMaxToolFile);
}

}  // namespace remit::process_test
