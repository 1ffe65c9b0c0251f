#include "compose/terms_of_reference.h"

#include <doctest/doctest.h>

#include "composed_reading.h"

namespace remit::terms_of_reference_test {
namespace {

struct Terms : ComposingDocuments {
  std::optional<ComposedTerms> compose(const std::string& wording) {
    data.terms[0].wording = prose(wording, "board.md");
    return compose_terms(data.terms[0], *data.terms[0].in_force_from.date, context());
  }
};

}  // namespace

TEST_CASE("terms are their wording, then what the facts say beyond it, numbered") {
  Terms terms;
  const auto composed = terms.compose("# Aim {-}\n\nSafety.\n\n# Scope\n\n1. here\n2. there\n");
  REQUIRE(composed);
  CHECK(outline(composed->alone.document.blocks) ==
        "Safer Board: terms of reference\n"
        "# Aim\n"
        "Safety.\n"
        "# 1. Scope\n"
        "here\nthere\n"
        "# 2. Membership\n"
        "Essex Police\n"
        "# 3. Quorum\n"
        "At least five.\n");
  CHECK(terms.messages() == "");
}

TEST_CASE("terms know what they are called, and as at which date they state facts") {
  Terms terms;
  const auto composed = terms.compose("");
  REQUIRE(composed);
  CHECK(composed->alone.key.kind == DocumentKind::terms_of_reference);
  CHECK(composed->alone.name == "board");
  CHECK(composed->alone.key.partnership == "safer");
  CHECK(composed->alone.key.subject == "board");
  CHECK(iso(composed->alone.date) == "2020-04-01");
  CHECK(composed->alone.document.title == "Safer Board: terms of reference");
  CHECK(composed->alone.document.language == "en-GB");
  CHECK(composed->alone.document.date == "2020-04-01");
  CHECK(composed->alone.numbering == terms.style.terms_numbering);
}

TEST_CASE("as an appendix terms have no title of their own, and the same clauses") {
  Terms terms;
  const auto composed = terms.compose("# Aim\n\nSafety.\n");
  REQUIRE(composed);
  CHECK(composed->appended.title == "Safer Board: terms of reference");
  CHECK("Safer Board: terms of reference\n" + outline(composed->appended.blocks) ==
        outline(composed->alone.document.blocks));
}

TEST_CASE("the wording states facts of the terms, and refers to clauses") {
  Terms terms;
  const auto composed = terms.compose(
      "# Aim\n\nThe {{body.name}} meets with {{quorum.minimum-words}}: [](#quorum).\n");
  REQUIRE(composed);
  CHECK(outline(composed->alone.document.blocks)
            .find("The Safer Board meets with five: clause\u00a03.") != std::string::npos);
  CHECK(plain_text(composed->alone.prose) == "Aim\nThe Safer Board meets with five: .");
}

TEST_CASE("a mistake in the wording is one message, though the terms are composed twice") {
  Terms terms;
  terms.compose("# Aim\n\nAt least {{quorum.minimun}}, see [](#nowhere).\n");
  CHECK(terms.diagnostics.all().size() == 2);
  CHECK(terms.messages() ==
        "board.md:3:12: error: nothing here is called 'quorum.minimun' [template.unknown-name]\n"
        "    At least {{quorum.minimun}}, see [](#nowhere).\n"
        "               ^~~~~~~~~~~~~~\n"
        "  help: did you mean 'quorum.minimum'? `remit show values board` lists every name\n"
        "board.md:3:37: error: nothing in this document has the id 'nowhere' "
        "[reference.unknown-id]\n"
        "    At least {{quorum.minimun}}, see [](#nowhere).\n"
        "                                        ^~~~~~~~\n"
        "  help: put {#nowhere} at the end of the paragraph or heading that is meant\n");
}

TEST_CASE("nothing is said about facts that a faulty file of facts may hold") {
  Terms terms;
  terms.data.unread_terms = {"board"};
  CHECK(terms.compose("# Aim\n\nIt meets {{meetings.frequency}}.\n"));
  CHECK(terms.messages() == "");
}

TEST_CASE("terms of an unknown body, or with a faulty template, are none") {
  Terms terms;
  terms.data.terms[0].body = text("nobody");
  CHECK_FALSE(terms.compose(""));
  CHECK(terms.messages() == "");
  terms.data.terms[0].body = text("board");
  terms.disk.write("templates/terms-of-reference.md.mustache", "{{titel}}");
  CHECK_FALSE(terms.compose(""));
  CHECK(terms.messages().find("[template.unknown-name]") != std::string::npos);
}

}  // namespace remit::terms_of_reference_test
