// What was published at an address is found there for ever: as it was, by way of a page that leads
// on, or as a page that says why it is gone.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

#include "support/texts.h"
#include "support/tools.h"

namespace remit::lasting_addresses_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kReports = "content/safer-riverside/reports/";
const std::string kFirst = "safer-riverside/reports/2025-06-10-first-review/";
const std::string kSecond = "safer-riverside/reports/2025-06-10-second-review/";
const std::string kLost =
    "remit: error: 'safer-riverside/reports/2025-06-10-first-review/' was published, and would be "
    "gone [output.address-lost]\n"
    "  help: if the report has another address now, add "
    "<former-address>reports/2025-06-10-first-review/</former-address> at the end of its "
    "report.xml; if it was removed, add <removed address=\"reports/2025-06-10-first-review/\" "
    "on=\"2025-07-01\">why, for readers</removed> to content/safer-riverside/website.xml, which "
    "`remit new website safer-riverside` creates; if it was published by accident: remit forget "
    "safer-riverside/reports/2025-06-10-first-review/\n\n"
    "1 error; nothing was published, public/ is as it was\n";

// The workspace of riverside, built once as a public website.
struct Published : Riverside {
  Published() { build_well({"--public"}); }
  void build_well(const std::vector<std::string>& options = {}) const {
    const Outcome outcome = build(options);
    CHECK(outcome.err == "");
    REQUIRE(outcome.status == 0);
  }
  void rename() const {
    fs::rename(path(kReports + "2025-06-10-first-review"),
               path(kReports + "2025-06-10-second-review"));
  }
  void say_former_address() const {
    edit(path(kReports + "2025-06-10-second-review/report.xml"), "</report>",
         "<former-address>reports/2025-06-10-first-review/</former-address></report>");
  }
  void remove_report() const {
    fs::remove_all(path(kReports));
    edit(path("content/safer-riverside/abbreviations.xml"),
         "<abbreviation short=\"ASB\">anti-social behaviour</abbreviation>", "");
  }
  Outcome forget(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "forget");
    return run(arguments);
  }
  std::string path(const std::string& relative) const { return workspace() + "/" + relative; }
  std::string page(const std::string& relative) const { return read_file(out() + "/" + relative); }
};

}  // namespace

TEST_CASE("a page that would be gone is an error, and nothing is published") {
  const Published published;
  published.rename();
  const Snapshot before = published.published();
  for (const std::vector<std::string>& options :
       {std::vector<std::string>{}, {"--only", "board"}, {"--partnership", "safer-riverside"}}) {
    const Outcome outcome = published.build(options);
    CHECK(outcome.status == 1);
    CHECK(outcome.err == kLost);
    CHECK(difference(before, published.published()) == "");
  }
}

TEST_CASE("its former address leads to the page of today, and has the Word document") {
  const Published published;
  published.rename();
  published.say_former_address();
  published.build_well();
  const std::string moved = published.page(kFirst + "index.html");
  CHECK(holds(moved,
              "<meta http-equiv=\"refresh\" content=\"0; "
              "url=../2025-06-10-second-review/index.html\">"));
  CHECK(holds(moved, "<link rel=\"canonical\" href=\"../2025-06-10-second-review/index.html\">"));
  CHECK(holds(moved, "<meta name=\"robots\" content=\"noindex\">"));
  CHECK(holds(moved,
              "<a href=\"../2025-06-10-second-review/index.html\">First review of the "
              "partnership: progress &amp; plans</a>"));
  CHECK(published.page(kFirst + "2025-06-10-first-review.docx") ==
        published.page(kSecond + "2025-06-10-second-review.docx"));
  CHECK_FALSE(holds(published.page("safer-riverside/index.html"), "first-review"));
}

TEST_CASE("the line that says so has to stay") {
  const Published published;
  published.rename();
  published.say_former_address();
  published.build_well();
  edit(published.path(kReports + "2025-06-10-second-review/report.xml"),
       "<former-address>reports/2025-06-10-first-review/</former-address>", "");
  CHECK(published.build().err == kLost);
}

TEST_CASE("on a machine that published nothing yet the same is published") {
  const Published published;
  published.rename();
  published.say_former_address();
  published.build_well();
  REQUIRE(published.build({"--out", "afresh"}).status == 0);
  CHECK(changed_files(read_tree(published.out()), read_tree(published.path("afresh"))) == "");
}

