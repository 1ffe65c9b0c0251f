#include "read/workspace.h"

#include <doctest/doctest.h>

#include <functional>

#include "fixtures.h"
#include "temporary_folder.h"

namespace remit::workspace_test {
namespace {

const std::string kProse = "# Summary\n\nText.\n";
const std::string kTermsPath = "content/safer/terms-of-reference/board/2020-04-01";
const std::string kReportFolder = "content/safer/reports/2022-03-15-work";

// A whole workspace in a folder of its own.
struct Disk {
  Disk() {
    disk.write("content/safer/partnership.xml", kPartnership);
    disk.write("content/safer/abbreviations.xml", kAbbreviations);
    disk.write(kTermsPath + ".xml", kTerms);
    disk.write(kTermsPath + ".md", kProse);
    disk.write(kReportFolder + "/report.xml", kReport);
    disk.write(kReportFolder + "/report.md", kProse);
    installed.write("templates/house-styles/colchester/house-style.xml", kHouseStyle);
  }

  void read() {
    diagnostics = {};
    workspace = read_workspace(disk.path(), installed.path(), sources, diagnostics);
    messages.clear();
    for (const Diagnostic& d : diagnostics.sorted()) messages += render_text(d);
    for (const std::string& path : {disk.path() + "/", installed.path() + "/"})
      for (std::size_t at; (at = messages.find(path)) != messages.npos;)
        messages.erase(at, path.size());
  }

  void rename(const std::string& from, const std::string& to) {
    std::filesystem::create_directories(std::filesystem::path(disk.path(to)).parent_path());
    std::filesystem::rename(disk.path(from), disk.path(to));
  }

