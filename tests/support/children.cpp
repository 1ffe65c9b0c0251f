#include "support/children.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace remit::test {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kMostSeconds = 100;

[[noreturn]] void work_in_child(int to_parent, const std::function<std::string()>& work) {
  alarm(kMostSeconds);
  int status = 0;
  std::string said;
  try {
    said = work();
  } catch (const std::exception& fault) {
    said = std::string("exception: ") + fault.what();
    status = 1;
  }
  const ssize_t count = write(to_parent, said.data(), said.size());
  _exit(count == static_cast<ssize_t>(said.size()) ? status : 1);
}

std::string read_to_end(int file) {
  std::string text;
  char buffer[4096];
  for (ssize_t count; (count = read(file, buffer, sizeof buffer)) != 0;) {
    if (count < 0 && errno != EINTR) throw std::runtime_error("read");
    if (count > 0) text.append(buffer, static_cast<std::size_t>(count));
  }
  close(file);
  return text;
}

// As far as it can be read: the process may be gone meanwhile.
std::string bytes_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

bool is_zombie(const fs::path& process) {
  const std::string text = bytes_of(process / "stat");
  const std::size_t name_end = text.rfind(')');
  return name_end == std::string::npos || text.substr(name_end + 2, 1) == "Z";
}

ChildEnd run_child(const std::function<std::string()>& work,
                   const std::function<void(pid_t)>& meanwhile) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("pipe");
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("fork");
  if (child == 0) {
    close(ends[0]);
    work_in_child(ends[1], work);
  }
  close(ends[1]);
  meanwhile(child);
  ChildEnd end;
  end.said = read_to_end(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  end.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  end.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return end;
}

}  // namespace

ChildEnd in_child(const std::function<std::string()>& work) {
  return run_child(work, [](pid_t) {});
}

ChildEnd in_child_killed_after(long microseconds, const std::function<std::string()>& work) {
  return run_child(work, [&](pid_t child) {
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
    kill(child, SIGKILL);
  });
}

std::size_t processes_with(const std::string& text) {
  std::size_t count = 0;
  std::error_code fault;
  for (const auto& entry : fs::directory_iterator("/proc", fault)) {
    const std::string name = entry.path().filename().string();
    if (!std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
      continue;
    const std::string all = bytes_of(entry.path() / "environ") + bytes_of(entry.path() / "cmdline");
    if (all.find(text) == std::string::npos) continue;
    count += is_zombie(entry.path()) ? 0 : 1;
  }
  return count;
}

std::size_t processes_left_with(const std::string& text) {
  std::size_t count = 0;
  for (int tries = 0; tries < 200; ++tries) {
    if ((count = processes_with(text)) == 0) return 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return count;
}

}  // namespace remit::test
