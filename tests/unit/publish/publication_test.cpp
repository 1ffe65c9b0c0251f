#include "publish/publication.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>

#include "base/format.h"
#include "temporary_folder.h"
#include "website/addresses/addresses.h"

namespace remit::plan_test {
namespace {

Block title_block() {
  return {Div{{"", {"title"}, {}}, {{Para{inlines_from_text("Work")}, {}}}}, {}};
}

ComposedDocument document(DocumentKind kind, std::string subject, Blocks blocks = {}) {
  static const Report kReport;
  static const TermsOfReference kTerms;
  ComposedDocument result;
  result.key = {"safer", kind, subject};
  result.name = std::move(subject);
  result.title = "Work";
  result.date = *parse_date("2022-03-15");
  blocks.insert(blocks.begin(), title_block());
  result.document = {"Work", "en-GB", "2022-03-15", std::move(blocks)};
  if (kind == DocumentKind::report) result.report = {&kReport, {}, false};
  if (kind == DocumentKind::terms_of_reference) result.terms = {&kTerms};
  return result;
}

Blocks link_to(std::string url, Place place = {}) {
  return {{Para{{{Link{{}, inlines_from_text("here"), {std::move(url), ""}}, place}}}, {}}};
}

// Of which every page has to begin.
const std::string kPolicy = "content=\"default-src 'none';\"><h1>A page</h1>";

// A workspace with one partnership and templates of a line each, behind the policy.
struct Publishing {
  Publishing() {
    Partnership partnership;
    partnership.folder = "safer";
    partnership.names = {{{"Safer Riverside Partnership", {}}}};
    workspace.root = folder.path("own");
    workspace.partnerships.push_back(std::move(partnership));
    write_template("document", "{{title}}: {{{content}}}");
    write_template("home", "Index of {{partnership.name}}");
    write_template("front", "{{#partnerships}}{{name}}{{/partnerships}}");
    for (const char* list :
         {"reports", "reports-by-committee", "meetings", "accessibility", "a-to-z"})
      write_template(list, "{{title}}");
  }

  void write_template(const std::string& name, const std::string& text) {
    folder.write(format("own/templates/site/{}.html.mustache", name), kPolicy + text);
  }

  std::string check() {
    Diagnostics diagnostics;
    outputs({}, true, diagnostics);
    std::string result;
    for (const Diagnostic& each : diagnostics.sorted()) result += render_text(each);
    return result;
  }

  // The paths in the order in which they are put in place, a line each.
  std::string paths(const std::map<std::string, std::string>& docx = {}, bool html = true) {
    std::string result;
    for (const OutputFile& file : outputs(docx, html)) result += file.path + "\n";
    return result;
  }

  std::vector<OutputFile> outputs(const std::map<std::string, std::string>& docx = {},
                                  bool html = true) {
    Diagnostics diagnostics;
    auto files = outputs(docx, html, diagnostics);
    CHECK(diagnostics.all().empty());
    return files;
  }

  // `docx` are the Word documents by their paths; without one it counts as planned.
  std::vector<OutputFile> outputs(const std::map<std::string, std::string>& docx, bool html,
                                  Diagnostics& diagnostics) {
    std::vector<const DocumentCard*> cards;
    for (const ComposedDocument& each : documents) cards.push_back(&each);
    Publication publication(workspace, cards,
                            {.installed = folder.path("installed"), .html = html, .as_at = as_at},
                            sources, diagnostics);
    DocumentTools tools;
    tools.word = [&](const DocumentCard& card) -> WordSource {
      const auto found = docx.find(file_path(card.key, DocumentFormat::docx));
      return {false, found == docx.end() ? std::nullopt : std::optional(found->second)};
    };
    std::map<const DocumentCard*, DocumentFiles> made;
    for (const ComposedDocument& each : documents) {
      ComposedDocument copy = each;
      made.emplace(&each,
                   publication.make_files(copy, tools, store, templates, diagnostics, diagnostics));
    }
    return publication.finish(std::move(made), {store, drawer, nullptr}, templates, diagnostics);
  }

