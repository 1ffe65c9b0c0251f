// Which requests a preview answers, and what they ask for.
//
// It is for the person at this machine. Another website that this person visits can make the
// browser send requests here, under a name of its own that leads to this machine ("DNS
// rebinding"): so nothing is answered unless the request names this machine itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "serve/http.h"

namespace remit {

// Whether a Host header names this machine and the port: "localhost:8000", "127.0.0.1:8000",
// "[::1]:8000"; on port 80 also without it.
bool is_own_host(std::string_view host, int port);

// What is answered at once: 421 for another host or none (RFC 9110, section 15.5.20), 405 for a
// method other than GET and HEAD. Nothing for a request that is in order.
std::optional<HttpResponse> refusal(const HttpRequest& request, int port);

// The path of the output that a target names, percent-decoded and without its query: "a/index.html"
// of "/a/", "index.html" of "/". Nothing if no output can have that path (publish/manifest.h): an
// address that does not begin with "/", "..", "//", control characters.
std::optional<std::string> path_of(std::string_view target);

// By the suffix of the name, with the character set of texts.
std::string content_type(std::string_view path);

}  // namespace remit
