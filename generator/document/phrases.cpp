#include "document/phrases.h"

#include <algorithm>
#include <cctype>

#include "document/walk.h"

namespace remit {
namespace {

constexpr std::string_view kApostrophe = "’";

// The text of one block, and where each of its parts stands.
class RunningText {
 public:
  void add(std::string_view text, const Place& place) {
    parts_.push_back({text_.size(), place, false});
    for (std::size_t i = 0; i < text.size();) {
      const bool apostrophe = text.substr(i).starts_with(kApostrophe);
      text_ += apostrophe ? '\'' : text[i];
      i += apostrophe ? kApostrophe.size() : 1;
    }
    parts_.back().verbatim = place.source && !place.is_whole_file() &&
                             place.end - place.begin == text_.size() - parts_.back().begin;
  }

  void add(const Inlines& content) {
    for (const Inline& node : content) {
      if (const Str* str = get_if<Str>(node))
        add(str->text, node.place);
      else if (const Emph* emph = get_if<Emph>(node))
        add(emph->content);
      else if (const Strong* strong = get_if<Strong>(node))
        add(strong->content);
      else if (const Strikeout* strike = get_if<Strikeout>(node))
        add(strike->content);
      else if (const Link* link = get_if<Link>(node))
        add(link->content);
      else if (const Span* span = get_if<Span>(node))
        add(span->content);
      else if (!get_if<Footnote>(node))
        add(" ", node.place);
    }
  }

  void find(const std::vector<std::string>& phrases, std::vector<PhraseUse>& out) const {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t length = longest_at(at, phrases);
      if (length > 0) out.push_back({text_.substr(at, length), place(at, at + length)});
      at += std::max<std::size_t>(length, 1);
    }
  }

 private:
  struct Part {
    std::size_t begin;
    Place place;
    bool verbatim;  // byte by byte as at the place
  };

  static bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80); }

  // How long the phrase is that stands at that place, or 0.
  std::size_t longest_at(std::size_t at, const std::vector<std::string>& phrases) const {
    std::size_t result = 0;
    if (at > 0 && is_word(text_[at - 1])) return 0;
    for (const std::string& phrase : phrases)
      if (phrase.size() > result && std::string_view(text_).substr(at).starts_with(phrase) &&
          ends_word(at + phrase.size()))
        result = phrase.size();
    return result;
  }

  bool ends_word(std::size_t end) const {
    const auto word_at = [&](std::size_t i) { return i < text_.size() && is_word(text_[i]); };
    return !word_at(end) || (text_[end] == 's' && !word_at(end + 1));
  }

  const Part& part_at(std::size_t offset) const {
    const auto after =
        std::upper_bound(parts_.begin(), parts_.end(), offset,
                         [](std::size_t wanted, const Part& part) { return wanted < part.begin; });
    return *(after - 1);
  }

  Place place(std::size_t begin, std::size_t end) const {
    const Part& first = part_at(begin);
    const Part& last = part_at(end - 1);
    Place result = first.place;
    if (first.verbatim) result.begin += begin - first.begin;
    if (last.place.source == result.source) result.end = last.place.end;
    if (last.place.source == result.source && last.verbatim)
      result.end = last.place.begin + (end - last.begin);
    return result;
  }

  std::string text_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<PhraseUse> find_phrases(const Blocks& blocks, const std::vector<std::string>& phrases) {
  std::vector<PhraseUse> result;
  for_each_block(blocks, [&](const Block& block) {
    RunningText text;
    if (const Header* header = get_if<Header>(block)) text.add(header->content);
    if (const Para* para = get_if<Para>(block)) text.add(para->content);
    if (const Plain* plain = get_if<Plain>(block)) text.add(plain->content);
    text.find(phrases, result);
  });
  return result;
}

std::vector<PhraseUse> find_phrases(std::string_view text, const Place& place,
                                    const std::vector<std::string>& phrases) {
  RunningText running;
  running.add(text, place);
  std::vector<PhraseUse> result;
  running.find(phrases, result);
  return result;
}

}  // namespace remit