  std::string bytes(const std::string& path) {
    for (const OutputFile& file : outputs())
      if (file.path == path)
        return file.bytes.substr(file.bytes.starts_with(kPolicy) ? kPolicy.size() : 0);
    return "(not published)";
  }

  TemporaryFolder folder;
  Sources sources;
  TemplateSets templates{folder.path("own"), folder.path("installed")};
  Workspace workspace;
  Date as_at{};
  Drawer* drawer = nullptr;
  std::deque<ComposedDocument> documents;
  MemoryStore store;
};

}  // namespace

TEST_CASE("files are put in place in this order: assets, pictures and DOCX, pages, indexes") {
  Publishing plan;
  plan.folder.write("own/site/assets/style.css", "p {}");
  plan.documents = {document(DocumentKind::terms_of_reference, "csdb"),
                    document(DocumentKind::report, "2022-work")};
  plan.documents[1].pictures = {{"maps/town.png", "maps/town.png", "bytes", "png"}};
  CHECK(plan.paths({{"safer/reports/2022-work/2022-work.docx", "docx"}}) ==
        "safer/assets/style.css\n"
        "safer/reports/2022-work/2022-work.docx\n"
        "safer/reports/2022-work/maps-town.png\n"
        "assets/style.css\n"
        "safer/bodies/csdb/terms-of-reference/index.html\n"
        "safer/reports/2022-work/index.html\n"
        "safer/reports/index.html\n"
        "safer/reports/by-committee/index.html\n"
        "safer/meetings/index.html\n"
        "safer/accessibility/index.html\n"
        "safer/index.html\n"
        "safer/a-to-z/index.html\n"
        "safer/meetings.ics\n"
        "index.html\n");
}

TEST_CASE("a page that is no Word document has no place for one") {
  Publishing plan;
  plan.documents = {document(DocumentKind::page, "about-us", link_to("about-us.docx"))};
  CHECK(plan.check().find("nothing is published at 'about-us.docx'") != std::string::npos);
  plan.documents[0].document.blocks = link_to("../meetings/");
  plan.documents[0].document.blocks.push_back(title_block());
  CHECK(plan.check() == "");
}

TEST_CASE("a website whose address is known has files for other programs, and a page not found") {
  Publishing plan;
  plan.write_template("not-found", "{{title}}");
  plan.workspace.partnerships[0].website.address.value = "https://www.example.org/safer/";
  CHECK(plan.paths() ==
        "safer/reports/index.html\n"
        "safer/reports/by-committee/index.html\n"
        "safer/meetings/index.html\n"
        "safer/accessibility/index.html\n"
        "safer/index.html\n"
        "safer/a-to-z/index.html\n"
        "safer/404.html\n"
        "safer/sitemap.xml\n"
        "index.html\n");
}

TEST_CASE("a file of data is published beside its page, which offers it") {
  Publishing plan;
  plan.write_template("document", "{{#downloads}}{{kind}} {{url}} {{size}}{{/downloads}}");
  plan.documents = {document(DocumentKind::abbreviations, "abbreviations")};
  plan.documents[0].data_files = {{DocumentFormat::csv, "a,b\r\n"}};
  CHECK(plan.check() == "");
  CHECK(plan.bytes("safer/abbreviations/abbreviations.csv") == "a,b\r\n");
  CHECK(plan.bytes("safer/abbreviations/index.html") ==
        "Spreadsheet (CSV) abbreviations.csv 5 bytes");
  CHECK(plan.paths({}, false) == "");
}

TEST_CASE("a template whose pages could load things from elsewhere is an error, once") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "2022-work"),
                    document(DocumentKind::report, "2023-work")};
  plan.folder.write("own/templates/site/document.html.mustache", "{{title}}");
  const std::string said = plan.check();
  CHECK(said.find("templates/site/document.html.mustache: error: pages of this template could load "
                  "things from elsewhere, and tell others who reads them [template.no-policy]\n"
                  "  help: begin it with {{>site/head}}, and leave its Content-Security-Policy as "
                  "it is\n") != said.npos);
  CHECK(said.find("no-policy") == said.rfind("no-policy"));
}

