#include "publish/lost_addresses.h"

#include <doctest/doctest.h>

namespace remit::lost_addresses_test {
namespace {

const Date kToday = *parse_date("2025-07-01");

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
    before.facts.lasting = {"safer", "other"};
  }
  Partnership& partnership() { return workspace.partnerships[0]; }
  void remove(const char* address) {
    partnership().website.removals.push_back({{address, {}}, {}, {"Why.", {}}});
  }
  Diagnostics diagnostics() const {
    Diagnostics result;
    check_lost_addresses(before, {files, workspace, ended, formats, kToday}, result);
    return result;
  }
  std::string messages() const {
    const Diagnostics found = diagnostics();
    std::string result;
    for (const Diagnostic& each : found.all()) result += each.message + "\n";
    return result;
  }
  // What can be done about the one address that is lost.
  std::string repairs() const {
    const Diagnostics found = diagnostics();
    REQUIRE(found.all().size() == 1);
    return found.all().front().help;
  }
};

const std::vector<std::string> kReport = {"safer/reports/a/index.html", "safer/reports/a/a.docx",
                                          "safer/reports/a/map.pdf", "safer/reports/a/map.png"};

}  // namespace

TEST_CASE("a page that would be gone is an error, once, with every repair") {
  const Diagnostics diagnostics = Build(kReport).diagnostics();
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(render_text(diagnostics.all().front()) ==
        "remit: error: 'safer/reports/a/' was published, and would be gone [output.address-lost]\n"
        "  help: if the report has another address now, add "
        "<former-address>reports/a/</former-address> at the end of its report.xml; if it was "
        "removed, add <removed address=\"reports/a/\" on=\"2025-07-01\">why, for "
        "readers</removed> to content/safer/website.xml, which `remit new website safer` creates; "
        "if it was published by accident: remit forget safer/reports/a/\n");
}

TEST_CASE("the repairs fit what was there: with data of its own or without, a page or a file") {
  const std::string removed =
      "; if it was removed, add <removed address=\"{}\" on=\"2025-07-01\">why, for "
      "readers</removed> to content/safer/website.xml; if it was published by accident: remit "
      "forget safer/{}";
  const auto repairs = [&](const std::string& path, const std::string& address,
                           const std::string& first) {
    Build build({"safer/" + path});
    Sources all;
    build.partnership().website.place = Place::whole_file(all.add("website.xml", ""));
    std::string expected = first + removed;
    for (std::size_t at; (at = expected.find("{}")) != expected.npos;)
      expected.replace(at, 2, address);
    CHECK(build.repairs() == expected);
  };
  const std::string page = "bodies/a/terms-of-reference/2024-04-01/";
  repairs("bodies/a/index.html", "bodies/a/",
          "if the body has another address now, add <former-address>bodies/a/</former-address> at "
          "the end of its <body> in partnership.xml");
  repairs("organisations/a/index.html", "organisations/a/",
          "if the organisation has another address now, add "
          "<former-address>organisations/a/</former-address> at the end of its <organisation> in "
          "partnership.xml");
  repairs("protocols/a/index.html", "protocols/a/",
          "if the protocol has another address now, add "
          "<former-address>protocols/a/</former-address> at the end of its file in protocols/");
  repairs("work-programmes/a/index.html", "work-programmes/a/",
          "if the work programme has another address now, add "
          "<former-address>work-programmes/a/</former-address> at the end of its file in "
          "work-programmes/");
  const auto moved = [](const std::string& address) {
    return "if it has another address now, add <moved from=\"" + address +
           "\" to=\"…\"/> to content/safer/website.xml";
  };
  repairs("news/index.html", "news/", moved("news/"));
  repairs(page + "index.html", page, moved(page));
  repairs("reports/a/plan.pdf", "reports/a/plan.pdf", moved("reports/a/plan.pdf"));
  repairs("reports/a/a.docx", "reports/a/a.docx", moved("reports/a/a.docx"));
  repairs("feed.xml", "feed.xml",
          "if the website's address was left out by mistake, put it back into "
          "content/safer/website.xml");
}

TEST_CASE("of a website that is not public yet it is a note, one for the website") {
  Build build(kReport);
  build.before.facts.lasting = {};
  const std::string help =
      "  help: nothing more is needed: addresses of a website last once website.xml states the "
      "website's own address, or after `remit build --public`\n";
  Diagnostics one = build.diagnostics();
  REQUIRE(one.all().size() == 1);
  CHECK(render_text(one.all().front()) ==
        "remit: note: 'safer/reports/a/' is no longer published [output.address-lost]\n" + help);
  build.before.files["safer/news/index.html"] = {};
  Diagnostics two = build.diagnostics();
  REQUIRE(two.all().size() == 1);
  CHECK(render_text(two.all().front()) ==
        "remit: note: 2 pages and files of 'safer/' are no longer published "
        "[output.address-lost]\n" +
            help + "  note: safer/news/\n  note: safer/reports/a/\n");
  two.warnings_become_errors();
  CHECK_FALSE(two.has_errors());
  // Another website that is public is held to its addresses all the same.
  build.before.facts.lasting = {"other"};
  build.before.files["other/index.html"] = {};
  CHECK(build.diagnostics().errors() == 1);
}

TEST_CASE("what was forgotten may go") {
  Build build(kReport);
  for (auto& [path, entry] : build.before.files) entry.forgotten = true;
  CHECK(build.messages() == "");
}

TEST_CASE("a list goes with the last thing on it") {
  const Build build({"safer/abbreviations/index.html", "safer/abbreviations/abbreviations.docx",
                     "safer/abbreviations/abbreviations.csv", "safer/protocols/index.html",
                     "safer/reports/by-committee/index.html", "safer/search/index.html"});
  const Diagnostics found = build.diagnostics();
  CHECK_FALSE(found.has_errors());
  CHECK(build.messages() ==
        "'safer/abbreviations/' is no longer published, since nothing is on that list any more\n"
        "'safer/protocols/' is no longer published, since nothing is on that list any more\n"
        "'safer/reports/by-committee/' is no longer published, since nothing is on that list any "
        "more\n"
        "'safer/search/' is no longer published, since this build makes no search\n");
  CHECK(found.all().front().code == "output.list-gone");
  CHECK(found.all().front().help ==
        "nothing more is needed; to leave a page there that says so, add <removed "
        "address=\"abbreviations/\" on=\"2025-07-01\">why, for readers</removed> to website.xml");
}

TEST_CASE("a website lasts once it states its address or is said to be public, and ever after") {
  Workspace workspace;
  workspace.partnerships.resize(2);
  workspace.partnerships[0].folder = "a";
  workspace.partnerships[1].folder = "b";
  using Names = std::set<std::string>;
  CHECK(lasting_websites({}, workspace, {}) == Names{});
  CHECK(lasting_websites({}, workspace, {"b"}) == Names{"b"});
  workspace.partnerships[0].website.address = {"https://www.example.org/a/", {}};
  CHECK(lasting_websites({}, workspace, {}) == Names{"a"});
  workspace.partnerships[0].website.address = {};
  Manifest before;
  before.facts.lasting = {"a", "ended"};
  CHECK(lasting_websites(before, workspace, {}) == Names{"a"});
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
  const Diagnostics diagnostics = Build(pages).diagnostics();
  CHECK(diagnostics.all().size() == 10);
  CHECK(diagnostics.all().back().notes.front().text == "there are 5 more such addresses");
}

}  // namespace remit::lost_addresses_test
