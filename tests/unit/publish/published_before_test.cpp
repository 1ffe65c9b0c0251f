#include "publish/published_before.h"

#include <doctest/doctest.h>

#include "publish/manifest.h"
#include "temporary_folder.h"

namespace remit::published_before_test {

TEST_CASE("the list of an output folder tells what the public can have read") {
  const TemporaryFolder folder;
  const std::string out = folder / "public", page = "safer/a/index.html";
  Partnership partnership;
  partnership.folder = "safer";
  const auto asked = [&] { return publicity_of(page, partnership, out); };
  const auto write = [&](const Manifest& manifest) {
    folder.write("public/.remit/manifest.json", write_manifest(manifest));
  };
  CHECK(asked() == Publicity::none);
  partnership.website.address.value = "https://www.example.org/safer/";
  CHECK(asked() == Publicity::unknown);
  Manifest manifest;
  manifest.files[page] = {};
  write(manifest);
  CHECK(asked() == Publicity::none);  // a trial, so far
  manifest.facts.lasting = {"safer"};
  write(manifest);
  CHECK(asked() == Publicity::known);
  manifest.files.clear();
  write(manifest);
  CHECK(asked() == Publicity::none);
  folder.write("public/.remit/manifest.json", "spoilt");
  CHECK(asked() == Publicity::unknown);
}

}  // namespace remit::published_before_test