TEST_CASE("every page has one heading of level 1") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "2022-work"),
                    document(DocumentKind::abbreviations, "abbreviations")};
  CHECK(plan.check() == "");
  plan.documents[0].document.blocks.clear();
  CHECK(plan.check() ==
        "templates/cover.md.mustache: error: documents of this template have no title, and their "
        "pages no heading of level 1 [template.page-title]\n"
        "  help: write '::: title', the title in a paragraph, and ':::', each in a line of its "
        "own\n");
  plan.documents[0].document.blocks = {title_block(), title_block()};
  CHECK(plan.check().find("cover.md.mustache: error: documents of this template have more than one "
                          "title [template.page-title]") != std::string::npos);
  plan.documents[0].document.blocks = {title_block()};
  plan.documents[1].document.blocks.clear();
  CHECK(plan.check().find("abbreviation-list.md.mustache: error: documents of this template have "
                          "no title") != std::string::npos);
}

TEST_CASE("a record of terms whose title is lost is altered, and no fault of a template") {
  Publishing plan;
  static TermsOfReference adopted;
  adopted.record.emplace();
  plan.documents = {document(DocumentKind::terms_of_reference, "board")};
  plan.documents[0].document.blocks.clear();
  plan.documents[0].terms = {&adopted};
  CHECK(plan.check() == "");
}

TEST_CASE("a template of pages without a heading of level 1, or with two, is an error") {
  Publishing none;
  none.folder.write("own/templates/site/home.html.mustache",
                    "content=\"default-src 'none';\"><h2>{{title}}</h2>");
  CHECK(none.check().find(
            "templates/site/home.html.mustache: error: pages of this template have no heading of "
            "level 1 [template.page-title]\n"
            "  help: write '<h1>{{title}}</h1>' once; what follows begins with '<h2>'\n") !=
        std::string::npos);
  Publishing two;
  two.write_template("home", "<h1 id=\"top\">{{title}}</h1>");
  CHECK(two.check().find("home.html.mustache: error: pages of this template have 2 headings of "
                         "level 1 [template.page-title]") != std::string::npos);
}

TEST_CASE("without HTML only the Word documents are published") {
  Publishing plan;
  plan.folder.write("own/site/assets/style.css", "p {}");
  plan.documents = {document(DocumentKind::report, "2022-work")};
  plan.documents[0].pictures = {{"town.png", "town.png", "bytes", "png"}};
  CHECK(plan.paths({{"safer/reports/2022-work/2022-work.docx", "docx"}}, false) ==
        "safer/reports/2022-work/2022-work.docx\n");
}

TEST_CASE("the workspace's own assets stand before the installed ones") {
  Publishing plan;
  plan.folder.write("own/site/assets/style.css", "own");
  plan.folder.write("installed/site/assets/style.css", "installed");
  plan.folder.write("installed/site/assets/print.css", "installed");
  CHECK(plan.bytes("safer/assets/style.css") == "own");
  CHECK(plan.bytes("safer/assets/print.css") == "installed");
}

TEST_CASE("pages hold the document, and the addresses of its pictures lead beside it") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "2022-work",
                             {{Para{{{Image{{}, {}, {"maps/town.png", ""}}, {}}}}, {}}})};
  plan.documents[0].pictures = {{"maps/town.png", "maps/town.png", "bytes", "png"}};
  CHECK(plan.bytes("safer/reports/2022-work/index.html") ==
        "Work: <p><img src=\"maps-town.png\" alt=\"\" /></p>\n");
  CHECK(plan.bytes("safer/index.html") == "Index of Safer Riverside Partnership");
}

TEST_CASE("the front page leads to every partnership") {
  Publishing plan;
  plan.workspace.partnerships.push_back(plan.workspace.partnerships.front());
  plan.workspace.partnerships.back().folder = "vale";
  plan.workspace.partnerships.back().names = {{{"Vale Partnership", {}}}};
  CHECK(plan.bytes("index.html") == "Safer Riverside PartnershipVale Partnership");
}

