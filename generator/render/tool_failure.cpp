#include "render/tool_failure.h"

#include "base/format.h"
#include "base/strings.h"

namespace remit {
namespace {

constexpr std::size_t kMostSaid = 2000;  // bytes of its own messages that are shown

}  // namespace

void report_tool_failure(std::string_view tool, std::string message, std::string help,
                         std::string_view said, Diagnostics& diagnostics) {
  Diagnostic& diagnostic =
      diagnostics.error({}, "tool.failed", std::move(message), std::move(help));
  said = trim(said);
  const std::string_view excerpt = said.substr(0, kMostSaid);
  const char* rest = excerpt.size() < said.size() ? " …" : "";
  if (!said.empty()) diagnostic.note(format("{} says: {}{}", tool, excerpt, rest));
}

}  // namespace remit
