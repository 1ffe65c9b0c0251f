#include "compose/page.h"

#include <doctest/doctest.h>

#include "composed_reading.h"
#include "document/print.h"
#include "partnership_data.h"
#include "text/markdown.h"

namespace remit::page_test {
namespace {

struct Pages : Composing {
  Pages() { disk.write("templates/page.md.mustache", "# {{title}} {-}\n\n{{{wording}}}\n"); }

  std::optional<ComposedDocument> compose(const std::string& markdown) {
    WrittenPage page;
    page.slug = "about-us";
    const Source& source = sources.add("about-us.md", markdown);
    page.place = Place::whole_file(source);
    page.prose = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
    page.prose_read = true;
    return compose_page(page, *parse_date("2022-03-15"), context());
  }
};

}  // namespace

TEST_CASE("the first heading of a page is its title, and those below stand a level higher") {
  Pages p;
  const auto page = p.compose("# About *us*\n\nText.\n\n## Who comes\n\n### When\n\nMore.\n");
  REQUIRE(page);
  CHECK(page->document.title == "About us");
  CHECK(print_tree(page->document.blocks) ==
        R"(Header 1 {#about-us .unnumbered} "About us"
Para "Text."
Header 1 {#who-comes} "Who comes"
Header 2 {#when} "When"
Para "More."
)");
  CHECK(p.messages().empty());
}

TEST_CASE("a page is no Word document, and has the name of its file") {
  Pages p;
  const auto page = p.compose("# About us\n\nText.\n");
  REQUIRE(page);
  CHECK(page->key.kind == DocumentKind::page);
  CHECK(page->name == "about-us");
  CHECK(page->key.subject == "about-us");
  CHECK_FALSE(has_format(page->key.kind, DocumentFormat::docx));
}

TEST_CASE("a page states the facts of the partnership, in its title too") {
  Pages p;
  const auto page =
      p.compose("# About the {{partnership.name}}\n\nA meeting needs {{bodies.board.name}}.\n");
  REQUIRE(page);
  CHECK(page->document.title == "About the Safer Partnership");
  CHECK(print_tree(page->document.blocks).find("Safer Board") != std::string::npos);
  CHECK(p.messages().empty());
}

TEST_CASE("a page without a title is not made") {
  Pages p;
  CHECK_FALSE(p.compose("Text.\n\n# About us\n"));
  CHECK(p.messages() ==
        R"(about-us.md:1:1: error: this page does not begin with its title [page.no-title]
    Text.
    ^~~~~
  help: write it as the first line: '# About the partnership'
)");
  Pages empty;
  CHECK_FALSE(empty.compose(""));
  CHECK(empty.messages() ==
        "about-us.md: error: this page does not begin with its title [page.no-title]\n"
        "  help: write it as the first line: '# About the partnership'\n");
}

TEST_CASE("a page has one title") {
  Pages p;
  p.compose("# About us\n\nText.\n\n# About them\n\nText.\n");
  CHECK(p.messages() ==
        R"(about-us.md:5:1: error: this is a second title of the page [page.several-titles]
    # About them
    ^~~~~~~~~~~~
  help: write it with one '#' more: '## …'
)");
}

TEST_CASE("what is wrong in a page is told at its place") {
  Pages p;
  p.compose("# About us\n\nSee [](#nothing) and {{partnership.nam}}.\n");
  CHECK(p.messages().find("about-us.md:3:") != std::string::npos);
  CHECK(p.messages().find("template.unknown-name") != std::string::npos);
  CHECK(p.messages().find("reference.") != std::string::npos);
}

}  // namespace remit::page_test
