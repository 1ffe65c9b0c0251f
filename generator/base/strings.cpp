#include "base/strings.h"

#include <array>

#include "base/ascii.h"
#include "base/format.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

constexpr std::array<std::string_view, 20> kSmall = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTens = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

// The base letter of a Latin letter in U+00C0 to U+017F, or of the Welsh ones above; or 0.
char without_diacritic(char32_t c) {
  static constexpr std::string_view kLatin1 =
      "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y";
  static constexpr std::string_view kLatinA =
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll"
      "lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  char letter = 0;
  if (c >= 0xC0 && c < 0xC0 + kLatin1.size()) letter = kLatin1[c - 0xC0];
  if (c >= 0x100 && c < 0x100 + kLatinA.size()) letter = kLatinA[c - 0x100];
  if (c >= 0x1E80 && c <= 0x1E85) letter = 'w';
  if (c == 0x1EF2 || c == 0x1EF3) letter = 'y';
  return letter == '.' ? char{0} : letter;
}

}  // namespace

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::string collapse(std::string_view text) {
  std::string result;
  for (char c : trim(text)) {
    if (kSpace.find(c) == std::string_view::npos)
      result += c;
    else if (result.back() != ' ')
      result += ' ';
  }
  return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string result;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) result += separator;
    result += parts[i];
  }
  return result;
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::string capitalised(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  return result;
}

std::string slug(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    char letter = 0;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letter = static_cast<char>(c);
    if (c >= 'A' && c <= 'Z') letter = static_cast<char>(c - 'A' + 'a');
    if (c >= 0xC0) letter = without_diacritic(c);
    if (c == '\'' || c == 0x2019) continue;  // "council's" is one word
    if (c >= 0x300 && c <= 0x36F) continue;  // a diacritic that stands by itself
    if (letter)
      result += letter;
    else if (!result.empty() && result.back() != '-')
      result += '-';
  }
  if (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

std::string number_in_words(long number) {
  if (number < 0 || number > 999) return format("{}", number);
  const auto n = static_cast<std::size_t>(number);
  if (n < 20) return std::string(kSmall[n]);
  if (n < 100) {
    const std::string tens(kTens[n / 10]);
    return n % 10 == 0 ? tens : format("{}-{}", tens, kSmall[n % 10]);
  }
  const std::string hundreds = format("{} hundred", kSmall[n / 100]);
  return n % 100 == 0 ? hundreds : format("{} and {}", hundreds, number_in_words(number % 100));
}

std::string plural(long count, std::string_view singular, std::string_view plural_form) {
  return std::string(count == 1 ? singular : plural_form);
}

std::string counted(long count, std::string_view singular, std::string_view plural_form) {
  return format("{} {}", number_in_words(count), plural(count, singular, plural_form));
}

std::string typographic(std::string_view text) {
  const auto is_word = [](char c) {
    return ascii::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80;
  };
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c != '\'' && c != '"') {
      result += c;
      continue;
    }
    const bool after_word = i > 0 && text[i - 1] != ' ' && text[i - 1] != '(' && text[i - 1] != '[';
    const bool before_word = i + 1 < text.size() && is_word(text[i + 1]);
    if (c == '"')
      result += after_word ? "”" : "“";
    else
      result += after_word || !before_word ? "’" : "‘";
  }
  return result;
}

std::string size_in_words(std::size_t bytes) {
  if (bytes < 1000) return format("{} bytes", bytes);
  if (bytes < 999'500) return format("{} KB", (bytes + 500) / 1000);
  return format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

}  // namespace remit
