// What divisions make of their content.
#include "text/division_forms.h"

#include <doctest/doctest.h>

#include "markdown_reading.h"

namespace remit::division_forms_test {

TEST_CASE("a name that no division has is an error with a suggestion") {
  CHECK(tree("::: notes\ntext\n:::\n") == R"(Div {.notes}
  Para "text"
a.md:1:1: error: there is no division 'notes' [markdown.unknown-division]
    ::: notes
    ^~~~~~~~~
  help: did you mean 'note'?
)");
  CHECK(tree("::: {#w .note .wide}\ntext\n:::\n").find("there is no division 'wide'") !=
        std::string::npos);
  CHECK(messages("::: {#w}\ntext\n:::\n").empty());
}

TEST_CASE("a division of templates is none of an author's") {
  CHECK(tree("::: cover\ntext\n:::\n") == R"(Div {.cover}
  Para "text"
a.md:1:1: error: only a template can have a division 'cover' [markdown.unknown-division]
    ::: cover
    ^~~~~~~~~
  help: the divisions are note, box, quoted, definitions, sign-off, signatures, landscape, row-headers, totals-as-typed, continued and language
)");
  CHECK(messages("::: cover\ntext\n:::\n", MarkdownKind::composed).empty());
  CHECK(messages("::: covers\ntext\n:::\n", MarkdownKind::composed) ==
        "1:1 markdown.unknown-division\n");
}

TEST_CASE("the name of a division in code is not looked at") {
  CHECK(messages("```\n::: notes\n```\n").empty());
}

TEST_CASE("a list of definitions has terms and what they mean") {
  CHECK(tree("::: definitions\n"
             "- **Quorum** the members who\n  must be *present*.\n"
             "- **Anti-social behaviour**\n  conduct that harms. {#asb}\n"
             "- **Officer** one of:\n  - the council\n"
             ":::\n") == R"(Div {.definitions}
  DefinitionList
    Term "Quorum"
      Plain "the members who⏎must be [Emph: present]."
    Term "[Span {#asb}: Anti-social behaviour]"
      Plain "conduct that harms."
    Term "Officer"
      Plain "one of:"
      BulletList
        Item
          Plain "the council"
)");
}

TEST_CASE("a definition may have paragraphs, and the division words of introduction") {
  CHECK(tree("::: definitions\nIn this paper:\n\n- **Quorum** the members.\n\n  Not the officers.\n"
             ":::\n") == R"(Div {.definitions}
  Para "In this paper:"
  DefinitionList
    Term "Quorum"
      Para "the members."
      Para "Not the officers."
)");
}

TEST_CASE("an item without a term, or a term without a meaning, is an error") {
  CHECK(tree("::: definitions\n- Quorum: the members.\n- **Officer**\n- **A** b\n:::\n") ==
        R"(Div {.definitions}
  DefinitionList
    Term ""
      Plain "Quorum: the members."
    Term "Officer"
    Term "A"
      Plain "b"
a.md:2:3: error: this item does not begin with the term that it defines [markdown.bad-definition]
    - Quorum: the members.
      ^~~~~~~~~~~~~~~~~~~~
  help: write the term in bold: '- **Quorum** the members who must be present'
a.md:3:3: error: nothing is said about the term 'Officer' [markdown.bad-definition]
    - **Officer**
      ^~~~~~~~~~~
  help: write what it means behind it, in the same item
)");
}

TEST_CASE("definitions without a bulleted list are an error") {
  CHECK(messages("::: definitions\n1. **Quorum** the members.\n:::\n") ==
        "1:1 markdown.bad-definition\n");
}

TEST_CASE("the lines of a sign-off stay lines") {
  CHECK(tree("::: sign-off\nHead of Service\nTrading Standards\nMay 2016\n:::\n") ==
        "Div {.sign-off}\n  Para \"Head of Service[LineBreak]Trading Standards[LineBreak]May "
        "2016\"\n");
}

}  // namespace remit::division_forms_test
