#include "serve/preview.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "base/limits.h"

namespace remit::preview_test {
namespace {

constexpr int kPort = 8000;

MakeFile nothing_made() {
  return [](const std::string&) -> std::optional<std::string> { return std::nullopt; };
}

struct Site {
  Preview preview{{{"preview.js", "script"}}, "7"};

  Site() {
    preview.show({{"p/index.html", "<p>Home</p>"},
                  {"p/a/index.html", "<p>A</p>"},
                  {"p/a/a.docx", "word"},
                  {"p/assets/style.css", "p {}"}},
                 nothing_made());
  }
  HttpResponse get(const std::string& target) const {
    return preview.answer({"GET", target, {"localhost:8000"}}, kPort);
  }
};

std::string header(const HttpResponse& response, const std::string& wanted) {
  for (const auto& [name, value] : response.headers)
    if (name == wanted) return value;
  return {};
}

bool holds(const HttpResponse& response, const std::string& text) {
  return response.bytes.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a page is shown with the preview's script, any other file as it is") {
  const Site site;
  CHECK(holds(site.get("/p/a/"), "<p>A</p>"));
  CHECK(holds(site.get("/p/a/index.html"), "/.remit/preview.js"));
  CHECK(site.get("/p/assets/style.css").bytes == "p {}");
  CHECK(site.get("/p/a/a.docx").bytes == "word");
  CHECK(site.get("/.remit/preview.js").bytes == "script");
  CHECK(header(site.get("/p/a/"), "Cache-Control") == "no-store");
  CHECK(header(site.get("/p/a/"), "X-Content-Type-Options") == "nosniff");
}

TEST_CASE("a folder without its last stroke, and the root without a page, lead on") {
  const Site site;
  CHECK(site.get("/p/a?x").status == 302);
  CHECK(header(site.get("/p/a?x"), "Location") == "/p/a/");
  CHECK(site.get("/").status == 302);
  CHECK(header(site.get("/"), "Location") == "/p/a/index.html");
}

TEST_CASE("where there is nothing, a page says so: the website's own if it has one") {
  Site site;
  CHECK(site.get("/p/b/").status == 404);
  CHECK(holds(site.get("/p/b/"), "Nothing is published at this address."));
  CHECK(site.get("/.remit/other").status == 404);
  CHECK(site.get("/p/../p/").status == 404);
  site.preview.show({{"p/404.html", "<p>Not here</p>"}}, nothing_made());
  CHECK(site.get("/p/b/").status == 404);
  CHECK(holds(site.get("/p/b/"), "<p>Not here</p>"));
}

TEST_CASE("what is refused is refused here too") {
  const Site site;
  CHECK(site.preview.answer({"GET", "/p/a/", {"council.example"}}, kPort).status == 421);
  CHECK(site.preview.answer({"POST", "/.remit/events", {"localhost:8000"}}, kPort).status == 405);
}

TEST_CASE("while the content has errors the last good pages stay, with the messages on top") {
  Site site;
  site.preview.show_messages("<p>Wrong</p>");
  CHECK(holds(site.get("/p/a/"), "<div id=\"remit-preview\" role=\"alert\"><p>Wrong</p></div>"));
  CHECK(holds(site.get("/p/a/"), "<p>A</p>"));
  site.preview.show({{"p/a/index.html", "<p>B</p>"}}, nothing_made());
  CHECK_FALSE(holds(site.get("/p/a/"), "Wrong"));
  CHECK(holds(site.get("/p/a/"), "<p>B</p>"));
}

TEST_CASE("before anything could be built there are the messages alone") {
  Preview preview({}, "7");
  preview.show_messages("<p>Wrong</p>");
  const HttpResponse response = preview.answer({"GET", "/p/", {"localhost:8000"}}, kPort);
  CHECK(response.status == 503);
  CHECK(holds(response, "<h1>Nothing could be made yet</h1>"));
  CHECK(holds(response, "<p>Wrong</p>"));
}

TEST_CASE("a file may be made when it is asked for; one that cannot be made says why") {
  Site site;
  site.preview.show({{"p/c.docx", "built"}},
                    [](const std::string& path) -> std::optional<std::string> {
                      if (path == "p/a.docx") return "made";
                      if (path == "p/b.docx") throw PreviewFault("Pandoc failed");
                      return std::nullopt;
                    });
  CHECK(site.get("/p/a.docx").bytes == "made");
  CHECK(site.get("/p/b.docx").status == 500);
  CHECK(site.get("/p/b.docx").bytes == "Pandoc failed\n");
  CHECK(site.get("/p/c.docx").bytes == "built");
  CHECK(site.get("/p/d.docx").status == 404);
}

TEST_CASE("an open page hears of each change, and a build that changes nothing reloads nothing") {
  Site site;
  const HttpResponse events = site.get("/.remit/events");
  CHECK(events.type == "text/event-stream");
  CHECK(events.stream() == "retry: 500\ndata: {\"site\":\"7-1\",\"messages\":\"\"}\n\n");
  site.preview.show_messages("<p>Wrong</p>");
  CHECK(events.stream() == "data: {\"site\":\"7-1\",\"messages\":\"<p>Wrong</p>\"}\n\n");
  CHECK(site.preview.show({{"p/index.html", "<p>Home</p>"},
                           {"p/a/index.html", "<p>A</p>"},
                           {"p/a/a.docx", "word"},
                           {"p/assets/style.css", "p {}"}},
                          nothing_made()) == 0);
  CHECK(events.stream() == "data: {\"site\":\"7-1\",\"messages\":\"\"}\n\n");
  CHECK(site.preview.show({{"p/index.html", "<p>Home</p>"}, {"p/new.html", ""}}, nothing_made()) ==
        4);
  CHECK(events.stream() == "data: {\"site\":\"7-2\",\"messages\":\"\"}\n\n");
  CHECK(events.stream() == ":\n\n");  // nothing new
  site.preview.close();
  CHECK_FALSE(events.stream());
}

TEST_CASE("more than kMaxOpenPreviews pages at once are turned away, until one is closed") {
  const Site site;
  std::vector<HttpResponse> open;
  for (std::size_t i = 0; i < kMaxOpenPreviews; ++i) open.push_back(site.get("/.remit/events"));
  CHECK(open.back().status == 200);
  CHECK(site.get("/.remit/events").status == 503);
  open.pop_back();
  CHECK(site.get("/.remit/events").status == 200);
}

}  // namespace remit::preview_test
