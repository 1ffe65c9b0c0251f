// A redline through LibreOffice: all changes accepted, it prints the new text, and rejected, the
// old.

#include <doctest/doctest.h>

#include "base/process.h"
#include "base/strings.h"
#include "office/printed.h"
#include "render/docx/docx.h"
#include "support/redlines.h"

namespace remit::tracked_test {
using namespace test;
using test::deleted;
using test::inserted;

namespace {

constexpr const char* kPython = "/usr/bin/python3";  // the one that Debian's python3-uno is for

Block item(const char* number, const char* text) {
  return {Div{{"", {"numbered"}, {{"number", number}, {"level", "2"}}}, {plain_of(text)}}, {}};
}

Block paragraph(const char* number, const char* text) {
  return {Div{{"", {"numbered"}, {{"number", number}, {"level", "1"}}}, {para_of(text)}}, {}};
}

Block clause(const char* number, const char* text) {
  return {Header{1, {"", {}, {{"number", number}, {"level", "0"}}}, words(text)}, {}};
}

Row members(const char* agency, const char* post) {
  Row row;
  row.cells.resize(2);
  row.cells[0].content = {plain_of(agency)};
  row.cells[1].content = {plain_of(post)};
  return row;
}

Block table_of_members() {
  Table table;
  table.columns.resize(2);
  table.head = {members("Agency", "Post")};
  table.bodies = {{{},
                   0,
                   {},
                   {members("Police", "[-Superintendent-][+Commander+]"),
                    changed_row("deletion", members("Commissioning group", "Officer")),
                    changed_row("insertion", members("Care board", "Director"))}}};
  return {std::move(table), {}};
}

Block table_of_duties() {
  Table table;
  table.columns.resize(2);
  table.bodies = {{{}, 0, {}, {members("Police", "Patrols")}}};
  return {std::move(table), {}};
}

Blocks redline() {
  return {
      deleted({clause("1.", "Duties"), paragraph("1.1", "Members do this:"), table_of_duties()}),
      clause("1.", "Quorum"),
      paragraph("1.1", "At least [-four-][+five+] agencies:"),
      {OrderedList{{},
                   {{item("(a)", "from each council;")},
                    {deleted({item("(b)", "from health;")})},
                    {inserted({item("(b)", "from the police;")})},
                    {item("(c)", "from the fire service.")}}},
       {}},
      deleted({clause("2.", "Groups"), paragraph("2.1", "The board may set up groups.")}),
      table_of_members(),
      inserted({clause("2.", "Conduct"), paragraph("2.1", "Members declare interests.")}),
      deleted({para_of("Reviewed each January.")}),
      inserted({clause("3.", "Review"), paragraph("3.1", "Reviewed each March.")})};
}

NumberingScheme clauses() {
  using K = NumberedKind;
  using F = NumberFormat;
  return {{{K::heading, F::decimal, "%1."},
           {K::paragraph, F::decimal, "%1.%2"},
           {K::item, F::lower_letter, "(%3)"}}};
}

std::string docx() {
  Diagnostics diagnostics;
  const auto pandoc = find_pandoc(diagnostics);
  REQUIRE_MESSAGE(pandoc, "these tests need Pandoc");
  Document document;
  document.blocks = redline();
  DocxStyle style;
  style.numbering = clauses();
  style.page.page_label = "";
  style.changes = {"Clerk", "2025-06-10T00:00:00Z"};
  const auto bytes = render_docx(*pandoc, document, style, {}, 1749513600, diagnostics);
  REQUIRE(bytes);
  return *bytes;
}

std::string printed_after(const std::string& choice) {
  const TemporaryFolder folder;
  folder.write("terms.docx", docx());
  ProcessOptions options;
  options.directory = folder.path();
  options.timeout = std::chrono::minutes(3);
  options.arguments = {REMIT_TESTS_DIR "/office/settle_changes.py", folder / "profile", choice,
                       folder / "terms.docx"};
  const ProcessResult result = run_process(kPython, options);
  REQUIRE_MESSAGE(result.succeeded(),
                  "python3-uno is needed: sudo apt-get install python3-uno; " << result.messages);
  return collapse(printed(folder / ("terms-" + choice + ".docx"), folder));
}

}  // namespace

TEST_CASE("LibreOffice accepts all changes: the new terms, their numbers, and nothing left over") {
  CHECK(printed_after("accept") ==
        "1. Quorum 1.1 At least five agencies: (a) from each council; (b) from the police; (c) "
        "from the fire service. Agency Post Police Commander Care board Director 2. Conduct 2.1 "
        "Members declare interests. 3. Review 3.1 Reviewed each March.");
}

TEST_CASE("LibreOffice rejects all changes: the old terms, their numbers, and nothing left over") {
  CHECK(printed_after("reject") ==
        "1. Duties 1.1 Members do this: Police Patrols 2. Quorum 2.1 At least four agencies: (a) "
        "from each council; (b) from health; (c) from the fire service. 3. Groups 3.1 The board "
        "may set up groups. Agency Post Police "
        "Superintendent Commissioning group Officer Reviewed each January.");
}

}  // namespace remit::tracked_test
