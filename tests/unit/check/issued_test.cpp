#include "check/issued.h"

#include <doctest/doctest.h>

#include "base/digest.h"
#include "document/reading_text.h"
#include "unit/document/tree_builders.h"
#include "written.h"

namespace remit::issued_test {
namespace {

const Written kFile("cover 2025-06-02 2025-06-05");

Report issued(const Blocks& blocks) {
  Report result;
  result.folder = "2025-06-10-review";
  result.place = kFile.place("cover");
  IssueRecord record;
  record.place = record.text_place = kFile.place("cover");
  record.on = kFile.date("2025-06-02");
  record.text = reading_text(reading_parts(blocks));
  record.digest.value = digest(record.text);
  result.issue = record;
  return result;
}

std::string checked(const Report& report, const Blocks& composed) {
  Diagnostics diagnostics;
  check_issued(report, composed, diagnostics);
  std::string result;
  for (const Diagnostic& d : diagnostics.all()) {
    result += d.code + ": " + d.message + "\n";
    for (const Note& note : d.notes) result += "  " + note.text + "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("a report that was not issued may say anything, an issued one what it said") {
  Report report = issued({para("a")});
  CHECK(checked(report, {para("a")}) == "");
  report.issue.reset();
  CHECK(checked(report, {para("b")}) == "");
}

TEST_CASE("the cover sheet vouches for the record") {
  Report report = issued({para("a")});
  report.issued = {"1234", kFile.place("cover")};
  CHECK(checked(report, {para("a")}) ==
        "report.issued-altered: this record is not the one that was written when the report was "
        "issued on 2 June 2025\n"
        "  its digest stands, or stood, at\n");
  report.issue->itself = "1234";
  CHECK(checked(report, {para("a")}) == "");
  report.issue.reset();
  CHECK(checked(report, {para("a")}) ==
        "report.issued-lost: this report was issued, and the record of what it said is gone\n");
}

TEST_CASE("looks are no text: emphasis may change, and how the source is wrapped") {
  const Report report = issued({para("two words")});
  CHECK(checked(report, {{Para{{{Emph{inlines_from_text("two\nwords")}, {}}}}, {}}}) == "");
}

TEST_CASE("another text is an error with the first three changes") {
  const Report report = issued({para("a"), para("b"), para("c"), para("d"), para("same")});
  CHECK(
      checked(report, {para("1"), para("2"), para("3"), para("4"), para("same")}) ==
      R"(report.issued-changed: this report was issued on 2 June 2025, and would now say something else
  it was issued saying “a”
  and would now say “1”
  it was issued saying “b”
  and would now say “2”
  it was issued saying “c”
  and would now say “3”
  there are more changes
)");
}

TEST_CASE("what went and what came is said as such, and a revision is told of") {
  Report report = issued({para("a"), para("b")});
  report.issue->revisions = {{kFile.date("2025-06-05"), report.issue->digest, {"why", {}}}};
  report.issue->digest.value = "of another text";
  CHECK(checked(report, {para("a")}) ==
        "report.issued-changed: this report was issued on 2 June 2025 and last revised on 5 June "
        "2025, and would now say something else\n"
        "  it was issued saying “b”\n"
        "  and would no longer say it\n");
  CHECK(checked(report, {para("a"), para("b"), para("c")}) ==
        "report.issued-changed: this report was issued on 2 June 2025 and last revised on 5 June "
        "2025, and would now say something else\n"
        "  it would now also say “c”\n");
}

TEST_CASE("an altered record is an error, and nothing else is said of the report") {
  Report report = issued({para("a")});
  report.issue->text = "b\n";
  CHECK(checked(report, {para("c")}) ==
        "report.issued-altered: this record was altered after the report was issued on 2 June "
        "2025\n"
        "  the record of its dates is at\n");
}

TEST_CASE("a file of the report stays the one that was issued") {
  Report report = issued({para("a")});
  report.pictures = {{"content/x/map.png", "map.png", "bytes", "png"}};
  CHECK(checked(report, {para("a")}) ==
        "report.issued-changed: this report was issued on 2 June 2025, and would now say something "
        "else\n"
        "  'map.png' came after it\n");
  report.issue->files = {{{"map.png", {}}, {digest("bytes"), {}}}};
  CHECK(checked(report, {para("a")}) == "");
  report.pictures[0].bytes = "others";
  CHECK(changed_files(report) ==
        std::vector<std::string>{"'map.png' is another file than the one that was issued"});
  report.pictures.clear();
  CHECK(changed_files(report) == std::vector<std::string>{"'map.png' is no longer there"});
}

}  // namespace remit::issued_test
