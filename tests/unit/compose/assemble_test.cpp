#include "compose/assemble.h"

#include <doctest/doctest.h>

#include "document/print.h"
#include "partnership_data.h"
#include "text/markdown.h"
#include "text/splice_marks.h"

namespace remit::assemble_test {
namespace {

Blocks blocks_of(const std::string& markdown) {
  const Source source("p.md", markdown);
  Diagnostics diagnostics;
  return read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
}

std::string assembled(Composing& c, const std::string& markup, const Value& values,
                      const Splices& splices) {
  c.installed.write("templates/x.md.mustache", markup);
  const auto result =
      assemble(c.templates, "x.md.mustache", values, splices, c.sources, c.diagnostics);
  return (result ? print_tree(result->blocks) : "nothing\n") + c.messages();
}

}  // namespace

TEST_CASE("trees are spliced in where the template names them, in divisions and items too") {
  Composing c;
  Splices splices;
  const Value values(Value::Object{{"one", splices.add(blocks_of("a *b*\n\n# c\n"))},
                                   {"none", splices.add({})},
                                   {"two", splices.add(blocks_of("d[^1]\n\n[^1]: e\n"))}});
  CHECK(assembled(c, "{{{one}}}\n\n::: note\n{{{two}}}\n:::\n\n{{{none}}}\n\nend\n", values,
                  splices) == R"(Para "a [Emph: b]"
Header 1 "c"
Div {.note}
  Para "d[Footnote: e]"
Para "end"
)");
}

TEST_CASE("what is spliced in is not looked through for splices") {
  Composing c;
  Splices splices;
  Blocks loop = {{Div{{}, {{Para{{{Str{splice_mark(0)}, {}}}}, {}}}}, {}}};
  const Value values(Value::Object{{"one", splices.add(std::move(loop))}});
  const std::string result = assembled(c, "{{{one}}}\n", values, splices);
  CHECK(result == "Div\n  Para \"" + splice_mark(0) + "\"\n");
}

TEST_CASE("values are text, whatever they hold") {
  Composing c;
  const Value values(Value::Object{{"x", "a *b* [c](d) {{e}} {#f} <g> | ::: h"}});
  CHECK(assembled(c, "{{x}}\n\n| {{x}} |\n|---|\n", values, {}) ==
        "Para \"a *b* [c](d) {{e}} {#f} <g> | ::: h\"\nTable\n  Head\n    Cell\n"
        "      Plain \"a *b* [c](d) {{e}} {#f} <g> | ::: h\"\n");
}

TEST_CASE("a fault of the rendered Markdown is reported where the template has what gave it") {
  Composing first, second;
  const Value values(Value::Object{{"title", "x"}});
  const std::string literal = assembled(first, "# {{title}}\n\n::: note\ntext\n", values, {});
  INFO(literal);
  CHECK(literal.find("x.md.mustache:3:1: error: the division 'note' is never closed "
                     "[markdown.division-not-closed]\n    ::: note\n    ^~~~~~~~\n") !=
        std::string::npos);
  CHECK(literal.find("this gave the line") == std::string::npos);

  const Value address(Value::Object{{"address", "ftp://a"}});

  const std::string value = assembled(second, "See [a]({{{address}}}) there.\n", address, {});
  INFO(value);
  CHECK(value.find("x.md.mustache:1:12: warning: the link to 'ftp://a' is left out") !=
        std::string::npos);
  CHECK(value.find("    See [a]({{{address}}}) there.\n               ^~~~~~~\n") !=
        std::string::npos);
  CHECK(value.find("  note: this gave the line: See [a](ftp://a) there.\n") != std::string::npos);
}

}  // namespace remit::assemble_test
