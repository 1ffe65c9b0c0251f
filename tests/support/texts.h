// Looking into texts, and changing them.
#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <regex>
#include <string>
#include <string_view>

namespace remit::test {

inline bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

// How often the part stands in the text.
inline std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t result = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++result;
  return result;
}

// The text with something else in place of the part, which must stand there once.
inline std::string replaced_once(std::string text, std::string_view part, std::string_view by) {
  REQUIRE(count_of(text, part) == 1);
  return text.replace(text.find(part), part.size(), by);
}

// … in place of every such part.
inline std::string replaced_all(std::string text, std::string_view part, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += by.size())
    text.replace(at, part.size(), by);
  return text;
}

// The codes of the program's messages, in their order: "fact.not-stated page.unused".
inline std::string codes_in(const std::string& messages) {
  static const std::regex kLine(R"((?:error|warning): .*\[([a-z0-9.-]+)\]\n)");
  std::string result;
  for (std::sregex_iterator it(messages.begin(), messages.end(), kLine), end; it != end; ++it)
    result += (result.empty() ? "" : " ") + (*it)[1].str();
  return result;
}

}  // namespace remit::test
