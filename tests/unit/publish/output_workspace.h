// A workspace to publish from, for the tests of the output folder.
#pragma once

#include <doctest/doctest.h>

#include "publish/output.h"
#include "support/texts.h"
#include "temporary_folder.h"

namespace remit {

inline const ManifestFacts kFacts = {"remit 0.1.0", "2022-03-15"};

// A workspace with a content folder, and its output folder beside it.
struct OutputWorkspace {
  OutputWorkspace() { folder.write("content/safer/partnership.xml", "<partnership/>"); }

  std::unique_ptr<OutputFolder> open(Diagnostics& diagnostics) {
    return OutputFolder::open(out(), folder.path(), diagnostics);
  }
  PublishResult publish(const std::vector<OutputFile>& files, const ManifestFacts& facts = kFacts) {
    Diagnostics diagnostics;
    auto output = open(diagnostics);
    REQUIRE(output);
    const PublishResult result = output->publish(files, facts, diagnostics);
    CHECK(diagnostics.all().empty());
    return result;
  }
  // The text of the errors when these files are published.
  std::string errors(const std::vector<OutputFile>& files) {
    Diagnostics diagnostics;
    if (auto output = open(diagnostics)) output->publish(files, kFacts, diagnostics);
    return text(diagnostics);
  }
  static std::string text(const Diagnostics& diagnostics) {
    std::string result;
    for (const Diagnostic& each : diagnostics.all()) result += render_text(each);
    return result;
  }
  std::string out() const { return folder.path("public"); }
  std::string read(const std::string& path) const { return folder.read("public/" + path); }
  bool has(const std::string& path) const {
    return std::filesystem::exists(std::filesystem::symlink_status(folder.path("public/" + path)));
  }

  TemporaryFolder folder;
};

inline std::string refusal(const std::string& path, const std::string& workspace) {
  Diagnostics diagnostics;
  CHECK_FALSE(OutputFolder::open(path, workspace, diagnostics));
  return OutputWorkspace::text(diagnostics);
}

}  // namespace remit
