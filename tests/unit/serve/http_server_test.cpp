#include "serve/http_server.h"

#include <doctest/doctest.h>

#include "support/http.h"

namespace remit::http_server_test {
using namespace test;

namespace {

std::unique_ptr<HttpServer> serving(HttpHandler handler) {
  Diagnostics diagnostics;
  auto server = HttpServer::open(0, diagnostics);
  REQUIRE(server);
  server->serve(std::move(handler));
  REQUIRE(listens_soon(server->port()));
  return server;
}

HttpResponse told(const HttpRequest& request) {
  std::string text = request.method + " " + request.target;
  for (const std::string& host : request.hosts) text += " " + host;
  return {200, "text/plain; charset=utf-8", text, {{"X-Own", "yes"}}, {}};
}

}  // namespace

TEST_CASE("a request reaches the handler as it was sent, and the answer goes back") {
  const auto server = serving(told);
  const HttpReply reply = request(server->port(), "GET", "/a/../%2e%2e/b?c=%20", "council.example");
  CHECK(reply.status == 200);
  CHECK(reply.body == "GET /a/../%2e%2e/b?c=%20 council.example");
  CHECK(reply.header("content-type") == "text/plain; charset=utf-8");
  CHECK(reply.header("x-own") == "yes");
  CHECK(reply.header("connection") == "close");
}

TEST_CASE("HEAD gives the headers alone") {
  const auto server = serving(told);
  const HttpReply reply = request(server->port(), "HEAD", "/a", "localhost");
  CHECK(reply.status == 200);
  CHECK(reply.header("content-length") == "17");
  CHECK(reply.body == "");
}

TEST_CASE("no or two hosts reach the handler as they are") {
  const auto server = serving(told);
  CHECK(request(server->port(), "GET", "/", "").body == "GET /");
  CHECK(request(server->port(), "GET", "/", "a", "Host: b\r\n").body == "GET / a b");
}

TEST_CASE("the body of a request is not read, nor taken for another request") {
  int count = 0;
  const auto server = serving([&](const HttpRequest& r) {
    ++count;
    return told(r);
  });
  HttpConnection connection(server->port());
  connection.send(
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 42\r\n\r\nGET /second HTTP/1.1\r\nHost: "
      "localhost\r\n\r\n");
  CHECK(connection.read_to_end().find("second") == std::string::npos);
  CHECK(count == 1);
}

TEST_CASE("what is no HTTP is answered with 400 by the library, and ends nothing") {
  const auto server = serving(told);
  HttpConnection connection(server->port());
  connection.send("nonsense\r\n\r\n");
  CHECK(connection.read_to_end().starts_with("HTTP/1.1 400 "));
  CHECK(request(server->port(), "GET", "/", "a").status == 200);
}

TEST_CASE("a stream gives each part at once, and ends when it says so") {
  int calls = 0;
  const auto server = serving([&](const HttpRequest&) {
    HttpResponse response{200, "text/event-stream", "", {}, {}};
    response.stream = [&]() -> std::optional<std::string> {
      if (++calls > 3) return std::nullopt;
      return calls == 2 ? "" : "data: " + std::to_string(calls) + "\n\n";
    };
    return response;
  });
  HttpConnection connection(server->port());
  connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  connection.read_until("data: 1\n\n");
  connection.read_until("data: 3\n\n");
  connection.read_to_end();
  CHECK(calls == 4);
}

TEST_CASE("a port at which another listens is refused, and a free one named") {
  const auto first = serving(told);
  const int port = first->port();
  Diagnostics diagnostics;
  CHECK_FALSE(HttpServer::open(port, diagnostics));
  const std::string message = render_text(diagnostics.all().front());
  CHECK(message.starts_with("remit: error: port " + std::to_string(port) +
                            " is in use by another program, or may not be used "
                            "[serve.port-in-use]\n"
                            "  help: end that program, or take another port: remit serve --port "));
  const int named = std::stoi(message.substr(message.rfind(' ')));
  Diagnostics none;
  CHECK(HttpServer::open(named, none));
}

TEST_CASE("once it has ended, nothing listens") {
  auto server = serving(told);
  const int port = server->port();
  server.reset();
  CHECK_THROWS(HttpConnection(port));
}

}  // namespace remit::http_server_test
