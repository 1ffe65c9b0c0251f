#include <cstdio>

#include "app/command_faults.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "base/files.h"
#include "base/format.h"
#include "publish/forgotten_addresses.h"
#include "publish/output.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

constexpr const char* kNothingForgotten = "nothing was forgotten";

void print_forgotten(const Forgetting& forgetting, const std::string& out) {
  for (const std::string& address : forgetting.not_public)
    std::printf(
        "nothing to do: %s does not last, since its website is not public; the next build leaves "
        "it out\n",
        address.c_str());
  for (const std::string& address : forgetting.forgotten_before)
    std::printf("nothing to do: %s was forgotten before\n", address.c_str());
  if (forgetting.paths.empty()) return;
  for (const std::string& path : forgetting.paths)
    std::printf("forgotten: %s\n", address_at(path).c_str());
  std::printf(
      "next: remit build\n"
      "  takes it out of %s/ and leaves no page in its place: links from elsewhere then lead to "
      "the\n"
      "  page “Page not found”, and search engines may show it for some time. Upload %s/ again, "
      "and\n"
      "  remove it from the server.\n",
      out.c_str(), out.c_str());
}

}  // namespace

int run_forget(const Options& options) {
  const std::string out = options.output_folder();
  const bool json = options.json_messages;
  if (!is_folder(out)) {
    refuse(format("there is no folder '{}'", out),
           "name the folder that holds what was published: --out");
    return kWrongCommandLine;
  }
  Run run(options);
  run_pipeline(run);  // what the content gives now
  if (run.diagnostics.has_errors()) return fail(run.diagnostics, kNothingForgotten, json);
  Diagnostics diagnostics;
  const auto folder = OutputFolder::open(out, options.workspace, diagnostics);
  const auto published = folder ? folder->manifest(diagnostics) : std::nullopt;
  if (!published) return fail(diagnostics, kNothingForgotten, json);
  const Forgetting forgetting = forgotten_addresses(
      options.addresses, out, run.workspace, *published, run.publication->planned(), diagnostics);
  if (diagnostics.has_errors()) {
    folder->withdraw();
    return fail(diagnostics, kNothingForgotten, json);
  }
  if (!forgetting.paths.empty() && !folder->note_forgotten(forgetting.paths, diagnostics))
    return fail(diagnostics, kNothingForgotten, json);
  print_forgotten(forgetting, out);
  return kClean;
}

}  // namespace remit
