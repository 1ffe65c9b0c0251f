// A server of HTTP for this machine alone: it listens at 127.0.0.1 and, where there is one, at ::1.
#pragma once

#include <memory>

#include "base/diagnostics.h"
#include "serve/http.h"

namespace remit {

class HttpServer {
 public:
  // Begins to listen; port 0 stands for any that is free. Nothing and an error of code
  // "serve.port-in-use", which names a free one, or "serve.no-port".
  static std::unique_ptr<HttpServer> open(int port, Diagnostics& diagnostics);
  // Stops, and waits for answers that are under way; streams must have ended.
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  int port() const;
  // Answers from now on, by threads of its own. The handler is called from several at once.
  void serve(HttpHandler handler);

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace remit
