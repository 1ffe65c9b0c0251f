#include "support/amended_terms.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace remit::test {
namespace {

constexpr const char* kFacts = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- Ask the partnership officer before you change this. -->
<terms-of-reference body="board"
                    in-force-from='2024-04-01'>

  <!-- Who sits on the board:
       the housing association asked to. -->
  <members>
    <member organisation="council"   represents='communities and licensing'/>
    <member organisation="police"></member>  <!-- the district commander -->
    <member organisation="housing"   capacity="other"/>
  </members>

	<chair post="head-of-communities" vice-elected="every-year" />
  <meetings frequency="quarterly"
            more-often="if-required"/>
  <quorum minimum="2" of="agencies" vote="one-per-agency" otherwise="adjourn"/><papers agenda-days-before="7"/>
  <support post="partnership-officer"/>
  <accountable-to body="scrutiny"/>
  <amendment agreed-by="board"/>
</terms-of-reference>
<!-- the end -->
)";

Outcome succeeded(Outcome outcome) {
  CHECK(outcome.err == "");
  REQUIRE(outcome.status == 0);
  return outcome;
}

}  // namespace

AmendedTerms::AmendedTerms() {
  copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", folder.path());
  write_file(path("2024-04-01.xml"), kFacts);
}

Outcome AmendedTerms::remit(std::vector<std::string> arguments) const {
  if (std::find(arguments.begin(), arguments.end(), "--as-at") == arguments.end())
    arguments.insert(arguments.end(), {"--as-at", "2025-07-01"});
  return run_remit(arguments, folder.path());
}

Outcome AmendedTerms::adopt_first() const {
  return succeeded(remit({"adopt", "board", kFirst, "--agreed-by", "board", "--agreed-on",
                          "2024-03-12", "--in-force-from", kFirst, "--minute", "12/24 & 13"}));
}

Outcome AmendedTerms::amend() const {
  return succeeded(remit({"amend", "board", "--name", "Wider membership"}));
}

void AmendedTerms::change() const {
  const std::string facts = path(std::string(kProposal) + ".xml");
  edit(facts, "minimum=\"2\"", "minimum=\"3\"");
  edit(facts, "\"quarterly\"", "\"every-two-months\"");
  edit(facts, "   capacity=\"other\"", "");
  const std::string wording = path(std::string(kProposal) + ".md");
  edit(wording, "2. checks progress on them.",
       "2. checks progress on them;\n3. tells residents what came of them.");
  edit(wording, "What a meeting may decide is said", "What it may decide there is said");
}

Outcome AmendedTerms::adopt_second(std::vector<std::string> options) const {
  std::vector<std::string> arguments = {"adopt",       "board",           kProposal,
                                        "--agreed-by", "board",           "--agreed-on",
                                        "2025-06-17",  "--in-force-from", kSecond};
  if (options.empty()) options = {"--summary", "A quorum of three, and housing as a core member"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return succeeded(remit(arguments));
}

void AmendedTerms::build(const std::string& as_at) const {
  succeeded(remit({"build", "--as-at", as_at}));
}

}  // namespace remit::test