TEST_CASE("the logo and the colours of website.xml are assets") {
  Publishing plan;
  Website& website = plan.workspace.partnerships.front().website;
  website.logo.picture = PictureFile{"content/safer/logo.svg", "logo.svg", "<svg/>", "svg"};
  website.colours = {{"1F3864", {}}, {"B9D0F5", {}}};
  CHECK(plan.bytes("safer/assets/logo.svg") == "<svg/>");
  CHECK(plan.bytes("safer/assets/colours.css").find("--heading: #1F3864;") != std::string::npos);
  plan.folder.write("own/site/assets/logo.svg", "another");
  CHECK(plan.check().find("the asset 'logo.svg' and the logo of website.xml would both be "
                          "published as safer/assets/logo.svg") != std::string::npos);
}

TEST_CASE("the diagram of a body is published beside its page once it is drawn") {
  const TemporaryFolder folder_for_cache;
  Publishing plan;
  Partnership& p = plan.workspace.partnerships.front();
  for (const char* id : {"board", "group"}) {
    p.bodies.emplace_back().id.value = id;
    p.bodies.back().names = {{{id, {}}}};
  }
  p.bodies[1].relations = {{{"accountable-to", {}}, {"board", {}}, {}}};
  plan.write_template("body", "{{{place}}}");
  plan.write_template("bodies", "");
  const ResultCache cache(folder_for_cache.path());
  Drawer drawer(cache);
  plan.drawer = &drawer;
  plan.as_at = *parse_date("2022-03-15");
  const auto files = plan.outputs();
  CHECK(files.front().path == "safer/bodies/board/relations-board.svg");
  CHECK(files.front().bytes.starts_with("<svg "));
  const auto page = std::find_if(files.begin(), files.end(), [](const OutputFile& file) {
    return file.path == "safer/bodies/board/index.html";
  });
  REQUIRE(page != files.end());
  CHECK(page->bytes.find("src=\"relations-board.svg\"") != std::string::npos);
}

TEST_CASE("two outputs with one path are an error that names both") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "2022-work")};
  plan.documents[0].pictures = {{"maps/town.png", "maps/town.png", "", "png"},
                                {"maps-town.png", "maps-town.png", "", "png"}};
  CHECK(plan.check() ==
        "remit: error: the picture 'maps/town.png' and the picture 'maps-town.png' would both be "
        "published as safer/reports/2022-work/maps-town.png [output.same-path]\n"
        "  help: rename one of the two\n");
}

TEST_CASE("paths that differ in upper and lower case alone are one path") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "2022-work"),
                    document(DocumentKind::report, "2022-Work")};
  const std::string reported = plan.check();
  CHECK(
      reported.find("remit: error: the report '2022-work' and the report '2022-Work' would both be "
                    "published as safer/reports/2022-Work/index.html [output.same-path]\n") !=
      std::string::npos);
}

TEST_CASE("names that look alike, but are other characters, are one path") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "2022-work")};
  const std::string one = "caf\u00e9.png", two = "cafe\u0301.png";
  plan.documents[0].pictures = {{one, one, "", "png"}, {two, two, "", "png"}};
  CHECK(
      plan.check() ==
      "remit: error: two files look like the picture '" + two +
          "', but are named with different characters [output.same-path]\n"
          "  help: an accented letter is one character in one name, and a letter and an accent in "
          "the other: rename one of the two, and what names it\n");
}

TEST_CASE("a picture cannot take the place of the page or of the Word document") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "2022-work")};
  plan.documents[0].pictures = {{"2022-work.docx", "2022-work.docx", "", "png"}};
  CHECK(plan.check().find("the report '2022-work' as DOCX and the picture '2022-work.docx'") !=
        std::string::npos);
}

TEST_CASE("a diagram is published beside the page, and a picture cannot take its place") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "one")};
  plan.documents[0].drawings = {{"diagram:relations", "relations", Diagram{}}};
  plan.documents[0].document.blocks = {
      title_block(),
      {Para{{{Image{{}, inlines_from_text("alt"), {"diagram:relations", ""}}, {}}}}, {}}};
  CHECK(plan.check() == "");
  CHECK(plan.outputs().front().bytes.find("src=\"relations.svg\"") != std::string::npos);
  plan.documents[0].pictures = {{"content/relations.svg", "relations.svg", "<svg/>", "svg"}};
  CHECK(plan.check() ==
        "remit: error: the picture 'content/relations.svg' and the diagram 'diagram:relations' "
        "would both be "
        "published as safer/reports/one/relations.svg [output.same-path]\n"
        "  help: rename one of the two\n");
}

