#include "document/codes.h"

#include <doctest/doctest.h>

#include <string>

namespace remit::codes_test {
namespace {

std::string codes(std::string_view text) {
  std::string result;
  std::size_t end = 0;
  for (const auto& [first, last] : find_codes(text)) {
    if (first >= end) result += std::string(text.substr(first, last - first)) + "|";
    end = std::max(end, last);
  }
  return result;
}

}  // namespace

TEST_CASE("addresses, postcodes and vehicles are codes") {
  CHECK(codes("at www.RDC.example/PAY or RDC@riverside.example, https://a.uk/ASB") ==
        "www.RDC.example/PAY|RDC@riverside.example,|https://a.uk/ASB|");
  CHECK(codes("Mill Lane, Wellby RV4 7QT, and EC1A 1BB.") == "RV4 7QT|EC1A 1BB|");
  CHECK(codes("The MH17 4EEX").empty());
  CHECK(codes("AB12 CDE and T442 KLM") == "AB12 CDE|T442 KLM|");
}

TEST_CASE("references, numbers of standards and judgments are codes") {
  CHECK(codes("24/00817/FUL, HR/017 and IC-45121-X4F2") == "24/00817/FUL|HR/017|IC-45121-X4F2|");
  CHECK(codes("to BS 5837:2012 and TL 5412 8031") == "BS|TL|");
  CHECK(codes("the DPA 2018 and COVID-19").empty());
  CHECK(codes("see [2019] EWCA Civ 1230 and [2021] UKUT 299 (AAC), by ASB") ==
        "[2019] EWCA Civ 1230|[2021] UKUT 299 (AAC)|");
  CHECK(codes("by [PCSO] and [2019]").empty());
}

}  // namespace remit::codes_test
