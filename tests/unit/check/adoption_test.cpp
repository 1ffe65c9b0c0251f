// What was adopted stays as it was: facts, wording and record are held to their digests.
#include "check/adoption.h"

#include <doctest/doctest.h>

#include "model/adoption.h"

#include "written.h"

namespace remit::adoption_test {
namespace {

const Written kFile("facts wording record text board group 2024-03-12 2024-04-01 2024-02-01");

// Adopted by the board on 12 March 2024, with a record, and nothing altered.
TermsOfReference adopted() {
  TermsOfReference t;
  t.place = kFile.place("facts");
  t.wording_place = kFile.place("wording");
  t.version = "2024-04-01";
  t.body = kFile.text("board");
  t.in_force_from = kFile.date("2024-04-01");
  t.adopted_by = kFile.text("group");
  t.adopted_on = kFile.date("2024-03-12");
  t.adopted_text = {"3", kFile.place("text")};
  t.facts_now = "1";
  t.wording_now = "2";
  AdoptedRecord record;
  record.place = kFile.place("record");
  record.blocks_place = kFile.place("text");
  record.facts = {"1", kFile.place("record")};
  record.wording = {"2", kFile.place("record")};
  record.text = {"3", kFile.place("record")};
  record.text_now = "3";
  t.record = record;
  return t;
}

// A line for each message, with the word at its place.
std::string checked(const std::vector<TermsOfReference>& terms) {
  Workspace workspace;
  workspace.partnerships.emplace_back().terms = terms;
  Diagnostics diagnostics;
  check_adoption(workspace, diagnostics);
  std::string result;
  for (const Diagnostic& d : diagnostics.all())
    result += kFile.source().text().substr(d.place.begin, d.place.end - d.place.begin) + ": " +
              (d.severity == Severity::warning ? "warning: " : "") + d.message + "; " + d.help +
              " [" + d.code + "]\n";
  return result;
}

std::string checked(const TermsOfReference& terms) {
  return checked(std::vector<TermsOfReference>{terms});
}

const std::string kRestore =
    "; restore it, and propose the change: remit amend board; if it corrects a slip, so that this "
    "is "
    "what was agreed: remit adopt board 2024-04-01 --correct --reason \"…\" [terms.altered]\n";

}  // namespace

TEST_CASE("adopted terms are without fault as long as nothing of them is altered") {
  CHECK(checked(adopted()) == "");
}

TEST_CASE("facts that were altered are an error at the facts") {
  TermsOfReference t = adopted();
  t.facts_now = "other";
  CHECK(checked(t) ==
        "facts: these terms were adopted on 12 March 2024, and their facts were changed since" +
            kRestore);
}

TEST_CASE("wording that was altered is an error at the wording") {
  TermsOfReference t = adopted();
  t.wording_now = "other";
  CHECK(checked(t) ==
        "wording: these terms were adopted on 12 March 2024, and their wording was changed since" +
            kRestore);
}

TEST_CASE("wording that is gone, or that came later, is an error at the record") {
  TermsOfReference gone = adopted();
  gone.wording_place.reset();
  gone.wording_now.clear();
  TermsOfReference came = adopted();
  came.record->wording = {};
  const std::string expected =
      "record: these terms were adopted on 12 March 2024, and their wording was changed since" +
      kRestore;
  CHECK(checked(gone) == expected);
  CHECK(checked(came) == expected);
}

TEST_CASE("a text that was altered is an error at the text, and so one that was put in its place") {
  const std::string expected =
      "text: these terms were adopted on 12 March 2024, and their record was changed since" +
      kRestore;
  TermsOfReference altered = adopted();
  altered.record->text_now = "other";
  CHECK(checked(altered) == expected);
  TermsOfReference replaced = adopted();
  replaced.record->text.value = replaced.record->text_now = "other";
  CHECK(checked(replaced) == expected);
}

TEST_CASE("the text before a correction is kept as it was") {
  TermsOfReference t = adopted();
  t.former_texts = {"# Quorum\n"};
  Correction correction;
  correction.text = {source_digest("# Quorum\n"), kFile.place("text")};
  t.corrections = {correction};
  CHECK(checked(t) == "");
  t.former_texts = {"# Quorum, altered\n"};
  CHECK(checked(t) ==
        "text: the text before this correction is kept beside it, and was changed since or is "
        "gone; restore the files 2024-04-01.adopted-….md [terms.altered]\n");
}

TEST_CASE("all that was altered is told, each by itself") {
  TermsOfReference t = adopted();
  t.facts_now = t.wording_now = t.record->text_now = "other";
  CHECK(checked(t) ==
        "facts: these terms were adopted on 12 March 2024, and their facts were changed since" +
            kRestore +
            "wording: these terms were adopted on 12 March 2024, and their wording was changed "
            "since" +
            kRestore +
            "text: these terms were adopted on 12 March 2024, and their record was changed since" +
            kRestore);
}

TEST_CASE("of terms that were published nobody knows when they were adopted") {
  TermsOfReference t = adopted();
  t.adopted_by = {};
  t.adopted_on = {};
  CHECK(checked(t) == "");
  t.facts_now = "other";
  CHECK(checked(t) ==
        "facts: these terms were adopted, and their facts were changed since" + kRestore);
}

TEST_CASE("a record that is missing is an error which names its files") {
  TermsOfReference t = adopted();
  t.record.reset();
  CHECK(checked(t) ==
        "text: the record of the text that was adopted on 12 March 2024 is not beside this file; "
        "restore 2024-04-01.adopted.xml and 2024-04-01.adopted.md; if they are lost, record the "
        "text again, so that readers are told: remit adopt board 2024-04-01 --correct --reason "
        "\"…\" [terms.record-missing]\n");
}

TEST_CASE("terms of which no record was made are a warning") {
  TermsOfReference t = adopted();
  t.record.reset();
  t.adopted_text = {};
  CHECK(checked(t) ==
        "group: warning: there is no record of the text that was adopted on 12 March 2024; write "
        "it: remit adopt board 2024-04-01; without it later names and facts change what is "
        "published [terms.no-record]\n");
}

TEST_CASE("terms of which nothing says that they were adopted may change") {
  TermsOfReference t = adopted();
  t.record.reset();
  t.adopted_text = t.adopted_by = {};
  t.adopted_on = {};
  CHECK(checked(t) == "");
}

TEST_CASE("terms that change those on record are adopted too, and the error says how") {
  TermsOfReference before = adopted();
  before.in_force_from = kFile.date("2024-02-01");
  TermsOfReference t = adopted();
  t.record.reset();
  t.adopted_text = t.adopted_by = {};
  t.adopted_on = {};
  const std::string expected =
      "2024-04-01: nobody has adopted these terms, and those of 1 February 2024 that they change "
      "are on record; say who agreed them, and when: remit adopt board 2024-04-01 --agreed-by BODY "
      "--agreed-on DATE";
  const std::string last =
      "; while they are only proposed, name their files proposed-… [terms.not-adopted]\n";
  CHECK(checked({before, t}) == expected + " --summary \"…\"" + last);
  t.summary = kFile.text("wording");
  CHECK(checked({before, t}) == expected + last);
}

TEST_CASE("a proposed version was adopted by nobody") {
  TermsOfReference t = adopted();
  t.proposed = true;
  t.version = "proposed-change";
  const std::string expected =
      "this says who adopted the version, but it is named as a proposed one; remove it, and let "
      "Remit write it: remit adopt board proposed-change --agreed-by … [terms.proposed-adopted]\n";
  CHECK(checked(t) == "group: " + expected);
  t.adopted_by = {};
  CHECK(checked(t) == "facts: " + expected);
}

TEST_CASE("who adopted a version and when is said both or neither") {
  TermsOfReference t = adopted();
  t.adopted_on = {std::nullopt, kFile.place("2024-03-12")};
  CHECK(checked(t) ==
        "2024-03-12: this does not say when the version was adopted; add on=\"…\", the date of the "
        "meeting [terms.adopted-when]\n");
  t = adopted();
  t.adopted_by = {};
  CHECK(checked(t) ==
        "2024-03-12: this does not say who adopted the version; add by=\"…\", a body "
        "[terms.adopted-when]\n");
}

TEST_CASE("terms in force from the day of their adoption, without a record, are a warning too") {
  TermsOfReference t = adopted();
  t.record.reset();
  t.adopted_text = {};
  t.adopted_on = kFile.date("2024-04-01");
  CHECK(checked(t) ==
        "group: warning: there is no record of the text that was adopted on 1 April 2024; write "
        "it: remit adopt board 2024-04-01; without it later names and facts change what is "
        "published [terms.no-record]\n");
}

TEST_CASE("terms in force before their adoption are told of in another place") {
  TermsOfReference t = adopted();
  t.record.reset();
  t.adopted_text = {};
  t.in_force_from = kFile.date("2024-02-01");
  CHECK(checked(t) == "");  // check/facts
}

}  // namespace remit::adoption_test
