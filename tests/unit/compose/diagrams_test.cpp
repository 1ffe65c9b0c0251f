#include "compose/diagrams.h"

#include <doctest/doctest.h>

#include "base/limits.h"
#include "composed_reading.h"
#include "document/walk.h"

namespace remit::diagrams_test {
namespace {

// A board of police, council and others; a panel to which it answers; a process.
struct Diagrams : ComposingDocuments {
  Diagrams() {
    data.organisations[0].sector = text("police");
    data.bodies[0].relations = {{text("accountable-to"), text("panel"), {}}};
    data.processes = {
        {text("yearly"), text("The year"), {}, {{{}, text("plan")}, {{}, text("do")}}}};
  }

  Blocks compose(const std::string& markdown) {
    Blocks blocks = prose(markdown, "text.md");
    drawings = compose_diagrams(blocks, data, *parse_date("2022-03-15"), diagnostics);
    return blocks;
  }
  std::string addresses() const {
    std::string result;
    for (const Drawing& drawing : drawings) result += drawing.address + " " + drawing.name + "\n";
    return result;
  }

  std::vector<Drawing> drawings;
};

std::vector<Image> images(const Blocks& blocks) {
  std::vector<Image> result;
  for_each_inline(blocks, [&](const Inline& node) {
    if (const Image* image = get_if<Image>(node)) result.push_back(*image);
  });
  return result;
}

}  // namespace

TEST_CASE("a diagram keeps its address, and its facts follow as a list") {
  Diagrams d;
  const Blocks blocks =
      d.compose("Before.\n\n![Who is on it](diagram:membership/board)\n\nBehind.\n");
  CHECK(d.messages() == "");
  CHECK(d.addresses() == "diagram:membership/board membership-board\n");
  CHECK(outline(blocks) ==
        "Before.\nWho is on it\nThe diagram in words:\nPolice\nEssex Police\nBehind.\n");
  REQUIRE(blocks.size() == 4);
  const Div* words = get_if<Div>(blocks[2]);
  REQUIRE(words);
  CHECK(words->attr.has_class("diagram-text"));
  CHECK(get_if<BulletList>(words->content[1]));
  const Image image = images(blocks).at(0);
  CHECK(image.target.url == "diagram:membership/board");
  CHECK(image.attr.has_class("diagram"));
}

TEST_CASE("a diagram without a text alternative is given one from the data") {
  Diagrams d;
  CHECK(plain_text(images(d.compose("![](diagram:process/yearly \"The year\")\n")).at(0).content) ==
        "Diagram. The year. The same facts follow in words.");
  CHECK(plain_text(images(d.compose("![ours](diagram:process/yearly)\n")).at(0).content) == "ours");
}

TEST_CASE("every kind of diagram is drawn once, however often it is named") {
  Diagrams d;
  d.compose(
      "![](diagram:relations)\n\n![](diagram:relations/panel)\n\n- ![](diagram:relations)\n\n"
      "> ![](diagram:process/yearly){#process}\n");
  CHECK(d.messages() == "");
  CHECK(d.addresses() ==
        "diagram:relations relations\n"
        "diagram:relations/panel relations-panel\n"
        "diagram:process/yearly process-yearly\n");
}

TEST_CASE("what is no diagram is left alone, and a second time nothing is added") {
  Diagrams d;
  Blocks blocks = d.compose("![A map](map.png)\n\n![](diagram:relations)\n");
  const Blocks once = blocks;
  CHECK(compose_diagrams(blocks, d.data, *parse_date("2022-03-15"), d.diagnostics).empty());
  CHECK(blocks == once);
  CHECK(images(blocks).at(0).target.url == "map.png");
}

TEST_CASE("a name that does not exist is an error at the address, with the nearest") {
  Diagrams d;
  const Blocks blocks = d.compose("![Members](diagram:membership/bord){#who}\n");
  CHECK(d.messages() ==
        "text.md:1:12: error: 'bord' is not a body of this partnership [diagram.unknown]\n"
        "    ![Members](diagram:membership/bord){#who}\n"
        "               ^~~~~~~~~~~~~~~~~~~~~~~\n"
        "  help: did you mean 'board'?\n");
  CHECK(d.drawings.empty());
  CHECK(outline(blocks) == "Members\n");
  CHECK(images(blocks).at(0).attr.id == "who");
}

TEST_CASE("a diagram that is not fully named is an error that lists the names") {
  const auto said = [](const std::string& address) {
    Diagrams d;
    d.compose("![x](" + address + ")\n");
    const std::string all = d.messages();
    return all.substr(all.find("error: "), all.find('\n') - all.find("error: ")) +
           all.substr(all.find("\n  help: "));
  };
  CHECK(said("diagram:membership") ==
        "error: this does not say which body to draw [diagram.unknown]\n"
        "  help: write diagram:membership/ and its id; bodies are board and panel\n");
  CHECK(said("diagram:relations/") ==
        "error: this does not say which body to draw [diagram.unknown]\n"
        "  help: write diagram:relations/ and its id; bodies are board and panel\n");
  CHECK(said("diagram:process/xyz") ==
        "error: 'xyz' is not a process of this partnership [diagram.unknown]\n"
        "  help: processes are yearly\n");
  CHECK(said("diagram:member/board") ==
        "error: there is no kind of diagram 'member' [diagram.unknown]\n"
        "  help: diagrams are membership, process, relations and timeline\n");
  CHECK(said("diagram:proces/yearly") ==
        "error: there is no kind of diagram 'proces' [diagram.unknown]\n"
        "  help: did you mean 'process'?\n");
}

TEST_CASE("members are those of the terms in force on the document's date") {
  Diagrams d;
  d.compose("![x](diagram:membership/panel)\n");
  CHECK(d.messages() ==
        "text.md:1:6: error: no terms of reference of the Scrutiny Panel were in force on "
        "15 March 2022 [diagram.no-terms]\n"
        "    ![x](diagram:membership/panel)\n"
        "         ^~~~~~~~~~~~~~~~~~~~~~~~\n"
        "  help: a diagram of its members needs them; add them, or leave it out\n");
  d.data.terms[0].in_force_from = date("2023-01-01");
  d.compose("![x](diagram:membership/board)\n");
  CHECK(d.messages().find("of the Safer Board were in force") != std::string::npos);
}

TEST_CASE("terms without members, and bodies without relations, are errors") {
  Diagrams d;
  d.data.terms[0].members.clear();
  d.data.bodies[0].relations.clear();
  d.compose(
      "![x](diagram:membership/board)\n\n![y](diagram:relations)\n\n![z](diagram:relations/"
      "panel)\n");
  CHECK(d.messages() ==
        "text.md:1:6: error: the terms of reference of the Safer Board name no members "
        "[diagram.no-members]\n"
        "    ![x](diagram:membership/board)\n"
        "         ^~~~~~~~~~~~~~~~~~~~~~~~\n"
        "  help: state them: <members>\n"
        "  note: the terms are at\n"
        "text.md:3:6: error: the data states no relation between bodies [diagram.no-relations]\n"
        "    ![y](diagram:relations)\n"
        "         ^~~~~~~~~~~~~~~~~\n"
        "  help: add it to the body: <relation kind=\"…\" body=\"…\"/>\n"
        "text.md:5:6: error: the data states no relation of the Scrutiny Panel to another body "
        "[diagram.no-relations]\n"
        "    ![z](diagram:relations/panel)\n"
        "         ^~~~~~~~~~~~~~~~~~~~~~~\n"
        "  help: add it to the body: <relation kind=\"…\" body=\"…\"/>\n");
}

TEST_CASE("what files that could not be read might state is not missed") {
  Diagrams d;
  d.data.names_complete = false;
  d.data.unread_terms = {"board"};
  d.compose("![x](diagram:membership/bord)\n\n![y](diagram:membership/board)\n");
  CHECK(d.messages() == "");
  CHECK(d.drawings.empty());
}

TEST_CASE("a diagram of more boxes than anybody can read is an error") {
  Diagrams d;
  auto& steps = d.data.processes[0].steps;
  steps.assign(kMaxDiagramBoxes, {{}, text("step")});
  d.compose("![x](diagram:process/yearly)\n");
  CHECK(d.messages() == "");
  steps.push_back({{}, text("step")});
  d.compose("![x](diagram:process/yearly)\n");
  CHECK(d.messages() ==
        "text.md:1:6: error: this diagram has 61 boxes, more than anybody can read "
        "[limit.diagram-boxes]\n"
        "    ![x](diagram:process/yearly)\n"
        "         ^~~~~~~~~~~~~~~~~~~~~~\n"
        "  help: up to 60 can be drawn; show a part of it, or write a table\n");
}

TEST_CASE("an appended document's diagram that was otherwise at its date has a name of its own") {
  Diagrams d;
  Blocks appended = d.compose("![x](diagram:relations)\n\n![y](diagram:process/yearly)\n");
  const std::vector<Drawing> earlier = d.drawings;
  d.data.bodies[0].relations[0].every = text("year");
  d.compose("![x](diagram:relations)\n\n![y](diagram:process/yearly)\n");
  std::vector<Drawing> all = d.drawings;
  add_drawings(earlier, "B", appended, all);
  REQUIRE(all.size() == 3);
  CHECK(all[2].address == "diagram:relations/B");
  CHECK(all[2].name == "relations-B");
  CHECK(images(appended).at(0).target.url == "diagram:relations/B");
  CHECK(images(appended).at(1).target.url == "diagram:process/yearly");
}

TEST_CASE("diagrams that say the same share an address, others keep theirs") {
  const auto record = [](const std::string& said) {
    Diagrams d;
    return d.prose("![The police](2020.adopted-membership.svg){.diagram}\n\n::: diagram-text\n" +
                       said + "\n:::\n",
                   "record.md");
  };
  Diagrams d;
  const Blocks now = d.prose(
      "Before.\n\n![The police](diagram:membership/board){.diagram}\n\n::: diagram-text\nIn "
      "words:\n\n"
      "- Police\n:::\n",
      "text.md");
  Blocks same = record("In words:\n\n- Police");
  share_diagrams(same, now);
  CHECK(images(same)[0].target.url == "diagram:membership/board");
  Blocks other = record("In words:\n\n- Police\n- Health");
  share_diagrams(other, now);
  CHECK(images(other)[0].target.url == "2020.adopted-membership.svg");
}

}  // namespace remit::diagrams_test
