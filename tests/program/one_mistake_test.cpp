// One mistake is one message, wherever it stands.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

#include "support/program.h"
#include "support/texts.h"

namespace remit::one_mistake_test {
using namespace test;

namespace {

const std::string kReport = "content/safer-colchester/reports/2022-03-15-one-colchester/report.md";
const std::string kTerms = "content/safer-colchester/terms-of-reference/csdb/2020-04-01";

// The codes of all messages of `remit check`, in their order.
std::string codes(const TemporaryFolder& folder) {
  return codes_in(run_remit({"check"}, folder.path()).err);
}

}  // namespace

TEST_CASE("a misspelt fact in a standard heading is not lost") {
  TemporaryFolder folder;
  copy_content(folder.path());
  edit(folder / kReport, "# Executive Summary\n", "# Executive Summary {{partnership.nmae}}\n");
  CHECK(codes(folder) == "template.unknown-name");
}

TEST_CASE("a misspelt fact does not make its abbreviation look unexplained") {
  TemporaryFolder folder;
  copy_content(folder.path());
  edit(folder / kReport, "{{bodies.ocsb.named}}", "{{bodies.oscb.named}}");
  CHECK(codes(folder) == "template.unknown-name");
}

TEST_CASE("a fact that is missing since its post is unknown is not asked for again") {
  TemporaryFolder folder;
  copy_content_not_adopted(folder.path());
  edit(folder / kTerms + ".xml", "<support post=\"community-safety-officer\"/>",
       "<support post=\"community-safety-oficer\"/>");
  CHECK(codes(folder) == "reference.unknown-post");
}

TEST_CASE("wording without its facts is a missing file") {
  TemporaryFolder folder;
  copy_content(folder.path());
  std::filesystem::remove(folder / kTerms + ".xml");
  CHECK(codes(folder) == "file.missing");
}

TEST_CASE("a report that cannot be read or says nothing is not asked for its headings") {
  TemporaryFolder folder;
  copy_content(folder.path());
  write_file(folder / kReport, std::string("# Executive Summary\n\nA\0B\n", 25));
  CHECK(codes(folder) == "text.control-character");
  write_file(folder / kReport, "\n");
  CHECK(codes(folder) == "report.empty");
}

TEST_CASE("what a report that cannot be read may show is not called unused") {
  TemporaryFolder folder;
  copy_content(folder.path());
  const std::string report = "content/safer-colchester/reports/2022-03-15-one-colchester/";
  folder.write(report + "map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
  write_file(folder / kReport, read_file(folder / kReport) + "\n![A map](map.svg) \x01\n");
  CHECK(codes(folder) == "text.control-character");
}

TEST_CASE("a heading that is nearly a standard one is shown where it stands") {
  TemporaryFolder folder;
  copy_content(folder.path());
  edit(folder / kReport, "# Action Required\n", "# Action Requred\n");
  CHECK(codes(folder) == "report.misspelt-heading");
}

TEST_CASE("check finds mistakes in the templates of pages") {
  TemporaryFolder folder;
  copy_content(folder.path());
  folder.write("templates/site/footer.html.mustache", "<p>{{partnership.nmae}}</p>\n");
  CHECK(codes(folder) == "template.unknown-name");
}

TEST_CASE("a template that is not UTF-8, or leads out of the workspace, is refused") {
  TemporaryFolder folder;
  copy_content(folder.path());
  folder.write("templates/cover.md.mustache", "\xFF\n");
  CHECK(codes(folder) == "text.not-utf8");
  std::filesystem::remove(folder / "templates/cover.md.mustache");
  std::filesystem::create_symlink("/etc/hostname", folder / "templates/cover.md.mustache");
  CHECK(codes(folder) == "template.unusable");
}

TEST_CASE("attributes that cannot be used are said, not printed") {
  TemporaryFolder folder;
  copy_content(folder.path());
  const std::string report = read_file(folder / kReport);
  write_file(folder / kReport, report +
                                   "\nOne. {.note}\n\nTwo. {#a&b}\n\nThree. {#page-main}\n\n"
                                   "[four](http://example.org/{{partnership.id}})\n");
  CHECK(codes(folder) ==
        "markdown.paragraph-class markdown.bad-attributes reference.reserved-id "
        "markdown.fact-in-address");
}

TEST_CASE("a selection that fits no document is a wrong command line") {
  TemporaryFolder folder;
  copy_content(folder.path());
  const Outcome outcome = run_remit({"build", "--only", "csbd"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "remit: no document fits 'csbd'\n  help: did you mean 'csdb'?\n");
}

TEST_CASE("a folder that is a link, or misspelt, never unpublishes what is in it") {
  TemporaryFolder folder;
  copy_content(folder.path());
  const std::string base = folder / "content/safer-colchester";
  std::filesystem::rename(base + "/reports", base + "/report");
  const Outcome misspelt = run_remit({"check", "."}, folder.path());
  CHECK(misspelt.status == 1);
  CHECK(misspelt.err.find("error: nothing uses this file [workspace.unused-file]\n"
                          "  help: did you mean 'reports' for 'report'?\n") != std::string::npos);
  std::filesystem::create_directory_symlink("report", base + "/reports");
  const Outcome linked = run_remit({"check", "."}, folder.path());
  CHECK(linked.status == 1);
  CHECK(linked.err.find("content/safer-colchester/reports: error: this file is a link to a folder "
                        "[file.folder-link]\n") != std::string::npos);
}

TEST_CASE("a fault in a template hides no fault in the text") {
  TemporaryFolder folder;
  copy_content(folder.path());
  folder.write("templates/cover.md.mustache", "{{titel}}\n");
  const std::string prose =
      folder / "content/safer-colchester/reports/2022-03-15-one-colchester/report.md";
  write_file(prose, read_file(prose) + "\nSee [](#nowhere) and [](#A).\n");
  const Outcome checked = run_remit({"check", "."}, folder.path());
  CHECK(checked.err.find("'titel'") != std::string::npos);
  CHECK(checked.err.find("'nowhere'") != std::string::npos);
  CHECK(checked.err.find("2 errors") != std::string::npos);
}

TEST_CASE("what follows from an id that is used twice is not said") {
  TemporaryFolder folder;
  copy_content(folder.path());
  // Nothing is called scrutiny-panel now, which relations and reports name.
  edit(folder / "content/safer-colchester/partnership.xml", "<body id=\"scrutiny-panel\"",
       "<body id=\"csdb\"");
  CHECK(codes(folder) == "reference.duplicate-id");
}

TEST_CASE("a slip in an adopted version does not make its record a file that nothing uses") {
  TemporaryFolder folder;
  copy_content(folder.path());
  edit(folder / (kTerms + ".xml"), "<members>", "<membrs>");
  const std::string said = run_remit({"check"}, folder.path()).err;
  CHECK(holds(said, "[xml."));
  CHECK_FALSE(holds(said, "workspace.unused-file"));
}

TEST_CASE("what programs leave beside files is none of the workspace's files") {
  TemporaryFolder folder;
  copy_content(folder.path());
  for (const char* name :
       {"report.md~", "report.md.bak", "Thumbs.db", "desktop.ini", "~$report.docx", ".DS_Store"})
    folder.write("content/safer-colchester/reports/2022-03-15-one-colchester/" + std::string(name),
                 "x");
  CHECK(codes(folder) == "");
}

}  // namespace remit::one_mistake_test
