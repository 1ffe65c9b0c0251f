#include "website/pages/document_page.h"

#include <doctest/doctest.h>

#include "compose/templates.h"
#include "temporary_folder.h"
#include "website/pages/home_page.h"

namespace remit::document_page_test {
namespace {

struct Pages {
  Pages() {
    partnership.folder = "safer";
    partnership.names = {{{"Safer Partnership", {}}}};
    partnership.language.value = "en-GB";
    report.folder = "review";
    report.title.value = "Work & more";
    document.key = {"safer", DocumentKind::report, "review"};
    document.name = "review";
    document.title = "Work & more";
    document.date = *parse_date("2022-03-15");
    document.report = {&report, {}, false};
  }

  Value values(Date as_at) { return document_page(document, {}, site(as_at)).values; }
  std::string page(const std::string& markup, const std::vector<Download>& downloads = {}) {
    return filled(markup, {document_page(document, downloads, site(document.date))});
  }
  std::string index(const std::string& markup) {
    return filled(markup, home_page(site(document.date)));
  }
  Site site(Date as_at) { return {partnership, {&document}, as_at}; }

  std::string filled(const std::string& markup, const std::vector<SitePage>& pages) {
    disk.write("templates/" + std::string(pages.at(0).kind->template_name), markup);
    Templates templates(disk.path(), disk.path(), "", sources);
    return templates.render(std::string(pages[0].kind->template_name), pages[0].values, diagnostics)
        .value_or("nothing");
  }

