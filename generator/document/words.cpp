#include "document/words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::u32string_view kPunctuation = U".,;:!?()[]{}\"'“”‘’«»–—…/";

bool is_punctuation(char32_t c) { return kPunctuation.find(c) != kPunctuation.npos; }

// Where each character of a text begins, and its end.
std::vector<std::size_t> characters(std::string_view text) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < text.size(); utf8::next(text, i)) result.push_back(i);
  result.push_back(text.size());
  return result;
}

bool punctuation_at(std::string_view text, std::size_t offset) {
  return is_punctuation(utf8::next(text, offset));
}

Inline part_of(const Inline& node, std::string_view text, std::size_t begin, std::size_t end) {
  Place place = node.place;
  if (place.source && !place.is_whole_file() && place.end - place.begin == text.size())
    place = {place.source, place.begin + begin, place.begin + end};
  return {Str{std::string(text.substr(begin, end - begin))}, place};
}

class Splitter {
 public:
  explicit Splitter(const Comparable& comparable) : comparable_(comparable) {}

  std::vector<Word> split(const Inlines& text) {
    for (const Inline& node : text) {
      if (is_space(node))
        space_.push_back(node);
      else if (const Str* str = get_if<Str>(node))
        split(node, str->text);
      else
        add(node, std::max<std::size_t>(1, plain_text(Inlines{node}).size()), true);
    }
    result_.push_back({space_, {}, {}, comparable_.of(space_), 0, false});
    return std::move(result_);
  }

 private:
  void split(const Inline& node, std::string_view text);

  void add(const Inline& node, std::size_t weight, bool is_word) {
    Inlines compared = {get_if<Str>(node) ? node : comparable_.of(node)};
    Inlines compared_space = space_.empty() ? Inlines() : comparable_.of(space_);
    result_.push_back(
        {space_, {node}, std::move(compared), std::move(compared_space), weight, is_word});
    space_.clear();
  }

  const Comparable& comparable_;
  std::vector<Word> result_;
  Inlines space_;
};

// Of a text without spaces.
void Splitter::split(const Inline& node, std::string_view text) {
  const std::vector<std::size_t> at = characters(text);
  std::size_t begin = 0;
  std::size_t end = at.size() - 1;
  while (begin < end && punctuation_at(text, at[begin])) ++begin;
  while (end > begin && punctuation_at(text, at[end - 1])) --end;
  const auto mark = [&](std::size_t i) { add(part_of(node, text, at[i], at[i + 1]), 1, false); };
  for (std::size_t i = 0; i < begin; ++i) mark(i);
  if (end > begin) add(part_of(node, text, at[begin], at[end]), at[end] - at[begin], true);
  for (std::size_t i = end; i + 1 < at.size(); ++i) mark(i);
}

}  // namespace

std::vector<Word> split_words(const Inlines& text, const Comparable& comparable) {
  return Splitter(comparable).split(text);
}

bool is_space(const Inline& node) {
  return get_if<Space>(node) || get_if<SoftBreak>(node) || get_if<LineBreak>(node);
}

bool ends_sentence(const Word& word) {
  constexpr std::array<std::string_view, 5> kEnds = {".", ";", ":", "!", "?"};
  const Str* text = word.node.empty() ? nullptr : get_if<Str>(word.node.front());
  return text && std::find(kEnds.begin(), kEnds.end(), text->text) != kEnds.end();
}

}  // namespace remit