TEST_CASE("documents with paths of their own are no fault") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "csdb"),
                    document(DocumentKind::terms_of_reference, "csdb")};
  CHECK(plan.check() == "");
}

TEST_CASE("a link to nothing is an error at its place") {
  Publishing plan;
  const Source source("report.md", "See [here](minutes.pdf).\n");
  plan.documents = {
      document(DocumentKind::report, "2022-work", link_to("minutes.pdf", {&source, 11, 22}))};
  CHECK(plan.check() ==
        "report.md:1:12: error: nothing is published at 'minutes.pdf' [link.not-published]\n"
        "    See [here](minutes.pdf).\n"
        "               ^~~~~~~~~~~\n"
        "  help: correct the address; it is relative to this document's own page\n");
}

TEST_CASE("a link of one version of terms is named as its author wrote it, once") {
  Publishing plan;
  const Source source("2020-04-01.md", "See [here](minutes.pdf).\n");
  const Place place = {&source, 11, 22};
  plan.documents = {
      document(DocumentKind::terms_of_reference, "csdb", link_to("minutes.pdf", place)),
      document(DocumentKind::terms_of_reference, "csdb", link_to("../minutes.pdf", place))};
  plan.documents[1].key.version = "2020-04-01";
  CHECK(plan.check() ==
        "2020-04-01.md:1:12: error: nothing is published at 'minutes.pdf' [link.not-published]\n"
        "    See [here](minutes.pdf).\n"
        "               ^~~~~~~~~~~\n"
        "  help: correct the address; it is relative to this document's own page\n");
}

TEST_CASE("a link is spelt as what it leads to, in upper and lower case") {
  Publishing plan;
  plan.documents = {document(DocumentKind::report, "2022-work", link_to("2022-Work.docx"))};
  CHECK(plan.check().find("nothing is published at '2022-Work.docx'") != std::string::npos);
}

TEST_CASE("links to what is published are no fault") {
  for (const std::string url :
       {"2022-work.docx", "index.html", "./", "../../", "../../index.html#reports",
        "../../bodies/csdb/terms-of-reference/", "?print", ".", "town.png"}) {
    CAPTURE(url);
    Publishing plan;
    plan.documents = {document(DocumentKind::report, "2022-work", link_to(url)),
                      document(DocumentKind::terms_of_reference, "csdb")};
    plan.documents[0].pictures = {{"town.png", "town.png", "", "png"}};
    CHECK(plan.check() == "");
  }
}

TEST_CASE("links within the document and to the outside are not looked for") {
  for (const std::string url : {"#aim", "https://example.org/x.pdf", "mailto:a@example.org"}) {
    CAPTURE(url);
    Publishing plan;
    plan.documents = {document(DocumentKind::report, "2022-work", link_to(url))};
    CHECK(plan.check() == "");
  }
}

TEST_CASE("links that leave the website are errors") {
  for (const std::string url : {"../../../../x", "../../..", "/index.html", "/"}) {
    CAPTURE(url);
    Publishing plan;
    plan.documents = {document(DocumentKind::report, "2022-work", link_to(url))};
    CHECK(plan.check().find("[link.not-published]") != std::string::npos);
  }
}

TEST_CASE("a document may link to an asset, the workspace's own or an installed one") {
  Publishing plan;
  plan.folder.write("own/site/assets/guide.pdf", "");
  plan.folder.write("installed/site/assets/style.css", "");
  auto link = [](const char* url) { return Inline{Link{{}, {}, {url, ""}}, {}}; };
  plan.documents = {
      document(DocumentKind::report, "2022-work",
               {{Para{{link("../../assets/guide.pdf"), link("../../assets/style.css")}}, {}}})};
  CHECK(plan.check() == "");
}

}  // namespace remit::plan_test
