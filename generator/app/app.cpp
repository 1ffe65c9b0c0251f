#include "app/app.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "app/commands.h"
#include "app/options.h"
#include "app/workspace_edit.h"
#include "base/utf8.h"

namespace remit {
namespace {

// Those that write take up by themselves what an interrupted command left.
bool only_reads(const Options& options) {
  using Command = Options::Command;
  switch (options.command) {
    case Command::adopt:
    case Command::amend:
    case Command::create:
    case Command::issue:
    case Command::explain:
    case Command::schema:
      return false;
    case Command::check:
      return !options.fix || options.dry_run;
    default:
      return true;
  }
}

// For the journal, which is UTF-8.
std::string command_line_of(int argc, char** argv) {
  std::string result = "remit";
  for (int i = 1; i < argc; ++i) result += std::string(" ") + argv[i];
  while (const auto stray = utf8::find_invalid(result)) result[*stray] = '?';
  return result;
}

int run_command(const Options& options) {
  if (only_reads(options))
    if (const auto status = finish_interrupted_edit(options)) return *status;
  switch (options.command) {
    case Options::Command::adopt:
      return run_adopt(options);
    case Options::Command::amend:
      return run_amend(options);
    case Options::Command::redline:
      return run_redline(options);
    case Options::Command::affected:
      return run_affected(options);
    case Options::Command::check:
      return run_check(options);
    case Options::Command::create:
      return run_new(options);
    case Options::Command::explain:
      return run_explain(options);
    case Options::Command::forget:
      return run_forget(options);
    case Options::Command::issue:
      return run_issue(options);
    case Options::Command::schema:
      return run_schema(options);
    case Options::Command::serve:
      return run_serve(options);
    case Options::Command::show:
      return run_show(options);
    case Options::Command::build:
      break;
  }
  return run_build(options);
}

}  // namespace

int run(int argc, char** argv) {
  ParsedCommandLine parsed = parse_command_line(argc, argv);
  if (parsed.options) parsed.options->command_line = command_line_of(argc, argv);
  const int status = parsed.options ? run_command(*parsed.options) : parsed.status;
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return status;
  std::fprintf(stderr, "remit: error: standard output cannot be written: %s\n",
               std::strerror(errno));
  return kMachineLacksSomething;
}

}  // namespace remit
