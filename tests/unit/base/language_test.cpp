#include "base/language.h"

#include <doctest/doctest.h>

#include <string>

namespace remit::language_test {

TEST_CASE("a language has two or three letters, perhaps with a script, a region and variants") {
  for (const char* tag : {"cy", "CY", "en-GB", "gd", "cmn", "zh-Hant-TW", "zh-yue-HK", "es-419",
                          "sl-rozaj-biske", "de-CH-1996", "en-a-bbb-x-a-ccc", "cy-x-plain"}) {
    CAPTURE(tag);
    CHECK(is_language_tag(tag));
  }
}

TEST_CASE("names of languages and what is cut short are no tags") {
  for (const char* tag : {"", "c", "Welsh", "Cymraeg", "cy_GB", "cy-", "-cy", "cy--GB", "cy GB",
                          "en-GB-", "x-plain", "i-klingon", "en-a", "cy-x", "en-GB-GB"}) {
    CAPTURE(tag);
    CHECK_FALSE(is_language_tag(tag));
  }
  CHECK_FALSE(is_language_tag("en-x-" + std::string(8, 'a') + std::string(60, 'b')));
}

}  // namespace remit::language_test
