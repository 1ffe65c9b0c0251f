#include "publish/lost_addresses.h"

#include <doctest/doctest.h>

namespace remit::lost_addresses_test {
namespace {

struct Build {
  Manifest before;
  std::vector<OutputFile> files = {{"safer/index.html", ""}};
  Workspace workspace;
  std::set<std::string> ended;
  std::set<DocumentFormat> formats = {DocumentFormat::html, DocumentFormat::docx};

  explicit Build(const std::vector<std::string>& published) {
    for (const std::string& path : published) before.files[path] = {};
    workspace.partnerships.emplace_back();
    workspace.partnerships[0].folder = "safer";
  }
  Partnership& partnership() { return workspace.partnerships[0]; }
  void remove(const char* address) {
    partnership().website.removals.push_back({{address, {}}, {}, {"Why.", {}}});
  }
  std::string messages() const {
    Diagnostics diagnostics;
    check_lost_addresses(before, files, workspace, ended, formats, diagnostics);
    std::string result;
    for (const Diagnostic& each : diagnostics.all()) result += each.message + "\n";
    return result;
  }
};

const std::vector<std::string> kReport = {"safer/reports/a/index.html", "safer/reports/a/a.docx",
                                          "safer/reports/a/map.pdf", "safer/reports/a/map.png"};

}  // namespace

TEST_CASE("a page that would be gone is an error, once, with both repairs") {
  const Build build(kReport);
  Diagnostics diagnostics;
  check_lost_addresses(build.before, build.files, build.workspace, {}, build.formats, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(render_text(diagnostics.all().front()) ==
        "remit: error: 'safer/reports/a/' was published, and would be gone [output.address-lost]\n"
        "  help: if it has another address now, add <former-address>reports/a/</former-address> "
        "to the data of what it is now; if it was removed, add <removed address=\"reports/a/\" "
        "on=\"…\">why, for readers</removed> to content/safer/website.xml\n");
}

TEST_CASE("so is a file alone that a page offered, but not a picture or an asset") {
  Build build(kReport);
  build.before.files["safer/assets/old.css"] = {};
  build.before.files["safer/sitemap.xml"] = {};
  build.before.files["safer/feed.xml"] = {};
  build.files.push_back({"safer/reports/a/index.html", ""});
  CHECK(build.messages() ==
        "'safer/feed.xml' was published, and would be gone\n"
        "'safer/reports/a/a.docx' was published, and would be gone\n"
        "'safer/reports/a/map.pdf' was published, and would be gone\n");
}

TEST_CASE("what was said to be removed may go, with the files beside it and no page beneath") {
  Build build(kReport);
  build.before.files["safer/reports/a/more/index.html"] = {};
  build.remove("reports/a/");
  CHECK(build.messages() == "'safer/reports/a/more/' was published, and would be gone\n");
  build.remove("reports/a/more/");
  CHECK(build.messages() == "");
}

TEST_CASE("a file may be removed alone") {
  Build build({"safer/reports/a/map.pdf"});
  build.remove("reports/a/map.pdf");
  CHECK(build.messages() == "");
}

TEST_CASE(
    "what is kept from the public goes at once, at its former address too, and that is said") {
  Build build({"safer/reports/a/map.pdf", "safer/reports/z/map.pdf"});
  CHECK(build.messages() != "");
  build.partnership().reports.emplace_back();
  Report& report = build.partnership().reports[0];
  report.folder = "a";
  report.appendices.emplace_back();
  report.appendices[0].exempt = {"3", {}};
  CHECK(build.messages() ==
        "'safer/reports/a/map.pdf' was published, and is not any more\n"
        "'safer/reports/z/map.pdf' was published, and would be gone\n");
  report.former_addresses = {{"reports/z/", {}}};
  CHECK(build.messages() ==
        "'safer/reports/a/map.pdf' was published, and is not any more\n"
        "'safer/reports/z/map.pdf' was published, and is not any more\n");
}

TEST_CASE("what belongs to the look of the pages may come and go") {
  Build build({"safer/assets/print.css", "safer/assets/fonts/a.woff2", "assets/fonts/a.woff2",
               "safer/pagefind/pagefind.js"});
  CHECK(build.messages() == "");
}

TEST_CASE("a format that is not asked for would be gone: one error for all of it") {
  Build build(kReport);
  build.formats = {DocumentFormat::docx};
  CHECK(build.messages() ==
        "the pages that were published would be gone\n"
        "'safer/reports/a/a.docx' was published, and would be gone\n");
  build.formats = {DocumentFormat::html};
  build.files.push_back({"safer/reports/a/index.html", ""});
  CHECK(build.messages() ==
        "the Word documents that were published would be gone\n"
        "'safer/reports/a/map.pdf' was published, and would be gone\n");
}

TEST_CASE("a partnership that is there no longer is one error, unless it is said to have ended") {
  Build build({"other/index.html", "other/reports/a/index.html"});
  CHECK(build.messages() == "the website 'other/' was published, and would be gone\n");
  build.ended = {"other"};
  CHECK(build.messages() == "");
}

TEST_CASE("drafts are held to nothing") {
  Build drafts(kReport);
  drafts.before.facts.drafts = true;
  CHECK(drafts.messages() == "");
}

TEST_CASE("of very many the first are named, and how many more there are") {
  std::vector<std::string> pages;
  for (int i = 0; i < 15; ++i) pages.push_back("safer/p" + std::to_string(i) + "/index.html");
  const Build build(pages);
  Diagnostics diagnostics;
  check_lost_addresses(build.before, build.files, build.workspace, {}, build.formats, diagnostics);
  CHECK(diagnostics.all().size() == 10);
  CHECK(diagnostics.all().back().notes.front().text == "there are 5 more such addresses");
}

}  // namespace remit::lost_addresses_test
