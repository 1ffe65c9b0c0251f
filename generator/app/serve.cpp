#include <algorithm>
#include <chrono>
#include <cstdio>

#include "app/commands.h"
#include "app/installed.h"
#include "app/messages.h"
#include "app/preview_build.h"
#include "app/stop_signals.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "serve/http_server.h"
#include "serve/watcher.h"

namespace remit {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostNamed = 3;  // files that changed

std::map<std::string, std::string> own_files(Diagnostics& diagnostics) {
  std::map<std::string, std::string> result;
  for (const char* name : {"preview.css", "preview.js"}) {
    const std::string path = format("site/preview/{}", name);
    FileResult file = read_beneath(installed_folder(), path, kMaxAssetBytes);
    if (file.fault != FileFault::none)
      diagnostics.error({}, "tool.missing",
                        format("'{}/{}' {}", installed_folder(), path, describe(file.fault)),
                        "install Remit again");
    result[name] = std::move(file.bytes);
  }
  return result;
}

// What tells this run from others.
std::string start() { return format("{}", Clock::now().time_since_epoch().count()); }

std::string seconds_since(Clock::time_point begin) {
  const std::chrono::duration<double> time = Clock::now() - begin;
  return format("{:.2f} s", time.count());
}

std::string named(const std::vector<std::string>& changed) {
  std::vector<std::string> shown;
  for (const std::string& path : changed)
    if (shown.size() < kMostNamed) shown.push_back(path.empty() ? "much" : path);
  if (changed.size() > shown.size())
    shown.push_back(format("{} more", changed.size() - shown.size()));
  return join(shown, ", ");
}

void say(const std::string& text) {
  std::printf("%s\n", text.c_str());
  std::fflush(stdout);
}

class Server {
 public:
  explicit Server(const Options& options, std::map<std::string, std::string> own)
      : options_(options), build_(options), preview_(std::move(own), start()) {}

  // False if the machine lacks something.
  bool build(const std::string& why, const std::vector<std::string>& changed) {
    const auto begin = Clock::now();
    PreviewBuild::Result result = build_.build(changed);
    const Diagnostics& diagnostics = result.run->diagnostics;
    print_diagnostics(diagnostics, options_.json_messages);
    const bool good = !diagnostics.has_errors();
    const std::size_t all = result.files.size();
    if (!good) preview_.show_messages(messages_html(diagnostics));
    const std::size_t count =
        good ? preview_.show(std::move(result.files), std::move(result.make)) : 0;
    if (good)
      say(format("{} {} files in {} ({} changed)", why.empty() ? "Built" : why + ": built", all,
                 seconds_since(begin), count));
    else
      say(format("{}{}; the last build without errors is shown", why.empty() ? why : why + ": ",
                 summary(diagnostics)));
    return exit_status(diagnostics) != kMachineLacksSomething;
  }

  void run(std::unique_ptr<HttpServer> server, Watcher& watcher, const Descriptor& stop) {
    server->serve([this, port = server->port()](const HttpRequest& request) {
      return preview_.answer(request, port);
    });
    const std::string page = options_.partnership.empty() ? "" : options_.partnership + "/";
    say(format("open http://localhost:{}/{} – Ctrl-C ends it", server->port(), page));
    while (const auto changed = watcher.wait(stop.get())) build(named(*changed), *changed);
    preview_.close();
    server.reset();
    say("ended");
  }

 private:
  const Options& options_;
  PreviewBuild build_;
  Preview preview_;
};

// --partnership that fits none is a mistake of the command line.
bool selects_nothing(const Options& options) {
  const auto names = list_folders(options.workspace, "content");
  const std::string& wanted = options.partnership;
  if (wanted.empty() || std::find(names.begin(), names.end(), wanted) != names.end()) return false;
  std::fprintf(stderr, "remit: no partnership is called '%s'\n  help: %s\n", wanted.c_str(),
               did_you_mean(wanted, names, "partnerships are " + listed(names, "and")).c_str());
  return true;
}

int fail_to_serve(const Diagnostics& diagnostics, const Options& options) {
  print_diagnostics(diagnostics, options.json_messages);
  return diagnostics.all().front().code == "workspace.missing" ? kContentHasErrors
                                                               : kMachineLacksSomething;
}

}  // namespace

int run_serve(const Options& options) {
  Diagnostics diagnostics;
  Sources sources;
  if (!is_folder(options.workspace)) {
    diagnostics.error(Place::whole_file(sources.add(options.workspace, "")), "workspace.missing",
                      "this folder does not exist", "check the name");
    return fail_to_serve(diagnostics, options);
  }
  if (selects_nothing(options)) return kWrongCommandLine;
  auto http = HttpServer::open(options.port, diagnostics);
  if (!http) return fail_to_serve(diagnostics, options);
  const auto watcher =
      Watcher::open(options.workspace, {"content", "templates", "site"}, diagnostics);
  auto own = own_files(diagnostics);
  if (diagnostics.has_errors()) return fail_to_serve(diagnostics, options);
  Server server(options, std::move(own));
  if (!server.build("", {""})) return kMachineLacksSomething;
  const Descriptor stop = stop_signals();
  server.run(std::move(http), *watcher, stop);
  return kClean;
}

}  // namespace remit
