#include "check/short_forms.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::short_forms_test {
namespace {

const Written kForms("UK MASH United-Kingdom Inter-Team hub");

const WordList& words() {
  static const WordList kWords(
      "agreed\nthe\nof\nnote\nward\nnorth\nopted\ndon't\nhub\nsend\nill\nmash\nhealth\nSmith\n");
  return kWords;
}

const ShortForms& in_general() {
  static const ShortForms kAll{{{kForms.text("UK"), kForms.text("United-Kingdom"), {}, {}}},
                               {{kForms.text("MASH"), kForms.text("hub"), {}, {}}}};
  return kAll;
}

// Paragraphs, one a line, each with its place; a line that begins with "# " is a heading.
Blocks blocks_of(const Source& source) {
  Blocks blocks;
  for (std::size_t line = 1; line <= source.line_count(); ++line) {
    const std::string_view text = source.line(line);
    const std::size_t begin = source.line_start(line);
    Inlines content;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      content.push_back(
          {Str{std::string(text.substr(at, end - at))}, {&source, begin + at, begin + end}});
      if (end < text.size()) content.push_back({Space{}, {&source, begin + end, begin + end + 1}});
      at = end + 1;
    }
    if (text.starts_with("# "))
      blocks.push_back({Header{1, {}, std::move(content)}, {}});
    else
      blocks.push_back({Para{std::move(content)}, {}});
  }
  return blocks;
}

// "unknown X;", "first X;", "then X;", "not X;" with what mends it.
std::string faults(const std::string& text, const ShortFormKnowledge& knowledge) {
  const Source source("a.md", text);
  std::string result;
  for (const ShortFormFault& fault : judge_short_forms(blocks_of(source), knowledge, true)) {
    switch (fault.kind) {
      case ShortFormFault::Kind::unknown:
        result += "unknown ";
        break;
      case ShortFormFault::Kind::not_spelt_out:
        result += "first ";
        break;
      case ShortFormFault::Kind::not_in_use:
        result += "then ";
        break;
      case ShortFormFault::Kind::contradicted:
        result += "not ";
    }
    result += fault.form + (fault.repair.empty() ? "" : " → " + fault.repair) + ";";
  }
  return result;
}

ShortFormKnowledge knowing(std::map<std::string, std::string> known) {
  return {.known = std::move(known),
          .names = {"NHS Riverside ICB", "Wellby"},
          .in_general = &in_general(),
          .words = &words};
}

std::string faults(const std::string& text) {
  return faults(text,
                knowing({{"ASB", "anti-social behaviour"}, {"DHR", "domestic homicide review"}}));
}

}  // namespace

TEST_CASE("a form that nothing explains is unknown, once") {
  CHECK(faults("The XYZ and the XYZ") == "unknown XYZ;");
  CHECK(faults("The CIC met the DC") == "unknown CIC;unknown DC;");
}

TEST_CASE("words in capitals are no short forms") {
  CHECK(faults("It was AGREED, to NOTE OF it") == "");
  CHECK(faults("Cllr OKONKWO and SMITH DON'T say CO-OPTED") == "");
  CHECK(faults("The Wisbech office\nWISBECH WARD") == "");
  CHECK(faults("NORTH KELBEK WARD") == "");
  CHECK(faults("NORTH KLBK WARD") == "unknown KLBK;");
  CHECK(faults("WELLBY stays") == "");
}

TEST_CASE("one that is spelt like a word is a short form unless it stands as that word") {
  CHECK(faults("Referrals to the MASH rose") == "unknown MASH;");
  CHECK(faults("NORTH MASH WARD") == "");
  CHECK(faults("We mash it in the MASH") == "");
}

TEST_CASE("without a list of words, what has a vowel may be a word") {
  ShortFormKnowledge without = knowing({});
  without.words = nullptr;
  CHECK(faults("AGREED by PCSP and XYZ, LTP4", without) == "unknown PCSP;unknown LTP4;");
}

TEST_CASE("what everybody knows needs no explanation, unless it means something else here") {
  CHECK(faults("The UK and the U.K.") == "");
  CHECK(faults("The UK", knowing({{"UK", "United Kingdom"}})) == "");
  CHECK(faults("The UK", knowing({{"UK", "User Kitchen"}})) == "first UK → User Kitchen (UK);");
}

TEST_CASE("a form within a declared name is none") { CHECK(faults("At NHS Riverside ICB") == ""); }

TEST_CASE("definitions in the text count") {
  CHECK(faults("By Amazon Web Services (AWS). AWS pays.") == "");
  CHECK(faults("R. Osei (RO) said. RO left.") == "");
  CHECK(faults("AWS pays.\nBy Amazon Web Services (AWS).") ==
        "first AWS → Amazon Web Services (AWS);");
  CHECK(faults("# Amazon Web Services (AWS)\nAWS pays.") == "");
  CHECK(faults("AWS pays.\nAWS: Amazon Web Services") == "");
  CHECK(faults("An Annual Safety Briefing (ASB). ASB rose.") == "not ASB;");
}

TEST_CASE("a known form is explained at its first use in whatever way") {
  for (const char* text :
       {"Anti-social behaviour (ASB)", "antisocial behaviour [ASB]",
        "anti-social behaviour (the ASB)", "anti-social behaviours (ASBs)",
        "Anti‑Social Behaviour (“ASB”)", "ASB (anti-social behaviour)",
        "anti-social\u00a0behaviour (ASB’s)", "# ASB\nanti-social behaviour (ASB)"})
    CHECK_MESSAGE(faults(text) == "", text);
  CHECK(faults("behaviour (ASB)") == "first ASB;");
}

TEST_CASE("a repair is certain for a word by itself in running text") {
  CHECK(faults("Less ASB is reported") == "first ASB → anti-social behaviour (ASB);");
  CHECK(faults("ASB fell") == "first ASB → Anti-social behaviour (ASB);");
  CHECK(faults("It fell. ASB rose") == "first ASB → Anti-social behaviour (ASB);");
  CHECK(faults("an ASB case") == "first ASB → anti-social behaviour (ASB);");
  CHECK(faults("a DHR began") == "first DHR → domestic homicide review (DHR);");
  for (const char* text : {"an DHR began", "two DHRs began", "the DHR's chair", "DHR/XYZ", "(DHR)",
                           "non-DHR work", "“DHR” means"})
    CHECK_MESSAGE(faults(text).starts_with("first DHR;"), text);
}

}  // namespace remit::short_forms_test
