#include "app/app.h"

#include "app/commands.h"
#include "app/options.h"

namespace remit {

int run(int argc, char** argv) {
  const ParsedCommandLine parsed = parse_command_line(argc, argv);
  if (!parsed.options) return parsed.status;
  switch (parsed.options->command) {
    case Options::Command::check:
      return run_check(*parsed.options);
    case Options::Command::explain:
      return run_explain(*parsed.options);
    case Options::Command::schema:
      return run_schema(*parsed.options);
    case Options::Command::show:
      return run_show(*parsed.options);
    case Options::Command::build:
      break;
  }
  return run_build(*parsed.options);
}

}  // namespace remit
