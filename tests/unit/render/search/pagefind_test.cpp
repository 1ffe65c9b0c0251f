#include "render/search/pagefind.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "base/digest.h"
#include "support/own_temporary_files.h"
#include "support/specifications.h"
#include "temporary_folder.h"

namespace remit::pagefind_test {
namespace {

// The environment variable for one test.
class Wish {
 public:
  explicit Wish(const std::string& program) { setenv("REMIT_PAGEFIND", program.c_str(), 1); }
  ~Wish() { unsetenv("REMIT_PAGEFIND"); }
};

SearchedPage page(const std::string& path, const std::string& html) {
  return {path, digest(html), [html] { return html; }};
}

const std::vector<SearchedPage> kPages = {
    page("reports/a/index.html",
         "<!DOCTYPE html><html "
         "lang=\"en-GB\"><title>A</title><nav>menu</nav><main><h1>A</h1><p>Work "
         "of "
         "the CSDB</p></main></html>"),
    page("reports/b/index.html",
         "<!DOCTYPE html><html lang=\"en-GB\"><title>B</title><main><h1>B</h1></main></html>")};

std::string names(const std::vector<SearchFile>& files) {
  std::string result;
  for (const SearchFile& file : files) result += file.name + "\n";
  return result;
}

// With a program of these commands in Pagefind's place: the names of the files, or the messages.
std::string made_by(const std::string& commands, const ResultCache* cache = nullptr) {
  const TemporaryFolder folder;
  Diagnostics diagnostics;
  const Pagefind pagefind{folder.write_program("pagefind", commands), "1.6.0", cache};
  const auto files = run_pagefind(pagefind, kPages, diagnostics);
  CHECK(files.has_value() == diagnostics.all().empty());
  std::string result = files ? names(*files) : "";
  for (const Diagnostic& each : diagnostics.all()) result += render_text(each);
  return result;
}

}  // namespace

TEST_CASE("Pagefind is the program that is named, if it tells its version") {
  const TemporaryFolder folder;
  {
    const Wish wish(folder.write_program("mine", "echo pagefind 9.8.7"));
    const auto found = find_pagefind("");
    REQUIRE(found);
    CHECK(found->version == "9.8.7");
  }
  {
    const Wish wish(folder.write_program("other", "echo another 1.0"));
    CHECK(!find_pagefind(""));
  }
  const Wish wish(folder / "missing");
  CHECK(!find_pagefind(""));
  CHECK(!search_is_unwanted());
}

TEST_CASE("nobody need have a search") {
  const Wish wish("none");
  CHECK(search_is_unwanted());
  CHECK(!find_pagefind(REMIT_SOURCE_DIR));
}

TEST_CASE("the ready-made search pages are left out, and nothing is left behind") {
  const remit::test::OwnTemporaryFiles temporary;
  const auto unused = temporary.last_used();
  CHECK(made_by("mkdir -p search/index; cd search\n"
                "touch pagefind.js pagefind-ui.js pagefind-ui.css pagefind-modular-ui.js\n"
                "touch pagefind-component-ui.js pagefind-highlight.js pagefind-worker.js\n"
                "touch pagefind-entry.json index/en_1.pf_index") ==
        "index/en_1.pf_index\npagefind-entry.json\npagefind.js\n");
  CHECK(temporary.last_used() != unused);
  CHECK(temporary.left() == "");
}

TEST_CASE("a Pagefind that fails is one error with what it said") {
  CHECK(made_by("echo 'out of memory' >&2; exit 3") ==
        "remit: error: Pagefind could not make the search: it exited with status 3 [tool.failed]\n"
        "  help: this is not a fault of your text; REMIT_PAGEFIND=none leaves the search out\n"
        "  note: Pagefind says: out of memory\n");
  CHECK(made_by("true") ==
        "remit: error: Pagefind ended well, but did not write the search [tool.failed]\n"
        "  help: this is not a fault of your text; REMIT_PAGEFIND=none leaves the search out\n");
}

TEST_CASE("what was made of the same pages is not made again; what failed is not kept") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  CHECK(made_by("exit 1", &cache).find("tool.failed") != std::string::npos);
  CHECK(made_by("mkdir -p search/index; touch search/pagefind.js search/index/x", &cache) ==
        "index/x\npagefind.js\n");
  CHECK(made_by("exit 1", &cache) == "index/x\npagefind.js\n");
}

TEST_CASE("the Pagefind from npm makes the same files of the same pages") {
  if (!test::specification("../../node_modules/.installed")) return;
  const auto pagefind = find_pagefind(REMIT_SOURCE_DIR);
  REQUIRE(pagefind);
  Diagnostics diagnostics;
  const auto one = run_pagefind(*pagefind, kPages, diagnostics);
  const auto other = run_pagefind(*pagefind, kPages, diagnostics);
  REQUIRE(one);
  REQUIRE(other);
  CHECK(diagnostics.all().empty());
  CHECK(names(*one) == names(*other));
  for (std::size_t i = 0; i < one->size(); ++i) CHECK((*one)[i].bytes == (*other)[i].bytes);
  CHECK(names(*one).find("pagefind.js\n") != std::string::npos);
  CHECK(names(*one).find("ui") == std::string::npos);
}

}  // namespace remit::pagefind_test
