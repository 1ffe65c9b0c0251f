#include "serve/preview_page.h"

#include <doctest/doctest.h>

#include "base/source.h"

namespace remit::preview_page_test {
namespace {

const std::string kPage =
    "<html>\n<head>\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">"
    "\n</head>\n<body class=\"x\">\n<p>Text</p>\n</body>\n</html>\n";

std::string policy(const HttpResponse& response) {
  for (const auto& [name, value] : response.headers)
    if (name == "Content-Security-Policy") return value;
  return {};
}

}  // namespace

TEST_CASE("a page gets a script, a style and a place for messages, and keeps all else") {
  const HttpResponse response = preview_page(kPage, {"7-1", ""}, "localhost:8000");
  CHECK(response.bytes ==
        "<html>\n<head>\n\n"
        "<link rel=\"stylesheet\" href=\"/.remit/preview.css\">\n"
        "<script src=\"/.remit/preview.js\" data-site=\"7-1\" defer></script>\n"
        "</head>\n<body class=\"x\">\n<div id=\"remit-preview\" role=\"alert\"></div>\n"
        "<p>Text</p>\n</body>\n</html>\n");
}

TEST_CASE("its policy allows just these besides what the page allows") {
  CHECK(policy(preview_page(kPage, {}, "127.0.0.1:8000")) ==
        "default-src 'none'; style-src 'self' http://127.0.0.1:8000/.remit/preview.css; "
        "script-src http://127.0.0.1:8000/.remit/preview.js; "
        "connect-src http://127.0.0.1:8000/.remit/events");
  CHECK(policy(preview_page(kPage, {}, "[::1]:8000")) ==
        "default-src 'none'; style-src 'self' 'self'; script-src 'self'; connect-src 'self'");
  CHECK(policy(preview_page("<p>No policy</p>", {}, "localhost:8000")) == "");
}

TEST_CASE("a message says where, shows the line, and says the repair") {
  Sources sources;
  const Source& source = sources.add("content/a/report.md", "At {{quorum.minimun}} <b>\n");
  Diagnostics diagnostics;
  diagnostics
      .error({&source, 3, 21}, "fact.unknown", "there is no fact 'quorum.minimun' & no <b>",
             "did you mean 'quorum.minimum'?")
      .note("said twice");
  CHECK(messages_html(diagnostics) ==
        "<section aria-label=\"What is wrong with the content\">\n"
        "<p><strong>The content has 1 error. The page below is the last that could be made."
        "</strong></p>\n<ol>\n<li>\n"
        "<p><code>content/a/report.md:1:4</code> error: there is no fact &#39;quorum.minimun&#39; "
        "&amp; no &lt;b&gt; <code>[fact.unknown]</code></p>\n"
        "<pre tabindex=\"0\">At {{quorum.minimun}} &lt;b&gt;\n"
        "<span aria-hidden=\"true\">   ^~~~~~~~~~~~~~~~~~</span></pre>\n"
        "<p>Repair: did you mean &#39;quorum.minimum&#39;?</p>\n<p>Note: said twice</p>\n"
        "</li>\n</ol>\n</section>\n");
}

TEST_CASE("of very many messages the first are shown, and how many more there are") {
  Diagnostics diagnostics;
  for (int i = 0; i < 25; ++i) diagnostics.error({}, "a.b", "fault " + std::to_string(i));
  const std::string html = messages_html(diagnostics);
  CHECK(html.find("There are 5 more, which stand where remit serve was started.") != html.npos);
  CHECK(html.find("The content has 25 errors.") != html.npos);
}

TEST_CASE("errors stand before warnings, which keep nobody from the page") {
  const Source source("a.md", "one\ntwo\n");
  Diagnostics diagnostics;
  diagnostics.warning({&source, 0, 3}, "a.warning", "this is odd", "");
  diagnostics.error({&source, 4, 7}, "an.error", "this is wrong", "");
  const std::string html = messages_html(diagnostics);
  CHECK(html.find("this is wrong") < html.find("this is odd"));
  CHECK(html.find("this is odd") != html.npos);
}

TEST_CASE("the state is one line for the script") {
  CHECK(state_json({"7-1", "<p>\n\"x\"</p>"}) == R"({"site":"7-1","messages":"<p>\n\"x\"</p>"})");
}

}  // namespace remit::preview_page_test
