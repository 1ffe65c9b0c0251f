#include "app/options.h"

#include <doctest/doctest.h>

#include <iostream>
#include <sstream>

#include "support/texts.h"

namespace remit::options_test {
using namespace test;
namespace {

// A command line that was parsed, and what was printed meanwhile.
struct Parsed {
  std::optional<Options> options;
  int status = 0;
  std::string out;
  std::string err;
};

Parsed parse(std::vector<std::string> words) {
  words.insert(words.begin(), "remit");
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  std::ostringstream out, err;
  std::streambuf* const old_out = std::cout.rdbuf(out.rdbuf());
  std::streambuf* const old_err = std::cerr.rdbuf(err.rdbuf());
  ParsedCommandLine parsed = parse_command_line(static_cast<int>(argv.size()), argv.data());
  std::cout.rdbuf(old_out);
  std::cerr.rdbuf(old_err);
  return {std::move(parsed.options), parsed.status, out.str(), err.str()};
}

Options options_of(std::vector<std::string> words) {
  Parsed parsed = parse(std::move(words));
  CHECK(parsed.err == "");
  REQUIRE(parsed.options);
  return *parsed.options;
}

// What is said of a wrong command line.
std::string refusal(std::vector<std::string> words) {
  const Parsed parsed = parse(std::move(words));
  CHECK_FALSE(parsed.options);
  CHECK(parsed.status == 2);
  CHECK(parsed.out == "");
  return parsed.err;
}

}  // namespace

TEST_CASE("a build without options publishes the present folder, today, in all formats") {
  const Options options = options_of({"build"});
  CHECK(options.command == Options::Command::build);
  CHECK(options.workspace == ".");
  CHECK(options.output_folder() == "public");
  CHECK(options.partnership == "");
  CHECK(options.only == "");
  CHECK(options.as_at.ok());
  CHECK(options.formats == std::set<DocumentFormat>{DocumentFormat::html, DocumentFormat::docx});
  CHECK(options.jobs >= 1);
  CHECK_FALSE(options.strict);
  CHECK_FALSE(options.json_messages);
}

TEST_CASE("every option of a build is read") {
  const Options options = options_of({"build", "work", "--out", "site", "--partnership", "safer",
                                      "--only", "2022-*", "--as-at", "2022-03-15", "--formats",
                                      "html", "--jobs", "3", "--strict", "--messages=json"});
  CHECK(options.workspace == "work");
  CHECK(options.output_folder() == "site");
  CHECK(options.partnership == "safer");
  CHECK(options.only == "2022-*");
  CHECK(iso(options.as_at) == "2022-03-15");
  CHECK(options.formats == std::set<DocumentFormat>{DocumentFormat::html});
  CHECK(options.jobs == 3);
  CHECK(options.strict);
  CHECK(options.json_messages);
}

TEST_CASE("the output is published in the workspace unless another folder is named") {
  CHECK(options_of({"build", "work"}).output_folder() == "work/public");
  CHECK(options_of({"build", "work", "--out", "/srv/www"}).output_folder() == "/srv/www");
}

TEST_CASE("formats are a list with commas, and the workspace may stand behind them") {
  CHECK(options_of({"build", "--formats", "docx,html"}).formats ==
        std::set<DocumentFormat>{DocumentFormat::html, DocumentFormat::docx});
  const Options options = options_of({"build", "--formats", "docx", "work"});
  CHECK(options.formats == std::set<DocumentFormat>{DocumentFormat::docx});
  CHECK(options.workspace == "work");
}

TEST_CASE("options may stand before the workspace or behind it") {
  CHECK(options_of({"build", "--strict", "work"}).workspace == "work");
  CHECK(options_of({"build", "work", "--strict"}).strict);
}

TEST_CASE("a check takes a workspace and what concerns messages") {
  const Options options =
      options_of({"check", "work", "--strict", "--messages", "json", "--as-at", "2022-03-15"});
  CHECK(options.command == Options::Command::check);
  CHECK(options.workspace == "work");
  CHECK(options.strict);
  CHECK(options.json_messages);
  CHECK(iso(options.as_at) == "2022-03-15");
}

TEST_CASE("the schema needs no more words") {
  CHECK(options_of({"schema"}).command == Options::Command::schema);
}

TEST_CASE("explain takes a code, or none for a list of all") {
  const Options options = options_of({"explain", "fact.no-chair"});
  CHECK(options.command == Options::Command::explain);
  CHECK(options.code == "fact.no-chair");
  CHECK(options_of({"explain"}).code == "");
  CHECK(holds(refusal({"explain", "fact.no-chair", "work"}), "work"));
}

TEST_CASE("show takes a window, a document and perhaps a workspace") {
  for (const std::string window : {"values", "markdown", "tree"}) {
    const Options options = options_of({"show", window, "csdb", "work"});
    CHECK(options.command == Options::Command::show);
    CHECK(options.window == window);
    CHECK(options.document == "csdb");
    CHECK(options.workspace == "work");
  }
  CHECK(options_of({"show", "tree", "csdb"}).workspace == ".");
}

TEST_CASE("help is printed for the program and for each command, and is no fault") {
  const Parsed general = parse({"--help"});
  CHECK_FALSE(general.options);
  CHECK(general.status == 0);
  CHECK(general.err == "");
  for (const std::string command : {"build", "check", "explain", "schema", "show"}) {
    CHECK(holds(general.out, command));
    const Parsed parsed = parse({command, "--help"});
    CHECK_FALSE(parsed.options);
    CHECK(parsed.status == 0);
    CHECK(parsed.err == "");
    CHECK(holds(parsed.out, command));
  }
  CHECK(holds(general.out, "Exit status: 0 clean"));
}

TEST_CASE("the version is printed, and is no fault") {
  const Parsed parsed = parse({"--version"});
  CHECK_FALSE(parsed.options);
  CHECK(parsed.status == 0);
  CHECK(parsed.out.starts_with("remit "));
  CHECK(holds(parsed.out, "."));
  CHECK(parsed.out.ends_with("\n"));
}

TEST_CASE("a command line without a command, or with one that is not known, is wrong") {
  CHECK(holds(refusal({}), "A subcommand is required"));
  CHECK(holds(refusal({"publish"}), "publish"));
}

TEST_CASE("an option that is not known, or of another command, is wrong") {
  CHECK(holds(refusal({"build", "--fast"}), "--fast"));
  CHECK(holds(refusal({"check", "--jobs", "2"}), "--jobs"));
  CHECK(holds(refusal({"build", "one", "two"}), "two"));
}

TEST_CASE("a value that an option cannot have is wrong") {
  CHECK(holds(refusal({"build", "--as-at", "15 March 2022"}),
              "'15 March 2022' is not a date; write it as 2022-03-15"));
  CHECK(holds(refusal({"build", "--as-at", "2022-02-30"}), "'2022-02-30' is not a date"));
  CHECK(holds(refusal({"build", "--formats", "html,pdf"}), "pdf"));
  CHECK(holds(refusal({"build", "--messages", "xml"}), "xml"));
  CHECK(holds(refusal({"build", "--jobs", "0"}), "--jobs"));
  CHECK(holds(refusal({"build", "--jobs", "65"}), "--jobs"));
  CHECK(holds(refusal({"build", "--jobs", "two"}), "--jobs"));
}

TEST_CASE("show without a window or a document is wrong") {
  CHECK(holds(refusal({"show"}), "window"));
  CHECK(holds(refusal({"show", "tree"}), "document"));
  CHECK(holds(refusal({"show", "trees", "csdb"}), "trees"));
}

TEST_CASE("certain repairs are shown before they are written, or only shown") {
  CHECK_FALSE(options_of({"check"}).fix);
  CHECK(options_of({"check", "--fix"}).fix);
  CHECK(options_of({"check", "--fix", "--dry-run"}).dry_run);
  CHECK(refusal({"check", "--dry-run"}).find("--fix") != std::string::npos);
}

TEST_CASE("a reason is for a correction of an adoption, and is not passed over without one") {
  CHECK(options_of({"adopt", "csdb", "2020-04-01", "--correct", "--reason", "A slip."}).reason ==
        "A slip.");
  CHECK(refusal({"adopt", "csdb", "2020-04-01", "--reason", "A slip."}).find("--correct") !=
        std::string::npos);
}

}  // namespace remit::options_test
