#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <system_error>

#include "base/descriptor.h"
#include "base/format.h"
#include "base/limits.h"

namespace remit {
namespace {

using Clock = std::chrono::steady_clock;
using End = ProcessResult::End;

constexpr std::array<std::string_view, 3> kFolders = {"/usr/local/bin", "/usr/bin", "/bin"};
constexpr const char* kPath = "/usr/local/bin:/usr/bin:/bin";

// Everything the child needs, made before the fork: after it, memory may not be allocated.
struct Launch {
  std::vector<std::string> texts;  // what the pointers point at
  std::vector<char*> arguments;
  std::vector<char*> environment;
};

std::map<std::string, std::string> full_environment(const ProcessOptions& options) {
  std::error_code ignored;
  const std::string home = options.directory.empty()
                               ? std::filesystem::current_path(ignored).string()
                               : options.directory;
  std::map<std::string, std::string> variables = {
      {"LC_ALL", "C.UTF-8"}, {"TZ", "UTC"}, {"PATH", kPath}, {"HOME", home}, {"TMPDIR", home}};
  for (const auto& [name, value] : options.environment) variables[name] = value;
  return variables;
}

Launch prepare(const std::string& program, const ProcessOptions& options) {
  Launch launch;
  launch.texts.push_back(program);
  for (const std::string& argument : options.arguments) launch.texts.push_back(argument);
  const std::size_t arguments = launch.texts.size();
  for (const auto& [name, value] : full_environment(options))
    launch.texts.push_back(name + "=" + value);
  for (std::size_t i = 0; i < launch.texts.size(); ++i)
    (i < arguments ? launch.arguments : launch.environment).push_back(launch.texts[i].data());
  launch.arguments.push_back(nullptr);
  launch.environment.push_back(nullptr);
  return launch;
}

// A descriptor above the standard three, so that dup2 in the child overwrites none of ours.
Descriptor above_standard(int number) {
  if (number < 0 || number > 2) return Descriptor(number);
  Descriptor low(number);
  return Descriptor(fcntl(number, F_DUPFD_CLOEXEC, 3));
}

struct Pipe {
  Descriptor read_end;
  Descriptor write_end;

  bool open() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    read_end = above_standard(ends[0]);
    write_end = above_standard(ends[1]);
    return read_end && write_end;
  }
};

// The input as a file in memory: a child that does not read it can neither block nor kill us.
Descriptor file_of(const std::string& input) {
  Descriptor file = above_standard(memfd_create("input", MFD_CLOEXEC));
  for (std::size_t done = 0; file && done < input.size();) {
    const ssize_t count = write(file.get(), input.data() + done, input.size() - done);
    if (count < 0 && errno != EINTR) return Descriptor();
    if (count > 0) done += static_cast<std::size_t>(count);
  }
  if (file && lseek(file.get(), 0, SEEK_SET) != 0) return Descriptor();
  return file;
}

struct Streams {
  Descriptor input;
  Pipe output;
  Pipe messages;
  Pipe failure;  // carries errno if exec does not succeed

  bool open(const std::string& text) {
    input = file_of(text);
    return input && output.open() && messages.open() && failure.open();
  }
};

// In the child: only what is safe between fork and exec.

void limit(decltype(RLIMIT_CORE) resource, rlim_t value) {
  const struct rlimit both = {value, value};
  setrlimit(resource, &both);
}

void reset_signals() {
  struct sigaction standard = {};
  standard.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; ++number) sigaction(number, &standard, nullptr);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

[[noreturn]] void become(const Launch& launch, const Streams& streams,
                         const ProcessOptions& options) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  reset_signals();
  limit(RLIMIT_FSIZE, options.file_size_limit);
  limit(RLIMIT_CORE, 0);
  const bool ready = dup2(streams.input.get(), 0) == 0 &&
                     dup2(streams.output.write_end.get(), 1) == 1 &&
                     dup2(streams.messages.write_end.get(), 2) == 2 &&
                     close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) == 0 &&
                     (options.directory.empty() || chdir(options.directory.c_str()) == 0);
  if (ready) execve(launch.arguments[0], launch.arguments.data(), launch.environment.data());
  const int reason = errno;
  [[maybe_unused]] const ssize_t count =
      write(streams.failure.write_end.get(), &reason, sizeof reason);
  _exit(127);
}

// No handler of ours may run in the child, so no signal is let in around the fork.
pid_t fork_quietly(const Launch& launch, const Streams& streams, const ProcessOptions& options) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t child = fork();
  if (child == 0) become(launch, streams, options);
  const int reason = errno;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = reason;
  return child;
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

// The errno of a failed exec, or 0 once the program runs.
int failure_of_exec(const Descriptor& failure) {
  int reason = 0;
  ssize_t count;
  do {
    count = read(failure.get(), &reason, sizeof reason);
  } while (count < 0 && errno == EINTR);
  return count == sizeof reason ? reason : 0;
}