  TemporaryFolder disk, installed;
  Sources sources;
  Diagnostics diagnostics;
  Workspace workspace;
  std::string messages;
};

}  // namespace

TEST_CASE("short forms of the workspace add to the installed ones") {
  Disk d;
  d.installed.write("templates/short-forms.xml",
                    "<short-forms><well-known short=\"UK\">United Kingdom</well-known>"
                    "<like-a-word short=\"MASH\">hub</like-a-word></short-forms>");
  d.disk.write(
      "templates/short-forms.xml",
      "<short-forms><well-known short=\"FTE\">full-time equivalent</well-known></short-forms>");
  d.read();
  REQUIRE(d.workspace.short_forms.well_known.size() == 2);
  CHECK(d.workspace.short_forms.well_known[1].short_form.value == "FTE");
  CHECK(d.workspace.short_forms.like_a_word.size() == 1);
}

TEST_CASE("a workspace is read whole") {
  Disk d;
  d.read();
  CHECK(d.messages.empty());
  REQUIRE(d.workspace.partnerships.size() == 1);
  const Partnership& p = d.workspace.partnerships.front();
  CHECK(p.folder == "safer");
  CHECK(p.names.front().full.value == "Safer Partnership");
  CHECK(p.organisations.size() == 2);
  CHECK(p.posts.front().holders.front().name.value == "A Person");
  CHECK(p.bodies.front().relations.front().every.value == "year");
  CHECK(p.abbreviations.front().expansion.value == "Domestic Homicide Review");
  CHECK(p.facts_read);
  CHECK(p.names_complete);
  CHECK(p.abbreviations_read);
  CHECK(p.unread_terms.empty());
  REQUIRE(p.terms.size() == 1);
  CHECK(p.terms.front().members[1].capacity.value == "core");
  CHECK(p.terms.front().quorum_minimum.value == "2");
  CHECK(p.terms.front().wording.size() == 2);
  REQUIRE(p.reports.size() == 1);
  CHECK(p.reports.front().appendices.front().id.value == "A");
  CHECK(p.reports.front().prose_read);
  REQUIRE(d.workspace.house_styles.size() == 1);
  CHECK(d.workspace.house_styles.front().headings.front().wording.size() == 1);
}

TEST_CASE("a process is read with its steps in order") {
  Disk d;
  std::string facts = kPartnership;
  facts.insert(facts.find("</partnership>"),
               "<process id=\"plan\" title=\"Making the plan\" cycle=\"yes\">"
               "<step when=\"May\">ask</step><step>write</step></process>");
  d.disk.write("content/safer/partnership.xml", facts);
  d.read();
  CHECK(d.messages.empty());
  const auto& processes = d.workspace.partnerships.front().processes;
  REQUIRE(processes.size() == 1);
  CHECK(processes[0].id.value == "plan");
  CHECK(processes[0].title.value == "Making the plan");
  CHECK(processes[0].cycle.given());
  REQUIRE(processes[0].steps.size() == 2);
  CHECK(processes[0].steps[0].when.value == "May");
  CHECK(processes[0].steps[1].words.value == "write");
  facts.erase(facts.find("<step>write"), 18);
  d.disk.write("content/safer/partnership.xml", facts);
  d.read();
  CHECK(d.messages.find("xml.") != std::string::npos);  // one step is no process
}

TEST_CASE("a folder without partnerships is no workspace") {
  TemporaryFolder empty;
  Sources sources;
  Diagnostics diagnostics;
  read_workspace(empty.path(), empty.path(), sources, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().code == "workspace.empty");
}

TEST_CASE("ids and dates say the same as the names of folders and files") {
  Disk d;
  d.rename(kTermsPath + ".xml", "content/safer/terms-of-reference/baord/2021-01-01.xml");
  d.rename(kTermsPath + ".md", "content/safer/terms-of-reference/baord/2021-01-01.md");
  d.rename(kReportFolder, "content/safer/reports/2022-03-16-work");
  d.rename("content/safer", "content/saver");
  d.read();
  CHECK(
      d.messages ==
      R"(content/saver/partnership.xml:1:18: error: this says 'safer', but its folder is named 'saver' [workspace.name-mismatch]
    <partnership id="safer" jurisdiction="england" language="en-GB" house-style="colchester">
                     ^~~~~
  help: make the two the same
content/saver/reports/2022-03-16-work/report.xml:1:33: error: the report is dated 2022-03-15, but its folder is '2022-03-16-work' [workspace.name-mismatch]
    <report committee="panel" date="2022-03-15" reference="1">
                                    ^~~~~~~~~~
  help: name the folder 2022-03-15-…, or correct the date
content/saver/terms-of-reference/baord/2021-01-01.xml:1:27: error: this says 'board', but its folder is named 'baord' [workspace.name-mismatch]
    <terms-of-reference body="board" in-force-from="2020-04-01">
                              ^~~~~
  help: make the two the same
content/saver/terms-of-reference/baord/2021-01-01.xml:1:49: error: this says '2020-04-01', but its file is named '2021-01-01' [workspace.name-mismatch]
    <terms-of-reference body="board" in-force-from="2020-04-01">
                                                    ^~~~~~~~~~
  help: make the two the same
)");
}

TEST_CASE("a file that nothing uses is a warning, with what was meant") {
  Disk d;
  d.rename("content/safer/abbreviations.xml", "content/safer/abreviations.xml");
  d.disk.write("content/safer/notes.txt", "x");
  d.disk.write(kReportFolder + "/figure.png", "x");
  d.disk.write("content/safer/terms-of-refrence/board/2021-01-01.md", "x");
  d.read();
  const std::string other =
      " warning: nothing uses this file [workspace.unused-file]\n"
      "  help: move it out of content/, or name it as one of the files that Remit reads\n";
  CHECK(d.messages ==
        "content/safer/abreviations.xml: error: nothing uses this file [workspace.unused-file]\n"
        "  help: did you mean 'abbreviations.xml' for 'abreviations.xml'?\n"
        "content/safer/notes.txt:" +
            other + kReportFolder + "/figure.png:" + other +
            "content/safer/terms-of-refrence/board/2021-01-01.md: error: nothing uses this file "
            "[workspace.unused-file]\n"
            "  help: did you mean 'terms-of-reference' for 'terms-of-refrence'?\n");
}

TEST_CASE(
    "a partnership.xml that cannot be read says so once, and silences the checks against it") {
  Disk d;
  d.disk.write("content/safer/partnership.xml", "<partnership>\n");
  d.read();
  CHECK(
      d.messages ==
      R"(content/safer/partnership.xml:1:14: error: <partnership>, opened at line 1, is never closed [xml.syntax]
    <partnership>
                 ^
  help: add </partnership>
  note: until this file can be read, nothing is checked against what it names
)");
  CHECK_FALSE(d.workspace.partnerships.front().facts_read);
  CHECK_FALSE(d.workspace.partnerships.front().names_complete);
}

TEST_CASE("a partnership.xml of which a part is left out says so too") {
  Disk d;
  d.disk.write("content/safer/partnership.xml",
               with(kPartnership, "  <post", "  <vehicle/>\n  <post"));
  d.read();
  CHECK(d.messages.ends_with(
      "  note: until this file can be read, nothing is checked against what it names\n"));
  CHECK(d.workspace.partnerships.front().facts_read);
  CHECK_FALSE(d.workspace.partnerships.front().names_complete);
}

TEST_CASE("of two things with one id nobody knows which is named, and nothing is checked against") {
  for (const char* other : {"id=\"board\" kind=\"panel\"", "id=\"officer\" kind=\"panel\"",
                            "id=\"council\" kind=\"panel\"", "id=\"projects\" kind=\"panel\""}) {
    CAPTURE(other);
    Disk d;
    d.disk.write("content/safer/partnership.xml",
                 with(kPartnership, "id=\"panel\" kind=\"panel\"", other));
    d.read();
    CHECK(d.messages.empty());  // check/names says so
    CHECK_FALSE(d.workspace.partnerships.front().names_complete);
  }
}

TEST_CASE("a partnership's names are complete, whatever another's are") {
  Disk d;
  const auto another = [&](const std::string& id, const std::string& facts) {
    d.disk.write("content/" + id + "/partnership.xml",
                 with(facts, "id=\"safer\"", "id=\"" + id + "\""));
  };
  another("a-twice", with(kPartnership, "<body id=\"panel\"", "<body id=\"board\""));
  another("b-clean", kPartnership);
  another("c-part", with(kPartnership, "  <post", "  <vehicle/>\n  <post"));
  d.read();
  std::string complete;
  for (const Partnership& p : d.workspace.partnerships)
    complete += p.folder + (p.names_complete ? ": names complete" : ":") +
                (p.facts_clean ? ", facts clean\n" : "\n");
  CHECK(complete ==
        "a-twice:, facts clean\n"
        "b-clean: names complete, facts clean\n"
        "c-part:\n"
        "safer: names complete, facts clean\n");
}

TEST_CASE("terms that cannot be read are remembered by their body") {
  const std::function<void(Disk&)> faults[] = {
      [](Disk& d) { d.disk.write(kTermsPath + ".xml", "<terms"); },
      [](Disk& d) { d.disk.write(kTermsPath + ".xml", with(kTerms, "of=\"agencies\"", "")); },
      [](Disk& d) { d.disk.write(kTermsPath + ".md", "caf\xE9"); },
  };
  for (const auto& fault : faults) {
    Disk d;
    fault(d);
    d.read();
    CHECK(d.diagnostics.errors() == 1);
    CHECK(d.workspace.partnerships.front().unread_terms == std::vector<std::string>{"board"});
  }
}

TEST_CASE("terms need no wording, a report needs its prose") {
  Disk d;
  std::filesystem::remove(d.disk.path(kTermsPath + ".md"));
  std::filesystem::remove(d.disk.path(kReportFolder + "/report.md"));
  d.read();
  CHECK(d.messages == kReportFolder +
                          "/report.md: error: this file does not exist [file.missing]\n"
                          "  help: check the name, or create the file\n");
  CHECK_FALSE(d.workspace.partnerships.front().reports.front().prose_read);
}

TEST_CASE("a house style of the workspace stands before the installed one") {
  Disk d;
  d.disk.write("templates/house-styles/colchester/house-style.xml",
               with(kHouseStyle, "Colchester Borough", "Another"));
  d.disk.write("templates/house-styles/other/house-style.xml",
               with(kHouseStyle, "id=\"colchester\"", "id=\"other\""));
  d.read();
  CHECK(d.messages.empty());
  REQUIRE(d.workspace.house_styles.size() == 2);
  CHECK(d.workspace.house_styles[0].council.value == "Another Council");
  CHECK(d.workspace.house_styles[1].id == "other");
}

TEST_CASE("a house style that cannot be read is remembered") {
  Disk d;
  d.disk.write("templates/house-styles/colchester/house-style.xml", "<house");
  d.read();
  CHECK(d.diagnostics.errors() == 1);
  CHECK(d.workspace.house_styles.empty());
  CHECK(d.workspace.unread_house_styles == std::vector<std::string>{"colchester"});
}

TEST_CASE("an element in a house style's wording is one message") {
  Disk d;
  d.disk.write("templates/house-styles/colchester/house-style.xml",
               with(kHouseStyle, "*none*", "<b>none</b>"));
  d.read();
  CHECK(d.diagnostics.all().size() == 1);
}

TEST_CASE("places in a house style's wording are those in its file") {
  Disk d;
  d.disk.write("templates/house-styles/colchester/house-style.xml",
               with(kHouseStyle, "*none*", "R&amp;D {{bad name}}"));
  d.read();
  CHECK(d.messages.starts_with(
      "templates/house-styles/colchester/house-style.xml:8:23: error: '{{bad name}}' is not"));
}

TEST_CASE("meetings are read with all that is said of them") {
  Disk d;
  d.disk.write("content/safer/meetings.xml", kMeetings);
  d.read();
  CHECK(d.messages.empty());
  const auto& meetings = d.workspace.partnerships.front().meetings;
  REQUIRE(meetings.size() == 2);
  CHECK(meetings[0].body.value == "board");
  CHECK(meetings[0].date.date == parse_date("2024-05-14"));
  CHECK(meetings[0].at.value == "17:30");
  CHECK(meetings[0].until.value == "19:00");
  CHECK(meetings[0].venue.value == "Town Hall");
  CHECK_FALSE(meetings[0].status.given());
  CHECK(meetings[1].status.value == "moved");
  CHECK(meetings[1].words.value == "to 18 June");
}

TEST_CASE("every Markdown file in the folder of pages is a page, by its name") {
  Disk d;
  d.disk.write("content/safer/pages/about-us.md", "# About us\n\nText.\n");
  d.disk.write("content/safer/pages/empty.md", "");
  d.read();
  CHECK(d.messages.empty());
  const auto& pages = d.workspace.partnerships.front().pages;
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].slug == "about-us");
  CHECK(pages[0].prose_read);
  CHECK(pages[0].prose.size() == 2);
  CHECK(pages[1].slug == "empty");
  CHECK(pages[1].prose.empty());
}

