// What becomes exempt is gone from everything that is published, whatever part is built.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/docx_outline.h"
#include "support/program.h"

namespace remit::exempt_test {
using namespace test;

namespace {

const std::string kReport = "content/safer-riverside/reports/2025-06-10-first-review/";
const std::string kPublished = "public/safer-riverside/reports/2025-06-10-first-review/";

struct Exempting {
  TemporaryFolder folder;

  Exempting() {
    copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", folder.path());
    edit(folder / (kReport + "report.xml"), "</report>",
         "<appendix id=\"B\" title=\"Prices\" prose=\"prices.md\"/></report>");
    folder.write(kReport + "prices.md", "# Prices\n\nThe dearest offer was 4,711 pounds.\n");
  }

  void make_exempt() {
    edit(folder / (kReport + "report.xml"), "prose=\"prices.md\"",
         "exempt=\"3\" public-interest=\"Suppliers would know each other's prices.\"");
    std::filesystem::remove(folder / (kReport + "prices.md"));
  }

  // The page and the Word document.
  std::string published() {
    return folder.read(kPublished + "index.html") +
           docx_outline(folder.read(kPublished + "2025-06-10-first-review.docx"));
  }

  Outcome build(const std::vector<std::string>& options = {}) {
    std::vector<std::string> arguments = {"build"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_remit(arguments, folder.path());
  }
};

}  // namespace

TEST_CASE(
    "what becomes exempt is in no file that is published, even if only another part is built") {
  for (const std::vector<std::string>& options :
       {std::vector<std::string>{}, std::vector<std::string>{"--only", "board"}}) {
    Exempting e;
    REQUIRE(e.build().status == 0);
    CHECK(e.published().find("4,711") != std::string::npos);
    e.make_exempt();
    REQUIRE(e.build(options).status == 0);
    const std::string now = e.published();
    CHECK(now.find("4,711") == std::string::npos);
    CHECK(now.find("paragraph 3 of Part 1 of Schedule 12A") != std::string::npos);
    CHECK(now.find("Public, except Appendix B") != std::string::npos);
  }
}

}  // namespace remit::exempt_test
