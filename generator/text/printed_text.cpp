#include "text/printed_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"

namespace remit {
namespace {

// What cmark makes of plain characters (CMARK_OPT_SMART).
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kTypographic = {
    {{"“", "\""}, {"”", "\""}, {"‘", "'"}, {"’", "'"}, {"—", "---"}, {"–", "--"}, {"…", "..."}}};

class Printer {
 public:
  PrintedText take() { return std::move(result_); }

  void inlines(const Inlines& list) {
    for (const Inline& node : list) {
      if (node.place.has_position() && !result_.source) result_.source = node.place.source;
      const std::size_t at = node.place.has_position() ? node.place.begin : last_;
      if (const Str* str = get_if<Str>(node))
        word(str->text, node.place);
      else if (get_if<Space>(node))
        add(' ', at);
      else if (get_if<SoftBreak>(node) || get_if<LineBreak>(node))
        add('\n', at);
      else if (const Inlines* content = understood(node))
        inlines(*content);
      else
        add(PrintedText::kOther, at);
    }
  }

 private:
  // The content of what marks words up.
  static const Inlines* understood(const Inline& node) {
    if (const Emph* emph = get_if<Emph>(node)) return &emph->content;
    if (const Strong* strong = get_if<Strong>(node)) return &strong->content;
    if (const Strikeout* strike = get_if<Strikeout>(node)) return &strike->content;
    const Span* span = get_if<Span>(node);
    return span && !span->attr.has_class("fact") ? &span->content : nullptr;
  }

  void add(char c, std::size_t at) {
    result_.text += c;
    result_.origin.push_back(at);
    last_ = at;
  }

  // Compares the word with what stands at its place, character by character.
  void word(std::string_view text, const Place& place) {
    if (!place.has_position()) {
      add(PrintedText::kOther, last_);
      return;
    }
    const std::string_view raw = place.source->text();
    std::size_t at = beginning(text, raw, place.begin);
    // A word of which no letter was found has its place where the search for it began.
    while (at < raw.size() && std::string_view(" \t\r\n").find(raw[at]) != raw.npos) ++at;
    bool is_escaped = at > 0 && at <= raw.size() && raw[at - 1] == '\\';
    for (std::size_t i = 0; i < text.size();) {
      if (at < raw.size() && raw[at] == text[i]) {
        add(is_escaped ? PrintedText::kEscaped : text[i], at);
        is_escaped = false;
        ++i, ++at;
      } else if (at + 1 < raw.size() && raw[at] == '\\' && raw[at + 1] == text[i]) {
        is_escaped = true;
        ++at;
      } else if (const auto plain = typographic(text.substr(i), raw.substr(at)); plain.first > 0) {
        for (std::size_t k = 0; k < plain.first; ++k) add(text[i + k], at);
        i += plain.first;
        at += plain.second;
      } else {
        // An entity, or something else that was changed: nothing is known of the rest.
        for (; i < text.size(); ++i) add(PrintedText::kEscaped, at);
      }
    }
  }

  // Where the word begins: a word that was changed is placed at its first letter or digit.
  static std::size_t beginning(std::string_view text, std::string_view raw, std::size_t at) {
    std::string before;  // that letter, as it was written
    for (std::size_t i = 0; i < text.size() && !ascii::is_alphanumeric(text[i]);) {
      const auto sign = std::find_if(kTypographic.begin(), kTypographic.end(), [&](const auto& s) {
        return text.substr(i).starts_with(s.first);
      });
      before += sign == kTypographic.end() ? text.substr(i, 1) : sign->second;
      i += sign == kTypographic.end() ? 1 : sign->first.size();
    }
    const bool stands_there = at >= before.size() && at <= raw.size() &&
                              raw.substr(at - before.size(), before.size()) == before;
    return stands_there && !raw.substr(at).starts_with(text.substr(0, 1)) ? at - before.size() : at;
  }

  // The sizes of a typographic sign and of what it was made from, if both begin so.
  static std::pair<std::size_t, std::size_t> typographic(std::string_view text,
                                                         std::string_view raw) {
    for (const auto& [sign, plain] : kTypographic)
      if (text.starts_with(sign) && raw.starts_with(plain)) return {sign.size(), plain.size()};
    return {0, 0};
  }

  PrintedText result_;
  std::size_t last_ = 0;
};

}  // namespace

Place PrintedText::place(std::size_t begin, std::size_t end) const {
  if (!source || begin >= origin.size()) return {};
  const std::size_t last = end > begin ? end - 1 : begin;
  return {source, origin[begin], (last < origin.size() ? origin[last] : origin.back()) + 1};
}

PrintedText printed_text(const Inlines& inlines) {
  Printer printer;
  printer.inlines(inlines);
  return printer.take();
}

}  // namespace remit