TEST_CASE("a page of which something was reported is read all the same") {
  Disk d;
  d.disk.write("content/safer/pages/about-us.md", "# About us\n\n<b>Text.</b>\n");
  d.read();
  CHECK(d.diagnostics.all().size() > 0);
  const auto& pages = d.workspace.partnerships.front().pages;
  REQUIRE(pages.size() == 1);
  CHECK_FALSE(pages[0].prose.empty());
  CHECK(pages[0].prose_read);
}

TEST_CASE("a page is read or not whatever was reported of the one before") {
  Disk d;
  d.disk.write("content/safer/pages/a.md", "caf\xE9\n");
  d.disk.write("content/safer/pages/b.md", "");
  d.disk.write("content/safer/pages/c.md", "caf\xE9\n");
  d.disk.write("content/safer/pages/d.md", "# Heading\n\nText.\n");
  d.read();
  CHECK(d.diagnostics.errors() == 2);
  const auto& pages = d.workspace.partnerships.front().pages;
  REQUIRE(pages.size() == 4);
  CHECK_FALSE(pages[0].prose_read);
  CHECK(pages[1].prose_read);
  CHECK_FALSE(pages[2].prose_read);
  CHECK(pages[3].prose_read);
}

TEST_CASE("a report that says nothing is an error whatever was reported of the one before") {
  Disk d;
  d.disk.write(kReportFolder + "/report.md", "caf\xE9\n");
  const std::string next = "content/safer/reports/2022-03-16-more";
  d.disk.write(next + "/report.xml", with(kReport, "2022-03-15", "2022-03-16"));
  d.disk.write(next + "/report.md", "\n");
  d.read();
  std::string codes;
  for (const Diagnostic& each : d.diagnostics.sorted()) codes += each.code + " ";
  CHECK(codes == "text.not-utf8 report.empty ");
}

TEST_CASE("a page in a folder below, and a page that is no Markdown, belong to nothing") {
  Disk d;
  d.disk.write("content/safer/pages/more/about-us.md", "# About us\n\nText.\n");
  d.read();
  CHECK(d.workspace.partnerships.front().pages.empty());
  CHECK(
      d.messages.starts_with("content/safer/pages/more/about-us.md: error: nothing uses this file "
                             "[workspace.unused-file]\n"));
}

}  // namespace remit::workspace_test
