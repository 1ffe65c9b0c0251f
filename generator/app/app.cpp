#include "app/app.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "app/commands.h"
#include "app/options.h"

namespace remit {
namespace {

int run_command(const Options& options) {
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
  const ParsedCommandLine parsed = parse_command_line(argc, argv);
  const int status = parsed.options ? run_command(*parsed.options) : parsed.status;
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return status;
  std::fprintf(stderr, "remit: error: standard output cannot be written: %s\n",
               std::strerror(errno));
  return kMachineLacksSomething;
}

}  // namespace remit
