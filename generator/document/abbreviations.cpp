#include "document/abbreviations.h"

#include <algorithm>
#include <bitset>
#include <set>

#include "document/walk.h"

namespace remit {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_part(char c) { return is_lower(c) || is_upper(c) || is_digit(c) || c == '&'; }

bool is_roman(std::string_view text) {
  return text.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool looks_like_abbreviation(std::string_view text) {
  const auto letters = std::count_if(text.begin(), text.end(), is_upper);
  const bool only = std::all_of(text.begin(), text.end(),
                                [](char c) { return is_upper(c) || is_digit(c) || c == '&'; });
  return text.size() <= 8 && letters >= 2 && only && is_upper(text[0]) && !is_roman(text);
}

std::string_view word_after(const Inlines& content, std::size_t i) {
  if (i + 2 >= content.size() ||
      (!get_if<Space>(content[i + 1]) && !get_if<SoftBreak>(content[i + 1])))
    return {};
  const Str* next = get_if<Str>(content[i + 2]);
  return next ? std::string_view(next->text) : std::string_view();
}

// "CB7" of "CB7 4EE", the i-th of the content: the rest of a postcode follows in the next word.
bool begins_postcode(const Str& word, const Inlines& content, std::size_t i) {
  if (word.text.size() > 4 || std::none_of(word.text.begin(), word.text.end(), is_digit))
    return false;
  const std::string_view after = word_after(content, i);
  return after.size() >= 3 && is_digit(after[0]) && is_upper(after[1]) && is_upper(after[2]) &&
         (after.size() == 3 || !is_part(after[3]));
}

std::string_view without_suffix(std::string_view text, const std::vector<std::string>& known) {
  auto is_known = [&](std::string_view t) {
    return std::find(known.begin(), known.end(), t) != known.end();
  };
  if (is_known(text) || text.size() < 3 || text.back() != 's') return text;
  const std::string_view singular = text.substr(0, text.size() - 1);
  return is_known(singular) || looks_like_abbreviation(singular) ? singular : text;
}

class Finder {
 public:
  explicit Finder(const std::vector<std::string>& known) : known_(known) {
    for (const std::string& form : known)
      if (!form.empty()) begins_[static_cast<unsigned char>(form[0])] = true;
  }

  void block(const Inlines& content, bool heading) {
    before_.clear();
    heading_ = heading;
    inlines(content);
  }

  std::vector<AbbreviationUse> take() { return std::move(uses_); }

 private:
  void inlines(const Inlines& content) {
    for (std::size_t i = 0; i < content.size(); ++i) {
      const Inline& node = content[i];
      const Str* str = get_if<Str>(node);
      if (str && begins_postcode(*str, content, i))
        before_ += str->text;
      else if (str)
        words(str->text, node.place);
      else if (get_if<Space>(node))
        before_ += ' ';
      else if (const Emph* emph = get_if<Emph>(node))
        inlines(emph->content);
      else if (const Strong* strong = get_if<Strong>(node))
        inlines(strong->content);
      else if (const Strikeout* strike = get_if<Strikeout>(node))
        inlines(strike->content);
      else if (const Link* link = get_if<Link>(node))
        inlines(link->content);
      else if (const Span* span = get_if<Span>(node); span && span->attr.get("lang").empty())
        inlines(span->content);
      else if (!get_if<Footnote>(node))
        before_ += ' ';
    }
  }

  void words(std::string_view text, const Place& place) {
    for (std::size_t i = 0; i < text.size();) {
      if (!is_part(text[i])) {
        before_ += text[i++];
        continue;
      }
      const std::size_t start = i;
      while (i < text.size() && is_part(text[i])) ++i;
      const std::string_view word = text.substr(start, i - start);
      // Most words are told from abbreviations by their first letter.
      if (is_upper(word[0]) || begins_[static_cast<unsigned char>(word[0])]) {
        const std::string_view form = without_suffix(word, known_);
        if (std::find(known_.begin(), known_.end(), form) != known_.end() ||
            looks_like_abbreviation(form))
          add(form, start, place, text.size());
      }
      before_ += word;
    }
  }

  void add(std::string_view form, std::size_t at, Place place, std::size_t text_size) {
    // The place is exact where the text stands in the source as it is.
    if (place.source && place.end - place.begin == text_size)
      place = {place.source, place.begin + at, place.begin + at + form.size()};
    AbbreviationUse use{std::string(form), before_, false, heading_, place};
    if (use.before.ends_with('(')) {
      use.in_brackets = true;
      use.before.pop_back();
      while (use.before.ends_with(' ')) use.before.pop_back();
    }
    uses_.push_back(std::move(use));
  }

  const std::vector<std::string>& known_;
  std::bitset<256> begins_;  // first bytes of what is known
  std::vector<AbbreviationUse> uses_;
  std::string before_;
  bool heading_ = false;
};

// Blocks of passages in another language, which has short forms of its own.
std::set<const Block*> in_other_languages(const Blocks& blocks) {
  std::set<const Block*> result;
  for_each_block(blocks, [&](const Block& block) {
    const Div* div = get_if<Div>(block);
    if (!div || div->attr.get("lang").empty()) return;
    for_each_block(div->content, [&](const Block& inner) { result.insert(&inner); });
  });
  return result;
}

}  // namespace

std::vector<AbbreviationUse> find_abbreviations(const Blocks& blocks,
                                                const std::vector<std::string>& known) {
  Finder finder(known);
  const std::set<const Block*> others = in_other_languages(blocks);
  for_each_block(blocks, [&](const Block& block) {
    if (others.contains(&block)) return;
    if (const Header* header = get_if<Header>(block)) finder.block(header->content, true);
    if (const Para* para = get_if<Para>(block)) finder.block(para->content, false);
    if (const Plain* plain = get_if<Plain>(block)) finder.block(plain->content, false);
  });
  return finder.take();
}

}  // namespace remit
