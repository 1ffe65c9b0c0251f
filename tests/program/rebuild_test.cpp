// What a second build does, and what one changed fact changes.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/program.h"

namespace remit::rebuild_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kBuild = {"build", "--as-at", "2022-04-01"};

std::map<std::string, fs::file_time_type> times(const std::string& folder) {
  std::map<std::string, fs::file_time_type> result;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      result[fs::relative(entry.path(), folder).string()] = entry.last_write_time();
  return result;
}

// content/, published on 1 January 2023.
struct Content {
  TemporaryFolder folder;
  std::map<std::string, std::string> before;

  Content() {
    copy_content(folder.path());
    REQUIRE(build().status == 0);
    before = read_tree(folder / "public");
  }
  Outcome build() { return run_remit({"build", "--as-at", "2023-01-01"}, folder.path()); }
  void rename(const std::string& partnership, const std::string& from, const std::string& to) {
    edit(folder / ("content/" + partnership + "/partnership.xml"), from, to);
  }
  std::string changed() { return changed_files(before, read_tree(folder / "public")); }
};

}  // namespace

TEST_CASE("a second build of the same content rewrites no file") {
  TemporaryFolder folder;
  copy_content(folder.path());
  REQUIRE(run_remit(kBuild, folder.path()).status == 0);
  const auto first = times(folder / "public");
  REQUIRE(run_remit(kBuild, folder.path()).status == 0);
  auto second = times(folder / "public");
  CHECK(first == second);
}

TEST_CASE("a council renamed from a day on changes what states it now, and nothing older") {
  Content content;
  content.rename("safer-colchester", "<name abbreviation=\"CBC\">Colchester Borough Council</name>",
                 "<name abbreviation=\"CBC\" until=\"2022-11-22\">Colchester Borough Council</name>"
                 "<name abbreviation=\"CCC\" since=\"2022-11-23\">Colchester City Council</name>");
  REQUIRE(content.build().status == 0);
  CHECK(content.changed() ==
        "safer-colchester/a-to-z/index.html\n"
        // The list of abbreviations has the new name, and until when the old one was used.
        "safer-colchester/abbreviations/abbreviations.csv\n"
        "safer-colchester/abbreviations/abbreviations.docx\n"
        "safer-colchester/abbreviations/index.html\n"
        // The pages of boards and organisations say what there is now. Those of the terms in force
        // say beside the adopted text what the council is called now.
        "safer-colchester/bodies/csdb/index.html\n"
        "safer-colchester/bodies/csdb/terms-of-reference/index.html\n"
        "safer-colchester/bodies/index.html\n"
        "safer-colchester/bodies/ocsb/index.html\n"
        "safer-colchester/bodies/ocsb/terms-of-reference/index.html\n"
        "safer-colchester/index.html\n"
        "safer-colchester/organisations/cbc/index.html\n"
        "safer-colchester/organisations/index.html\n");
}

TEST_CASE(
    "a body renamed from a day on changes the pages that say what there is now, and no older") {
  Content content;
  content.rename("safer-colchester",
                 "<name abbreviation=\"CSDB\">Community Safety Delivery Board</name>",
                 "<name abbreviation=\"CSDB\" until=\"2022-11-22\">Community Safety Delivery "
                 "Board</name><name abbreviation=\"SDB\" since=\"2022-11-23\">Safety Delivery "
                 "Board</name>");
  REQUIRE(content.build().status == 0);
  std::string expected =
      "safer-colchester/a-to-z/index.html\n"
      "safer-colchester/abbreviations/abbreviations.csv\n"
      "safer-colchester/abbreviations/abbreviations.docx\n"
      "safer-colchester/abbreviations/index.html\n"
      "safer-colchester/bodies/csdb/index.html\n"
      "safer-colchester/bodies/csdb/relations-csdb.svg\n"
      "safer-colchester/bodies/csdb/terms-of-reference/index.html\n"
      "safer-colchester/bodies/index.html\n";
  // Those that have to do with it show so.
  for (const std::string id : {"mace", "ocdb", "ocsb", "prevent", "stay-safe"})
    expected += "safer-colchester/bodies/" + id + "/index.html\nsafer-colchester/bodies/" + id +
                "/relations-" + id + ".svg\n";
  expected += "safer-colchester/index.html\n";
  // Its members.
  for (const std::string id :
       {"beacon-house", "bid", "cbc", "colchester-borough-homes", "colchester-garrison",
        "community-360", "essex-fire-and-rescue", "essex-police", "icb", "next-chapter",
        "open-road", "probation-service", "university-of-essex"})
    expected += "safer-colchester/organisations/" + id + "/index.html\n";
  CHECK(content.changed() == expected);
}

