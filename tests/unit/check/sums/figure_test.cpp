#include "check/sums/figure.h"

#include <doctest/doctest.h>

namespace remit::figure_test {
namespace {

// "1200 £" for a figure: its amount and its unit; "4..9" if it can be any of several.
std::string read(std::string_view cell) {
  const CellFigure found = read_figure(cell);
  switch (found.kind) {
    case CellFigure::Kind::empty:
      return "empty";
    case CellFigure::Kind::nothing:
      return "nothing";
    case CellFigure::Kind::words:
      return "words";
    case CellFigure::Kind::figure:
      break;
  }
  const Figure& f = found.figure;
  std::string result = f.low.text();
  if (!f.is_exact()) result += ".." + f.high.text();
  return result + (f.unit.empty() ? "" : " " + f.unit);
}

}  // namespace

TEST_CASE("figures are read with their units") {
  CHECK(read("12") == "12");
  CHECK(read("1,204.50") == "1204.5");
  CHECK(read("1 250 000") == "1250000");
  CHECK(read("£7,000") == "7000 £");
  CHECK(read("£1.2m") == "1200000 £");
  CHECK(read("£450k") == "450000 £");
  CHECK(read("20p") == "0.2 £");
  CHECK(read("33.3%") == "33.3 %");
  CHECK(read("12 per cent") == "12 %");
  CHECK(read("4 officers") == "4 officer");
  CHECK(read("£1,200 per annum") == "1200 £ per annum");
  CHECK(read("three") == "3");
}

TEST_CASE("below zero there are signs, brackets and credits") {
  CHECK(read("-4") == "-4");
  CHECK(read("−£12") == "-12 £");
  CHECK(read("£-12") == "-12 £");
  CHECK(read("(120)") == "-120");
  CHECK(read("£(120)") == "-120 £");
  CHECK(read("1,500 CR") == "-1500");
  CHECK(read("+31") == "31");
}

TEST_CASE("lengths of time are in minutes") {
  CHECK(read("2 hours") == "120 minutes");
  CHECK(read("1 hr 15 mins") == "75 minutes");
  CHECK(read("1h30") == "90 minutes");
  CHECK(read("1½ hours") == "90 minutes");
  CHECK(read("half an hour") == "30 minutes");
  CHECK(read("3:45") == "225 minutes");
}

TEST_CASE("a product is its value, and what follows an equals sign is") {
  CHECK(read("12 × £45") == "540 £");
  CHECK(read("12 x £45 = £540") == "540 £");
  CHECK(read("30 minutes week x 48 working weeks in a year.") == "1440 minutes");
  CHECK(read("1hr x 48 (48 week working year)") == "2880 minutes");
  CHECK(read("3 days @ £400") == "1200 £");
}

TEST_CASE("remarks and footnote marks are left out") {
  CHECK(read("121 (provisional)") == "121");
  CHECK(read("1,204 [note 2]") == "1204");
  CHECK(read("87*") == "87");
  CHECK(read("87¹") == "87");
}

TEST_CASE("a figure that is not exact is a range") {
  CHECK(read("<5") == "0..5");
  CHECK(read("fewer than 5") == "0..5");
  CHECK(read("5 to 10") == "5..10");
  CHECK(read("5–10") == "5..10");
}

TEST_CASE("nothing is said in several ways") {
  CHECK(read("") == "empty");
  for (const char* text : {"nil", "Nil", "n/a", "–", "-", "—", "None", "£nil", "not applicable"}) {
    CAPTURE(text);
    CHECK(read(text) == "nothing");
  }
}

TEST_CASE("anything else is words") {
  for (const char* text : {"tbc", "about 2", "c", "..", "12 March 2026", "2026-03-19", "2024/25",
                           "3rd", "10am", "3 of 4", "5+", "1,20", "see note 4", "£500 + VAT"}) {
    CAPTURE(text);
    CHECK(read(text) == "words");
  }
}

TEST_CASE("years are known by their look") {
  CHECK(is_year(read_figure("2024").figure));
  CHECK_FALSE(is_year(read_figure("2,024").figure));
  CHECK_FALSE(is_year(read_figure("£2024").figure));
  CHECK_FALSE(is_year(read_figure("212").figure));
}

}  // namespace remit::figure_test
