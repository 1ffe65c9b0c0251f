// What the preview makes again after an edit: just the files of a report, or everything.

#include "app/preview_build.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "support/program.h"

namespace remit::preview_build_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kFolder = "content/safer-riverside/reports/2025-06-10-first-review";
const std::string kFirst = kFolder + "/report.md";
const std::string kSecond = kFolder + "-again/report.md";
const std::string kPage = "safer-riverside/reports/2025-06-10-first-review/index.html";

// The project of riverside with its report twice, without Word documents.
struct Preview {
  Preview() {
    copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", folder.path());
    fs::copy(folder / kFolder, folder / (kFolder + "-again"));
    options.workspace = folder.path();
    options.as_at = options.published_on = *parse_date("2025-07-01");
    options.formats = {DocumentFormat::html};
    last = build.build({""});
    REQUIRE(!last.run->diagnostics.has_errors());
  }

  // Whether a build after these changes made only the files of the reports: it goes on with the
  // facts of the build before.
  bool makes_only_reports(const std::vector<std::string>& changed) {
    const auto before = last.run;
    last = build.build(changed);
    return last.run == before;
  }
  bool says(const std::string& page, const std::string& words) const {
    return last.files.at(page).get().find(words) != std::string::npos;
  }

  TemporaryFolder folder;
  Options options;
  PreviewBuild build{options};
  PreviewBuild::Result last;
};

}  // namespace

TEST_CASE("an edit of a report's text makes its own files alone") {
  Preview preview;
  edit(preview.folder / kFirst, "the first review", "the third review");
  CHECK(preview.makes_only_reports({kFirst}));
  CHECK(preview.says(kPage, "the third review"));
}

TEST_CASE("whatever others tell of makes everything again") {
  Preview preview;
  CHECK_FALSE(preview.makes_only_reports({kFirst, kFolder + "/report.xml"}));
  CHECK_FALSE(preview.makes_only_reports({kFirst, kFolder + "/new.png"}));
  CHECK_FALSE(preview.makes_only_reports({"templates/report.md.mustache"}));
  CHECK_FALSE(preview.makes_only_reports({""}));

  edit(preview.folder / kFirst, "To note the report", "To read [the home page](../../)");
  CHECK_FALSE(preview.makes_only_reports({kFirst}));  // a link, which may lead nowhere
  edit(preview.folder / kFirst, "each year", "each year, says the QQX");
  CHECK_FALSE(preview.makes_only_reports({kFirst}));  // a warning
}

TEST_CASE("if one of two reports needs more than its own files, both are shown as they are") {
  Preview preview;
  edit(preview.folder / kFirst, "the first review", "the third review");
  edit(preview.folder / kSecond, "each year", "each year, says the QQX");
  CHECK_FALSE(preview.makes_only_reports({kFirst, kSecond}));
  CHECK(preview.says(kPage, "the third review"));
}

}  // namespace remit::preview_build_test
