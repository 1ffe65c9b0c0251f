#include "publish/manifest.h"

#include <doctest/doctest.h>

namespace remit::manifest_test {

TEST_CASE("a manifest that was written can be read") {
  Manifest manifest{{"remit 0.1.0", "2022-03-15"}, {}};
  manifest.files["b/ŵ \"x\".html"] = {"d2", 2};
  manifest.files["a.html"] = {"d1", 5'000'000'000};
  const auto read = read_manifest(write_manifest(manifest));
  REQUIRE(read);
  CHECK(read->facts.program == "remit 0.1.0");
  CHECK(read->facts.as_at == "2022-03-15");
  REQUIRE(read->files.size() == 2);
  CHECK(read->files.at("a.html").size == 5'000'000'000);
  CHECK(read->files.at("b/ŵ \"x\".html").digest == "d2");
}

TEST_CASE("it tells which websites last, and what was forgotten") {
  Manifest manifest{{"remit 0.1.0", "2022-03-15"}, {}};
  manifest.facts.lasting = {"safer"};
  manifest.files["safer/a.html"] = {"d", 1, true};
  manifest.files["safer/b.html"] = {"d", 1};
  const auto read = read_manifest(write_manifest(manifest));
  REQUIRE(read);
  CHECK(read->facts.lasting == std::set<std::string>{"safer"});
  CHECK(read->files.at("safer/a.html").forgotten);
  CHECK_FALSE(read->files.at("safer/b.html").forgotten);
}

TEST_CASE("in one that an older version wrote every website lasts") {
  const auto read = read_manifest(
      R"({"program": "remit", "as-at": "2022-03-15", "files": [
           {"path": "index.html", "digest": "d", "size": 1},
           {"path": "assets/style.css", "digest": "d", "size": 1},
           {"path": "safer/index.html", "digest": "d", "size": 1},
           {"path": "safer/a/index.html", "digest": "d", "size": 1}]})");
  REQUIRE(read);
  CHECK(read->facts.lasting == std::set<std::string>{"safer"});
}

TEST_CASE("what is not a manifest is not read as one") {
  for (const char* text : {"", "{", "[]", "{}", R"({"program": 1, "as-at": "", "files": []})",
                           R"({"program": "", "as-at": "", "files": [{"path": "a"}]})",
                           R"({"program": "", "as-at": "", "files": ["a"]})"}) {
    CAPTURE(text);
    CHECK_FALSE(read_manifest(text));
  }
}

TEST_CASE("outputs lie beneath the output folder, beside Remit's own files") {
  for (const char* path : {"a", "a/b.html", "...", "a/.htaccess", ".remit-not/x"})
    CHECK(is_output_path(path));
  for (const char* path :
       {"", "/a", "a/", "a//b", ".", "a/./b", "..", "../a", "a/../../b", ".remit", ".remit/lock"})
    CHECK_FALSE(is_output_path(path));
}

}  // namespace remit::manifest_test
