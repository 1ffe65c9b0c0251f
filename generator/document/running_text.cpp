#include "document/running_text.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/utf8.h"

namespace remit {
namespace {

// How the character is plainly typed; U+0000 for not at all.
char32_t plain(char32_t c) {
  switch (c) {
    case U'‘':
    case U'’':
    case 0x02BC:  // modifier letter apostrophe
      return U'\'';
    case U'“':
    case U'”':
      return U'"';
    case 0x00A0:  // no-break spaces
    case 0x202F:
    case U'\t':
    case U'\n':
    case U'\r':
      return U' ';
    case 0x2010:  // hyphens
    case 0x2011:
      return U'-';
    case 0x00AD:  // soft hyphen, zero-width characters
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return 0;
    default:
      return c;
  }
}

// How long the source is that was read as the character, or 0: itself, or what Markdown makes it
// from.
std::size_t source_of(char32_t c, std::string_view source) {
  if (source.empty()) return 0;
  std::size_t end = 0;
  const char32_t there = utf8::next(source, end);
  if (there == c || (plain(c) == plain(there) && plain(c) != 0)) return end;
  if (c == U'—' && source.starts_with("---")) return 3;
  if (c == U'–' && source.starts_with("--")) return 2;
  if (c == U'…' && source.starts_with("...")) return 3;
  return 0;
}

}  // namespace

std::string plainly_typed(std::string_view text) {
  const std::string composed = unicode::composed(text);
  std::string result;
  for (std::size_t i = 0; i < composed.size();)
    if (const char32_t c = plain(utf8::next(composed, i))) utf8::append(result, c);
  return result;
}

void RunningText::add(std::string_view text, const Place& place) {
  parts_.push_back({text_.size(), text, place});
  const bool is_ascii = std::all_of(text.begin(), text.end(), [](char c) { return c > 0x1F; });
  text_ += is_ascii ? std::string(text) : plainly_typed(text);
}

void RunningText::add(const Inlines& content, Languages languages) {
  for (const Inline& node : content) {
    if (const Str* str = get_if<Str>(node))
      add(str->text, node.place);
    else if (const Emph* emph = get_if<Emph>(node))
      add(emph->content, languages);
    else if (const Strong* strong = get_if<Strong>(node))
      add(strong->content, languages);
    else if (const Strikeout* strike = get_if<Strikeout>(node))
      add(strike->content, languages);
    else if (const Link* link = get_if<Link>(node))
      add(link->content, languages);
    else if (const Span* span = get_if<Span>(node);
             span && (languages == Languages::all || span->attr.get("lang").empty()))
      add(span->content, languages);
    else if (const Footnote* note = get_if<Footnote>(node))
      notes_.push_back({text_.size(), note});
    else
      add(" ", node.place);
  }
}

const RunningText::Part& RunningText::part_at(std::size_t offset) const {
  const auto after =
      std::upper_bound(parts_.begin(), parts_.end(), offset,
                       [](std::size_t wanted, const Part& part) { return wanted < part.begin; });
  return *(after - 1);
}

std::size_t RunningText::origin(const Part& part, std::size_t offset) const {
  constexpr std::size_t kUnknown = std::string::npos;
  if (!part.place.has_position()) return kUnknown;
  const std::string_view source =
      std::string_view(part.place.source->text()).substr(0, part.place.end);
  // Letters that were put together from parts are not followed.
  if (unicode::composed(part.original) != part.original) return kUnknown;
  std::size_t at = part.begin, from = part.place.begin;
  for (std::size_t i = 0; i < part.original.size() && at < offset;) {
    const char32_t c = utf8::next(part.original, i);
    std::size_t size = source_of(c, source.substr(std::min(from, source.size())));
    if (size == 0 && from < source.size() && source[from] == '\\')
      size = source_of(c, source.substr(++from));
    if (size == 0) return kUnknown;
    from += size;
    std::string written;
    if (const char32_t typed = plain(c)) utf8::append(written, typed);
    at += written.size();
  }
  return at == offset ? from : kUnknown;
}

Place RunningText::place(std::size_t begin, std::size_t end) const {
  const Part& first = part_at(begin);
  const Part& last = part_at(end > begin ? end - 1 : begin);
  Place result = first.place;
  if (!result.has_position()) return result;
  const std::size_t from = origin(first, begin), to = origin(last, end);
  if (from != std::string::npos) result.begin = from;
  if (last.place.source == result.source) result.end = last.place.end;
  if (last.place.source == result.source && to != std::string::npos) result.end = to;
  return result;
}

Place RunningText::exact_place(std::size_t begin, std::size_t end) const {
  if (parts_.empty() || begin >= end) return {};
  const Part& first = part_at(begin);
  const Part& last = part_at(end - 1);
  if (first.place.source != last.place.source) return {};
  const std::size_t from = origin(first, begin), to = origin(last, end);
  if (from == std::string::npos || to == std::string::npos || to <= from) return {};
  const std::string_view there =
      std::string_view(first.place.source->text()).substr(from, to - from);
  const Place result{first.place.source, from, to};
  return plainly_typed(there) == std::string_view(text_).substr(begin, end - begin) ? result
                                                                                    : Place{};
}

}  // namespace remit