  TemporaryFolder disk;
  Sources sources;
  Diagnostics diagnostics;
  Partnership partnership;
  Report report;
  ComposedDocument document;
};

}  // namespace

TEST_CASE("a page knows its title, language, place and partnership") {
  Pages p;
  CHECK(p.page("{{language}} {{title}} {{root}} {{partnership.name}} {{current}} "
               "{{#breadcrumbs}}{{label}}={{url}}{{/breadcrumbs}}") ==
        "en-GB Work &amp; more ../../ Safer Partnership Work &amp; more "
        "Home=../../index.htmlReports=../index.html");
}

TEST_CASE("a report changed on its day; a page of an author's tells no day") {
  Pages p;
  CHECK(document_page(p.document, {}, p.site(p.document.date)).changed == p.document.date);
  p.document.key.kind = DocumentKind::page;
  CHECK(document_page(p.document, {}, p.site(p.document.date)).changed == std::nullopt);
}

TEST_CASE("the sizes of downloads are in words") {
  Pages p;
  const auto size = [&](std::size_t bytes) {
    return p.page("{{#downloads}}{{url}} {{kind}} {{size}}{{/downloads}}",
                  {{"safer/reports/review/review.docx", "Word document", bytes, ""}});
  };
  CHECK(size(999) == "review.docx Word document 999 bytes");
  CHECK(size(1000) == "review.docx Word document 1 KB");
  CHECK(size(17'600) == "review.docx Word document 18 KB");
  CHECK(size(999'499) == "review.docx Word document 999 KB");
  CHECK(size(999'500) == "review.docx Word document 1.0 MB");
  CHECK(size(2'340'000) == "review.docx Word document 2.3 MB");
}

TEST_CASE("the contents are the document's own headings of two levels") {
  Pages p;
  const auto heading = [](int level, std::string id, std::string number) {
    return Block{Header{level, {id, {}, {{"number", std::move(number)}}}, inlines_from_text(id)},
                 {}};
  };
  p.document.document.blocks = {heading(1, "one", "1."),
                                heading(2, "two", ""),
                                heading(3, "three", ""),
                                {Div{{"", {"appended"}, {}}, {heading(2, "four", "")}}, {}}};
  CHECK(
      p.page("{{#contents}}{{#level-2}}- {{/level-2}}{{number}}{{label}}={{url}};{{/contents}}") ==
      "1.one=#one;- two=#two;");
}

TEST_CASE("the title and what belongs to it stand before the contents, the text behind them") {
  Pages p;
  const auto division = [](std::string name, std::string words) {
    return Block{Div{{"", {std::move(name)}, {}}, {{Para{inlines_from_text(words)}, {}}}}, {}};
  };
  p.document.document.blocks = {division("committee", "Scrutiny"), division("title", "Work"),
                                division("meeting-date", "15 March"),
                                division("cover", "Report of")};
  const std::string page = p.page("{{{opening}}}---\n{{{content}}}");
  const std::string opening = page.substr(0, page.find("---"));
  for (const char* words : {"Scrutiny", "<h1>Work</h1>", "15 March"})
    CHECK(opening.find(words) != opening.npos);
  CHECK(page.find("Report of") > opening.size());
  CHECK(page.find("Report of") != page.npos);
}

TEST_CASE(
    "a page says which files beside it were removed, when and why; not those of other pages") {
  Pages p;
  const auto removal = [](std::string address) {
    return Removal{
        {std::move(address), {}}, {parse_date("2022-10-03"), {}}, {"It showed homes.", {}}};
  };
  p.partnership.website.removals = {removal("reports/review/map.pdf"), removal("reports/review/"),
                                    removal("reports/review/old/map.pdf"),
                                    removal("reports/other/map.pdf")};
  CHECK(p.page("{{#removed-files}}{{name}}, {{removed-on}} {{removed-on-iso}}: {{reason}};"
               "{{/removed-files}}") == "map.pdf, 3 October 2022 2022-10-03: It showed homes.;");
}

TEST_CASE("pictures are named where they are published") {
  Pages p;
  p.document.pictures = {{"../x/a.png", "../x/a.png", "", "png"}};
  p.document.document.blocks = {
      {Para{{{Image{{}, inlines_from_text("alt"), {"../x/a.png", ""}}, {}}}}, {}}};
  CHECK(p.page("{{{content}}}") == "<p><img src=\"x-a.png\" alt=\"alt\" /></p>\n");
}

TEST_CASE(
    "the index lists every body, with its terms if there are any, and reports, newest first") {
  Pages p;
  Body board;
  board.id.value = "board";
  board.names = {{{"Board", {}}}};
  board.kind.value = "board";
  p.partnership.bodies = {board};
  p.document.title = "Work";
  p.report.committee.value = "board";
  const std::string markup =
      "{{#bodies}}{{named}} {{kind}} {{url}}{{in-force-from}};{{/bodies}}"
      "{{#reports}}{{title}} {{date}} {{date-iso}} {{committee}} {{url}}{{/reports}}";
  CHECK(p.index(markup) ==
        "Board board bodies/board/index.html;"
        "Work 15 March 2022 2022-03-15 Board reports/review/index.html");
  TermsOfReference& terms = p.partnership.terms.emplace_back();
  terms.body.value = "board";
  terms.in_force_from = {parse_date("2022-01-01"), {}};
  CHECK(p.index("{{#bodies}}{{in-force-from}}{{/bodies}}") == "1 January 2022");
  CHECK(p.diagnostics.all().empty());
}

TEST_CASE("the frame and the list of bodies have the names of the day, a report those of its own") {
  Pages p;
  const DateText old_end{parse_date("2022-12-31"), {}}, new_start{parse_date("2023-01-01"), {}};
  p.partnership.names = {{{"Old", {}}, {}, {}, old_end}, {{"New", {}}, {}, new_start}};
  Body board, gone;
  board.id.value = "board";
  board.names = {{{"Old Board", {}}, {}, {}, old_end}, {{"New Board", {}}, {}, new_start}};
  gone.id.value = "gone";
  gone.names = {{{"Gone Board", {}}, {}, {}, old_end}};
  p.partnership.bodies = {board, gone};
  p.report.committee.value = "board";
  const Value index = home_page(p.site(*parse_date("2025-07-01"))).at(0).values;
  CHECK(index.find("title")->text() == "New");
  CHECK(index.find("bodies")->list()[0].find("name")->text() == "New Board");
  CHECK(index.find("bodies")->list()[1].find("name")->text() == "Gone Board");
  CHECK(index.find("reports")->list()[0].find("committee")->text() == "Old Board");
  const Value page = p.values(*parse_date("2025-07-01"));
  CHECK(page.find("partnership")->find("name")->text() == "New");
}

TEST_CASE("a page without headings has no contents") {
  Pages p;
  const std::string markup = "{{#has-contents}}contents{{/has-contents}}";
  CHECK(p.page(markup).empty());
  p.document.document.blocks = {{Header{1, {"a", {}, {}}, inlines_from_text("A")}, {}}};
  CHECK(p.page(markup) == "contents");
}

}  // namespace remit::document_page_test
