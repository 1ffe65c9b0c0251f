#include "app/messages.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "app/commands.h"

namespace remit {

std::string messages_of(const Diagnostics& diagnostics, bool json) {
  std::string result;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (!result.empty() && !json) result += '\n';
    result += json ? render_json(diagnostic) + "\n" : render_text(diagnostic);
  }
  if (!result.empty() && !json) result += '\n';
  return result;
}

void print_diagnostics(const Diagnostics& diagnostics, bool json) {
  std::fputs(messages_of(diagnostics, json).c_str(), stderr);
}

int exit_status(const Diagnostics& diagnostics) {
  if (!diagnostics.has_errors()) return kClean;
  const auto& all = diagnostics.all();
  const bool lacking = std::any_of(all.begin(), all.end(),
                                   [](const Diagnostic& d) { return d.code.starts_with("tool."); });
  return lacking ? kMachineLacksSomething : kContentHasErrors;
}

int fail(const Diagnostics& diagnostics, std::string_view nothing_done, bool json) {
  print_diagnostics(diagnostics, json);
  if (!json)
    std::fprintf(stderr, "%s; %.*s\n", summary(diagnostics).c_str(),
                 static_cast<int>(nothing_done.size()), nothing_done.data());
  return exit_status(diagnostics);
}

void print_progress(const std::string& text) {
  if (isatty(STDERR_FILENO)) std::fprintf(stderr, "\r\033[K%s", text.c_str());
}

void end_progress() { print_progress(""); }

}  // namespace remit
