// Pages as a preview shows them: with what reloads them and tells what is wrong. What is published
// has none of it.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "serve/http.h"

namespace remit {

// Below this the preview's own files have their addresses; no output can lie there.
inline constexpr std::string_view kPreviewFolder = "/.remit/";

// What a page is shown with.
struct PreviewState {
  std::string site;      // which build the page is of
  std::string messages;  // HTML: what is wrong with the content now; "" if nothing is
};

// The page with the preview's script, style and messages, and the page's own policy as a header,
// which allows besides just these. `host` is that of the request.
HttpResponse preview_page(const std::string& page, const PreviewState& state,
                          const std::string& host);

// A page of the preview's own: "Nothing is published at this address".
std::string own_page(const std::string& title, const std::string& text);

// The state as a line of JSON, as the script reads it.
std::string state_json(const PreviewState& state);

// What is wrong, for the top of a page, errors first: each message with its place, the line, where
// in it and the repair.
std::string messages_html(const Diagnostics& diagnostics);

}  // namespace remit
