#include "compose/facts.h"

#include <doctest/doctest.h>

#include "base/causes.h"
#include "document/print.h"
#include "text/markdown.h"

namespace remit::facts_test {
namespace {

const Value kValues(Value::Object{
    {"quorum", Value::Object{{"minimum-words", "five"}, {"of", ""}, {"one-per-agency", true}}},
    {"members", Value::List{}},
    {"priorities", Value::Object{{"2016-17", Value::List{"Alcohol & *drugs*", "Reoffending"}}}},
    {"board", Value::Object{{"id", "board"}, {"name", ""}, {"named", ""}, {"kind", ""}}},
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

TEST_CASE("a fact that is a list of texts becomes a bulleted list") {
  CHECK(filled("It has priorities:\n\n{{priorities.2016-17}}\n\nMore.\n") ==
        R"(Para "It has priorities:"
BulletList
  Item
    Plain "Alcohol & *drugs*"
  Item
    Plain "Reoffending"
Para "More."
)");
  CHECK(filled("> {{priorities.2016-17}}\n").starts_with("BlockQuote\n  BulletList\n"));
  CHECK(
      filled("::: note\n{{priorities.2016-17}}\n:::\n").starts_with("Div {.note}\n  BulletList\n"));
}

TEST_CASE("each item of a generated list is at the place of the fact") {
  const Source source("a.md", "As planned:\n\n{{priorities.2016-17}}\n");
  Diagnostics diagnostics;
  Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  CHECK(fill_facts(blocks, kValues, "csdb", {}, diagnostics));
  const BulletList* list = get_if<BulletList>(blocks.back());
  REQUIRE(list);
  for (const Blocks& item : list->items) {
    const Place& place = item.front().place;
    CHECK(source.text().substr(place.begin, place.end - place.begin) == "priorities.2016-17");
  }
}

TEST_CASE("a list amid words, in a heading, a table or an item is an error that says so") {
  const std::string help =
      "  help: put it in a paragraph of its own, with an empty line before and behind; there it "
      "becomes a bulleted list\n";
  CHECK(
      filled("These: {{priorities.2016-17}}\n") ==
      "Para \"These: …\"\n"
      "a.md:1:10: error: 'priorities.2016-17' is a list: it cannot stand amid words, in a heading "
      "or in a table [fact.list-amid-text]\n"
      "    These: {{priorities.2016-17}}\n             ^~~~~~~~~~~~~~~~~~\n" +
          help);
  CHECK(
      filled("- one\n- {{priorities.2016-17}}\n")
          .find("a.md:2:5: error: 'priorities.2016-17' is a list: it cannot be an item of another "
                "list [fact.list-amid-text]") != std::string::npos);
  for (const char* elsewhere : {"# {{priorities.2016-17}}\n", "*{{priorities.2016-17}}*\n",
                                "| a |\n| --- |\n| {{priorities.2016-17}} |\n"})
    CHECK(filled(elsewhere).find("[fact.list-amid-text]") != std::string::npos);
}

TEST_CASE("what the data does not state is an error") {
  CHECK(filled("{{quorum.of}}\n") == R"(Para "…"
a.md:1:3: error: the data does not state 'quorum.of' [fact.not-stated]
    {{quorum.of}}
      ^~~~~~~~~
  help: add it to the data, or write the sentence without it
)");
}

TEST_CASE("what the data lacks may follow from faults of its own partnership, and says so") {
  Sources sources;
  const auto causes = [&](SourceOwner owner) {
    const Source& source =
        sources.add("a.md", "{{quorum.of}} {{bodies.bord.name}} {{elsewhere}}\n", owner);
    Diagnostics diagnostics;
    Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
    fill_facts(blocks, kValues, "csdb", {}, diagnostics);
    std::vector<std::vector<Cause>> result;
    for (const Diagnostic& d : diagnostics.all()) result.push_back(d.depends_on);
    return result;
  };
  using All = std::vector<std::vector<Cause>>;
  CHECK(
      (causes({"safer", false}) == All{{FaultyFacts{"safer"}}, {UnknownId{"safer", "bord"}}, {}}));
  CHECK((causes({}) == All{{}, {}, {}}));
}

TEST_CASE("what had no name on the document's date is an error that says so") {
  CHECK(filled("The {{board.named}}\n") == R"(Para "The …"
a.md:1:7: error: 'board' had no name on the date of this document [name.none-then]
    The {{board.named}}
          ^~~~~~~~~~~
  help: correct the date, or give it the name of that day in partnership.xml
)");
  CHECK(filled("{{board.kind}}\n").find("[fact.not-stated]") != std::string::npos);
}

TEST_CASE("nothing is said about what a file that could not be read may hold") {
  CHECK(filled("{{bodies.new.name}}\n", {{"bodies."}, {}}) == "Para \"…\"\n");
  CHECK(filled("{{quorum.of}}\n", {{}, {"quorum."}}) == "Para \"…\"\n");
  CHECK(filled("{{name}}\n", {{"name"}, {"name"}}) == "Para \"Safer *Board* of {{x}}\"\n");
  CHECK(filled("{{bodys.new}}\n", {{"bodies."}, {""}}).find("[template.unknown-name]") !=
        std::string::npos);
}

}  // namespace remit::facts_test
