#include "support/http.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <stdexcept>
#include <thread>

#include "base/strings.h"

namespace remit::test {
namespace {

constexpr int kMostMilliseconds = 120'000;  // builds take long on a busy machine

sockaddr_in address_of(int port) {
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

std::string without_chunks(std::string_view body) {
  std::string result;
  while (!body.empty()) {
    const std::size_t end = body.find("\r\n");
    const std::size_t size = std::stoul(std::string(body.substr(0, end)), nullptr, 16);
    if (size == 0) break;
    result += body.substr(end + 2, size);
    body.remove_prefix(end + 2 + size + 2);
  }
  return result;
}

HttpReply parsed(const std::string& text) {
  const std::size_t end = text.find("\r\n\r\n");
  if (!text.starts_with("HTTP/1.1 ") || end == text.npos)
    throw std::runtime_error("no answer of HTTP: " + text);
  HttpReply reply;
  reply.status = std::stoi(text.substr(9, 3));
  const std::string head = text.substr(0, end);
  for (std::string_view line : split(head, '\n')) {
    const std::size_t colon = line.find(": ");
    if (colon != line.npos)
      reply.headers[lower_ascii(line.substr(0, colon))] = trim(line.substr(colon + 2));
  }
  reply.body = text.substr(end + 4);
  if (reply.header("transfer-encoding") == "chunked") reply.body = without_chunks(reply.body);
  return reply;
}

}  // namespace

std::string HttpReply::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

int free_port() {
  const int file = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = address_of(0);
  socklen_t size = sizeof address;
  const bool bound = bind(file, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                     getsockname(file, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  close(file);
  if (!bound) throw std::runtime_error("no port is free");
  return ntohs(address.sin_port);
}

HttpConnection::HttpConnection(int port, bool six)
    : socket_(socket(six ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  const sockaddr_in four = address_of(port);
  sockaddr_in6 other = {};
  other.sin6_family = AF_INET6;
  other.sin6_port = four.sin_port;
  other.sin6_addr = in6addr_loopback;
  const auto* address =
      six ? reinterpret_cast<const sockaddr*>(&other) : reinterpret_cast<const sockaddr*>(&four);
  if (connect(socket_, address, six ? sizeof other : sizeof four) == 0) return;
  close(socket_);
  throw std::runtime_error("nothing listens");
}

HttpConnection::~HttpConnection() { close(socket_); }

void HttpConnection::send(std::string_view bytes) const {
  if (::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) !=
      static_cast<ssize_t>(bytes.size()))
    throw std::runtime_error("the request could not be sent");
}

bool HttpConnection::read_more(int milliseconds) {
  pollfd entry = {socket_, POLLIN, 0};
  if (poll(&entry, 1, milliseconds) <= 0) throw std::runtime_error("no answer: " + received_);
  char buffer[65536];
  const ssize_t count = recv(socket_, buffer, sizeof buffer, 0);
  if (count <= 0) return false;
  received_.append(buffer, static_cast<std::size_t>(count));
  return true;
}

const std::string& HttpConnection::read_until(std::string_view text) {
  const auto latest =
      std::chrono::steady_clock::now() + std::chrono::milliseconds(kMostMilliseconds);
  while (received_.find(text) == received_.npos)
    if (!read_more(kMostMilliseconds) || std::chrono::steady_clock::now() > latest)
      throw std::runtime_error("'" + std::string(text) + "' did not come: " + received_);
  return received_;
}

const std::string& HttpConnection::read_to_end() {
  while (read_more(kMostMilliseconds)) {
  }
  return received_;
}

HttpReply request(int port, const std::string& method, const std::string& target,
                  const std::string& host, const std::string& headers) {
  HttpConnection connection(port);
  connection.send(method + " " + target + " HTTP/1.1\r\n" +
                  (host.empty() ? "" : "Host: " + host + "\r\n") + headers + "\r\n");
  return parsed(connection.read_to_end());
}

HttpReply get(int port, const std::string& target) {
  return request(port, "GET", target, "localhost:" + std::to_string(port));
}

bool listens_soon(int port) {
  for (int tries = 0; tries < 1000; ++tries) {
    try {
      const HttpConnection connection(port);
      return true;
    } catch (const std::runtime_error&) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }
  return false;
}

}  // namespace remit::test