TEST_CASE("what is removed leaves a page that says when and why") {
  const Published published;
  published.remove_report();
  CHECK(published.build().err == kLost);
  write_file(published.path("content/safer-riverside/website.xml"),
             "<website><removed address=\"reports/2025-06-10-first-review/\" on=\"2025-06-20\">"
             "It had figures of another year.</removed></website>");
  published.build_well();
  const std::string page = published.page(kFirst + "index.html");
  CHECK(holds(page, "<h1>This page was removed</h1>"));
  CHECK(holds(page, "was removed on <time datetime=\"2025-06-20\">20 June 2025</time>."));
  CHECK(holds(page, "<p>It had figures of another year.</p>"));
  CHECK_FALSE(fs::exists(published.out() + "/" + kFirst + "2025-06-10-first-review.docx"));
}

TEST_CASE("what was published by accident can be forgotten, and then goes without a trace") {
  const Published published;
  published.remove_report();
  CHECK(published.build().err == kLost);
  const Snapshot before = published.published();
  const Outcome forgotten = published.forget({kFirst});
  CHECK(forgotten.err == "");
  CHECK(forgotten.status == 0);
  CHECK(forgotten.out ==
        "forgotten: " + kFirst + "2025-06-10-first-review.docx\nforgotten: " + kFirst + R"(
next: remit build
  takes it out of public/ and leaves no page in its place: links from elsewhere then lead to the
  page “Page not found”, and search engines may show it for some time. Upload public/ again, and
  remove it from the server.
)");
  // Only the list of what was published has changed so far.
  CHECK(difference(before, published.published()) == ".remit/manifest.json is changed\n");
  CHECK(published.forget({kFirst}).out == "nothing to do: " + kFirst + " was forgotten before\n");
  published.build_well();
  CHECK_FALSE(fs::exists(published.out() + "/" + kFirst));
  published.build_well();
}

TEST_CASE("what is published again after it was forgotten lasts again") {
  const Published published;
  published.rename();
  REQUIRE(published.forget({kFirst}).status == 0);
  fs::rename(published.path(kReports + "2025-06-10-second-review"),
             published.path(kReports + "2025-06-10-first-review"));
  published.build_well();
  published.rename();
  CHECK(published.build().err == kLost);
}

TEST_CASE("what the content still gives, and what was never published, is not forgotten") {
  const Published published;
  const Snapshot before = published.published();
  const Outcome still = published.forget({kFirst, "safer-riverside/new/"});
  CHECK(still.status == 1);
  CHECK(still.out == "");
  CHECK(still.err == "remit: error: '" + kFirst +
                         "' is still published: the content has something there "
                         "[address.still-published]\n"
                         "  help: first remove what gives it: its file, or its line "
                         "<former-address>, <moved> or <removed>; then forget the address\n\n"
                         "remit: error: the last build published nothing at "
                         "'safer-riverside/new/' [address.unknown]\n"
                         "  help: write the address as messages have it: "
                         "PARTNERSHIP/reports/2022-03-15-review/\n\n"
                         "2 errors; nothing was forgotten\n");
  const Outcome nowhere = published.forget({kFirst, "--out", "elsewhere"});
  CHECK(nowhere.status == 2);
  CHECK(nowhere.err ==
        "remit: there is no folder 'elsewhere'\n"
        "  help: name the folder that holds what was published: --out\n");
  CHECK(difference(before, published.published()) == "");
}

TEST_CASE("before a website is public nothing is held to its address") {
  const Riverside trial;
  REQUIRE(trial.build().status == 0);
  fs::rename(trial.workspace() + "/" + kReports + "2025-06-10-first-review",
             trial.workspace() + "/" + kReports + "2025-06-10-second-review");
  CHECK(trial.run({"forget", kFirst}).out == "nothing to do: " + kFirst +
                                                 " does not last, since its website is not public; "
                                                 "the next build leaves it out\n");
  const Outcome renamed = trial.build({"--strict"});
  CHECK(renamed.status == 0);
  CHECK(renamed.err ==
        "remit: note: '" + kFirst +
            "' is no longer published [output.address-lost]\n"
            "  help: nothing more is needed: addresses of a website last once website.xml states "
            "the website's own address, or after `remit build --public`\n\n");
  CHECK_FALSE(fs::exists(trial.out() + "/" + kFirst));
  CHECK(trial.build().err == "");
}

