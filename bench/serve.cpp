// How long it takes from saving a file to the page that shows it, through the whole of
// `remit serve`: watching, building, the event, and the request that follows it.
//
//   cmake --build build/release --target bench_serve && build/release/bench/bench_serve [times]
//
// On the repository's own content, of which one protocol is changed and changed back. Times in milliseconds.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "support/http.h"
#include "support/program.h"

using namespace remit::test;
using Clock = std::chrono::steady_clock;

namespace {

const std::string kProse = "content/safer-oxfordshire/protocols/working-together.md";
const std::string kPage = "/safer-oxfordshire/protocols/working-together/";

double milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// Saves the file, and waits for the event and the page.
double time_of(HttpConnection& events, int port, const std::string& path,
               const std::string& bytes) {
  events.forget();
  const auto begin = Clock::now();
  write_file(path, bytes);
  events.read_until("data: ");
  get(port, kPage);
  return milliseconds_since(begin);
}

}  // namespace

int main(int count, char** arguments) {
  const int times = count > 1 ? std::atoi(arguments[1]) : 10;
  TemporaryFolder folder;
  copy_content(folder.path());
  const std::string path = folder / kProse;
  const std::string good = read_file(path);
  const int port = free_port();
  const RunningRemit remit(
      {"serve", "--formats", "html", "--as-at", "2025-07-01", "--port", std::to_string(port)},
      folder.path());
  if (!listens_soon(port)) return 1;
  HttpConnection events(port);
  events.send("GET /.remit/events HTTP/1.1\r\nHost: localhost:" + std::to_string(port) +
              "\r\n\r\n");
  events.read_until("data: ");

  std::vector<double> changes, faults, recoveries;
  for (int i = 0; i < times; ++i) {
    changes.push_back(time_of(events, port, path, good + "\nA new paragraph.\n"));
    faults.push_back(time_of(events, port, path, good + "\nA {{fact.of-nothing}}.\n"));
    recoveries.push_back(time_of(events, port, path, good));
  }
  for (auto* each : {&changes, &faults, &recoveries}) {
    std::sort(each->begin(), each->end());
    std::printf("%-10s median %6.0f  slowest %6.0f\n",
                each == &changes  ? "change"
                : each == &faults ? "fault"
                                  : "recovery",
                (*each)[each->size() / 2], each->back());
  }
  return 0;
}
