// A request and its answer, whoever carries them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace remit {

struct HttpRequest {
  std::string method;
  std::string target;              // as it was sent: "/a/b/?c=%20"
  std::vector<std::string> hosts;  // the values of its Host headers
};

struct HttpResponse {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string bytes;
  std::vector<std::pair<std::string, std::string>> headers = {};  // besides type and length
  // A body without an end, in place of the bytes: each call gives what to send next (at most after
  // about a second; "" if there is nothing yet), and nothing at its end.
  std::function<std::optional<std::string>()> stream = {};
};

using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

}  // namespace remit