TEST_CASE("a post that only a work programme names changes that alone, which nobody adopted") {
  Content content;
  content.rename("east-cambridgeshire", "<name>Partnership Support Officer</name>",
                 "<name>Partnership Officer</name>");
  REQUIRE(content.build().status == 0);
  const std::string programme = "east-cambridgeshire/work-programmes/2014-15-business-pro-forma/";
  CHECK(content.changed() ==
        programme + "2014-15-business-pro-forma.docx\n" + programme + "index.html\n");
}

TEST_CASE("a name corrected for all days is held up by the report that was issued with it") {
  Content content;
  content.rename("safer-colchester", "<name abbreviation=\"CBC\">Colchester Borough Council</name>",
                 "<name abbreviation=\"CBC\">Borough Council of Colchester</name>");
  const Outcome outcome = content.build();
  CHECK(outcome.status == 1);
  CHECK(outcome.err.find("1 error; nothing was published") != std::string::npos);
  CHECK(content.changed() == "");

  // Once it is revised, it changes. The adopted terms do not even then, nor does the report that
  // names the council only in them, as its appendices.
  const std::string first = "2017-09-12-safer-colchester-partnership";
  REQUIRE(run_remit({"issue", first, "--revise", "--reason", "The council's name was wrong.",
                     "--on", "2023-01-01", "--as-at", "2023-01-01"},
                    content.folder.path())
              .status == 0);
  REQUIRE(content.build().status == 0);
  const std::string reports = "safer-colchester/reports/";
  CHECK(content.changed() ==
        "safer-colchester/a-to-z/index.html\n"
        "safer-colchester/abbreviations/abbreviations.csv\n"
        "safer-colchester/abbreviations/abbreviations.docx\n"
        "safer-colchester/abbreviations/index.html\n"
        // What says what there is now; but not the pages of the terms.
        "safer-colchester/bodies/csdb/index.html\n"
        "safer-colchester/bodies/index.html\n"
        "safer-colchester/bodies/ocsb/index.html\n"
        "safer-colchester/index.html\n"
        "safer-colchester/organisations/cbc/index.html\n"
        "safer-colchester/organisations/index.html\n" +
            reports + first + "/" + first + ".docx\n" + reports + first + "/index.html\n");
}

TEST_CASE("a build with errors leaves the previous output as it was") {
  TemporaryFolder folder;
  copy_content(folder.path());
  REQUIRE(run_remit(kBuild, folder.path()).status == 0);
  const auto before = read_tree(folder / "public");
  const auto when = times(folder / "public");
  write_file(folder / "content/safer-colchester/reports/2022-03-15-one-colchester/report.md",
             "# Executive Summary\n\n{{no.such-fact}}\n");
  const Outcome outcome = run_remit(kBuild, folder.path());
  CHECK(outcome.status == 1);
  CHECK(outcome.err.find("nothing was published, public/ is as it was") != std::string::npos);
  CHECK(read_tree(folder / "public") == before);
  CHECK(times(folder / "public") == when);
}

TEST_CASE("without Pandoc the exit status is 3 and the package is named") {
  TemporaryFolder folder, tools;
  copy_content(folder.path());
  const Outcome outcome = run_remit(kBuild, folder.path(), {{"REMIT_TOOLS", tools.path()}});
  CHECK(outcome.status == 3);
  CHECK(outcome.err.find("sudo apt-get install pandoc") != std::string::npos);
  CHECK_FALSE(fs::exists(folder / "public"));
}

}  // namespace remit::rebuild_test
