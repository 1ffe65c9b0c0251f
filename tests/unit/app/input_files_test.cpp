#include "app/input_files.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "temporary_folder.h"

namespace remit::input_files_test {
namespace {

struct Inputs {
  Inputs() {
    folder.write("w/content/safer/partnership.xml", "facts");
    folder.write("w/content/safer/pages/about.md", "page");
    folder.write("w/content/safer/reports/2022-work/report.xml", "cover");
    folder.write("w/content/safer/reports/2022-work/report.md", "text");
    folder.write("w/content/other/partnership.xml", "facts");
    folder.write("installed/templates/report.md.mustache", "template");
  }
  InputFiles read() const { return {folder / "w", folder / "installed", 2}; }

  TemporaryFolder folder;
};

// Which digests differ after a change: of presentation, facts, report.
std::string changed_by(const std::function<void(const TemporaryFolder&)>& change) {
  const Inputs inputs;
  const InputFiles before = inputs.read();
  change(inputs.folder);
  const InputFiles after = inputs.read();
  const std::string facts = "content/safer", report = "content/safer/reports/2022-work";
  std::string result;
  if (before.presentation() != after.presentation()) result += "presentation ";
  if (before.facts(facts, {}) != after.facts(facts, {})) result += "facts ";
  if (before.folder(report) != after.folder(report)) result += "report ";
  return result;
}

}  // namespace

TEST_CASE("what a file belongs to changes with it, and nothing else") {
  CHECK(changed_by([](const auto&) {}) == "");
  CHECK(changed_by([](const auto& f) { f.write("w/content/safer/pages/about.md", "x"); }) ==
        "facts ");
  CHECK(changed_by([](const auto& f) {
          f.write("w/content/safer/reports/2022-work/report.md", "x");
        }) == "report ");
  CHECK(changed_by([](const auto& f) { f.write("w/content/other/partnership.xml", "x"); }) == "");
  CHECK(changed_by([](const auto& f) { f.write("w/site/assets/style.css", "x"); }) ==
        "presentation ");
  CHECK(changed_by([](const auto& f) { f.write("installed/templates/report.md.mustache", "x"); }) ==
        "presentation ");
}

TEST_CASE("a file that comes, goes, or changes its name is a change") {
  CHECK(changed_by([](const auto& f) {
          f.write("w/content/safer/reports/2022-work/map.png", "x");
        }) == "report ");
  CHECK(changed_by([](const auto& f) {
          std::filesystem::rename(f / "w/content/safer/pages/about.md",
                                  f / "w/content/safer/pages/us.md");
        }) == "facts ");
  CHECK(changed_by(
            [](const auto& f) { std::filesystem::create_directories(f / "w/content/new"); }) == "");
}

TEST_CASE("a file that was written again with the same bytes is no change") {
  CHECK(changed_by([](const auto& f) { f.write("w/content/safer/partnership.xml", "facts"); }) ==
        "");
}

TEST_CASE("facts count what was read for them elsewhere, but no cover sheet") {
  const Inputs inputs;
  inputs.folder.write("w/shared/logo.png", "logo");
  const std::set<std::string> read = {"shared/logo.png",
                                      "content/safer/reports/2022-work/report.xml"};
  const std::string before = inputs.read().facts("content/safer", read);
  inputs.folder.write("w/content/safer/reports/2022-work/report.xml", "another");
  CHECK(inputs.read().facts("content/safer", read) == before);
  inputs.folder.write("w/shared/logo.png", "another");
  CHECK(inputs.read().facts("content/safer", read) != before);
}

TEST_CASE("what is missing has a digest, and so has what cannot be read as a file") {
  const Inputs inputs;
  const InputFiles files = inputs.read();
  CHECK(files.file("content/safer/nothing.png") == files.file("nor/this.png"));
  CHECK(files.file("content/safer") != files.file("nor/this.png"));
}

TEST_CASE("a file that is written after it was read is noticed") {
  const Inputs inputs;
  const InputFiles before = inputs.read(), after = inputs.read();
  CHECK(before.are_as_read());
  inputs.folder.write("w/content/safer/pages/about.md", "longer");
  CHECK_FALSE(after.are_as_read());
  CHECK(before.are_as_read());  // it was looked at
}

}  // namespace remit::input_files_test
