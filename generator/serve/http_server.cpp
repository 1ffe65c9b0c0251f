#include "serve/http_server.h"

#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>
#include <vector>

#include "base/descriptor.h"
#include "base/format.h"
#include "base/limits.h"

namespace remit {
namespace {

constexpr const char* kLoopback4 = "127.0.0.1";
constexpr const char* kLoopback6 = "::1";
constexpr int kLastPort = 65535;

// Unlike the library's own: a port that another program listens at is not shared with it.
void own_port_alone(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

void prepare(httplib::Server& server, int& socket) {
  server.set_socket_options([&socket](socket_t made) {
    socket = made;
    own_port_alone(made);
  });
  server.set_tcp_nodelay(true);
  server.set_keep_alive_max_count(1);  // what is refused is never read on
  server.set_payload_max_length(0);
  server.set_read_timeout(5);
  server.new_task_queue = [] { return new httplib::ThreadPool(kMaxOpenPreviews + 8); };
}

// The library would keep the port of a server that never listened.
bool can_listen(bool six, int port) {
  const Descriptor file(socket(six ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!file) return false;
  own_port_alone(file.get());
  sockaddr_in four = {};
  four.sin_family = AF_INET;
  four.sin_port = htons(static_cast<std::uint16_t>(port));
  four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  sockaddr_in6 other = {};
  other.sin6_family = AF_INET6;
  other.sin6_port = four.sin_port;
  other.sin6_addr = in6addr_loopback;
  return six ? bind(file.get(), reinterpret_cast<const sockaddr*>(&other), sizeof other) == 0
             : bind(file.get(), reinterpret_cast<const sockaddr*>(&four), sizeof four) == 0;
}

// A free port near this one, or 0.
int free_port_after(int port) {
  for (int each = port + 1; each <= kLastPort && each <= port + 100; ++each)
    if (can_listen(false, each) && (can_listen(true, each) || !can_listen(true, 0))) return each;
  return 0;
}

HttpRequest request_of(const httplib::Request& request) {
  HttpRequest result{request.method, request.target, {}};
  const auto [begin, end] = request.headers.equal_range("Host");
  for (auto it = begin; it != end; ++it) result.hosts.push_back(it->second);
  return result;
}

void give(HttpResponse from, httplib::Response& to) {
  if (from.status != 200) to.status = from.status;  // the library says 206 for part of a file
  for (const auto& [name, value] : from.headers) to.set_header(name, value);
  if (!from.stream) return to.set_content(std::move(from.bytes), from.type);
  to.set_chunked_content_provider(
      from.type, [stream = std::move(from.stream)](std::size_t, httplib::DataSink& sink) {
        const auto next = stream();
        if (!next) {
          sink.done();
          return true;
        }
        // An empty chunk would be the end.
        return next->empty() ? sink.is_writable() : sink.write(next->data(), next->size());
      });
}

}  // namespace

struct HttpServer::Impl {
  ~Impl() {
    for (std::size_t i = 0; i < 2; ++i) {
      if (listens[i] && threads.empty()) ::close(sockets[i]);
      servers[i].stop();
    }
    for (std::thread& thread : threads) thread.join();
  }

  httplib::Server servers[2];  // one for each address
  int sockets[2] = {-1, -1};   // of the servers, which close them if they ever served
  bool listens[2] = {false, false};
  int port = 0;
  std::vector<std::thread> threads;
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

int HttpServer::port() const { return impl_->port; }

std::unique_ptr<HttpServer> HttpServer::open(int port, Diagnostics& diagnostics) {
  auto impl = std::make_unique<Impl>();
  for (std::size_t i = 0; i < 2; ++i) prepare(impl->servers[i], impl->sockets[i]);
  if (port == 0)
    impl->port = std::max(0, impl->servers[0].bind_to_any_port(kLoopback4));
  else if (impl->servers[0].bind_to_port(kLoopback4, port))
    impl->port = port;
  impl->listens[0] = impl->port > 0;
  if (impl->listens[0]) impl->listens[1] = impl->servers[1].bind_to_port(kLoopback6, impl->port);
  // Not every machine has ::1; but if it has, "localhost" may lead there.
  if (impl->listens[0] && (impl->listens[1] || !can_listen(true, 0)))
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));

  const int another = free_port_after(port);
  if (another == 0 || !can_listen(false, 0))
    diagnostics.error({}, "serve.no-port", format("no port can be listened at near {}", port),
                      "name another with --port");
  else
    diagnostics.error(
        {}, "serve.port-in-use",
        format("port {} is in use by another program, or may not be used", port),
        format("end that program, or take another port: remit serve --port {}", another));
  return nullptr;
}

void HttpServer::serve(HttpHandler handler) {
  for (std::size_t i = 0; i < 2; ++i) {
    if (!impl_->listens[i]) continue;
    httplib::Server& server = impl_->servers[i];
    server.set_pre_routing_handler(
        [handler](const httplib::Request& request, httplib::Response& response) {
          give(handler(request_of(request)), response);
          return httplib::Server::HandlerResponse::Handled;
        });
    impl_->threads.emplace_back([&server] { server.listen_after_bind(); });
    // A server that does not run yet cannot be stopped.
    while (!server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

HttpServer::~HttpServer() = default;

}  // namespace remit
