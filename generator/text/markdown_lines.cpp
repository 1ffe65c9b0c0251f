#include "text/markdown_lines.h"

#include <algorithm>
#include <cctype>

#include "base/utf8.h"

namespace remit {
namespace {

bool consists_of(std::string_view word, std::string_view characters) {
  return !word.empty() && word.find_first_not_of(characters) == word.npos;
}

// "12." or "12)"
bool is_list_number(std::string_view word) {
  return word.size() > 1 && word.size() < 11 && (word.back() == '.' || word.back() == ')') &&
         consists_of(word.substr(0, word.size() - 1), "0123456789");
}

// Whether the word means something else at the beginning of a line.
bool is_leader(std::string_view word) {
  return word.starts_with('>') || word.starts_with('|') || word.starts_with(":::") ||
         word.starts_with("Table:") || word.starts_with("<!--") || consists_of(word, "-:|") ||
         consists_of(word, "=") || consists_of(word, "#") || word == "+" || is_list_number(word);
}

// The word so that it means itself at the beginning of a line.
std::string as_first(std::string word) {
  if (!is_leader(word) || word.starts_with("<!--")) return word;
  // A backslash would not help: captions are known by their word, however it is written.
  if (word.starts_with("Table:")) return word.insert(5, "<!-- -->");
  return word.insert(is_list_number(word) ? word.size() - 1 : 0, "\\");
}

bool ends_sentence(std::string_view word) {
  // Behind the full stop may stand a note, quotation marks and what closes emphasis.
  while (word.ends_with(']')) {
    const std::size_t note = word.rfind("[^");
    if (note == word.npos) return false;
    word.remove_suffix(word.size() - note);
  }
  for (bool again = true; again && !word.empty();) {
    again = false;
    for (const std::string_view end : {"*", "_", ")", "”", "’"})
      if (word.ends_with(end)) {
        word.remove_suffix(end.size());
        again = true;
      }
  }
  // "e.g." ends none.
  return word.size() > 2 && (word.ends_with('.') || word.ends_with('?') || word.ends_with('!')) &&
         word[word.size() - 3] != '.';
}

bool begins_sentence(std::string_view word) {
  for (bool again = true; again && !word.empty();) {
    again = false;
    for (const std::string_view begin : {"*", "_", "[", "(", "“", "‘"})
      if (word.starts_with(begin)) {
        word.remove_prefix(begin.size());
        again = true;
      }
  }
  return !word.empty() && std::isupper(static_cast<unsigned char>(word[0]));
}

}  // namespace

Lines markdown_lines(const std::vector<MarkdownWord>& words, const LineLayout& layout) {
  Lines lines = {std::string(layout.lead)};
  std::size_t length = utf8::length(layout.lead);
  bool begins = layout.lead.empty();  // whether the next word is the first of its line
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].text;
    const std::size_t size = utf8::length(word) + utf8::length(words[i].attributes);
    const bool may = i > 0 && !begins && !layout.joined && !is_leader(word);
    const bool want = may && (length + 1 + size > layout.width ||
                              (ends_sentence(words[i - 1].text) && begins_sentence(word)));
    if (want) lines.emplace_back();
    if (want || begins)
      lines.back() += begins ? as_first(word) : word;
    else
      lines.back() += (i > 0 ? " " : "") + word;
    lines.back() += words[i].attributes;
    length = utf8::length(lines.back());
    begins = words[i].breaks_line;
    if (begins) lines.emplace_back();
  }
  return lines;
}

}  // namespace remit
