// The list of abbreviations as comma-separated values, as a program of others reads it: Pandoc.

#include <doctest/doctest.h>

#include <regex>

#include "base/process.h"
#include "support/program.h"

namespace remit::abbreviations_csv_test {
using namespace test;

namespace {

// The cells as Pandoc reads them, "|" between them, a row a line.
std::string cells_of(const std::string& path) {
  const auto pandoc = find_program("pandoc");
  REQUIRE(pandoc);
  ProcessOptions options;
  options.arguments = {"--from=csv", "--to=html", "--wrap=none", path};
  const ProcessResult read = run_process(*pandoc, options);
  REQUIRE(read.succeeded());
  std::string result;
  const std::regex part(R"(<t[hd][^>]*>([^<]*)</t[hd]>|(</tr>))");
  for (std::sregex_iterator it(read.output.begin(), read.output.end(), part), end; it != end; ++it)
    result += (*it)[2].matched ? std::string("\n") : (*it)[1].str() + "|";
  return result;
}

}  // namespace

TEST_CASE("another program reads every cell of abbreviations.csv as it was written") {
  TemporaryFolder folder;
  copy_folder(std::string(REMIT_TESTS_DIR) + "/golden/names-by-date/workspace", folder.path());
  REQUIRE(
      run_remit({"build", "--formats", "html", "--as-at", "2025-07-01"}, folder.path()).status ==
      0);
  CHECK(cells_of(folder / "public/safer-riverside/abbreviations/abbreviations.csv") ==
        "Abbreviation|Meaning|In use from|In use until|Where it is defined|\n"
        "ASB|anti-social behaviour||||\n"
        "CCG|Riverside Clinical Commissioning Group|2013-04-01|2022-06-30||\n"
        "DARDR|domestic abuse related death review|2024-02-05||Victims and Prisoners Act 2024 "
        "s.19|\n"
        "DHR|domestic homicide review||2024-02-04||\n"
        "ICB|Vale Integrated Care Board|2022-07-01|||\n"
        "PFCC|Police, Fire and Crime Commissioner|||The “Safer” plan, which says “PFCC”|\n"
        "RAG|Riverside Action Group||2023-12-31||\n"
        "RCP|Riverside Crime Partnership||2023-12-31||\n"
        "RDC|Riverside District Council||||\n"
        "SRB|Safer Riverside Board|2024-01-01|||\n"
        "SRP|Safer Riverside Partnership|2024-01-01|||\n");
}

}  // namespace remit::abbreviations_csv_test
