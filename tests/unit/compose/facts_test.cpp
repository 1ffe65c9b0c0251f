#include "compose/facts.h"

#include <doctest/doctest.h>

#include "document/print.h"
#include "text/markdown.h"

using namespace remit;

namespace {

const Value kValues(Value::Object{
    {"quorum", Value::Object{{"minimum-words", "five"}, {"of", ""}, {"one-per-agency", true}}},
    {"members", Value::List{}},
    {"name", "Safer *Board* of {{x}}"},
    {"abbreviation", "SB"}});

// The tree with the facts filled in, then the messages.
std::string filled(const std::string& markdown, const UnreadFacts& unread = {}) {
  const Source source("a.md", markdown);
  Diagnostics diagnostics;
  Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  fill_facts(blocks, kValues, "csdb", unread, diagnostics);
  std::string result = print_tree(blocks);
  for (const Diagnostic& d : diagnostics.sorted()) result += render_text(d);
  return result;
}

}  // namespace

TEST_CASE("a fact becomes its text, wherever it stands, and nothing in it is markup") {
  CHECK(filled("At least {{quorum.minimum-words}}.\n\n- *the {{name}}*\n\n# {{abbreviation}}\n") ==
        R"(Para "At least five."
BulletList
  Item
    Plain "[Emph: the Safer *Board* of {{x}}]"
Header 1 "SB"
)");
}

TEST_CASE("a fact and the punctuation around it are one word") {
  const Source source("a.md", "({{abbreviation}}), a {{abbreviation}}'s\n");
  Diagnostics diagnostics;
  Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  fill_facts(blocks, kValues, "csdb", {}, diagnostics);
  const Inlines& content = get_if<Para>(blocks.front())->content;
  REQUIRE(content.size() == 5);
  CHECK(get_if<Str>(content[0])->text == "(SB),");
  CHECK(get_if<Str>(content[4])->text == "SB’s");
}

TEST_CASE("a name that does not exist is an error with a suggestion") {
  CHECK(filled("{{quorum.minimun-words}}\n") == R"(Para "…"
a.md:1:3: error: nothing here is called 'quorum.minimun-words' [template.unknown-name]
    {{quorum.minimun-words}}
      ^~~~~~~~~~~~~~~~~~~~
  help: did you mean 'quorum.minimum-words'? `remit show values csdb` lists every name
)");
  CHECK(filled("{{elsewhere-altogether}}\n")
            .ends_with("  help: `remit show values csdb` lists every name\n"));
}

TEST_CASE("a list, a group or a yes-or-no is no text") {
  const std::string help = "  help: name one of its parts; `remit show values csdb` lists them\n";
  CHECK(filled("{{members}}\n") ==
        "Para \"…\"\n"
        "a.md:1:3: error: 'members' is a list, not a text [fact.not-a-text]\n"
        "    {{members}}\n      ^~~~~~~\n" +
            help);
  CHECK(filled("{{quorum}}\n").find("'quorum' is a group of facts, not a text") !=
        std::string::npos);
  CHECK(filled("{{quorum.one-per-agency}}\n").find("is a yes-or-no, not a text") !=
        std::string::npos);
}

TEST_CASE("what the data does not state is an error") {
  CHECK(filled("{{quorum.of}}\n") == R"(Para "…"
a.md:1:3: error: the data does not state 'quorum.of' [fact.not-stated]
    {{quorum.of}}
      ^~~~~~~~~
  help: add it to the data, or write the sentence without it
)");
}

TEST_CASE("nothing is said about what a file that could not be read may hold") {
  CHECK(filled("{{bodies.new.name}}\n", {{"bodies."}, {}}) == "Para \"…\"\n");
  CHECK(filled("{{quorum.of}}\n", {{}, {"quorum."}}) == "Para \"…\"\n");
  CHECK(filled("{{name}}\n", {{"name"}, {"name"}}) == "Para \"Safer *Board* of {{x}}\"\n");
  CHECK(filled("{{bodys.new}}\n", {{"bodies."}, {""}}).find("[template.unknown-name]") !=
        std::string::npos);
}
