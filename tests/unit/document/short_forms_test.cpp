#include "document/short_forms.h"

#include <doctest/doctest.h>

namespace remit::short_forms_test {
namespace {

// What of the text, from its beginning, is written like a short form.
std::string form(std::string_view text) {
  return std::string(text.substr(0, short_form_size(text)));
}

}  // namespace

TEST_CASE("short forms are found as they are written") {
  CHECK(form("DHR panel") == "DHR");
  CHECK(form("DHRs") == "DHRs");
  CHECK(form("CSDB's") == "CSDB");
  CHECK(form("IT&T,") == "IT&T");
  CHECK(form("C&D") == "C&D");
  CHECK(form("C/D order") == "C/D");
  CHECK(form("LGBTQ+ people") == "LGBTQ+");
  CHECK(form("COVID-19.") == "COVID-19");
  CHECK(form("N.H.S. trust") == "N.H.S.");
  CHECK(form("Ph.D. thesis") == "Ph.D.");
  CHECK(form("LL.B (Hons)") == "LL.B");
  CHECK(form("H-CLIC") == "H-CLIC");
  CHECK(form("ŴDC’s") == "ŴDC");
  CHECK(form("DoLS") == "DoLS");
  CHECK(form("ASB/DHR") == "ASB");
  CHECK(form("ASB-related") == "ASB");
  for (const char* other : {"council", "A", "A. Holloway", "Essex", "T-shirt", "e.g.", "24/7"})
    CHECK(form(other) == "");
}

TEST_CASE("letters tell short forms from words, codes and numbers") {
  for (const char* yes : {"UK", "DHR", "ILL", "CIC", "CC", "DoLS", "DfT", "pEPR", "B2B", "LTP4",
                          "COVID-19", "LGBTQ+", "P&D"})
    CHECK_MESSAGE(looks_like_short_form(yes), yes);
  for (const char* no : {"IV", "XLIV", "PowerPoint", "McDonald", "B1101", "FIN01", "CB7", "A1",
                         "PM10", "GF12", "TOOLONGTOBE", "McN2"})
    CHECK_FALSE_MESSAGE(looks_like_short_form(no), no);
}

TEST_CASE("a number in roman numerals is one that Romans would write") {
  for (const char* yes : {"I", "IV", "XIV", "XLIV", "CD", "MMXXVI"}) CHECK(is_roman_number(yes));
  for (const char* no : {"", "ILL", "IIII", "VX", "CIC", "CLC", "LCC", "IVI"})
    CHECK_FALSE(is_roman_number(no));
}

TEST_CASE("the plural and full stops are taken off") {
  CHECK(without_plural_s("DHRs") == "DHR");
  CHECK(without_plural_s("DoLS") == "DoLS");
  CHECK(without_plural_s("Es") == "Es");
  CHECK(undotted("N.H.S.") == "NHS");
  CHECK(undotted("Ph.D.") == "PhD");
  CHECK(undotted("No.") == "No.");
}

}  // namespace remit::short_forms_test
