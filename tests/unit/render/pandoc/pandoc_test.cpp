#include "render/pandoc/pandoc.h"

#include <doctest/doctest.h>

#include "base/limits.h"
#include "support/own_temporary_files.h"
#include "temporary_folder.h"
#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::pandoc_test {
namespace {

// What is said when a program with these commands stands in Pandoc's place.
std::string failure_of(const std::string& commands) {
  const TemporaryFolder folder;
  Pandoc pandoc = the_pandoc();
  pandoc.program = folder.write_program("pandoc", commands);
  Document document;
  document.blocks = {para("text")};
  return failure(document, sample_style(), pandoc);
}

}  // namespace

TEST_CASE("Pandoc is found with its version and its reference document") {
  const Pandoc pandoc = the_pandoc();
  CHECK(pandoc.program.front() == '/');
  CHECK(pandoc.version.starts_with("2."));
  CHECK(DocxPackage::open(pandoc.reference));
}

TEST_CASE("a Pandoc that does not run at all is reported when it is looked for") {
  const TemporaryFolder folder;
  folder.write_program("pandoc", "echo 'no libraries' >&2; exit 127");
  setenv("REMIT_TOOLS", folder.path().c_str(), 1);
  Diagnostics diagnostics;
  const auto pandoc = find_pandoc(diagnostics);
  unsetenv("REMIT_TOOLS");
  CHECK_FALSE(pandoc);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(render_text(diagnostics.all().front()) ==
        "remit: error: Pandoc does not work: it exited with status 127 [tool.failed]\n"
        "  help: install it again: sudo apt-get install --reinstall pandoc pandoc-data\n"
        "  note: Pandoc says: no libraries\n");
}

TEST_CASE("a Pandoc that fails is one error with what it said") {
  CHECK(failure_of("echo 'Heap exhausted' >&2; exit 251") ==
        "remit: error: Pandoc could not write the Word document: it exited with status 251 "
        "[tool.failed]\n"
        "  help: this is not a fault of your text; report it with the lines below\n"
        "  note: Pandoc says: Heap exhausted\n");
  CHECK(failure_of("kill -SEGV $$") ==
        "remit: error: Pandoc could not write the Word document: it was killed by signal 11 "
        "[tool.failed]\n"
        "  help: this is not a fault of your text; report it with the lines below\n");
}

TEST_CASE("Pandoc is given so much memory and no more") {
  const std::string said = failure_of("echo \"$@\" >&2; exit 251");
  CHECK(said.find("-M" + std::to_string(kMaxPandocMegabytes) + "m") != std::string::npos);
}

TEST_CASE("a Pandoc that ends well without a usable document is an error too") {
  CHECK(failure_of("exit 0") ==
        "remit: error: Pandoc ended well, but the Word document it should have written does not "
        "exist [tool.failed]\n"
        "  help: check that there is room in the folder for temporary files\n");
  const std::string unusable =
      "remit: error: Pandoc ended well, but what it wrote is not a usable Word document "
      "[tool.failed]\n"
      "  help: check that there is room in the folder for temporary files\n";
  CHECK(failure_of("echo truncated > document.docx") == unusable);
  CHECK(failure_of("head -c 3000 reference.docx > document.docx") == unusable);
}

TEST_CASE("a picture that Pandoc cannot use is a failure, not a picture left out") {
  const Pandoc pandoc = the_pandoc();
  Document document;
  document.blocks = {picture_para("alt", "p", "")};
  Diagnostics diagnostics;
  CHECK_FALSE(render_docx(pandoc, document, sample_style(), {{"p", "not SVG at all", "svg"}},
                          kSampleTime, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().code == "tool.failed");
}

TEST_CASE("nothing is left behind in the folder for temporary files") {
  const remit::test::OwnTemporaryFiles temporary;
  const auto unused = temporary.last_used();
  rendered(sample_report(), sample_style());
  CHECK(temporary.last_used() != unused);
  CHECK(temporary.left() == "");
  failure_of("exit 1");
  CHECK(temporary.left() == "");
}

}  // namespace remit::pandoc_test
