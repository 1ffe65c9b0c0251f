#include "text/template_sections.h"

#include <doctest/doctest.h>

#include "template_files.h"

namespace remit::template_sections_test {
namespace {

std::string checked(const std::string& text) {
  TemplateFiles files;
  Diagnostics diagnostics;
  const auto tokens = scan_template(files.add("main", text), diagnostics);
  REQUIRE(tokens);
  check_sections(*tokens, diagnostics);
  return messages(diagnostics);
}

}  // namespace

TEST_CASE("sections within sections, closed in order, are well") {
  CHECK(checked("{{#a}}{{^b}}{{#a}}x{{/a}}{{/b}}{{/a}}{{#b}}{{/b}}") == "");
}

TEST_CASE("a section that is never closed is reported where it opens") {
  CHECK(checked("{{#members}}\n{{^chair}}x{{/chair}}\n") ==
        "main.mustache:1:4: error: the section 'members' is not closed "
        "[template.unclosed-section]\n"
        "    {{#members}}\n"
        "       ^~~~~~~\n"
        "  help: write {{/members}}\n");
}

TEST_CASE("sections that cross are one mistake, with both places") {
  CHECK(checked("{{#members}}\n{{#chair}}\n{{/members}}\n{{/chair}}\n") ==
        "main.mustache:2:4: error: the section 'chair' is not closed [template.unclosed-section]\n"
        "    {{#chair}}\n"
        "       ^~~~~\n"
        "  help: write {{/chair}} before {{/members}}\n"
        "  note: 'members' is closed at main.mustache:3\n");
}

TEST_CASE("a closing tag without its section is reported") {
  CHECK(checked("{{#a}}{{/a}}\n{{/members}}\n") ==
        "main.mustache:2:4: error: no section 'members' is open here "
        "[template.unopened-section]\n"
        "    {{/members}}\n"
        "       ^~~~~~~\n"
        "  help: remove it, or write {{#members}} before it\n");
}

TEST_CASE("a misspelt closing tag is one mistake") {
  CHECK(checked("{{#members}}\n{{/member}}\n") ==
        "main.mustache:2:4: error: no section 'member' is open here [template.unopened-section]\n"
        "    {{/member}}\n"
        "       ^~~~~~\n"
        "  help: did you mean 'members'?\n");
}

TEST_CASE("sections that nest without end are one mistake, closed or not") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "{{#a}}";
  const std::string said = checked(text);
  CHECK(
      said.starts_with("main.mustache:1:304: error: sections and partials are nested more than 50 "
                       "deep [template.too-deep]\n"));
  CHECK(said.find("error", said.find("error") + 1) == std::string::npos);
}

}  // namespace remit::template_sections_test
