#include "document/definitions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/strings.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "document/long_forms.h"
#include "document/people.h"
#include "document/short_forms.h"

namespace remit {
namespace {

constexpr std::size_t kLongestBracket = 200;

constexpr std::array<std::string_view, 16> kBeforeForm = {"\"",
                                                          "'",
                                                          "the ",
                                                          "a ",
                                                          "an ",
                                                          "or ",
                                                          "hereafter ",
                                                          "hereinafter ",
                                                          "henceforth ",
                                                          "also ",
                                                          "known as ",
                                                          "referred to as ",
                                                          "abbreviated to ",
                                                          "abbreviated as ",
                                                          "called ",
                                                          "i.e. "};
constexpr std::array<std::string_view, 5> kBetween = {", or ", ", known as ", ", abbreviated to ",
                                                      ", abbreviated as ", ", "};
constexpr std::array<std::string_view, 4> kMeaning = {" means ", " stands for ", " is short for ",
                                                      " = "};
constexpr std::array<std::string_view, 4> kAfterTerm = {": ", " – ", " — ", " - "};

// A form that begins a text, and where it ends with its plural and quotation marks.
struct FormAt {
  std::string form;
  std::size_t begin = 0;
  std::size_t form_end = 0;
  std::size_t end = 0;
  bool is_plural = false;
};

// "E Cins": a letter and a word with a capital, which nothing follows.
std::size_t two_word_size(std::string_view text) {
  if (text.size() < 4 || !unicode::is_upper(static_cast<unsigned char>(text[0])) || text[1] != ' ')
    return 0;
  std::size_t end = 2;
  if (!unicode::is_upper(static_cast<unsigned char>(text[2]))) return 0;
  while (continues_word(text, end)) utf8::next(text, end);
  return end - 2 > 1 && end - 2 <= 10 ? end : 0;
}

std::optional<FormAt> form_at(std::string_view text, std::size_t begin) {
  FormAt result;
  result.begin = begin;
  const std::string_view rest = text.substr(begin);
  std::size_t size = short_form_size(rest);
  std::string_view written = rest.substr(0, size);
  if (size > 0) {
    const std::string_view singular = without_plural_s(written);
    result.is_plural = singular.size() < written.size();
    written = singular;
    if (!looks_like_short_form(undotted(written)) && !is_roman_number(written)) return std::nullopt;
  } else {
    size = two_word_size(rest);
    if (size == 0) return std::nullopt;
    written = rest.substr(0, size);
  }
  result.form = undotted(written);
  result.form_end = begin + written.size();
  std::size_t end = begin + size;
  for (const std::string_view possessive : {"'s", "s'"})
    if (text.substr(end).starts_with(possessive) && !continues_word(text, end + 2)) {
      end += 2;
      result.is_plural = true;
    }
  while (end < text.size() && (text[end] == '"' || text[end] == '\'')) ++end;
  result.end = end;
  return result;
}

std::size_t after_filler(std::string_view text, std::size_t at) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view filler : kBeforeForm)
      if (unicode::folded(text.substr(at, filler.size())) == filler) {
        at += filler.size();
        more = true;
      }
  }
  return at;
}

// Where the bracket that is opened there is closed.
std::optional<std::size_t> closing(std::string_view text, std::size_t open) {
  const char close = text[open] == '(' ? ')' : ']';
  int depth = 0;
  for (std::size_t i = open; i < text.size() && i < open + kLongestBracket; ++i) {
    if (text[i] == text[open]) ++depth;
    if (text[i] == close && --depth == 0) return i;
  }
  return std::nullopt;
}

std::size_t without_space_behind(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '"')) --end;
  return end;
}

class DefinitionFinder {
 public:
  explicit DefinitionFinder(const ProseBlocks& prose) : prose_(prose) {}

  std::vector<FormDefinition> find() {
    for (number_ = 0; number_ < prose_.blocks.size(); ++number_) {
      block_ = &prose_.blocks[number_];
      text_ = block_->text.text();
      brackets();
      beginning();
      notes();
    }
    for (const ProsePair& each : prose_.pairs) pair(each);
    std::stable_sort(result_.begin(), result_.end(),
                     [](const FormDefinition& a, const FormDefinition& b) {
                       return a.block != b.block ? a.block < b.block : a.at < b.at;
                     });
    return std::move(result_);
  }

 private:
  void brackets() {
    for (std::size_t open = text_.find_first_of("(["); open != std::string_view::npos;
         open = text_.find_first_of("([", open + 1)) {
      const auto close = closing(text_, open);
      if (close && !form_in_brackets(open, *close)) words_in_brackets(open, *close);
    }
    for (const std::string_view sign : kBetween)
      for (std::size_t at = text_.find(sign); at != std::string_view::npos;
           at = text_.find(sign, at + 1))
        form_after(at, at + sign.size());
  }

