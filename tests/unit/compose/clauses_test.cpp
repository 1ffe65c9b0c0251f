#include "compose/clauses.h"

#include <doctest/doctest.h>

#include "compose/values.h"
#include "document/print.h"
#include "partnership_data.h"
#include "text/markdown.h"

namespace remit::clauses_test {
namespace {

struct Clauses : Composing {
  Clauses() {
    installed.write("templates/clauses/quorum.md.mustache", "At least {{quorum.minimum-words}}.\n");
    installed.write("templates/clauses/membership.md.mustache",
                    "{{#members}}\n- {{name}}\n{{/members}}\n");
    data.terms.front().place = Place::whole_file(sources.add("2020-04-01.xml", ""));
  }

  // "id: heading" and the blocks of each clause, then the messages.
  std::string compose(const std::string& markdown) {
    const Source& source = sources.add("2020-04-01.md", markdown);
    Blocks wording = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
    const TermsOfReference& terms = data.terms.front();
    const Value values(terms_values(data, &terms, *parse_date("2022-01-01")));
    std::string result;
    for (const Clause& c : compose_clauses(terms, std::move(wording), values, context()))
      result += c.id + ": " + c.heading + (c.unnumbered ? " (unnumbered)" : "") + "\n" +
                print_tree(c.blocks);
    return result + messages();
  }
};

}  // namespace

TEST_CASE("clauses stand as the wording has them, and standard ones follow from the facts") {
  Clauses c;
  CHECK(c.compose("# Purpose\n\nTo help.\n\n## Sub\n\n# Votes {#v -}\n\nOne each.\n") ==
        R"(purpose: Purpose
Para "To help."
Header 2 "Sub"
v: Votes (unnumbered)
Para "One each."
membership: Membership
BulletList
  Item
    Plain "Essex Police"
quorum: Quorum
Para "At least five."
)");
}

TEST_CASE("a clause of the wording replaces the standard one in its place") {
  Clauses c;
  CHECK(c.compose("# Scope\n\nAll.\n\n# Quorum\n\nThree.\n") == R"(scope: Scope
Para "All."
membership: Membership
BulletList
  Item
    Plain "Essex Police"
quorum: Quorum
Para "Three."
)");
}

TEST_CASE("a heading without text gets the standard text, in its place") {
  Clauses c;
  CHECK(c.compose("# Quorum\n\n# Membership\n\nAll.\n") == R"(quorum: Quorum
Para "At least five."
membership: Membership
Para "All."
)");
}

TEST_CASE("a clause is a standard one by its id, or else by its heading") {
  Clauses c;
  CHECK(c.compose("# Who must come {#quorum}\n\n# Membership {#who}\n") ==
        R"(quorum: Who must come
Para "At least five."
who: Membership
BulletList
  Item
    Plain "Essex Police"
)");
}

TEST_CASE("terms can be written from the facts alone") {
  Clauses c;
  CHECK(c.compose("").starts_with("membership: Membership\n"));
  CHECK(c.messages().empty());
}

TEST_CASE("terms without facts and without wording are an error") {
  Clauses c;
  TermsOfReference& terms = c.data.terms.front();
  terms.members.clear();
  terms.quorum_minimum = {};
  CHECK(c.compose("") ==
        "2020-04-01.xml: error: these terms of reference say nothing [terms.empty]\n"
        "  help: state facts, such as <quorum>, or write clauses beside this file\n");
}

TEST_CASE("a clause that says nothing is an error") {
  Clauses c;
  c.data.terms.front().members.clear();
  CHECK(c.compose("# Purpose\n\n# Membership\n")
            .ends_with(
                R"(2020-04-01.md:1:1: error: the clause 'Purpose' says nothing [terms.empty-clause]
    # Purpose
    ^~~~~~~~~
  help: write it, or state its facts at 2020-04-01.xml
2020-04-01.md:3:1: error: the clause 'Membership' says nothing [terms.empty-clause]
    # Membership
    ^~~~~~~~~~~~
  help: write it, or state its facts at 2020-04-01.xml
)"));
}

TEST_CASE("the purpose is the text that the facts hold, where its heading stands") {
  Clauses c;
  c.data.terms.front().purpose.blocks = {{Para{inlines_from_text("To help.", {})}, {}}};
  CHECK(c.compose("# Scope\n\nAll.\n\n# Purpose\n").starts_with(R"(scope: Scope
Para "All."
purpose: Purpose
Para "To help."
)"));
  CHECK(c.messages().empty());
}

TEST_CASE("a purpose in the wording and in the facts is an error") {
  Clauses c;
  Prose& purpose = c.data.terms.front().purpose;
  purpose = {{{Para{inlines_from_text("To help.", {})}, {}}}, c.data.terms.front().place};
  CHECK(
      c.compose("# Purpose\n\nTo work.\n")
          .ends_with(
              R"(2020-04-01.md:1:1: error: the clause 'Purpose' is written here and in the facts [terms.written-twice]
    # Purpose
    ^~~~~~~~~
  help: keep one of the two: this clause, or <purpose>
  note: the other is at 2020-04-01.xml
)"));
}

TEST_CASE("two clauses under one heading are an error at the second") {
  Clauses c;
  const std::string found = c.compose("# Scope\n\nAll.\n\n# Scope\n\nNot all.\n");
  CHECK(found.ends_with(
      R"(2020-04-01.md:5:1: error: there is a clause 'Scope' above already [terms.written-twice]
    # Scope
    ^~~~~~~
  help: put both texts under one heading, or give one of them another
  note: the other is at 2020-04-01.md:1
)"));
}

TEST_CASE("a standard clause beside one that tells of the same is a warning") {
  for (const std::string wording :
       {"# Quorum and voting\n\nFive.\n", "# Rules\n\n## Quorum\n\nFive.\n",
        "# Numbers, quorum & such\n\nFive.\n"}) {
    CAPTURE(wording);
    Clauses c;
    CHECK(c.compose(wording).find(
              "warning: the facts give a clause 'Quorum' beside this one, which may "
              "say otherwise [terms.clause-beside]") != std::string::npos);
  }
  Clauses c;
  CHECK(c.compose("# Quorum of sub-groups\n\nTwo.\n").find("warning") == std::string::npos);
}

TEST_CASE("a heading in the purpose is an error") {
  Clauses c;
  const Source& source = c.sources.add("purpose.xml", "To help.\n\n## How\n\nWell.\n");
  c.data.terms.front().purpose.blocks =
      read_markdown(mapped(source), MarkdownKind::prose, c.diagnostics);
  CHECK(c.compose("").ends_with(
      R"(purpose.xml:3:1: error: a heading stands in <purpose>, which is one clause [terms.heading-in-purpose]
    ## How
    ^~~~~~
  help: remove it, or write the clauses beside this file, a heading each
)"));
}

TEST_CASE("text before the first heading is an error, once") {
  Clauses c;
  CHECK(
      c.compose("a\n\nb\n\n# Purpose\n\nx\n")
          .ends_with(
              R"(2020-04-01.md:1:1: error: this text stands before the first heading [terms.text-before-heading]
    a
    ^
  help: put it under a heading: each clause has one, '# Purpose'
)"));
}

}  // namespace remit::clauses_test
