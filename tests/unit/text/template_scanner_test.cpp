#include "text/template_scanner.h"

#include <doctest/doctest.h>

#include "template_files.h"

namespace remit::template_scanner_test {
namespace {

// Tokens in short: texts in quotes, names behind the sign of their kind, "!" if standing alone.
std::string scanned(const std::string& text) {
  static constexpr std::string_view kSigns = "'$&#^/>";
  TemplateFiles files;
  Diagnostics diagnostics;
  const auto tokens = scan_template(files.add("main", text), diagnostics);
  if (!tokens) return messages(diagnostics);
  CHECK(messages(diagnostics).empty());
  std::string result;
  for (const TemplateToken& token : *tokens) {
    if (!result.empty()) result += ' ';
    if (token.kind == TokenKind::text)
      result += "'" + std::string(token.text) + "'";
    else
      result += kSigns[static_cast<std::size_t>(token.kind)] + std::string(token.text);
    if (token.standalone) result += "!" + std::string(token.indentation);
  }
  return result;
}

}  // namespace

TEST_CASE("a template is a row of texts and tags") {
  CHECK(scanned("") == "");
  CHECK(scanned("no tag {here}") == "'no tag {here}'");
  CHECK(scanned("a{{b}}c") == "'a' $b 'c'");
  CHECK(scanned("{{a}}{{{b}}}{{&c}}") == "$a &b &c");
  CHECK(scanned("{{#a}}{{^b}}x{{/b}}{{/a}}{{>c}}") == "#a ^b 'x' /b /a >c");
}

TEST_CASE("white space inside a tag is no part of its name") {
  CHECK(scanned("{{ a }}{{{ b }}}{{& c }}{{ # d }}{{/\nd\n}}") == "$a &b &c #d /d");
}

TEST_CASE("a place is that of the name") {
  TemplateFiles files;
  Diagnostics diagnostics;
  const auto tokens = scan_template(files.add("main", "Quorum:\n  {{# quorum }}"), diagnostics);
  REQUIRE(tokens);
  REQUIRE(tokens->size() == 2);
  CHECK((*tokens)[1].place.begin == 14);
  CHECK((*tokens)[1].place.end == 20);
}

TEST_CASE("comments leave nothing behind") {
  CHECK(scanned("a{{! x }}b") == "'a' 'b'");
  CHECK(scanned("a\n  {{! over\n two {{lines }}  \nb") == "'a\n' 'b'");
}

TEST_CASE("a line with one tag alone is taken out") {
  CHECK(scanned("a\n {{#b}} \r\nc\r\n\t{{/b}}") == "'a\n' #b!  'c\r\n' /b!\t");
  CHECK(scanned("  {{>a}}\nb") == ">a!   'b'");
}

TEST_CASE("a line with a variable, a text or a second tag stays") {
  CHECK(scanned(" {{a}}\n") == "' ' $a '\n'");
  CHECK(scanned(" {{#a}}x\n{{/a}} y\n") == "' ' #a 'x\n' /a ' y\n'");
  CHECK(scanned("{{#a}}{{/a}}\n") == "#a /a '\n'");
  CHECK(scanned("{{#a}} {{! note }}\n{{/a}}\n") == "#a ' ' '\n' /a!");
}

TEST_CASE("delimiters can be changed, and what was one is then text") {
  CHECK(scanned("{{=<% %>=}}<%a%> {{b}} <%={{ }}=%>{{c}}") == "$a ' {{b}} ' $c");
  CHECK(scanned("{{= | | =}}\n|a||#b|") == "$a #b");
  CHECK(scanned("{{={ }=}}{a}{&b}{={{ }}=}{{c}}") == "$a &b $c");
  CHECK(scanned("{{=<% %>=}}<%{a}%>") == "&a");
}

TEST_CASE("a tag without an end is reported, and those after it are still read") {
  CHECK(scanned("The {{name of {{}}\n{{{chair}}\n") ==
        "main.mustache:1:5: error: this tag is not closed [template.unclosed-tag]\n"
        "    The {{name of {{}}\n"
        "        ^~\n"
        "  help: write '}}' at its end\n"
        "main.mustache:1:15: error: this tag names nothing [template.empty-name]\n"
        "    The {{name of {{}}\n"
        "                  ^~~~\n"
        "  help: write a name in it, or remove it\n"
        "main.mustache:2:1: error: this tag is not closed [template.unclosed-tag]\n"
        "    {{{chair}}\n"
        "    ^~\n"
        "  help: write '}}}' at its end\n");
}

TEST_CASE("a comment without an end is reported") {
  CHECK(scanned("{{! to be done")
            .starts_with(
                "main.mustache:1:1: error: this tag is not closed [template.unclosed-tag]\n"));
  CHECK(scanned("{{").starts_with(
      "main.mustache:1:1: error: this tag is not closed [template.unclosed-tag]\n"));
}

TEST_CASE("a tag without a name is reported") {
  for (const char* text : {"{{}}", "{{ }}", "{{{}}}", "{{&}}", "{{#}}", "{{/}}", "{{>\n}}"}) {
    CAPTURE(text);
    CHECK(scanned(text).find("this tag names nothing [template.empty-name]") != std::string::npos);
  }
}

TEST_CASE("a change of delimiters must name two") {
  CHECK(scanned("{{=<%=}}\n<%a") ==
        "main.mustache:1:1: error: a change of delimiters gives an opening and a closing one "
        "[template.bad-delimiters]\n"
        "    {{=<%=}}\n"
        "    ^~~~~~~~\n"
        "  help: write, for example, {{=<% %>=}}\n");
  for (const char* text : {"{{= a b c =}}", "{{= a= b =}}", "{{==}}", "{{= =}}"}) {
    CAPTURE(text);
    CHECK(scanned(text).find("[template.bad-delimiters]") != std::string::npos);
  }
}

}  // namespace remit::template_scanner_test
