// Which folders may be output folders.

#include <doctest/doctest.h>

#include <cstdlib>

#include "output_workspace.h"

namespace remit::output_place_test {
namespace fs = std::filesystem;

TEST_CASE("a folder with files that are not ours is refused") {
  OutputWorkspace workspace;
  workspace.folder.write("public/letter.txt", "mine");
  CHECK(test::replaced_all(refusal(workspace.out(), workspace.folder.path()), workspace.out(),
                           "public") ==
        "remit: error: the folder 'public' holds files that Remit did not write "
        "[output.not-ours]\n"
        "  help: name an empty or a new folder with --out, or empty this one\n");
  CHECK_FALSE(workspace.has(".remit"));
}

TEST_CASE("a link in place of our marker does not make a folder ours") {
  OutputWorkspace workspace;
  workspace.publish({});
  workspace.folder.write("other/letter.txt", "mine");
  fs::create_symlink(workspace.out() + "/.remit", workspace.folder.path("other/.remit"));
  CHECK(
      refusal(workspace.folder.path("other"), workspace.folder.path()).find("[output.not-ours]") !=
      std::string::npos);
}

TEST_CASE("an empty folder, or a folder in folders that are missing, becomes ours") {
  OutputWorkspace workspace;
  Diagnostics diagnostics;
  fs::create_directory(workspace.out());
  CHECK(OutputFolder::open(workspace.out(), workspace.folder.path(), diagnostics));
  CHECK(OutputFolder::open(workspace.folder.path("x/y/z"), workspace.folder.path(), diagnostics));
  CHECK(fs::exists(workspace.folder.path("x/y/z/.remit/marker")));
  CHECK(diagnostics.all().empty());
}

TEST_CASE("the root of the file system and home folders are refused") {
  OutputWorkspace workspace;
  CHECK(refusal("/", workspace.folder.path()) ==
        "remit: error: the output folder '/' is the root of the file system [output.not-ours]\n"
        "  help: name a folder of its own with --out, 'public' say\n");
  const char* home = std::getenv("HOME");
  const std::string before = home ? home : "";
  fs::create_directory(workspace.folder.path("home"));
  setenv("HOME", workspace.folder.path("home/").c_str(), 1);
  CHECK(refusal(workspace.folder.path("x/../home"), workspace.folder.path())
            .find("' is a home folder [output.not-ours]") != std::string::npos);
  setenv("HOME", before.c_str(), 1);
}

TEST_CASE("the workspace, what holds it and its sources are refused") {
  TemporaryFolder folder;
  folder.write("clerk/content/a/x.xml", "");
  const std::string workspace = folder.path("clerk");
  const auto fault = [&](const std::string& path) {
    return test::replaced_all(refusal(folder.path(path), workspace), folder.path(), "");
  };
  const std::string help = "  help: name a folder of its own with --out, 'public' say\n";
  CHECK(fault("clerk") ==
        "remit: error: the output folder '/clerk' is the workspace itself [output.is-source]\n" +
            help);
  CHECK(fault("clerk/content/../") ==
        "remit: error: the output folder '/clerk/content/../' is the "
        "workspace itself [output.is-source]\n" +
            help);
  CHECK(fault("") ==
        "remit: error: the output folder '/' holds the workspace [output.is-source]\n" + help);
  CHECK(fault("clerk/content") ==
        "remit: error: the output folder '/clerk/content' lies in the "
        "workspace's folder 'content' [output.is-source]\n" +
            help);
  CHECK(fault("clerk/content/a/public").find("workspace's folder 'content'") != std::string::npos);
  CHECK(fault("clerk/site/public").find("workspace's folder 'site'") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path("clerk/site")));

  Diagnostics diagnostics;  // a name that only begins like a source folder's
  CHECK(OutputFolder::open(folder.path("clerk/content-made"), workspace, diagnostics));
}

TEST_CASE("a source folder that is reached by another way is refused too") {
  TemporaryFolder folder;
  folder.write("shared/a/x.xml", "");
  fs::create_directory(folder.path("clerk"));
  fs::create_directory_symlink("../shared", folder.path("clerk/content"));
  CHECK(refusal(folder.path("shared/public"), folder.path("clerk")).find("[output.is-source]") !=
        std::string::npos);
}

TEST_CASE("a link is refused as output folder, with or without a slash behind it") {
  TemporaryFolder folder;
  fs::create_directory(folder.path("real"));
  fs::create_directory(folder.path("clerk"));
  fs::create_directory_symlink("real", folder.path("link"));
  const std::string expected =
      "' is a link [output.link]\n  help: name the folder that it leads to\n";
  for (const char* path : {"link", "link/", "link/."})
    CHECK(refusal(folder.path(path), folder.path("clerk")).find(expected) != std::string::npos);
  CHECK(fs::is_empty(folder.path("real")));
}

TEST_CASE("a file is refused as output folder") {
  OutputWorkspace workspace;
  workspace.folder.write("public", "a file");
  CHECK(refusal(workspace.out(), workspace.folder.path()).find("' is not a folder") !=
        std::string::npos);
}

TEST_CASE("a second run on the same folder says so and stops") {
  OutputWorkspace workspace;
  Diagnostics diagnostics;
  auto first = workspace.open(diagnostics);
  CHECK(test::replaced_all(refusal(workspace.out(), workspace.folder.path()), workspace.out(),
                           "public") ==
        "remit: error: another run of Remit is writing to 'public' [output.locked]\n"
        "  help: wait until it has finished, and run again\n");
  first.reset();
  CHECK(workspace.open(diagnostics));
}

}  // namespace remit::output_place_test
