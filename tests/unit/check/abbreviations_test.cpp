#include "check/abbreviations.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::abbreviations_test {
namespace {

const Written kFile(
    "SCP SCRAG SCRAP Safer-Council-Partnership Special-Constables 2020-01-01 2021-01-01");

Abbreviation listed(std::string_view form, std::string_view expansion) {
  return {kFile.text(form), kFile.text(expansion), {}, {}};
}

Partnership named(std::string_view form, std::string_view full) {
  Partnership p;
  p.names = {{kFile.text(full), kFile.text(form)}};
  return p;
}

std::string checked(const Partnership& partnership) {
  Workspace workspace;
  workspace.partnerships = {partnership};
  Diagnostics diagnostics;
  check_abbreviations(workspace, diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("a short form stands for one thing at a time") {
  Partnership p = named("SCP", "Safer-Council-Partnership");
  p.abbreviations = {listed("SCP", "Safer-Council-Partnership")};
  CHECK(checked(p).empty());
  p.abbreviations = {listed("SCP", "Special-Constables")};
  CHECK(
      checked(p).starts_with("a.xml:1:1: error: 'SCP' stands for 'Special-Constables' here, and "
                             "elsewhere for 'Safer-Council-Partnership' "
                             "[abbreviation.two-meanings]"));
  p.names.clear();
  p.abbreviations.push_back(listed("SCP", "Safer-Council-Partnership"));
  CHECK_FALSE(checked(p).empty());
  p.abbreviations[0].until = kFile.date("2020-01-01");
  p.abbreviations[1].since = kFile.date("2021-01-01");
  CHECK(checked(p).empty());
}

TEST_CASE("one board under two short forms, SCRAG and SCRAP, is an error") {
  Partnership p = named("SCRAG", "Safer-Council-Partnership");
  p.abbreviations = {listed("SCRAP", "Safer-Council-Partnership")};
  CHECK(checked(p) ==
        "a.xml:1:11: error: 'Safer-Council-Partnership' is shortened to 'SCRAP' here, and "
        "elsewhere to 'SCRAG' [abbreviation.two-forms]\n"
        "    " +
            kFile.source().text() +
            "\n              ^~~~~\n"
            "  help: change one of the two, or say since=\"…\" and until=\"…\" when each was in "
            "use\n"
            "  note: the other is at a.xml:1\n");
}

TEST_CASE("a short form may change when the name does, or while the name stays") {
  Partnership p;
  p.names = {
      {kFile.text("Safer-Council-Partnership"),
       kFile.text("SCRAG"),
       {},
       kFile.date("2020-01-01"),
       {}},
      {kFile.text("Safer-Council-Partnership"), kFile.text("SCP"), kFile.date("2021-01-01")}};
  CHECK(checked(p).empty());
}

TEST_CASE("an abbreviation that is listed but used nowhere is a warning") {
  Partnership p = named("SCP", "Safer-Council-Partnership");
  p.abbreviations = {listed("SCRAG", "Special-Constables")};
  Diagnostics diagnostics;
  check_unused_abbreviations(p, {"SCP"}, diagnostics);
  CHECK(rendered(diagnostics) ==
        "a.xml:1:5: warning: no document uses 'SCRAG' [abbreviation.unused]\n"
        "    " +
            kFile.source().text() +
            "\n        ^~~~~\n"
            "  help: remove it from the list, or check how the documents write it\n");
  Diagnostics used;
  check_unused_abbreviations(p, {"SCRAG"}, used);
  CHECK(rendered(used).empty());
}

}  // namespace remit::abbreviations_test
