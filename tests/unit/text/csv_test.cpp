#include "text/csv.h"

#include <doctest/doctest.h>

namespace remit::csv_test {

TEST_CASE("each row is a line that ends with carriage return and line feed") {
  CHECK(write_csv({{"Abbreviation", "Meaning"}, {"DHR", "domestic homicide review"}}) ==
        "Abbreviation,Meaning\r\nDHR,domestic homicide review\r\n");
  CHECK(write_csv({}).empty());
}

TEST_CASE("a field that holds a comma, a quote or a line end stands in quotes") {
  CHECK(write_csv({{"Police, Fire", "the \"plan\"", "a\nb", "a\rb"}}) ==
        "\"Police, Fire\",\"the \"\"plan\"\"\",\"a\nb\",\"a\rb\"\r\n");
}

TEST_CASE("empty fields stay, and spaces at an end are kept by quotes") {
  CHECK(write_csv({{"a", "", "c"}, {" x", "y ", "z z"}}) == "a,,c\r\n\" x\",\"y \",z z\r\n");
}

TEST_CASE("letters of other alphabets are written as they are, in UTF-8") {
  CHECK(write_csv({{"CTSP", "Cymru – “heddlu”"}}) == "CTSP,Cymru – “heddlu”\r\n");
}

}  // namespace remit::csv_test
