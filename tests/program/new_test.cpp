// `remit new`: what it writes, what it refuses, and that nothing unfinished is published.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/program.h"
#include "support/texts.h"

namespace remit::new_test {
using namespace test;

namespace {

struct Beginning {
  TemporaryFolder folder;

  Outcome run(const std::vector<std::string>& arguments) {
    std::vector<std::string> all = {"new"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run_remit(all, folder.path());
  }
  Outcome partnership() {
    return run({"partnership", "safer-town", "--name", "Safer Town Partnership", "--area", "Town",
                "--area-kind", "district", "--house-style", "colchester"});
  }
  Outcome board() { return run({"body", "board", "--name", "Town Board", "--kind", "board"}); }
  void add_posts() {
    edit(folder / kFacts, "\n  <!-- An office",
         "\n  <organisation id=\"council\" sector=\"local-government\">\n    <name>Town "
         "Council</name>\n"
         "  </organisation>\n  <post id=\"head\" organisation=\"council\">\n    <name>Head of "
         "Service</name>\n  </post>\n  <!-- An office");
  }
  Outcome report() {
    return run({"report", "first-review", "--committee", "board", "--date", "2026-05-12", "--title",
                "First review", "--report-of", "head", "--author", "head"});
  }
  std::string check() { return run_remit({"check"}, folder.path()).err; }

  static constexpr const char* kFacts = "content/safer-town/partnership.xml";
};

}  // namespace

TEST_CASE("what a website says of itself is begun, and so is a list of meetings") {
  Beginning b;
  b.partnership();
  const Outcome website =
      b.run({"website", "safer-town", "--address", "https://www.example.org/safer/"});
  CHECK(website.err == "");
  CHECK(website.out ==
        "wrote content/safer-town/website.xml\n"
        "next: take out of its comments what applies in content/safer-town/website.xml, then\n"
        "  remit build\n");
  const Outcome meetings = b.run({"meetings", "safer-town"});
  CHECK(meetings.err == "");
  CHECK(meetings.out ==
        "wrote content/safer-town/meetings.xml\n"
        "next: list the meetings to come in content/safer-town/meetings.xml, then\n"
        "  remit build\n");
  CHECK(b.check().find("warning: nobody has confirmed") != std::string::npos);
  CHECK(b.run({"website", "safer-twon"}).err ==
        "remit: there is no partnership 'safer-twon'\n"
        "  help: did you mean 'safer-town'?\n");
  std::filesystem::remove(b.folder / "content/safer-town/website.xml");
  CHECK(b.run({"website", "safer-town", "--address", "example"})
            .err.find("error: 'example' is not the web address of a folder") != std::string::npos);
}

TEST_CASE("a partnership is begun, with the schema for editors, and what to do next") {
  Beginning b;
  const Outcome result = b.partnership();
  CHECK(result.status == 0);
  CHECK(result.err == "");
  CHECK(result.out ==
        "wrote content/safer-town/partnership.xml\n"
        "wrote remit.xsd\n"
        "next: list the organisations and posts in content/safer-town/partnership.xml, then\n"
        "  remit new body BOARD --name \"Safer Town Board\" --kind board\n");
  CHECK(b.check() == "no errors in 0 documents\n");
  CHECK(b.folder.read("remit.xsd") == run_remit({"schema"}, b.folder.path()).out);
}

TEST_CASE("nothing is overwritten") {
  Beginning b;
  b.partnership();
  b.folder.write(Beginning::kFacts, "mine");
  const Outcome result = b.partnership();
  CHECK(result.status == 1);
  CHECK(result.err ==
        "remit: error: 'content/safer-town/partnership.xml' exists already; nothing was written\n"
        "  help: edit it, or choose another name\n");
  CHECK(b.folder.read(Beginning::kFacts) == "mine");
}

TEST_CASE("bodies are added behind one another, and not a byte elsewhere is changed") {
  Beginning b;
  b.partnership();
  const std::string before = b.folder.read(Beginning::kFacts);
  CHECK(b.board().status == 0);
  CHECK(b.run({"body", "panel", "--name", "Panel", "--kind", "panel"}).status == 0);
  const std::string after = b.folder.read(Beginning::kFacts);
  const std::size_t end = before.rfind("</partnership>");
  CHECK(after.substr(0, end) == before.substr(0, end));
  CHECK(after.ends_with("</partnership>\n"));
  CHECK(after.find("<body id=\"board\"") < after.find("<body id=\"panel\""));
  CHECK(b.check() == "no errors in 0 documents\n");
  const Outcome again = b.board();
  CHECK(again.status == 2);
  CHECK(again.err ==
        "remit: there is a body 'board' already\n"
        "  help: edit it in content/safer-town/partnership.xml\n");
}

TEST_CASE("what is given is checked as it will be when it is read") {
  Beginning b;
  b.partnership();
  const Outcome result = b.run({"body", "board", "--name", "Board", "--kind", "bord"});
  CHECK(result.status == 2);
  CHECK(result.err.find("'bord' is not one of") != std::string::npos);
  CHECK(result.err.find("did you mean 'board'?") != std::string::npos);
  CHECK(result.err.ends_with("nothing was written\n"));
  CHECK(b.run({"terms", "bord", "--in-force-from", "2026-04-01"})
            .err.starts_with("remit: there is no body 'bord'\n"));
  b.board();
  CHECK(b.run({"terms", "bord", "--in-force-from", "2026-04-01"}).err ==
        "remit: there is no body 'bord'\n  help: did you mean 'board'?\n");
  CHECK(b.run({"terms", "board", "--in-force-from", "tomorrow"}).status == 2);
}

TEST_CASE("terms and a report that are not written yet are not published") {
  Beginning b;
  b.partnership();
  b.board();
  b.add_posts();
  CHECK(b.run({"terms", "board", "--in-force-from", "2026-04-01"}).status == 0);
  CHECK(b.report().status == 0);
  const std::string said = b.check();
  CAPTURE(said);
  CHECK(said.find("[terms.empty]") != std::string::npos);
  CHECK(said.find("the section 'Executive Summary' says nothing [report.empty-section]") !=
        std::string::npos);
  CHECK(said.find("[report.background-papers]") != std::string::npos);
  CHECK(run_remit({"build"}, b.folder.path()).status == 1);
}

TEST_CASE("a report has the headings of its house style, and a post must exist") {
  Beginning b;
  b.partnership();
  b.board();
  CHECK(b.report().err ==
        "remit: there is no post 'head'\n"
        "  help: list the posts in content/safer-town/partnership.xml\n");
  b.add_posts();
  CHECK(b.report().out ==
        "wrote content/safer-town/reports/2026-05-12-first-review/report.xml\n"
        "wrote content/safer-town/reports/2026-05-12-first-review/report.md\n"
        "next: write the sections of content/safer-town/reports/2026-05-12-first-review/report.md, "
        "complete its cover sheet, then\n"
        "  remit check\n");
  CHECK(b.folder.read("content/safer-town/reports/2026-05-12-first-review/report.md")
            .starts_with(
                "# Executive Summary\n\n<!-- Write this section, and remove this line. -->\n"));
  // What nobody wrote yet is an error; standard wording is asked for, and is none.
  const std::string said = b.check();
  CAPTURE(said);
  CHECK(said.find("[report.empty-section]") != std::string::npos);
  CHECK(said.find("[report.missing-heading]") == std::string::npos);
}

TEST_CASE("a report has the house style of the body that it is for, or the one that is asked for") {
  const auto begun = [](const std::vector<std::string>& more) {
    Beginning b;
    b.partnership();
    b.board();
    b.add_posts();
    edit(b.folder / Beginning::kFacts, "<body id=\"board\"",
         "<body id=\"board\" house-style=\"east-cambridgeshire\"");
    std::vector<std::string> arguments = {
        "report",  "review",       "--committee", "board", "--date",   "2026-05-12",
        "--title", "First review", "--report-of", "head",  "--author", "head"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = b.run(arguments);
    const std::string base = "content/safer-town/reports/2026-05-12-review/";
    if (outcome.status != 0) return outcome.err;
    return b.folder.read(base + "report.xml") + b.folder.read(base + "report.md") + b.check();
  };
  const std::string of_board = begun({});
  CHECK(of_board.find(" house-style=\"east-cambridgeshire\"") == std::string::npos);
  CHECK(of_board.find("\n# Executive Summary\n") == std::string::npos);
  CHECK(of_board.find("[report.missing-heading]") == std::string::npos);

  const std::string of_another = begun({"--house-style", "colchester"});
  CHECK(of_another.find(" house-style=\"colchester\"") != std::string::npos);
  CHECK(of_another.find("# Executive Summary\n") != std::string::npos);
  CHECK(of_another.find("[report.missing-heading]") == std::string::npos);

  CHECK(begun({"--house-style", "colchster"}) ==
        "remit: there is no house style 'colchster'\n  help: did you mean 'colchester'?\n");
}

TEST_CASE("a council's own house style begins as a copy with its name") {
  Beginning b;
  CHECK(b.run({"house-style", "town", "--council", "Town & Vale Council"}).status == 0);
  const std::string made = b.folder.read("templates/house-styles/town/house-style.xml");
  CHECK(made.find("<house-style id=\"town\">") != std::string::npos);
  CHECK(made.find("<council>Town &amp; Vale Council</council>") != std::string::npos);
  CHECK(b.run({"house-style", "x", "--council", "X", "--from", "colchster"}).err ==
        "remit: there is no house style 'colchster'\n  help: did you mean 'colchester'?\n");
}

TEST_CASE("a body stands where it belongs, whatever partnership.xml has after it") {
  Beginning b;
  b.partnership();
  edit(b.folder / "content/safer-town/partnership.xml", "</partnership>",
       "<priorities year=\"2025-26\"><priority>Safety</priority></priorities>\n</partnership>");
  CHECK(b.board().status == 0);
  const std::string facts = b.folder.read("content/safer-town/partnership.xml");
  CHECK(facts.find("<body id=\"board\"") < facts.find("<priorities year=\"2025-26\""));
}

TEST_CASE("what files are named by must be an id, which is said before anything is made") {
  Beginning b;
  CHECK(b.run({"partnership", "Safer Town", "--name", "Safer Town", "--area", "Town", "--area-kind",
               "district"})
            .err ==
        "remit: 'Safer Town' cannot be an id: small letters, digits and hyphens\n"
        "  help: write safer-town\n");
}

TEST_CASE("a copied house style has the header of its own council") {
  Beginning b;
  CHECK(b.run({"house-style", "town", "--council", "Town & Vale Council", "--from",
               "south-cambridgeshire"})
            .status == 0);
  const std::string made = b.folder.read("templates/house-styles/town/house-style.xml");
  CHECK(holds(made, " header=\"Town &amp; Vale Council\""));
  CHECK_FALSE(holds(made, "header=\"South Cambridgeshire"));
}

TEST_CASE("with several partnerships, the command asks for which") {
  Beginning b;
  b.partnership();
  CHECK(b.run({"partnership", "safer-vale", "--name", "Vale", "--area", "Vale", "--area-kind",
               "city", "--house-style", "colchester"})
            .status == 0);
  CHECK(b.board().err ==
        "remit: the workspace holds several partnerships\n"
        "  help: add --partnership: safer-town or safer-vale\n");
  CHECK(b.run({"body", "board", "--name", "B", "--kind", "board", "--partnership", "safer-vale"})
            .status == 0);
}

TEST_CASE(
    "a new council publishes its first report from what was begun, one XML file and a partial") {
  Beginning b;
  CHECK(b.run({"house-style", "newtown", "--council", "Newtown Council"}).status == 0);
  const std::string style = "templates/house-styles/newtown/";
  edit(b.folder / (style + "house-style.xml"), "label=\"Appendix\"", "label=\"Annex\"");
  b.folder.write(style + "cover.md.mustache",
                 "::: title\n{{report.title}}\n:::\n\n::: cover\n|   |   |\n| --- | --- |\n"
                 "| Ask | {{report.author.name}} |\n:::\n");
  CHECK(b.run({"partnership", "safer-town", "--name", "Safer Town Partnership", "--area", "Town",
               "--area-kind", "district", "--house-style", "newtown"})
            .status == 0);
  b.board();
  b.add_posts();
  b.run({"terms", "board", "--in-force-from", "2026-04-01"});
  edit(b.folder / "content/safer-town/terms-of-reference/board/2026-04-01.xml",
       "\n</terms-of-reference>", "\n  <support post=\"head\"/>\n</terms-of-reference>");
  CHECK(b.report().status == 0);
  const std::string report = "content/safer-town/reports/2026-05-12-first-review/";
  edit(b.folder / (report + "report.xml"), "<background-papers>",
       "<background-papers none=\"yes\">");
  edit(b.folder / (report + "report.xml"), "\n</report>",
       "\n  <appendix id=\"A\" terms-of-reference=\"board\"/>\n</report>");
  b.folder.write(
      report + "report.md",
      replaced_all(b.folder.read(report + "report.md"),
                   "<!-- Write this section, and remove this line. -->", "As [](#A) says."));

  CHECK(run_remit({"check", "--strict"}, b.folder.path()).err == "no errors in 2 documents\n");
  CHECK(run_remit({"build"}, b.folder.path()).status == 0);
  const std::string page =
      b.folder.read("public/safer-town/reports/2026-05-12-first-review/index.html");
  CHECK(page.find("<td>Head of Service</td>") != std::string::npos);
  CHECK(page.find("class=\"reference\">Annex\u00a0A</a> says.") != std::string::npos);
}

TEST_CASE("a copy of a house style has its partials, and stands in nobody's place") {
  Beginning b;
  CHECK(b.run({"house-style", "vale", "--council", "Vale", "--from", "oxfordshire"})
            .out.find("wrote templates/house-styles/vale/cover.md.mustache\n") !=
        std::string::npos);
  CHECK(b.run({"house-style", "old", "--council", "Old", "--from", "colchester-2017"}).status == 0);
  const std::string made = b.folder.read("templates/house-styles/old/house-style.xml");
  CHECK(made.find("<house-style id=\"old\">") != std::string::npos);
  b.partnership();
  CHECK(b.check() == "no errors in 0 documents\n");
}

}  // namespace remit::new_test
