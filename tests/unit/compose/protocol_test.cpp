#include "compose/protocol.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "composed_reading.h"

namespace remit::protocol_test {
namespace {

// A protocol of two boards, through the shipped templates but for their abbreviations.
struct Protocols : ComposingDocuments {
  Protocols() {
    for (const char* name : {"protocol", "protocol/boards", "protocol/joint-work",
                             "protocol/acceptance", "protocol/review"}) {
      const std::string path = std::string("templates/") + name + ".md.mustache";
      FileResult file = read_beneath(REMIT_SOURCE_DIR, path, 100'000);
      REQUIRE(file.fault == FileFault::none);
      disk.write(path, file.bytes);
    }
    disk.write("templates/abbreviations.md.mustache", "");
    style.terms_numbering = {};
    protocol.slug = "together";
    protocol.in_force_from = date("2025-04-01");
    protocol.title = text("Working together");
    protocol.prose_read = true;
    protocol.boards = {board("board", "It leads."), board("panel", "It scrutinises.")};
    data.bodies[0].relations = {{text("works-with"), text("panel"), {}}};
  }

  ProtocolBoard board(std::string id, const std::string& role) {
    ProtocolBoard result;
    result.body = text(std::move(id));
    result.role.blocks = prose(role, "protocol.xml");
    result.responsibilities = {text("to meet"), text("to publish *its* papers")};
    return result;
  }

  std::string outlined(const std::string& markdown = "") {
    protocol.prose = prose(markdown, "together.md");
    const auto composed = compose_protocol(protocol, context());
    REQUIRE(composed);
    return outline(composed->document.blocks);
  }

  Protocol protocol;
};

}  // namespace

TEST_CASE("a protocol states of each board its role, its responsibilities and its governance") {
  Protocols p;
  p.protocol.boards[0].governance.blocks = p.prose("By the {{bodies.panel.name}}.", "protocol.xml");
  CHECK(p.outlined() ==
        "Working together\n"
        "Safer Partnership, from 1 April 2025\n"
        "# The boards\n"
        "## Safer Board (SB)\n"
        "### Role\nIt leads.\n"
        "### Responsibilities\nto meet\nto publish *its* papers\n"
        "### Governance\nWorks with: Scrutiny Panel\nBy the Scrutiny Panel.\n"
        "## Scrutiny Panel\n"
        "### Role\nIt scrutinises.\n"
        "### Responsibilities\nto meet\nto publish *its* papers\n"
        "### Governance\nWorks with: Safer Board\n");
  CHECK(p.messages() == "");
}

TEST_CASE("an example of a protocol says so before everything else") {
  Protocols p;
  p.protocol.illustrative = text("yes");
  CHECK(p.outlined().starts_with(
      "Illustrative: an example of such a protocol, which no board has agreed.\n"
      "Working together\n"));
}

TEST_CASE("prose and facts stand under their headings, in the prose's order") {
  Protocols p;
  p.protocol.review.month = parse_month("2026-05");
  p.protocol.acceptances = {{text("board"), date("2025-03-11")}, {text("panel"), {}}};
  p.protocol.joint_work.push_back(
      {text("Planning"), text("board"), {text("panel")}, {p.prose("Each tells.", "p.xml"), {}}});
  const std::string made = p.outlined(
      "# Purpose\n\nTo work together.\n\n# Acceptance\n\n# The boards\n\nThere are two.\n");
  CHECK(made.find("# Purpose\nTo work together.\n"
                  "# Acceptance\nThese boards have accepted the protocol:\n"
                  "Safer Board, on 11 March 2025\nScrutiny Panel\n"
                  "# The boards\nThere are two.\n## Safer Board (SB)\n") != std::string::npos);
  CHECK(made.find("# How the boards work together\n") != std::string::npos);
  CHECK(made.find("Planning\nSafer Board\nScrutiny Panel\nEach tells.\n") != std::string::npos);
  CHECK(made.ends_with("# Review\nThe boards look at this protocol again from May 2026.\n"));
  CHECK(p.messages() == "");
}

TEST_CASE("a protocol knows what it is, and as at which date it states facts") {
  Protocols p;
  const auto composed = compose_protocol(p.protocol, p.context());
  REQUIRE(composed);
  CHECK(composed->key.kind == DocumentKind::protocol);
  CHECK(composed->name == "together");
  CHECK(iso(composed->date) == "2025-04-01");
  CHECK(plain_text(composed->prose) == "It leads.\nIt scrutinises.");
}

}  // namespace remit::protocol_test
