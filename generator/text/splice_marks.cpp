#include "text/splice_marks.h"

#include "base/utf8.h"

namespace remit {
namespace {

constexpr char32_t kFirstSplice = 0x100000;

}  // namespace

std::string splice_mark(std::size_t number) {
  std::string result;
  utf8::append(result, kFirstSplice + static_cast<char32_t>(number));
  return result;
}

bool is_splice_mark(char32_t character) { return character >= kFirstSplice; }

std::optional<std::size_t> splice_number(const Block& block) {
  const Para* para = get_if<Para>(block);
  const Plain* plain = get_if<Plain>(block);
  if (!para && !plain) return std::nullopt;
  const Inlines& content = para ? para->content : plain->content;
  const Str* text = content.size() == 1 ? get_if<Str>(content.front()) : nullptr;
  std::size_t i = 0;
  if (!text || text->text.empty()) return std::nullopt;
  const char32_t c = utf8::next(text->text, i);
  if (!is_splice_mark(c) || i != text->text.size()) return std::nullopt;
  return c - kFirstSplice;
}

}  // namespace remit
