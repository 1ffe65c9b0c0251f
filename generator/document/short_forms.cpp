#include "document/short_forms.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::size_t kMostLetters = 8;

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? utf8::next(text, at) : U' ';
}

std::size_t after_character(std::string_view text, std::size_t at) {
  utf8::next(text, at);
  return at;
}

bool is_capital_at(std::string_view text, std::size_t at) {
  return unicode::is_upper(character_at(text, at));
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && unicode::is_letter(character_at(text, at));
}

struct Letters {
  std::size_t upper = 0, lower = 0, digits = 0, signs = 0;
  std::size_t all() const { return upper + lower; }
};

Letters count_letters(std::string_view text) {
  Letters result;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    if (unicode::is_upper(c))
      ++result.upper;
    else if (unicode::is_letter(c))
      ++result.lower;
    else if (unicode::is_digit(c))
      ++result.digits;
    else
      ++result.signs;
  }
  return result;
}

// "N.H.S.", "Ph.D.", "LL.B": parts of one or two letters, each beginning with a capital.
std::size_t dotted_size(std::string_view text) {
  std::size_t end = 0, parts = 0;
  for (std::size_t i = 0; is_capital_at(text, i);) {
    i = after_character(text, i);
    if (is_letter_at(text, i)) i = after_character(text, i);
    if (is_letter_at(text, i)) break;
    ++parts;
    end = i;
    if (i >= text.size() || text[i] != '.') break;
    end = ++i;
  }
  return parts > 1 ? end : 0;
}

// Letters, digits, and "&" between two of them.
std::size_t run_size(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const bool joins = text[end] == '&' && end > 0 && continues_word(text, end + 1);
    if (!joins && !continues_word(text, end)) break;
    end = joins ? end + 1 : after_character(text, end);
  }
  return end;
}

// Letters "C" of "C/D", one after the other.
std::size_t slashed_size(std::string_view text, std::size_t run) {
  std::size_t end = run;
  while (end + 1 < text.size() && text[end] == '/' && is_capital_at(text, end + 1)) {
    const std::size_t next = after_character(text, end + 1);
    if (continues_word(text, next)) return run;
    end = next;
  }
  return end;
}

std::size_t capitals_size(std::string_view text) {
  std::size_t end = 0;
  while (is_capital_at(text, end)) end = after_character(text, end);
  return end;
}

// The rest of "H-CLIC" and "COVID-19" behind the run, or 0.
std::size_t hyphened_size(std::string_view text, std::size_t run, const Letters& letters) {
  if (run >= text.size() || text[run] != '-') return 0;
  const std::string_view rest = text.substr(run + 1);
  const std::size_t capitals = capitals_size(rest);
  if (letters.all() == 1 && count_letters(rest.substr(0, capitals)).upper > 1 &&
      !continues_word(rest, capitals))
    return 1 + capitals;
  std::size_t digits = 0;
  while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') ++digits;
  const bool goes_on = continues_word(rest, digits) ||
                       (digits < rest.size() && (rest[digits] == '-' || rest[digits] == '/'));
  return letters.all() > 3 && digits > 0 && digits < 3 && !goes_on ? 1 + digits : 0;
}

bool is_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

}  // namespace

bool continues_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t c = character_at(text, at);
  return unicode::is_letter(c) || unicode::is_digit(c);
}

bool follows_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t before = at - 1;
  while (before > 0 && (text[before] & 0xC0) == 0x80) --before;
  return continues_word(text, before);
}

std::size_t short_form_size(std::string_view text) {
  if (const std::size_t dotted = dotted_size(text)) return dotted;
  const std::size_t run = run_size(text);
  const Letters letters = count_letters(text.substr(0, run));
  if (letters.upper == 0) return 0;
  const bool capitals = letters.lower == 0 && letters.digits == 0 && letters.signs == 0;
  if (capitals && letters.upper == 1)
    if (const std::size_t slashed = slashed_size(text, run); slashed > run) return slashed;
  if (capitals)
    if (const std::size_t rest = hyphened_size(text, run, letters)) return run + rest;
  if (capitals && letters.upper > 1 && run < text.size() && text[run] == '+') return run + 1;
  return letters.upper > 1 ? run : 0;
}

bool looks_like_short_form(std::string_view form) {
  const Letters letters = count_letters(form);
  if (letters.upper < 2 || letters.all() > kMostLetters) return false;
  if (letters.lower > 0 && (letters.upper <= letters.lower || letters.digits > 0)) return false;
  if (letters.digits == 0) return !(is_of(form, "IVXL") && is_roman_number(form));
  if (form.find('-') != std::string_view::npos) return true;
  // "B2B", "LTP4"; other letters with numbers are codes.
  const bool between = letters.digits == 1 && letters.upper == 2 && form.size() == 3 &&
                       (form[1] == '2' || form[1] == '4');
  const bool at_end =
      letters.digits == 1 && letters.upper > 2 && form.back() >= '0' && form.back() <= '9';
  return between || at_end;
}

std::string_view without_plural_s(std::string_view form) {
  if (form.size() < 3 || form.back() != 's') return form;
  const std::string_view singular = form.substr(0, form.size() - 1);
  const Letters letters = count_letters(singular);
  return letters.upper > 1 && letters.upper > letters.lower ? singular : form;
}

std::string undotted(std::string_view form) {
  std::string result(form);
  if (dotted_size(form) == form.size()) std::erase(result, '.');
  return result;
}

bool is_roman_number(std::string_view text) {
  const auto take = [&](std::string_view one, std::string_view five, std::string_view ten) {
    const std::string nine = std::string(one) + std::string(ten);
    const std::string four = std::string(one) + std::string(five);
    for (const std::string& pair : {nine, four})
      if (pair.size() == 2 && text.starts_with(pair)) return text.remove_prefix(2);
    if (!five.empty() && text.starts_with(five)) text.remove_prefix(1);
    for (int count = 0; count < 3 && text.starts_with(one); ++count) text.remove_prefix(1);
  };
  if (text.empty()) return false;
  take("M", "", "");
  take("C", "D", "M");
  take("X", "L", "C");
  take("I", "V", "X");
  return text.empty();
}

bool has_only_capitals(std::string_view text) {
  const Letters letters = count_letters(text);
  return letters.upper > 0 && letters.lower == 0;
}

bool has_only_letters(std::string_view text) {
  const Letters letters = count_letters(text);
  return letters.digits == 0 && letters.signs == 0;
}

}  // namespace remit
