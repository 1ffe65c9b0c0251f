// Requests over a real connection, byte for byte as a test wants them.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace remit::test {

struct HttpReply {
  int status = 0;
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;                            // chunks put together

  std::string header(const std::string& name) const;
};

// A port of 127.0.0.1 and ::1 at which nothing listens.
int free_port();

// A connection to a server of this machine.
class HttpConnection {
 public:
  // To 127.0.0.1, or to ::1. Throws if nothing listens there.
  explicit HttpConnection(int port, bool six = false);
  ~HttpConnection();
  HttpConnection(const HttpConnection&) = delete;
  HttpConnection& operator=(const HttpConnection&) = delete;

  void send(std::string_view bytes) const;
  // All that was received until this text is in it. Throws after two minutes.
  const std::string& read_until(std::string_view text);
  // Until the other side closes.
  const std::string& read_to_end();
  void forget() { received_.clear(); }

 private:
  bool read_more(int milliseconds);
  int socket_ = -1;
  std::string received_;
};

// Sends "<method> <target> HTTP/1.1" with a Host and the other headers, each with its end of line.
HttpReply request(int port, const std::string& method, const std::string& target,
                  const std::string& host, const std::string& headers = "");
// GET, of localhost.
HttpReply get(int port, const std::string& target);

// Waits until something listens at the port, for some seconds; whether it does.
bool listens_soon(int port);

}  // namespace remit::test