TEST_CASE("addresses last from the first build of a website that states its own address") {
  const Riverside site;
  REQUIRE(site.build().status == 0);
  const std::string website = site.workspace() + "/content/safer-riverside/website.xml";
  write_file(website, "<website address=\"https://www.example.org/safer/\"/>");
  REQUIRE(site.build().status == 0);
  fs::rename(site.workspace() + "/" + kReports + "2025-06-10-first-review",
             site.workspace() + "/" + kReports + "2025-06-10-second-review");
  CHECK(holds(site.build().err, "remit: error: '" + kFirst + "' was published, and would be gone"));
  // It stays public, whatever website.xml says later.
  fs::remove(website);
  const std::string lost = site.build().err;
  CHECK(holds(lost, "remit: error: '" + kFirst + "' was published, and would be gone"));
  CHECK(holds(lost, "error: 'safer-riverside/feed.xml' was published, and would be gone"));
}

TEST_CASE("a website is public from the build that says so, though nothing else has changed") {
  const Riverside site;
  REQUIRE(site.build().status == 0);
  REQUIRE(site.build({"--public"}).status == 0);
  REQUIRE(site.build().status == 0);
  fs::rename(site.workspace() + "/" + kReports + "2025-06-10-first-review",
             site.workspace() + "/" + kReports + "2025-06-10-second-review");
  CHECK(site.build().err == kLost);
  CHECK(site.build({"--public", "--drafts"}).status == 2);
}

TEST_CASE("that the last abbreviation was removed keeps no website from being published") {
  const Published published;
  fs::remove_all(published.path("content/safer-riverside/abbreviations.xml"));
  for (const auto& [file, bytes] : read_tree(published.path("content"))) {
    const std::string without =
        std::regex_replace(bytes, std::regex(" abbreviation=\"[^\"]*\""), "");
    if (without != bytes) write_file(published.path("content/" + file), without);
  }
  const Outcome outcome = published.build();
  CHECK(outcome.status == 0);
  CHECK(holds(outcome.err,
              "note: 'safer-riverside/abbreviations/' is no longer published, since nothing is on "
              "that list any more [output.list-gone]\n"));
  CHECK_FALSE(fs::exists(published.out() + "/safer-riverside/abbreviations"));
}

TEST_CASE("a body that has another id is found by the old one, with its terms and their versions") {
  const Published published;
  const auto before = read_tree(published.out());
  const std::regex id(R"re(((?: id|body|by|terms-of-reference)="|bodies\.)board\b)re");
  for (const auto& [file, bytes] : read_tree(published.path("content")))
    write_file(published.path("content/" + file), std::regex_replace(bytes, id, "$1crew"));
  const std::string terms = published.path("content/safer-riverside/terms-of-reference/");
  fs::rename(terms + "board", terms + "crew");
  const Outcome lost = published.build();
  CHECK(lost.status == 1);
  CHECK(holds(lost.err, "[output.address-lost]"));
  const std::string facts = published.path("content/safer-riverside/partnership.xml");
  std::string text = read_file(facts);
  text.insert(text.find("</body>", text.find("id=\"crew\"")),
              "<former-address>bodies/board/</former-address>");
  write_file(facts, text);
  published.build_well();
  for (const auto& [file, bytes] : before) {
    const auto& shown = file;
    CAPTURE(shown);
    CHECK(fs::exists(published.out() + "/" + file));
  }
  CHECK(
      holds(published.page("safer-riverside/bodies/board/terms-of-reference/2024-04-01/index.html"),
            "url=../../../crew/terms-of-reference/2024-04-01/index.html\""));
}

TEST_CASE("a file that becomes exempt goes at once, from its former address too") {
  const Published published;
  const auto sheet = [&](const std::string& name) {
    return published.path(kReports + name + "/report.xml");
  };
  write_file(published.path(kReports + "2025-06-10-first-review/plan.pdf"), "%PDF-1.7 secret\n");
  edit(sheet("2025-06-10-first-review"), "</report>",
       "<appendix id=\"B\" title=\"Plan\" file=\"plan.pdf\"/></report>");
  published.build_well();
  published.rename();
  published.say_former_address();
  published.build_well();
  CHECK(fs::exists(published.out() + "/" + kFirst + "plan.pdf"));
  CHECK(fs::exists(published.out() + "/" + kSecond + "plan.pdf"));

  fs::remove(published.path(kReports + "2025-06-10-second-review/plan.pdf"));
  edit(sheet("2025-06-10-second-review"), "file=\"plan.pdf\"",
       "exempt=\"3\" public-interest=\"Suppliers would know each other's prices.\"");
  const Outcome exempt = published.build({"--only", "board"});
  CHECK(exempt.status == 0);
  CHECK(exempt.err.starts_with(
      "remit: warning: 'safer-riverside/reports/2025-06-10-first-review/plan.pdf' was published, "
      "and "
      "is not any more [output.exempt-gone]\n"
      "  help: its report keeps an appendix from the public; if it is not that one, bring it "
      "back\n"));
  for (const auto& [file, bytes] : read_tree(published.out())) {
    CHECK_FALSE(file.ends_with("plan.pdf"));
    CHECK_FALSE(holds(bytes, "%PDF-1.7 secret"));
  }
}

