// One partnership's website is built alone, whatever is wrong with others.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/program.h"
#include "support/snapshot.h"
#include "support/texts.h"

namespace remit::one_partnership_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kPage = "public/safer-colchester/visit/index.html";
const std::string kText = "content/safer-colchester/pages/visit.md";
const std::string kOther = "content/east-cambridgeshire/partnership.xml";

// Four websites, as pages only.
struct Content {
  TemporaryFolder folder;

  Content() {
    copy_content(folder.path());
    folder.write(kText, "# Visit us\n\nWe meet in the town hall.\n");
  }
  Outcome build(std::vector<std::string> options = {}) const {
    options.insert(options.begin(), {"build", "--formats", "html"});
    return run_remit(options, folder.path());
  }
  Outcome build_colchester() const { return build({"--partnership", "safer-colchester"}); }
  std::string read(const std::string& path) const { return read_file(folder / path); }
  void append(const std::string& path, const std::string& text) const {
    folder.write(path, read(path) + text);
  }
};

}  // namespace

TEST_CASE("a fault of another partnership does not block a website, and its own does") {
  const Content content;
  REQUIRE(content.build().status == 0);
  const std::string other = content.read("public/east-cambridgeshire/index.html");
  const std::string front = content.read("public/index.html");
  content.append(kText, "\nA sentence more.\n");
  content.append(kOther, "<broken");
  fs::remove(content.folder / "content/south-cambridgeshire/partnership.xml");
  CHECK(content.build().status == 1);

  const Outcome outcome = content.build_colchester();
  CHECK(outcome.err.find("error") == std::string::npos);
  CHECK(outcome.out.ends_with(
      "only 'safer-colchester' was built; the rest of public/ is as it was\n"));
  CHECK(outcome.status == 0);
  CHECK(content.read(kPage).find("A sentence more.") != std::string::npos);
  CHECK(content.read("public/east-cambridgeshire/index.html") == other);
  CHECK(content.read("public/index.html") == front);

  content.append(kText, "\n[nowhere](#nowhere)\n");
  CHECK(content.build_colchester().status == 1);
  CHECK(content.build({"--partnership", "east-cambridgeshire"}).status == 1);
}

TEST_CASE("what is built alone is what is built with the others") {
  const Content content;
  REQUIRE(content.build().status == 0);
  content.append(kText, "\nA sentence more.\n");
  REQUIRE(content.build_colchester().status == 0);
  const Snapshot alone = snapshot(content.folder / "public");
  REQUIRE(content.build().status == 0);
  CHECK(difference(alone, snapshot(content.folder / "public")) == "");
}

TEST_CASE("the first build can be of one partnership, whose front page leads to it") {
  const Content content;
  CHECK(content.build_colchester().status == 0);
  CHECK(content.read("public/index.html").find("safer-colchester/index.html") != std::string::npos);
  CHECK_FALSE(fs::exists(content.folder / "public/east-cambridgeshire"));
}

TEST_CASE("a website that is public stays so when another is built") {
  const Content content;
  REQUIRE(content.build({"--public"}).status == 0);
  REQUIRE(content.build_colchester().status == 0);
  fs::remove(content.folder / "content/south-cambridgeshire/pages/how-the-partnership-works.md");
  const Outcome outcome = content.build();
  CHECK(outcome.status == 1);
  CHECK(outcome.err.find("'south-cambridgeshire/how-the-partnership-works/' was published, and "
                         "would be gone [output.address-lost]") != std::string::npos);
}

TEST_CASE("what is not as it was published cannot stay") {
  const Content content;
  REQUIRE(content.build().status == 0);
  content.append("public/index.html", "changed");
  const Outcome outcome = content.build_colchester();
  CHECK(outcome.status == 1);
  CHECK(outcome.err ==
        "remit: error: 'index.html' is not part of 'safer-colchester/', and is not what was "
        "published [output.others-changed]\n"
        "  help: build all websites, which puts it back: remit build\n\n"
        "1 error; nothing was published, public/ is as it was\n");
  CHECK(content.build().status == 0);
  CHECK(content.build_colchester().status == 0);
}

}  // namespace remit::one_partnership_test