// Reads what is there into `text`, of which at most `limit` bytes are kept. Closes the descriptor
// at its end. False if something had to be dropped.
bool take(Descriptor& from, std::string& text, std::size_t limit) {
  std::array<char, 65536> buffer;
  const ssize_t count = read(from.get(), buffer.data(), buffer.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return true;
  if (count <= 0) {
    from.close();
    return true;
  }
  const auto size = static_cast<std::size_t>(count);
  const std::size_t kept = std::min(size, limit - text.size());
  text.append(buffer.data(), kept);
  return kept == size;
}

bool readable(const Descriptor& descriptor) {
  struct pollfd entry = {descriptor.get(), POLLIN, 0};
  return descriptor && poll(&entry, 1, 0) > 0;
}

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<decltype(left)>(left, 0, 60'000));
}

// Collects the output until the child ends or breaks a limit. `exited` stands for: ended by itself.
End attend(const Descriptor& child, Streams& streams, const ProcessOptions& options,
           ProcessResult& result) {
  const auto deadline = Clock::now() + options.timeout;
  Descriptor& output = streams.output.read_end;
  Descriptor& messages = streams.messages.read_end;
  for (;;) {
    struct pollfd entries[] = {
        {output.get(), POLLIN, 0}, {messages.get(), POLLIN, 0}, {child.get(), POLLIN, 0}};
    const int ready = poll(entries, 3, milliseconds_until(deadline));
    if (ready > 0 && entries[0].revents && !take(output, result.output, options.output_limit))
      return End::too_much_output;
    if (ready > 0 && entries[1].revents) take(messages, result.messages, options.message_limit);
    if (ready > 0 && entries[2].revents) return End::exited;
    if (Clock::now() >= deadline) return End::timed_out;
  }
}

// What the child had written before it ended and still lies in the pipes. A stranger that kept
// them open is not waited for.
bool drain(Streams& streams, const ProcessOptions& options, ProcessResult& result) {
  Descriptor& output = streams.output.read_end;
  Descriptor& messages = streams.messages.read_end;
  while (readable(output))
    if (!take(output, result.output, options.output_limit)) return false;
  for (std::size_t rounds = 0; rounds < 64 && readable(messages); ++rounds)
    take(messages, result.messages, options.message_limit);
  return true;
}

ProcessResult not_started(int reason) {
  ProcessResult result;
  result.end = End::not_started;
  result.status = reason;
  return result;
}

}  // namespace

std::optional<std::string> find_program(std::string_view name) {
  if (name.empty() || name.find('/') != std::string_view::npos) return std::nullopt;
  std::vector<std::string> folders(kFolders.begin(), kFolders.end());
  std::error_code ignored;
  if (const char* tools = std::getenv("REMIT_TOOLS"); tools && *tools)
    folders = {std::filesystem::absolute(tools, ignored).string()};
  for (const std::string& folder : folders) {
    const std::string path = format("{}/{}", folder, name);
    if (std::filesystem::is_regular_file(path, ignored) && access(path.c_str(), X_OK) == 0)
      return path;
  }
  return std::nullopt;
}

std::chrono::milliseconds tool_timeout() {
  long milliseconds = 0;
  if (const char* given = std::getenv("REMIT_TOOLS_TIMEOUT")) milliseconds = std::atol(given);
  return milliseconds > 0 ? std::chrono::milliseconds(milliseconds) : kToolTimeout;
}

ProcessResult run_process(const std::string& program, const ProcessOptions& options) {
  if (program.empty() || program[0] != '/') return not_started(ENOENT);
  Launch launch = prepare(program, options);
  Streams streams;
  if (!streams.open(options.input)) return not_started(errno);

  const pid_t child = fork_quietly(launch, streams, options);
  if (child < 0) return not_started(errno);
  streams.input.close();
  streams.output.write_end.close();
  streams.messages.write_end.close();
  streams.failure.write_end.close();
  if (const int reason = failure_of_exec(streams.failure.read_end)) {
    wait_for(child);
    return not_started(reason);
  }

  const Descriptor ended(static_cast<int>(syscall(SYS_pidfd_open, child, 0)));
  ProcessResult result = not_started(errno);
  if (ended) result.end = attend(ended, streams, options, result);
  // Before the child is waited for, so that its number cannot have gone to another group.
  kill(-child, SIGKILL);
  const int status = wait_for(child);
  if (result.end != End::exited) return result;
  if (!drain(streams, options, result)) {
    result.end = End::too_much_output;
  } else if (WIFSIGNALED(status)) {
    result.end = End::signalled;
  }
  result.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return result;
}

std::string describe(const ProcessResult& result, const ProcessOptions& options) {
  switch (result.end) {
    case End::exited:
      return format("exited with status {}", result.status);
    case End::signalled:
      return format("was killed by signal {}", result.status);
    case End::timed_out:
      return format("took longer than {:g} s and was stopped",
                    std::chrono::duration<double>(options.timeout).count());
    case End::too_much_output:
      return format("wrote more than {} bytes and was stopped", options.output_limit);
    case End::not_started:
      break;
  }
  return format("could not be started: {}", std::generic_category().message(result.status));
}

}  // namespace remit
