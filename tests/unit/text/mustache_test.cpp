#include "text/mustache.h"

#include <doctest/doctest.h>

#include "template_files.h"

namespace remit::mustache_test {
namespace {

using List = Value::List;
using Object = Value::Object;

std::string rendered(const TemplateFiles& files, const Source& source, const Value& root,
                     Escaping escaping = Escaping::none) {
  Diagnostics diagnostics;
  const auto loaded = Template::load(source, escaping, files.partials(), diagnostics);
  REQUIRE_MESSAGE(loaded, messages(diagnostics));
  const auto result = loaded->render(root, diagnostics);
  CHECK(result.has_value() == messages(diagnostics).empty());
  return result ? *result : messages(diagnostics);
}

std::string rendered(const std::string& text, const Value& root,
                     Escaping escaping = Escaping::none) {
  TemplateFiles files;
  return rendered(files, files.add("main", text), root, escaping);
}

const Value kBoard = Object{{"name", "CSDB"},
                            {"minute", ""},
                            {"proposed", false},
                            {"adopted", true},
                            {"quorum", Object{{"minimum", "5"}, {"of", "agencies"}}},
                            {"members", List{Object{{"name", "Essex Police"}, {"chair", true}},
                                             Object{{"name", "Community 360"}, {"chair", false}}}},
                            {"wards", List{"Castle", "Highwoods"}},
                            {"reports", List{}}};

}  // namespace

TEST_CASE("a name is replaced by its text") {
  CHECK(rendered("{{name}}: {{quorum.minimum}} {{quorum.of}}", kBoard) == "CSDB: 5 agencies");
  CHECK(rendered("", kBoard) == "");
}

TEST_CASE("a section stands for each item, once for what is there, and not for what is empty") {
  CHECK(rendered("{{#members}}{{name}};{{/members}}", kBoard) == "Essex Police;Community 360;");
  CHECK(rendered("{{#wards}}{{.}};{{/wards}}", kBoard) == "Castle;Highwoods;");
  CHECK(rendered("{{#quorum}}{{minimum}} in the {{name}}{{/quorum}}", kBoard) == "5 in the CSDB");
  CHECK(rendered("{{#adopted}}yes{{/adopted}}", kBoard) == "yes");
  CHECK(rendered("[{{#proposed}}x{{/proposed}}{{#reports}}x{{/reports}}{{#minute}}x{{/minute}}]",
                 kBoard) == "[]");
}

TEST_CASE("a section of a text stands once, and the dot is the text") {
  CHECK(rendered("{{#name}}The {{.}}{{/name}}", kBoard) == "The CSDB");
}

TEST_CASE("an inverted section stands for what is empty") {
  CHECK(rendered("{{^proposed}}a{{/proposed}}{{^reports}}b{{/reports}}{{^minute}}c{{/minute}}",
                 kBoard) == "abc");
  CHECK(rendered("[{{^name}}x{{/name}}{{^adopted}}x{{/adopted}}{{^quorum}}x{{/quorum}}"
                 "{{^members}}x{{/members}}]",
                 kBoard) == "[]");
}

TEST_CASE("an inverted section leaves the dot and the names as they are") {
  CHECK(rendered("{{#wards}}{{^proposed}}{{.}} {{name}};{{/proposed}}{{/wards}}", kBoard) ==
        "Castle CSDB;Highwoods CSDB;");
}

TEST_CASE("a list within a list, and the same list again, start from their beginning") {
  CHECK(rendered("{{#members}}{{name}}:{{#wards}} {{.}}{{/wards}}\n{{/members}}{{#wards}}{{.}} "
                 "{{/wards}}",
                 kBoard) ==
        "Essex Police: Castle Highwoods\nCommunity 360: Castle Highwoods\nCastle Highwoods ");
}

TEST_CASE("blank lines and lines of blanks in a section stay") {
  CHECK(rendered("{{#members}}\n\n- {{name}}\n  \n{{/members}}\nend", kBoard) ==
        "\n- Essex Police\n  \n\n- Community 360\n  \nend");
  CHECK(rendered("  {{#adopted}}{{/adopted}}", kBoard) == "  ");
  CHECK(rendered("\n {{#adopted}} {{/adopted}}\n", kBoard) == "\n  \n");
}

TEST_CASE("the rows of a table follow one another without blank lines") {
  CHECK(rendered("| Member |\n|---|\n{{#members}}\n| {{name}} |\n{{/members}}\n", kBoard) ==
        "| Member |\n|---|\n| Essex Police |\n| Community 360 |\n");
}

TEST_CASE("texts are escaped, unless the tag says otherwise") {
  const Value value = Object{{"x", "a *b* <c>"}};
  const std::string text = "{{x}}|{{{x}}}|{{&x}}";
  CHECK(rendered(text, value, Escaping::none) == "a *b* <c>|a *b* <c>|a *b* <c>");
  CHECK(rendered(text, value, Escaping::markdown) == "a \\*b\\* \\<c\\>|a *b* <c>|a *b* <c>");
  CHECK(rendered(text, value, Escaping::html) == "a *b* &lt;c&gt;|a *b* <c>|a *b* <c>");
}

TEST_CASE("partials are escaped like the template that includes them") {
  TemplateFiles files;
  files.add("cell", "{{x}}");
  const Source& main = files.add("main", "{{>cell}}");
  CHECK(rendered(files, main, Object{{"x", "a|b"}}, Escaping::markdown) == "a\\|b");
}

TEST_CASE("what stands in the data is never read as template") {
  CHECK(rendered("{{{x}}} {{x}}", Object{{"x", "{{name}} {{>p}} {{=a b=}}"}}) ==
        "{{name}} {{>p}} {{=a b=}} {{name}} {{>p}} {{=a b=}}");
}

TEST_CASE("braces written under other delimiters are printed") {
  CHECK(rendered("{{=<% %>=}}\\newcommand{{<%name%>}} {{{x}}} {{/name}}", kBoard) ==
        "\\newcommand{{CSDB}} {{{x}}} {{/name}}");
}

TEST_CASE("an unknown name is an error with the name that was meant") {
  CHECK(rendered("At least {{quorum.minimun}} {{quorum.of}}", kBoard) ==
        "main.mustache:1:12: error: nothing here is called 'quorum.minimun' "
        "[template.unknown-name]\n"
        "    At least {{quorum.minimun}} {{quorum.of}}\n"
        "               ^~~~~~~~~~~~~~\n"
        "  help: did you mean 'quorum.minimum'?\n");
}

TEST_CASE("a section and an inverted section of an unknown name are errors") {
  CHECK(rendered("{{#agenda}}x{{/agenda}}", kBoard) ==
        "main.mustache:1:4: error: nothing here is called 'agenda' [template.unknown-name]\n"
        "    {{#agenda}}x{{/agenda}}\n"
        "       ^~~~~~\n"
        "  help: `remit show values DOCUMENT` lists every name\n");
  CHECK(rendered("{{^agenda}}x{{/agenda}}", kBoard)
            .starts_with("main.mustache:1:4: error: nothing here is called 'agenda'"));
}

TEST_CASE("names are looked up in sections too that are not entered") {
  for (const std::string section :
       {"{{#minute}}{{nmae}}{{/minute}}", "{{#proposed}}{{nmae}}{{/proposed}}",
        "{{^adopted}}{{nmae}}{{/adopted}}", "{{^wards}}{{nmae}}{{/wards}}",
        "{{#minute}}{{#members}}{{nmae}}{{/members}}{{/minute}}",
        "{{#minute}}{{#nmae}}x{{/nmae}}{{/minute}}"}) {
    CAPTURE(section);
    CHECK(rendered(section, kBoard).find("nothing here is called 'nmae'") != std::string::npos);
  }
  CHECK(rendered("{{^adopted}}{{members}}{{/adopted}}", kBoard)
            .starts_with("main.mustache:1:15: error: 'members' is a list, not a text"));
  CHECK(rendered("{{#minute}}{{minute}} {{.}} {{name}}{{/minute}}", kBoard) == "");
}

TEST_CASE("what stands in an empty list or an unknown section has nothing to be looked up in") {
  CHECK(rendered("{{#reports}}{{title}}{{#author}}{{name}}{{/author}}{{/reports}}", kBoard) == "");
  CHECK(rendered("{{#agenda}}{{title}}{{/agenda}}", kBoard).find("'title'") == std::string::npos);
}

TEST_CASE("the names suggested are those that can be used at the place") {
  CHECK(rendered("{{#members}}{{chiar}}{{/members}}", kBoard).find("did you mean 'chair'?") !=
        std::string::npos);
  CHECK(rendered("{{chiar}}", kBoard).find("did you mean") == std::string::npos);
}

TEST_CASE("a part of a name that the nearest object lacks is not taken from further out") {
  const Value value = Object{{"chair", Object{{"name", "A. Smith"}, {"post", "Director"}}},
                             {"members", List{Object{{"chair", Object{{"name", "B. Jones"}}}}}}};
  CHECK(rendered("{{#members}}{{chair.post}}{{/members}}", value)
            .starts_with("main.mustache:1:15: error: nothing here is called 'chair.post'"));
}

TEST_CASE("a list, a group of facts and a yes or no are not texts") {
  CHECK(rendered("{{members}}", kBoard) ==
        "main.mustache:1:3: error: 'members' is a list, not a text [template.misused-value]\n"
        "    {{members}}\n"
        "      ^~~~~~~\n"
        "  help: go through it with {{#members}} … {{/members}}\n");
  CHECK(rendered("{{{quorum}}}", kBoard) ==
        "main.mustache:1:4: error: 'quorum' is a group of facts, not a text "
        "[template.misused-value]\n"
        "    {{{quorum}}}\n"
        "       ^~~~~~\n"
        "  help: name one of them, such as 'quorum.minimum'\n");
  CHECK(rendered("{{adopted}}", kBoard) ==
        "main.mustache:1:3: error: 'adopted' is a yes or no, not a text [template.misused-value]\n"
        "    {{adopted}}\n"
        "      ^~~~~~~\n"
        "  help: ask for it with {{#adopted}} … {{/adopted}}\n");
  CHECK(rendered("{{.}}", kBoard).find("name one of them, such as 'name'") != std::string::npos);
}

TEST_CASE("each faulty place is reported once, however often it is come by") {
  TemplateFiles files;
  files.add("row", "{{nmae}}\n");
  const Source& main =
      files.add("main", "{{#members}}\n{{>row}}\n{{/members}}\n{{>row}}\n{{oops}}");
  CHECK(rendered(files, main, kBoard) ==
        "row.mustache:1:3: error: nothing here is called 'nmae' [template.unknown-name]\n"
        "    {{nmae}}\n"
        "      ^~~~\n"
        "  help: did you mean 'name'?\n"
        "  note: included from main.mustache:2\n"
        "main.mustache:5:3: error: nothing here is called 'oops' [template.unknown-name]\n"
        "    {{oops}}\n"
        "      ^~~~\n"
        "  help: `remit show values DOCUMENT` lists every name\n");
}

TEST_CASE("a template that failed once renders the next value all the same") {
  TemplateFiles files;
  Diagnostics diagnostics;
  const auto loaded = Template::load(files.add("main", "{{#items}}{{name}}{{/items}}"),
                                     Escaping::none, files.partials(), diagnostics);
  REQUIRE(loaded);
  CHECK_FALSE(loaded->render(Object{{"items", List{Object{}}}}, diagnostics));
  CHECK(diagnostics.errors() == 1);
  CHECK(loaded->render(Object{{"items", List{kBoard}}}, diagnostics) == "CSDB");
  CHECK(loaded->render(Object{{"items", List{kBoard, kBoard}}}, diagnostics) == "CSDBCSDB");
  CHECK(diagnostics.errors() == 1);
}

TEST_CASE("lists inside themselves come to an end") {
  std::string text = "x";
  for (int i = 0; i < 40; ++i) text = "{{#wards}}" + text + "{{/wards}}";
  TemplateFiles files;
  Diagnostics diagnostics;
  const auto loaded =
      Template::load(files.add("main", text), Escaping::none, files.partials(), diagnostics);
  REQUIRE(loaded);
  CHECK_FALSE(loaded->render(kBoard, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().code == "template.endless");  // kMaxTemplateNames
  CHECK(diagnostics.all().front().message ==
        "with its lists this template looks up more than 1 million names");
}

TEST_CASE("a template with a fault is not loaded") {
  TemplateFiles files;
  Diagnostics diagnostics;
  CHECK_FALSE(
      Template::load(files.add("main", "{{#a}}"), Escaping::none, files.partials(), diagnostics));
  CHECK(diagnostics.errors() == 1);
}

TEST_CASE("a template can be moved") {
  TemplateFiles files;
  Diagnostics diagnostics;
  auto loaded =
      Template::load(files.add("main", "{{name}}"), Escaping::none, files.partials(), diagnostics);
  REQUIRE(loaded);
  const Template moved = std::move(*loaded);
  CHECK(moved.render(kBoard, diagnostics) == "CSDB");
}

TEST_CASE("every part of a rendered text knows where it comes from") {
  TemplateFiles files;
  files.add("line", "- {{name}}\n  ends\n");
  const Source& main =
      files.add("main", "# {{name}}\n{{#members}}\n  {{> line}}\n{{/members}}\nand {{&name}}\n");
  Diagnostics diagnostics;
  const auto loaded = Template::load(main, Escaping::markdown, files.partials(), diagnostics);
  REQUIRE(loaded);
  std::vector<Origin> origins;
  const auto text = loaded->render(kBoard, diagnostics, &origins);
  REQUIRE(text);
  std::string read;
  for (std::size_t i = 0; i < origins.size(); ++i) {
    const std::size_t end = i + 1 < origins.size() ? origins[i + 1].begin : text->size();
    const std::string part = text->substr(origins[i].begin, end - origins[i].begin);
    const Place& from = origins[i].place;
    const std::string written = from.source->text().substr(from.begin, from.end - from.begin);
    if (origins[i].verbatim) CHECK(part == written);
    read += origins[i].verbatim ? part : "<" + written + ">";
  }
  CHECK(read ==
        "# <name>\n<line>- <name>\n<line>  ends\n<line>- <name>\n<line>  ends\nand <name>\n");
}

}  // namespace remit::mustache_test
