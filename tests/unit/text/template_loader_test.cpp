#include "text/template_loader.h"

#include <doctest/doctest.h>

#include "template_files.h"

namespace remit::template_loader_test {
namespace {

// The pieces written as a template again, or the messages.
std::string loaded(const TemplateFiles& files, const Source& source) {
  Diagnostics diagnostics;
  const auto result = load_template(source, files.partials(), diagnostics);
  CHECK(result.has_value() == messages(diagnostics).empty());
  if (!result) return messages(diagnostics);
  std::string text;
  for (const TemplatePiece& piece : result->pieces) {
    switch (piece.kind) {
      case TokenKind::text:
        text += piece.text;
        break;
      case TokenKind::section:
        text += "{{#" + piece.text + "}}";
        break;
      case TokenKind::inverted:
        text += "{{^" + piece.text + "}}";
        break;
      case TokenKind::close:
        text += "{{/" + result->pieces[piece.opener].text + "}}";
        break;
      default:
        text += "{{" + piece.text + "}}";
    }
  }
  return text;
}

std::string nested_sections(std::size_t depth) {
  std::string open, close;
  for (std::size_t i = 0; i < depth; ++i) {
    open += "{{#a}}";
    close += "{{/a}}";
  }
  return open + close;
}

}  // namespace

TEST_CASE("a partial is put in where it is named, each time") {
  TemplateFiles files;
  files.add("name", "{{#title}}{{title}} {{/title}}{{name}}");
  CHECK(loaded(files, files.add("main", "{{>name}} and {{>name}}")) ==
        "{{#title}}{{title}} {{/title}}{{name}} and {{#title}}{{title}} {{/title}}{{name}}");
}

TEST_CASE("a partial on a line of its own is indented, line by line") {
  TemplateFiles files;
  files.add("inner", "{{x}}\n\n{{! gone }}\n{{#s}}\ny {{!}}\n{{/s}}\n{{!}}{{z}}\n");
  CHECK(loaded(files, files.add("main", "a\n  {{>inner}}\nb\n")) ==
        "a\n  {{x}}\n  \n{{#s}}  y \n{{/s}}  {{z}}\nb\n");
}

TEST_CASE("indentations of partials in partials add up, those within a line do not count") {
  TemplateFiles files;
  files.add("leaf", "1\n2\n");
  files.add("own-line", "- list\n  {{>leaf}}\n");
  files.add("within", "- {{>leaf}}");
  CHECK(loaded(files, files.add("main", " {{>own-line}}\n {{>within}}\n")) ==
        " - list\n   1\n   2\n - 1\n2\n");
}

TEST_CASE("delimiters change in one file alone") {
  TemplateFiles files;
  files.add("bars", "{{=| |=}}|a| {{text}}");
  files.add("braces", "{{a}}");
  CHECK(loaded(files, files.add("main", "{{>bars}} {{=<% %>=}}<%>braces%><%b%>")) ==
        "{{a}} {{text}} {{a}}{{b}}");
}

TEST_CASE("an unknown partial is reported with the name that was meant") {
  TemplateFiles files;
  files.add("version-history", "");
  CHECK(loaded(files, files.add("main", "# Terms\n\n{{>version-histroy}}\n")) ==
        "main.mustache:3:4: error: there is no partial 'version-histroy' "
        "[template.unknown-partial]\n"
        "    {{>version-histroy}}\n"
        "       ^~~~~~~~~~~~~~~\n"
        "  help: did you mean 'version-history'?\n");
}

TEST_CASE("a fault in a partial is reported there, once, with the way to it") {
  TemplateFiles files;
  files.add("cover", "{{>title}}\n");
  files.add("title", "# {{title}\n");
  CHECK(loaded(files, files.add("main", "x\n{{>cover}}\n{{>cover}}\n{{>title}}\n")) ==
        "title.mustache:1:3: error: this tag is not closed [template.unclosed-tag]\n"
        "    # {{title}\n"
        "      ^~\n"
        "  help: write '}}' at its end\n"
        "  note: included from cover.mustache:1\n"
        "  note: included from main.mustache:2\n");
}

TEST_CASE("an unknown partial in a partial used twice is reported once") {
  TemplateFiles files;
  files.add("cover", "{{>nothing-like-it}}\n");
  CHECK(loaded(files, files.add("main", "{{>cover}}\n{{>cover}}\n")) ==
        "cover.mustache:1:4: error: there is no partial 'nothing-like-it' "
        "[template.unknown-partial]\n"
        "    {{>nothing-like-it}}\n"
        "       ^~~~~~~~~~~~~~~\n"
        "  note: included from main.mustache:1\n");
}

TEST_CASE("every fault of a template and its partials is reported in one run") {
  TemplateFiles files;
  files.add("one", "{{#a}}");
  files.add("two", "{{/b}}");
  Diagnostics diagnostics;
  const Source& source = files.add("main", "{{>one}}{{>two}}{{>three!}}");
  CHECK_FALSE(load_template(source, files.partials(), diagnostics));
  CHECK(diagnostics.errors() == 3);
}

TEST_CASE("a section cannot begin in one file and end in another") {
  TemplateFiles files;
  files.add("end", "{{/a}}");
  const std::string text = loaded(files, files.add("main", "{{#a}}{{>end}}"));
  CHECK(text.find("main.mustache:1:4: error: the section 'a' is not closed") != std::string::npos);
}

TEST_CASE("a partial that includes itself is reported with the chain") {
  TemplateFiles files;
  files.add("body", "{{name}}\n{{>children}}\n");
  files.add("children", "{{#children}}\n{{>body}}\n{{/children}}\n");
  CHECK(loaded(files, files.add("main", "{{>body}}")) ==
        "children.mustache:2:4: error: the partial 'body' includes itself "
        "[template.recursive-partial]\n"
        "    {{>body}}\n"
        "       ^~~~\n"
        "  help: use a section over a list instead\n"
        "  note: included from body.mustache:2\n"
        "  note: included from main.mustache:1\n");
}

TEST_CASE("fifty sections may be nested, fifty-one may not") {
  TemplateFiles files;
  const std::string fifty = nested_sections(50);
  CHECK(loaded(files, files.add("fifty", fifty)) == fifty);
  const std::string text = loaded(files, files.add("more", nested_sections(51)));
  CHECK(
      text.starts_with("more.mustache:1:304: error: sections and partials are nested more than "
                       "50 deep [template.too-deep]\n"));
  CHECK(loaded(files, files.add("far-more", nested_sections(20'000))).find("[template.too-deep]") !=
        std::string::npos);
}

TEST_CASE("sections and partials count together towards the depth") {
  TemplateFiles files;
  files.add("fifty", nested_sections(50));
  CHECK(loaded(files, files.add("main", "{{>fifty}}")).find("[template.too-deep]") !=
        std::string::npos);
  files.add("forty-nine", nested_sections(49));
  CHECK(loaded(files, files.add("main", "{{>forty-nine}}{{>forty-nine}}")) ==
        nested_sections(49) + nested_sections(49));
}

TEST_CASE("partials that double at each step are stopped by their size") {
  TemplateFiles files;
  std::string last = "p0";
  files.add(last, "0123456789");
  for (int i = 1; i < 40; ++i) {
    const std::string name = "p" + std::to_string(i);
    files.add(name, "{{>" + last + "}}{{>" + last + "}}");
    last = name;
  }
  const std::string text = loaded(files, files.add("main", "{{>" + last + "}}"));
  CHECK(text.find("error: with its partials this template is larger than 8 MB "
                  "[template.too-large]") != std::string::npos);
}

}  // namespace remit::template_loader_test