  // "the Office for National Statistics, or ONS,"; "(a registered provider, RP)"
  void form_after(std::size_t words_end, std::size_t begin) {
    const auto form = form_at(text_, after_filler(text_, begin));
    if (!form || continues_word(text_, form->end)) return;
    const std::size_t open = text_.substr(0, words_end).find_last_of("([");
    const bool closes =
        form->end < text_.size() && (text_[form->end] == ')' || text_[form->end] == ']');
    if (text_.substr(words_end, begin - words_end) == ", " &&
        (!closes || open == std::string_view::npos))
      return;
    const std::size_t from = open == std::string_view::npos || !closes ? 0 : open + 1;
    const std::string_view before = text_.substr(from, words_end - from);
    if (const auto words = long_form_before(form->form, before))
      add(*form, before.substr(*words), false);
  }

  // "Amazon Web Services (AWS)"
  bool form_in_brackets(std::size_t open, std::size_t close) {
    const auto form = form_at(text_, after_filler(text_, open + 1));
    if (!form || form->end > close) return false;
    const std::string_view rest = text_.substr(form->end, close - form->end);
    if (!rest.empty() && rest.find_first_of(",;:") != 0 && rest != " for short" &&
        !rest.starts_with(" – "))
      return false;
    const std::string_view before = text_.substr(0, without_space_behind(text_, open));
    const auto begin = long_form_before(form->form, before);
    if (begin) add(*form, before.substr(*begin), is_person(before, *begin, close + 1, form->form));
    return begin.has_value();
  }

  // "AWS (Amazon Web Services)"
  void words_in_brackets(std::size_t open, std::size_t close) {
    const std::size_t end = without_space_behind(text_, open);
    std::size_t begin = end;
    while (begin > 0 && text_[begin - 1] != ' ' && text_[begin - 1] != '(' &&
           text_[begin - 1] != '"')
      --begin;
    const auto form = form_at(text_, begin);
    if (!form || form->end < end) return;
    const std::string_view words = text_.substr(open + 1, close - open - 1);
    if (const auto size = long_form_at_start(form->form, words))
      add(*form, words.substr(0, *size), false);
  }

  // "AWS: Amazon Web Services"
  void beginning() {
    const auto form = form_at(text_, 0);
    if (!form) return;
    const std::string_view rest = text_.substr(form->end);
    for (const auto& signs : {kAfterTerm, kMeaning})
      for (const std::string_view sign : signs)
        if (rest.starts_with(sign))
          if (const auto size = long_form_at_start(form->form, rest.substr(sign.size()))) {
            add(*form, rest.substr(sign.size(), *size), false);
            result_.back().in_list = true;
          }
  }

  void notes() {
    for (const RunningText::Note& note : block_->text.notes()) {
      std::size_t begin = note.at;
      while (begin > 0 && text_[begin - 1] != ' ' && text_[begin - 1] != '(') --begin;
      const auto form = form_at(text_, begin);
      if (!form) continue;
      const std::string words = plainly_typed(collapse(plain_text(note.note->content)));
      if (const auto size = long_form_at_start(form->form, words))
        add(*form, std::string_view(words).substr(0, *size), false);
    }
  }

  void pair(const ProsePair& each) {
    if (term(each.first, each.second, each.is_definition) || each.is_definition) return;
    term(each.second, each.first, false);
  }

  // A text that is a form alone, and another with what it means.
  bool term(std::size_t form_number, std::size_t words_number, bool is_definition) {
    number_ = form_number;
    block_ = &prose_.blocks[number_];
    text_ = block_->text.text();
    const auto form = form_at(text_, 0);
    if (!form || !trim(text_.substr(form->end)).empty()) return false;
    const std::string_view words = prose_.blocks[words_number].text.text();
    const auto size = long_form_at_start(form->form, words);
    if (!size && !is_definition) return false;
    const std::string_view found = words.substr(0, size.value_or(0));
    add(*form, found, block_->names_people || (size && begins_with_initial(found)));
    result_.back().in_list = true;
    return true;
  }

  bool is_person(std::string_view before, std::size_t begin, std::size_t after,
                 std::string_view form) const {
    const std::string_view name = before.substr(begin);
    return looks_like_name(name, form) &&
           (begins_with_initial(name) || ends_with_title(before.substr(0, begin)) ||
            begins_with_title(name) || block_->names_people || begins_role(text_.substr(after)));
  }

  void add(const FormAt& form, std::string_view words, bool person) {
    while (!words.empty() && (words.back() == ' ' || words.back() == '"')) words.remove_suffix(1);
    std::string expansion = collapse(words);
    for (const std::string_view article : {"the ", "The ", "a ", "an "})
      if (expansion.starts_with(article)) expansion.erase(0, article.size());
    result_.push_back({form.form, form.is_plural ? singular_long_form(expansion) : expansion,
                       person, false, number_, form.begin,
                       block_->text.place(form.begin, form.form_end)});
  }

  const ProseBlocks& prose_;
  std::size_t number_ = 0;
  const ProseBlock* block_ = nullptr;
  std::string_view text_;
  std::vector<FormDefinition> result_;
};

}  // namespace

std::optional<std::size_t> bracket_before(std::string_view text, std::size_t form) {
  const std::size_t open = text.substr(0, form).find_last_of("([");
  if (open == std::string_view::npos || after_filler(text, open + 1) != form) return std::nullopt;
  return open;
}

std::vector<FormDefinition> find_definitions(const ProseBlocks& prose) {
  return DefinitionFinder(prose).find();
}

}  // namespace remit
