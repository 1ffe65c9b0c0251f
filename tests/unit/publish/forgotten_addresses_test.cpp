#include "publish/forgotten_addresses.h"

#include <doctest/doctest.h>

namespace remit::forgotten_addresses_test {
namespace {

using Paths = std::set<std::string>;

// A published website with one report that is there and one that is not any more.
struct Published {
  Manifest manifest;
  Workspace workspace;
  Paths planned = {"safer/index.html", "safer/reports/index.html", "safer/reports/b/index.html"};
  Diagnostics diagnostics;

  Published() {
    manifest.facts.lasting = {"safer"};
    for (const char* path :
         {"index.html", "safer/index.html", "safer/reports/index.html",
          "safer/reports/a/index.html", "safer/reports/a/a.docx", "safer/reports/a/map.png",
          "safer/reports/b/index.html", "safer/bodies/x/index.html",
          "safer/bodies/x/terms-of-reference/index.html"})
      manifest.files[path] = {};
    workspace.partnerships.emplace_back();
    workspace.partnerships[0].folder = "safer";
    workspace.partnerships[0].website.address = {"https://www.example.org/safer/", {}};
  }
  Forgetting forget(const std::vector<std::string>& addresses) {
    diagnostics = {};
    return forgotten_addresses(addresses, "public", workspace, manifest, planned, diagnostics);
  }
  Paths forgotten(const std::string& address) { return forget({address}).paths; }
  std::string refusal(const std::string& address) {
    CHECK(forget({address}).paths.empty());
    REQUIRE(diagnostics.all().size() == 1);
    return render_text(diagnostics.all().front());
  }
};

const Paths kReport = {"safer/reports/a/index.html", "safer/reports/a/a.docx"};

}  // namespace

TEST_CASE("a page is forgotten with the files beside it, however its address is written") {
  Published published;
  for (const char* address :
       {"safer/reports/a/", "safer/reports/a", "safer/reports/a/index.html",
        "public/safer/reports/a/", "./public/safer/reports/a/index.html",
        "https://www.example.org/safer/reports/a/", "https://www.example.org/safer/reports/a"}) {
    CAPTURE(address);
    CHECK(published.forgotten(address) == kReport);
  }
}

TEST_CASE("with the pages beneath it, and a file by itself") {
  Published published;
  CHECK(published.forgotten("safer/bodies/x/") ==
        Paths{"safer/bodies/x/index.html", "safer/bodies/x/terms-of-reference/index.html"});
  CHECK(published.forgotten("safer/reports/a/a.docx") == Paths{"safer/reports/a/a.docx"});
  CHECK(published.forget({"safer/reports/a/a.docx", "safer/bodies/x/"}).paths.size() == 3);
}

TEST_CASE("what the content still gives is not forgotten") {
  Published published;
  const std::string help =
      "  help: first remove what gives it: its file, or its line <former-address>, <moved> or "
      "<removed>; then forget the address\n";
  CHECK(published.refusal("safer/reports/b/") ==
        "remit: error: 'safer/reports/b/' is still published: the content has something there "
        "[address.still-published]\n" +
            help);
  // Nor everything that happens to be lost in a website that is there.
  CHECK(published.refusal("safer/") ==
        "remit: error: 'safer/' is still published: the content has something there "
        "[address.still-published]\n" +
            help);
}

TEST_CASE("an address at which nothing was published is refused, with the nearest") {
  Published published;
  CHECK(published.refusal("safer/report/a/") ==
        "remit: error: the last build published nothing at 'safer/report/a/' [address.unknown]\n"
        "  help: did you mean 'safer/reports/a/'?\n");
  CHECK(published.refusal("x") ==
        "remit: error: the last build published nothing at 'x' [address.unknown]\n"
        "  help: write the address as messages have it: PARTNERSHIP/reports/2022-03-15-review/\n");
}

TEST_CASE("what was forgotten before, or is not public, needs nothing") {
  Published published;
  for (const std::string& path : kReport) published.manifest.files[path].forgotten = true;
  Forgetting again = published.forget({"safer/reports/a/"});
  CHECK(again.paths.empty());
  CHECK(again.forgotten_before == std::vector<std::string>{"safer/reports/a/"});
  published.manifest.facts.lasting = {};
  Forgetting trial = published.forget({"safer/bodies/x"});
  CHECK(trial.paths.empty());
  CHECK(trial.not_public == std::vector<std::string>{"safer/bodies/x/"});
  CHECK(published.diagnostics.all().empty());
}

TEST_CASE("a website that is there no longer is forgotten as a whole") {
  Published published;
  published.workspace.partnerships.clear();
  published.planned = {"index.html"};
  CHECK(published.forgotten("safer/").size() == 7);
}

}  // namespace remit::forgotten_addresses_test
