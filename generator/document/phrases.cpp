#include "document/phrases.h"

#include <cctype>

#include "document/running_text.h"
#include "document/walk.h"

namespace remit {
namespace {

// A phrase as it was given, and plainly typed.
struct Phrase {
  const std::string* given;
  std::string plain;
};

std::vector<Phrase> plain_phrases(const std::vector<std::string>& phrases) {
  std::vector<Phrase> result;
  for (const std::string& phrase : phrases)
    if (!phrase.empty()) result.push_back({&phrase, plainly_typed(phrase)});
  return result;
}

bool is_word_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80); }

bool phrase_ends(std::string_view text, std::size_t end) {
  const auto word_at = [&](std::size_t i) { return i < text.size() && is_word_byte(text[i]); };
  return !word_at(end) || (text[end] == 's' && !word_at(end + 1));
}

// The longest of the phrases that stands at that place, or null.
const Phrase* longest_at(std::string_view text, std::size_t at,
                         const std::vector<Phrase>& phrases) {
  if (at > 0 && is_word_byte(text[at - 1])) return nullptr;
  const Phrase* result = nullptr;
  for (const Phrase& phrase : phrases)
    if ((!result || phrase.plain.size() > result->plain.size()) &&
        text.substr(at).starts_with(phrase.plain) && phrase_ends(text, at + phrase.plain.size()))
      result = &phrase;
  return result;
}

void find_in(const RunningText& running, const std::vector<Phrase>& phrases,
             std::vector<PhraseUse>& out) {
  const std::string_view text = running.text();
  for (std::size_t at = 0; at < text.size();) {
    const Phrase* found = longest_at(text, at, phrases);
    const std::size_t length = found ? found->plain.size() : 1;
    if (found) out.push_back({*found->given, running.place(at, at + length)});
    at += length;
  }
}

}  // namespace

std::vector<PhraseUse> find_phrases(const Blocks& blocks, const std::vector<std::string>& phrases) {
  std::vector<PhraseUse> result;
  const std::vector<Phrase> plain = plain_phrases(phrases);
  for_each_block(blocks, [&](const Block& block) {
    RunningText text;
    if (const Header* header = get_if<Header>(block)) text.add(header->content);
    if (const Para* para = get_if<Para>(block)) text.add(para->content);
    if (const Plain* plain_block = get_if<Plain>(block)) text.add(plain_block->content);
    find_in(text, plain, result);
  });
  return result;
}

std::vector<PhraseUse> find_phrases(std::string_view text, const Place& place,
                                    const std::vector<std::string>& phrases) {
  RunningText running;
  running.add(text, place);
  std::vector<PhraseUse> result;
  find_in(running, plain_phrases(phrases), result);
  return result;
}

}  // namespace remit
