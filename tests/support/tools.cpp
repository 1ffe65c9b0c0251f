#include "support/tools.h"

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "base/process.h"

namespace remit::test {
namespace {

namespace fs = std::filesystem;

// The folder of what the real Pandoc has given so far.
const TemporaryFolder& memory() {
  static const TemporaryFolder folder;
  return folder;
}

const std::string& reference_docx() {
  static const std::string path = [] {
    ProcessOptions options;
    options.arguments = {"--print-default-data-file", "reference.docx"};
    const ProcessResult result = run_process("/usr/bin/pandoc", options);
    if (!result.succeeded()) throw std::runtime_error("Pandoc: " + describe(result, options));
    return memory().write("reference.docx", result.output);
  }();
  return path;
}

}  // namespace

std::string remembering_pandoc() {
  return "known=" + memory().path() +
         "/$(cat document.json reference.docx | sha256sum | cut -c1-64)\n"
         "[ -f $known ] || {\n"
         "  /usr/bin/pandoc \"$@\" && cp document.docx $known.$$ && mv $known.$$ $known || exit\n"
         "}\n"
         "cp $known document.docx";
}

Riverside::Riverside(const std::string& commands) {
  copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", workspace());
  // No body has to do with another, so that nothing is drawn and Pandoc is the only child.
  edit(workspace() + "/content/safer-riverside/partnership.xml",
       "    <relation kind=\"scrutinised-by\" body=\"scrutiny\" every=\"year\"/>\n", "");
  fs::create_directories(temporary());
  replace_pandoc(
      "case $1 in\n"
      "--version) echo pandoc 2.17.1.1; exit ;;\n"
      "--print-default-data-file) exec cat " +
      reference_docx() + " ;;\nesac\n" + commands);
}

void Riverside::replace_pandoc(const std::string& commands) const {
  tools_.write_program("pandoc", "export TOOLS=" + tools() + "\n" + commands);
}

std::vector<std::pair<std::string, std::string>> Riverside::environment() const {
  std::vector<std::pair<std::string, std::string>> result = {
      {"REMIT_TOOLS", tools()}, {"REMIT_CACHE", cache()}, {"TMPDIR", temporary()}};
  result.insert(result.end(), more_environment.begin(), more_environment.end());
  return result;
}

const std::vector<std::string>& Riverside::build_command() {
  static const std::vector<std::string> command = {"build", "--as-at", "2025-07-01"};
  return command;
}

Outcome Riverside::build(const std::vector<std::string>& more) const {
  std::vector<std::string> arguments = build_command();
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments);
}

Outcome Riverside::run(const std::vector<std::string>& arguments) const {
  return run_remit(arguments, workspace(), environment());
}

void Riverside::rename_report() const {
  const std::string content = workspace() + "/content/safer-riverside/";
  fs::rename(content + "reports/2025-06-10-first-review",
             content + "reports/2025-06-10-second-review");
  write_file(content + "website.xml",
             "<website><removed address=\"reports/2025-06-10-first-review/\" on=\"2025-06-20\">"
             "The second review takes its place.</removed></website>");
}

void Riverside::publish_and_change() {
  const auto build_well = [&] {
    const Outcome outcome = build();
    if (outcome.status != 0) throw std::runtime_error(outcome.err);
  };
  build_well();
  before_ = published();
  copy_folder(out(), folder_ / "published");
  edit(workspace() + "/content/safer-riverside/terms-of-reference/board/2024-04-01.xml",
       "minimum=\"2\"", "minimum=\"3\"");
  rename_report();
  build_well();
  after_ = published();
  restore();
}

void Riverside::restore() const {
  fs::remove_all(out());
  copy_folder(folder_ / "published", out());
}

Snapshot Riverside::published() const {
  Snapshot result = snapshot(out());
  result.erase(".remit/lock");
  return result;
}

Outcome Riverside::build_with_fault(const Fault& fault, bool* met) const {
  const std::string word = folder_ / "met";
  fs::remove(word);
  auto variables = environment();
  variables.insert(variables.end(), {{"LD_PRELOAD", REMIT_FAILING_CALLS},
                                     {"ASAN_OPTIONS", "verify_asan_link_order=0"},
                                     {"REMIT_FAULT", in_environment(fault)},
                                     {"REMIT_FAULT_MET", word}});
  const Outcome outcome = run_remit(build_command(), workspace(), variables);
  if (met) *met = fs::exists(word);
  return outcome;
}

bool Riverside::has_soon(const std::string& name) const {
  for (int tries = 0; tries < 500; ++tries) {
    if (fs::exists(tools() + "/" + name)) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

}  // namespace remit::test
