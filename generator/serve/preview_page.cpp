#include "serve/preview_page.h"

#include <algorithm>

#include "base/format.h"
#include "base/json.h"
#include "base/message_parts.h"
#include "serve/content_policy.h"
#include "text/escaping.h"

namespace remit {
namespace {

constexpr std::size_t kMostShown = 20;

std::string html(std::string_view text) { return escape(text, Escaping::html); }

// Puts `text` before or behind the first `mark`; at the end if there is none.
void put(std::string& page, std::string_view mark, bool behind, const std::string& text) {
  std::size_t at = page.find(mark);
  if (at != page.npos && behind) at = page.find('>', at);
  if (at == page.npos)
    page += text;
  else
    page.insert(behind ? at + 1 : at, text);
}

// A policy cannot name an address of IPv6.
std::string source(const std::string& host, std::string_view name) {
  return host.starts_with('[') ? "'self'" : format("http://{}{}{}", host, kPreviewFolder, name);
}

std::string message_html(const Diagnostic& diagnostic) {
  const MessageParts parts = message_parts(diagnostic);
  std::string result = format("<li>\n<p><code>{}</code> {}: {} <code>[{}]</code></p>\n",
                              html(parts.where), parts.severity, html(parts.message), parts.code);
  if (!parts.caret.empty())
    result += format("<pre tabindex=\"0\">{}\n<span aria-hidden=\"true\">{}</span></pre>\n",
                     html(parts.line), html(parts.caret));
  if (!parts.help.empty()) result += format("<p>Repair: {}</p>\n", html(parts.help));
  for (const std::string& note : parts.notes) result += format("<p>Note: {}</p>\n", html(note));
  return result + "</li>\n";
}

}  // namespace

HttpResponse preview_page(const std::string& page, const PreviewState& state,
                          const std::string& host) {
  HttpResponse response;
  response.bytes = without_policy(page);
  put(response.bytes, "</head>", false,
      format("<link rel=\"stylesheet\" href=\"{0}preview.css\">\n"
             "<script src=\"{0}preview.js\" data-site=\"{1}\" defer></script>\n",
             kPreviewFolder, html(state.site)));
  put(response.bytes, "<body", true,
      format("\n<div id=\"remit-preview\" role=\"alert\">{}</div>", state.messages));
  std::string policy = policy_of(page);
  policy = allowing(policy, "script-src", source(host, "preview.js"));
  policy = allowing(policy, "style-src", source(host, "preview.css"));
  policy = allowing(policy, "connect-src", source(host, "events"));
  if (!policy.empty()) response.headers.emplace_back("Content-Security-Policy", policy);
  return response;
}

std::string own_page(const std::string& title, const std::string& text) {
  return format(
      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
      "form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{0}</title>\n</head>\n<body>\n"
      "<main>\n<h1>{0}</h1>\n<p>{1}</p>\n</main>\n</body>\n</html>\n",
      html(title), html(text));
}

std::string state_json(const PreviewState& state) {
  return Json{{"site", state.site}, {"messages", state.messages}}.dump();
}

std::string messages_html(const Diagnostics& diagnostics) {
  auto all = diagnostics.sorted();
  std::stable_partition(all.begin(), all.end(),
                        [](const Diagnostic& d) { return d.severity == Severity::error; });
  std::string result = format(
      "<section aria-label=\"What is wrong with the content\">\n<p><strong>The content has {}. "
      "The page below is the last that could be made.</strong></p>\n<ol>\n",
      html(summary(diagnostics)));
  for (std::size_t i = 0; i < std::min(all.size(), kMostShown); ++i) result += message_html(all[i]);
  result += "</ol>\n";
  if (all.size() > kMostShown)
    result += format("<p>There are {} more, which stand where remit serve was started.</p>\n",
                     all.size() - kMostShown);
  return result + "</section>\n";
}

}  // namespace remit
