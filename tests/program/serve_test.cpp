// `remit serve`: over real connections, as a browser and as those who mean harm use it.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <regex>

#include "support/http.h"
#include "support/texts.h"
#include "support/tools.h"

namespace remit::serve_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kReport = "content/safer-riverside/reports/2025-06-10-first-review/report.md";
const std::string kPage = "/safer-riverside/reports/2025-06-10-first-review/";
const std::string kWord = kPage + "2025-06-10-first-review.docx";

// A server of the workspace of riverside.
struct Serving {
  Riverside riverside;
  int port = free_port();
  std::string said = riverside.temporary() + "/said";
  RunningRemit remit;

  explicit Serving(const std::vector<std::string>& more = {})
      : remit(command(more), riverside.workspace(), riverside.environment(), said) {
    REQUIRE(says_soon("open http"));
  }

  std::vector<std::string> command(const std::vector<std::string>& more) const {
    std::vector<std::string> all = {"serve", "--as-at", "2025-07-01", "--port",
                                    std::to_string(port)};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  std::string path(const std::string& relative) const {
    return riverside.workspace() + "/" + relative;
  }
  std::string host() const { return "localhost:" + std::to_string(port); }
  HttpReply get(const std::string& target) const { return remit::test::get(port, target); }
  bool says_soon(const std::string& text) const {
    for (int tries = 0; tries < 6000; ++tries) {
      if (fs::exists(said) && read_file(said).find(text) != std::string::npos) return true;
      usleep(20'000);
    }
    return false;
  }
};

// A page that stays open, with what it hears.
struct OpenPage {
  HttpConnection connection;

  explicit OpenPage(const Serving& serving) : connection(serving.port) {
    connection.send("GET /.remit/events HTTP/1.1\r\nHost: " + serving.host() + "\r\n\r\n");
    connection.read_until("\"messages\":\"\"}");
    connection.forget();
  }
};

}  // namespace

TEST_CASE("the site is served as it would be published, but for what the preview puts in") {
  const Serving serving;
  REQUIRE(serving.riverside.build().status == 0);
  std::size_t pages = 0, others = 0;
  for (const auto& [path, bytes] : read_tree(serving.riverside.out())) {
    const auto& shown = path;
    CAPTURE(shown);
    const HttpReply reply = serving.get("/" + path);
    CHECK(reply.status == 200);
    if (!path.ends_with(".html")) {
      CHECK(reply.body == bytes);
      ++others;
      continue;
    }
    ++pages;
    CHECK_FALSE(holds(bytes, ".remit"));
    CHECK(holds(reply.body, "<script src=\"/.remit/preview.js\""));
    CHECK(reply.header("content-type") == "text/html; charset=utf-8");
    CHECK(holds(reply.header("content-security-policy"), "default-src 'none'"));
    CHECK(holds(reply.header("content-security-policy"),
                "script-src http://" + serving.host() + "/.remit/preview.js"));
  }
  CHECK(pages > 3);
  CHECK(others > 3);
}

TEST_CASE("nothing is written to the workspace") {
  const Riverside before;
  const Serving serving;
  serving.get(kPage);
  CHECK(changed_files(read_tree(before.workspace()), read_tree(serving.riverside.workspace())) ==
        "");
}

TEST_CASE("a fact that is changed is on the page, which hears of it") {
  const Serving serving;
  CHECK_FALSE(holds(serving.get(kPage).body, "the third review"));
  OpenPage page(serving);
  edit(serving.path(kReport), "the first review", "the third review");
  page.connection.read_until("-2\",\"messages\":\"\"}");
  CHECK(holds(serving.get(kPage).body, "the third review"));
  CHECK(serving.says_soon(kReport + ": built "));
}

TEST_CASE("after each edit, every page says what a build would publish") {
  const Serving serving;
  const std::string report = serving.path(kReport);
  const std::string cover = report.substr(0, report.rfind('/')) + "/report.xml";
  const std::string again = report.substr(0, report.rfind('/')) + "-again/report.md";
  const std::string facts = serving.path("content/safer-riverside/partnership.xml");
  // But for the sizes of Word documents, which are not known before somebody asks for one.
  const auto main_of = [](const std::string& page) {
    static const std::regex kSize(R"re((Word document), <span class="size">[^<]*</span>)re");
    const std::size_t begin = page.find("<main");
    const std::string main =
        begin == page.npos ? page : page.substr(begin, page.find("</main>") - begin);
    return std::regex_replace(main, kSize, "$1");
  };
  const std::vector<std::function<void()>> edits = {
      [&] { edit(report, "the first review", "the third review"); },
      [&] { edit(report, "(ASB) fell", "(ASB) fell, as the XYZ says"); },  // a warning
      [&] { edit(report, "as the XYZ says", "we hear"); },
      [&] { edit(report, "To note the report", "To read [the home page](../../)"); },  // a link
      [&] { edit(cover, "<title>", "<title>Another "); },
      [&] { edit(report, "(ASB) fell", "fell"); },  // an abbreviation is not spelt out any more
      [&] { edit(report, "behaviour fell", "behaviour (ASB) fell"); },
      [&] { edit(facts, "<name>Vale Police", "<name>The Vale Police"); },
      [&] { edit(report, "the third review", "the fourth review"); },
      [&] { fs::copy(fs::path(report).parent_path(), fs::path(again).parent_path()); },
      // Two at once, of which the second needs more than its own page.
      [&] {
        edit(report, "the fourth review", "the fifth review");
        edit(again, "each year", "each year, says the QQX");
      }};
  for (const auto& make : edits) {
    make();
    const Outcome built = serving.riverside.build();
    CAPTURE(built.err);
    if (built.status != 0) continue;  // the preview shows what was good last
    const auto published = read_tree(serving.riverside.out());
    const auto differing_page = [&]() -> std::string {
      for (const auto& [path, bytes] : published)
        if (path.ends_with(".html") && main_of(serving.get("/" + path).body) != main_of(bytes))
          return path;
      return "";
    };
    std::string page = differing_page();
    for (int tries = 0; tries < 300 && page != ""; ++tries) {
      usleep(200'000);
      page = differing_page();
    }
    CHECK(page == "");
  }
}

TEST_CASE("a typing error is shown on the page, and undoing it recovers") {
  const Serving serving;
  OpenPage page(serving);
  edit(serving.path(kReport), "{{partnership.named}}", "{{partnership.namd}}");
  page.connection.read_until("nothing here is called");
  page.connection.forget();
  const std::string shown = serving.get(kPage).body;
  CHECK(holds(shown, "<div id=\"remit-preview\" role=\"alert\"><section"));
  CHECK(holds(shown, "<code>" + ("./" + kReport).substr(2) + ":3:"));
  CHECK(holds(shown, "{{partnership.namd}}"));
  CHECK(holds(shown, "^~~~"));
  CHECK(holds(shown, "Repair: did you mean &#39;partnership.name"));
  CHECK(holds(shown, "the first review"));  // the last good version stays
  CHECK(serving.says_soon("the last build without errors is shown"));

  edit(serving.path(kReport), "{{partnership.namd}}", "{{partnership.named}}");
  page.connection.read_until("\"messages\":\"\"}");
  CHECK(holds(serving.get(kPage).body, "<div id=\"remit-preview\" role=\"alert\"></div>"));
}

TEST_CASE("content with an error from the beginning is served once it is mended") {
  Riverside riverside;
  edit(riverside.workspace() + "/" + kReport, "{{partnership.named}}", "{{partnership.namd}}");
  const int port = free_port();
  RunningRemit remit({"serve", "--port", std::to_string(port)}, riverside.workspace(),
                     riverside.environment());
  REQUIRE(listens_soon(port));
  const HttpReply reply = get(port, kPage);
  CHECK(reply.status == 503);
  CHECK(holds(reply.body, "partnership.namd"));
  HttpConnection events(port);
  events.send("GET /.remit/events HTTP/1.1\r\nHost: localhost:" + std::to_string(port) +
              "\r\n\r\n");
  events.read_until("partnership.namd");
  edit(riverside.workspace() + "/" + kReport, "{{partnership.namd}}", "{{partnership.named}}");
  events.read_until("\"messages\":\"\"}");
  CHECK(get(port, kPage).status == 200);
}

TEST_CASE("a Word document is that of the last build") {
  const Serving serving;
  const std::string before = serving.get(kWord).body;
  OpenPage page(serving);
  edit(serving.path(kReport), "the first review", "the third review");
  page.connection.read_until("-2\",\"messages\":\"\"}");
  const HttpReply after = serving.get(kWord);
  CHECK(after.status == 200);
  CHECK(after.header("content-type") ==
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  CHECK(after.body != before);
  REQUIRE(serving.riverside.build().status == 0);
  CHECK(after.body == read_file(serving.riverside.out() + kWord));
}

TEST_CASE("no Word document is made of a text with errors, or of one that no page shows") {
  const Serving serving;
  OpenPage page(serving);
  edit(serving.path(kReport), "{{partnership.named}}", "{{partnership.namd}}");
  page.connection.read_until("nothing here is called");
  const HttpReply faulty = serving.get(kWord);
  CHECK(faulty.status == 500);
  CHECK(holds(faulty.body, "nothing here is called 'partnership.namd'"));

  // What is wrong elsewhere keeps the page from being made again.
  edit(serving.path("content/safer-riverside/partnership.xml"), "<name>Vale Police",
       "<nme>Vale Police");
  edit(serving.path(kReport), "{{partnership.namd}}", "Zebras");
  const HttpReply changed = serving.get(kWord);
  CHECK(changed.status == 500);
  CHECK(holds(changed.body, "The text has changed since its page was made"));
}

TEST_CASE("templates and the style of the workspace are watched too, from when they come") {
  const Serving serving;
  OpenPage page(serving);
  write_file(serving.path("site/assets/style.css"), "p { color: green }\n");
  page.connection.read_until("-2\"");
  CHECK(serving.get("/safer-riverside/assets/style.css").body == "p{color:green}");
}

TEST_CASE("a request under another name is refused") {
  const Serving serving;
  const std::string port = std::to_string(serving.port);
  for (const std::string& host :
       {std::string("council.example"), "council.example:" + port, std::string("localhost"),
        "localhost.council.example:" + port, std::string("localhost:1"), std::string()}) {
    CAPTURE(host);
    for (const std::string& target : {kPage, std::string("/.remit/events"), std::string("/")}) {
      const HttpReply reply = request(serving.port, "GET", target, host);
      CHECK(reply.status == 421);
      CHECK(reply.body == "Only requests from this machine, to localhost by name, are answered.\n");
    }
  }
  CHECK(request(serving.port, "GET", kPage, serving.host(), "Host: council.example\r\n").status ==
        421);
  for (const std::string host : {"localhost:", "127.0.0.1:", "[::1]:"})
    CHECK(request(serving.port, "GET", kPage, host + port).status == 200);
}

TEST_CASE("GET and HEAD are answered, and nothing else") {
  const Serving serving;
  const HttpReply head = request(serving.port, "HEAD", kPage, serving.host());
  CHECK(head.status == 200);
  CHECK(head.body == "");
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"}) {
    const HttpReply reply = request(serving.port, method, kPage, serving.host());
    CHECK(reply.status == 405);
    CHECK(reply.header("allow") == "GET, HEAD");
  }
}

TEST_CASE("no path leads out of the site") {
  const Serving serving;
  write_file(serving.path("secret.txt"), "secret");
  for (const std::string target :
       {"/../secret.txt", "/safer-riverside/../../secret.txt", "/%2e%2e/secret.txt",
        "/safer-riverside/%2e%2e/%2E%2E/secret.txt", "/..%2fsecret.txt", "/%2e%2e%5csecret.txt",
        "//etc/passwd", "/etc/passwd", "/safer-riverside//etc/passwd", "/.remit/../secret.txt",
        "/.remit/manifest.json", "/content/safer-riverside/partnership.xml", "/secret.txt",
        "/safer-riverside/assets/..\\..\\..\\secret.txt", "/secret.txt%00.html",
        "http://localhost/etc/passwd"}) {
    CAPTURE(target);
    const HttpReply reply = serving.get(target);
    CHECK(reply.status == 404);
    CHECK_FALSE(holds(reply.body, "secret"));
    CHECK_FALSE(holds(reply.body, "root:"));
  }
}

TEST_CASE("it listens on this machine's own addresses alone") {
  const Serving serving;
  CHECK_NOTHROW(HttpConnection(serving.port, true));  // ::1
  std::string listening;
  for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) listening += read_file(table);
  char port[8];
  snprintf(port, sizeof port, ":%04X ", serving.port);
  CHECK(holds(listening, "0100007F" + std::string(port)));
  CHECK(holds(listening, "00000000000000000000000001000000" + std::string(port)));
  CHECK_FALSE(holds(listening, "00000000" + std::string(port) + "00000000:0000 0A"));
  CHECK_FALSE(holds(listening, "00000000000000000000000000000000" + std::string(port)));
}

TEST_CASE("Ctrl-C ends it, open pages or not, and leaves nothing behind") {
  Serving serving;
  OpenPage page(serving);
  serving.remit.interrupt();
  CHECK(serving.remit.status() == 0);
  CHECK(read_file(serving.said).ends_with("ended\n"));
  CHECK_THROWS(HttpConnection(serving.port));
  fs::remove(serving.said);
  CHECK(fs::is_empty(serving.riverside.temporary()));
}

TEST_CASE("a port that is in use is an error that names another") {
  const Serving serving;
  const Outcome outcome = serving.riverside.run({"serve", "--port", std::to_string(serving.port)});
  CHECK(outcome.status == 3);
  CHECK(outcome.err.starts_with("remit: error: port " + std::to_string(serving.port) +
                                " is in use by another program, or may not be used "
                                "[serve.port-in-use]\n"
                                "  help: end that program, or take another port: remit serve "
                                "--port "));
}

TEST_CASE("a partnership or a workspace that is not there is an error before anything is served") {
  const Riverside riverside;
  const Outcome outcome =
      riverside.run({"serve", "--port", "0", "--partnership", "safer-riversid"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err ==
        "remit: no partnership is called 'safer-riversid'\n"
        "  help: did you mean 'safer-riverside'?\n");
  const Outcome missing = riverside.run({"serve", "nowhere", "--port", "0"});
  CHECK(missing.status == 1);
  CHECK(missing.err ==
        "nowhere: error: this folder does not exist [workspace.missing]\n"
        "  help: check the name\n\n");
}

TEST_CASE("pages state what is current on the date of --as-at, with what is proposed by --drafts") {
  const Serving serving({"--drafts", "--partnership", "safer-riverside"});
  CHECK(holds(read_file(serving.said),
              "open http://" + serving.host() + "/safer-riverside/ – Ctrl-C ends it\n"));
  OpenPage page(serving);
  REQUIRE(serving.riverside.run({"amend", "board"}).status == 0);
  page.connection.read_until("-2\"");
  CHECK(
      serving.get("/safer-riverside/bodies/board/terms-of-reference/proposed-amendment/").status ==
      200);
}

}  // namespace remit::serve_test
