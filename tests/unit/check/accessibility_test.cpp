#include "check/accessibility.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::accessibility_test {
namespace {

const Written kFile(
    "website\nstatement fully partially 2024-03-01 2025-03-03 2025-03-04 2025-03-10 2026-03-04 "
    "officer disproportionate-burden non-compliance out-of-scope 1.1.1 1.1.1a 5.1.1 mails");

struct Statement {
  Statement() {
    partnership.website.place = kFile.place("website");
    Post& post = partnership.posts.emplace_back();
    post.id = kFile.text("officer");
    post.email = kFile.text("mails");
    said().place = kFile.place("statement");
    said().given = true;
    said().status = kFile.text("fully");
    said().prepared = kFile.date("2025-03-03");
    said().contact = said().confirmed_by = kFile.text("officer");
    said().confirmed_on = kFile.date("2025-03-10");
  }
  AccessibilityStatement& said() { return partnership.website.accessibility; }
  AccessibilityIssue& issue(const char* kind) {
    AccessibilityIssue& result = said().issues.emplace_back();
    result.kind = kFile.text(kind);
    return result;
  }

  Diagnostics checked(const char* as_at = "2025-07-01") const {
    Workspace workspace;
    workspace.partnerships = {partnership};
    Diagnostics diagnostics;
    check_accessibility(workspace, *parse_date(as_at), diagnostics);
    return diagnostics;
  }
  std::string found(const char* as_at = "2025-07-01") const { return codes(checked(as_at)); }

  Partnership partnership;
};

}  // namespace

TEST_CASE("a statement that a post confirmed, with somebody to write to, is in order") {
  CHECK(Statement().found() == "");
}

TEST_CASE("a website with an address needs a confirmed statement; one without is not public") {
  Statement s;
  s.said() = {};
  CHECK(s.found() == "");
  s.partnership.website.address = kFile.text("website");
  CHECK(
      rendered(s.checked()) ==
      R"(a.xml:1:1: warning: nobody has confirmed what this website says of its accessibility [accessibility.unconfirmed]
    website
    ^~~~~~~
  help: have it tested, write <accessibility-statement> with what was found, and the post that confirms it: confirmed-by="…" confirmed-on="…"
)");
  Statement written;
  written.said().confirmed_by = {};
  written.said().confirmed_on = {};
  CHECK(written.found() == "accessibility.unconfirmed ");
}

TEST_CASE("a confirmation is by a post and on a day") {
  Statement by_nobody, on_no_day;
  by_nobody.said().confirmed_by = {};
  on_no_day.said().confirmed_on = {};
  CHECK(by_nobody.found() == "accessibility.half ");
  CHECK(on_no_day.found() == "accessibility.half ");
}

TEST_CASE("what is confirmed tells how to get in touch") {
  Statement none, silent;
  none.said().contact = {};
  silent.partnership.posts[0].email = {};
  CHECK(none.found() == "accessibility.no-contact ");
  CHECK(silent.found() == "accessibility.no-contact ");
  silent.partnership.posts[0].telephone = kFile.text("mails");
  CHECK(silent.found() == "");
}

TEST_CASE("nothing was done before the statement was prepared, or after today") {
  Statement s;
  s.said().reviewed = kFile.date("2024-03-01");
  CHECK(s.found() == "accessibility.dates ");
  s.said().reviewed = kFile.date("2025-03-03");
  CHECK(s.found() == "");
  CHECK(s.found("2025-03-10") == "");
  CHECK(s.found("2025-03-09") == "accessibility.future ");
  s.said().tested_on = kFile.date("2026-03-04");
  CHECK(s.found() == "accessibility.future ");
}

TEST_CASE("a fault that was to be mended by now is not promised any longer") {
  Statement s;
  s.said().status = kFile.text("partially");
  s.issue("non-compliance").mend_by = kFile.date("2025-03-10");
  CHECK(s.found("2025-03-10") == "");
  CHECK(s.found("2025-03-11") == "accessibility.overdue ");
}

TEST_CASE("a statement is looked at again within a year") {
  Statement s;
  CHECK(s.found("2026-03-03") == "");
  CHECK(s.found("2026-03-04") == "accessibility.old ");
  s.said().reviewed = kFile.date("2025-03-04");
  CHECK(s.found("2026-03-04") == "");
  CHECK(s.found("2026-03-05") == "accessibility.old ");
}

TEST_CASE("the status agrees with the faults that are listed") {
  Statement s;
  s.said().status = kFile.text("partially");
  CHECK(s.found() == "accessibility.status ");
  s.issue("non-compliance");
  CHECK(s.found() == "");
  s.said().status = kFile.text("fully");
  CHECK(s.found() == "accessibility.status ");
  s.said().issues[0].kind = kFile.text("out-of-scope");
  s.said().issues[0].reason = kFile.text("mails");
  CHECK(s.found() == "");
}

TEST_CASE("what is not to be mended has a reason") {
  Statement s;
  s.said().status = kFile.text("partially");
  s.issue("disproportionate-burden");
  CHECK(s.found() == "accessibility.no-reason ");
  s.said().issues[0].reason = kFile.text("mails");
  CHECK(s.found() == "");
}

TEST_CASE("a success criterion is its number") {
  Statement s;
  s.said().status = kFile.text("partially");
  s.issue("non-compliance").criterion = kFile.text("1.1.1");
  CHECK(s.found() == "");
  for (const char* other : {"1.1.1a", "5.1.1", "mails"}) {
    s.said().issues[0].criterion = kFile.text(other);
    CHECK(s.found() == "accessibility.criterion ");
  }
}

}  // namespace remit::accessibility_test
