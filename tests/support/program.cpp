#include "support/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "base/process.h"

namespace remit::test {

namespace fs = std::filesystem;

namespace {

using Environment = std::vector<std::pair<std::string, std::string>>;

bool names(const Environment& environment, std::initializer_list<std::string_view> variables) {
  return std::any_of(environment.begin(), environment.end(), [&](const auto& variable) {
    return std::find(variables.begin(), variables.end(), variable.first) != variables.end();
  });
}

// The environment is clean but for what tells a sanitizer how to work. What Pagefind gives is not
// compared in other tests than its own, which name it themselves. A test that names a cache, or a
// folder of tools that may lie, does not get the shared cache.
Environment full_environment(Environment environment) {
  if (!names(environment, {"REMIT_CACHE", "XDG_CACHE_HOME", "HOME", "REMIT_TOOLS", "PATH"}))
    if (const std::string cache = shared_cache(); !cache.empty())
      environment.emplace_back("REMIT_CACHE", cache);
  if (!names(environment, {"REMIT_PAGEFIND"})) environment.emplace_back("REMIT_PAGEFIND", "none");
  if (const char* options = std::getenv("TSAN_OPTIONS"))
    environment.emplace_back("TSAN_OPTIONS", options);
  return environment;
}

}  // namespace

std::string shared_cache() {
  const char* folder = std::getenv("REMIT_TEST_CACHE");
  return folder ? folder : "";
}

Outcome run_remit(const std::vector<std::string>& arguments, const std::string& folder,
                  const std::vector<std::pair<std::string, std::string>>& environment) {
  ProcessOptions options;
  options.arguments = arguments;
  options.directory = folder;
  options.environment = full_environment(environment);
  options.timeout = std::chrono::minutes(5);
  ProcessResult result = run_process(REMIT_PROGRAM, options);
  const bool ended = result.end == ProcessResult::End::exited;
  return {ended ? result.status : -1, std::move(result.output), std::move(result.messages)};
}

RunningRemit::RunningRemit(const std::vector<std::string>& arguments, const std::string& folder,
                           const std::vector<std::pair<std::string, std::string>>& environment,
                           const std::string& output) {
  std::vector<std::string> texts = {REMIT_PROGRAM}, variables = {"HOME=" + folder};
  texts.insert(texts.end(), arguments.begin(), arguments.end());
  for (const auto& [name, value] : full_environment(environment))
    variables.push_back(name + "=" + value);
  std::vector<char*> pointers, variable_pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  for (std::string& variable : variables) variable_pointers.push_back(variable.data());
  pointers.push_back(nullptr);
  variable_pointers.push_back(nullptr);
  process_ = fork();
  if (process_ < 0) throw std::runtime_error("fork");
  if (process_ > 0) return;
  const int nowhere = open("/dev/null", O_RDWR);
  const int said = open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
  dup2(nowhere, 0);
  for (const int standard : {1, 2}) dup2(said, standard);
  if (chdir(folder.c_str()) == 0) execve(REMIT_PROGRAM, pointers.data(), variable_pointers.data());
  _exit(127);
}

RunningRemit::~RunningRemit() { kill(); }

bool RunningRemit::kill() {
  if (process_ < 0) return false;
  ::kill(process_, SIGKILL);
  int status = 0;
  waitpid(std::exchange(process_, -1), &status, 0);
  return WIFSIGNALED(status);
}

void RunningRemit::interrupt() const { ::kill(process_, SIGINT); }

int RunningRemit::status() {
  int status = 0;
  waitpid(std::exchange(process_, -1), &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

void write_file(const std::string& path, const std::string& bytes) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

void copy_folder(const std::string& from, const std::string& to) {
  fs::create_directories(to);
  fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

std::map<std::string, std::string> read_tree(const std::string& folder) {
  std::map<std::string, std::string> result;
  if (!fs::exists(folder)) return result;
  for (auto it = fs::recursive_directory_iterator(folder); it != fs::recursive_directory_iterator();
       ++it) {
    if (it->path().filename().string().starts_with(".")) {
      if (it->is_directory()) it.disable_recursion_pending();
      continue;
    }
    if (it->is_regular_file())
      result[fs::relative(it->path(), folder).string()] = read_file(it->path().string());
  }
  return result;
}

std::string changed_files(const std::map<std::string, std::string>& before,
                          const std::map<std::string, std::string>& after) {
  std::map<std::string, std::string> all = before;
  all.insert(after.begin(), after.end());
  std::string result;
  for (const auto& [path, bytes] : all)
    if (!before.contains(path) || !after.contains(path) || before.at(path) != after.at(path))
      result += path + "\n";
  return result;
}

void copy_content(const std::string& to) {
  copy_folder(std::string(REMIT_SOURCE_DIR) + "/content", to + "/content");
}

void copy_content_not_adopted(const std::string& to) {
  copy_content(to);
  const std::regex adopted(R"(\n *<adopted text="[0-9a-f]+"/>)");
  for (const auto& [path, bytes] : read_tree(to)) {
    if (path.find(".adopted") != std::string::npos)
      std::filesystem::remove(to + "/" + path);
    else if (path.ends_with(".xml"))
      write_file(to + "/" + path, std::regex_replace(bytes, adopted, ""));
  }
}

void edit(const std::string& path, const std::string& old_text, const std::string& new_text) {
  std::string bytes = read_file(path);
  const std::size_t at = bytes.find(old_text);
  if (at == std::string::npos || bytes.find(old_text, at + 1) != std::string::npos)
    throw std::runtime_error("'" + old_text + "' does not stand exactly once in " + path);
  bytes.replace(at, old_text.size(), new_text);
  write_file(path, bytes);
}

}  // namespace remit::test
