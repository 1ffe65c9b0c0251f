#include "serve/requests.h"

#include <algorithm>
#include <map>

#include "base/format.h"
#include "base/strings.h"
#include "text/addresses.h"

namespace remit {
namespace {

HttpResponse refused(int status, const std::string& why) {
  return {status, "text/plain; charset=utf-8", why + "\n", {}, {}};
}

bool is_part(std::string_view part) {
  return !part.empty() && part != "." && part != ".." &&
         std::none_of(part.begin(), part.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == 0x7F;
         });
}

}  // namespace

bool is_own_host(std::string_view host, int port) {
  const std::string name = lower_ascii(host);
  for (const std::string_view own : {"localhost", "127.0.0.1", "[::1]"})
    if (name == format("{}:{}", own, port) || (port == 80 && name == own)) return true;
  return false;
}

std::optional<HttpResponse> refusal(const HttpRequest& request, int port) {
  if (request.hosts.size() != 1 || !is_own_host(request.hosts.front(), port))
    return refused(421, "Only requests from this machine, to localhost by name, are answered.");
  if (request.method == "GET" || request.method == "HEAD") return std::nullopt;
  HttpResponse response = refused(405, "Only GET and HEAD are answered.");
  response.headers.emplace_back("Allow", "GET, HEAD");
  return response;
}

std::optional<std::string> path_of(std::string_view target) {
  target = target.substr(0, target.find_first_of("?#"));
  if (!target.starts_with('/')) return std::nullopt;
  std::string path = percent_decoded(target.substr(1));
  if (path.empty() || path.ends_with('/')) path += "index.html";
  const auto parts = split(path, '/');
  if (!std::all_of(parts.begin(), parts.end(), is_part)) return std::nullopt;
  return path;
}

std::string content_type(std::string_view path) {
  static const std::map<std::string, std::string, std::less<>> types = {
      {"html", "text/html; charset=utf-8"},
      {"css", "text/css; charset=utf-8"},
      {"js", "text/javascript; charset=utf-8"},
      {"json", "application/json"},
      {"xml", "application/xml"},
      {"txt", "text/plain; charset=utf-8"},
      {"csv", "text/csv; charset=utf-8"},
      {"ics", "text/calendar; charset=utf-8"},
      {"svg", "image/svg+xml"},
      {"png", "image/png"},
      {"jpg", "image/jpeg"},
      {"jpeg", "image/jpeg"},
      {"ico", "image/vnd.microsoft.icon"},
      {"woff2", "font/woff2"},
      {"wasm", "application/wasm"},
      {"pdf", "application/pdf"},
      {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
  };
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  const auto found = dot == name.npos ? types.end() : types.find(lower_ascii(name.substr(dot + 1)));
  return found == types.end() ? "application/octet-stream" : found->second;
}

}  // namespace remit