TEST_CASE("a file that is only left out is an error, which names it") {
  const Published published;
  write_file(published.path(kReports + "2025-06-10-first-review/plan.pdf"), "%PDF-1.7\n");
  const std::string sheet = published.path(kReports + "2025-06-10-first-review/report.xml");
  edit(sheet, "</report>", "<appendix id=\"B\" title=\"Plan\" file=\"plan.pdf\"/></report>");
  published.build_well();
  edit(sheet, "<appendix id=\"B\" title=\"Plan\" file=\"plan.pdf\"/>", "");
  fs::remove(published.path(kReports + "2025-06-10-first-review/plan.pdf"));
  const Outcome outcome = published.build();
  CHECK(outcome.status == 1);
  CHECK(outcome.err.starts_with(
      "remit: error: 'safer-riverside/reports/2025-06-10-first-review/plan.pdf' was published, and "
      "would be gone [output.address-lost]\n"
      "  help: if it has another address now, add <moved "
      "from=\"reports/2025-06-10-first-review/plan.pdf\" to=\"…\"/>"));
}

TEST_CASE("drafts are held to nothing") {
  const Published published;
  REQUIRE(published.build({"--drafts"}).status == 0);
  published.rename();
  CHECK(published.build({"--drafts"}).err == "");
  REQUIRE(published.build({"--drafts", "--out", "elsewhere"}).status == 0);
}

TEST_CASE("drafts and what is published never take each other's place") {
  const Published published;
  const Outcome drafts = published.build({"--drafts", "--out", "public"});
  CHECK(drafts.status == 1);
  CHECK(holds(drafts.err,
              "holds what was published, which no drafts take the place of "
              "[output.drafts]\n  help: write to another folder: --out\n"));
  REQUIRE(published.build({"--drafts", "--out", "elsewhere"}).status == 0);
  const Outcome over = published.build({"--out", "elsewhere"});
  CHECK(over.status == 1);
  CHECK(holds(over.err,
              "holds drafts, which nothing that is published takes the place of "
              "[output.drafts]"));
}

TEST_CASE("a website that would be gone as a whole is an error, unless that is said") {
  const Published published;
  fs::rename(published.path("content/safer-riverside"), published.path("safer-riverside"));
  fs::create_directories(published.path("content/other"));
  write_file(published.path("content/other/partnership.xml"),
             "<partnership id=\"other\" jurisdiction=\"england\" language=\"en-GB\" "
             "house-style=\"standard\"><name>Other</name><area kind=\"district\">Other</area>"
             "</partnership>");
  const Outcome gone = published.build();
  CHECK(gone.status == 1);
  CHECK(holds(gone.err,
              "error: the website 'safer-riverside/' was published, and would be gone "
              "[output.address-lost]\n  help: bring back content/safer-riverside/;"));
  CHECK(published.build({"--ended", "safer-riverside"}).status == 0);
  CHECK_FALSE(fs::exists(published.out() + "/safer-riverside"));
}

TEST_CASE("a former address of a real report leads to it") {
  TemporaryFolder folder;
  copy_content(folder.path());
  edit(folder / "content/safer-colchester/website.xml", "<website>",
       "<website address=\"https://partnerships.example.org/safer-colchester/\">");
  const std::vector<std::string> command = {"build", "--formats", "html", "--as-at", "2025-07-01"};
  REQUIRE(run_remit(command, folder.path()).status == 0);
  const std::string reports = folder / "content/safer-colchester/reports/";
  fs::rename(reports + "2022-03-15-one-colchester", reports + "2022-03-15-partnership-review");
  const Outcome lost = run_remit(command, folder.path());
  CHECK(lost.status == 1);
  CHECK(holds(lost.err, "'safer-colchester/reports/2022-03-15-one-colchester/' was published"));
  edit(reports + "2022-03-15-partnership-review/report.xml", "</report>",
       "<former-address>reports/2022-03-15-one-colchester/</former-address></report>");
  REQUIRE(run_remit(command, folder.path()).status == 0);
  CHECK(holds(folder.read("public/safer-colchester/reports/2022-03-15-one-colchester/index.html"),
              "<link rel=\"canonical\" href=\"https://partnerships.example.org/safer-colchester/"
              "reports/2022-03-15-partnership-review/\">"));
}

}  // namespace remit::lasting_addresses_test
