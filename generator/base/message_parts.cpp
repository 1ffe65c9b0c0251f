#include "base/message_parts.h"

#include <algorithm>

#include "base/format.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::size_t kLongestLine = 160;  // characters of a source line that are shown
constexpr std::size_t kBefore = 60;        // of them before the place, when a line is cut

// Moves an offset back to the start of its character.
std::size_t character_start(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() &&
         (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80)
    --offset;
  return offset;
}

// The part of a line that is shown, and where the place lies in it (byte offsets).
struct Excerpt {
  std::string text;
  std::size_t begin;
  std::size_t end;
};

Excerpt excerpt(const Place& place) {
  const Source& source = *place.source;
  const std::size_t line_number = source.position(place.begin).line;
  const std::string_view line = source.line(line_number);
  const std::size_t start = source.line_start(line_number);
  const std::size_t begin = std::min(place.begin - start, line.size());
  const std::size_t end =
      std::clamp(place.end > start ? place.end - start : begin, begin, line.size());
  const bool is_short = line.size() <= 4 * kLongestLine && utf8::length(line) <= kLongestLine;
  if (is_short) return {std::string(line), begin, end};

  const std::size_t from = character_start(line, begin > kBefore ? begin - kBefore : 0);
  const std::size_t to = character_start(line, std::min(from + kLongestLine, line.size()));
  const std::string head = from > 0 ? "…" : "";
  const std::string tail = to < line.size() ? "…" : "";
  const std::size_t shift = head.size();
  return {head + std::string(line.substr(from, to - from)) + tail, begin - from + shift,
          std::min(end, to) - from + shift};
}

// Control characters, and those that turn the direction of writing, would garble a terminal; each
// becomes a space. A tab counts as one column.
std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    utf8::append(result, control || turns ? U' ' : c);
  }
  return result;
}

void underline(const Place& place, MessageParts& parts) {
  const Excerpt shown = excerpt(place);
  const std::string_view text = shown.text;
  const std::string before = printable(text.substr(0, shown.begin));
  const std::string marked = printable(text.substr(shown.begin, shown.end - shown.begin));
  parts.line = before + marked + printable(text.substr(shown.end));
  parts.caret = std::string(utf8::display_width(before), ' ') + "^";
  const std::size_t width = utf8::display_width(marked);
  if (width > 1) parts.caret += std::string(width - 1, '~');
}

}  // namespace

std::string_view name_of(Severity severity) {
  if (severity == Severity::note) return "note";
  return severity == Severity::error ? "error" : "warning";
}

MessageParts message_parts(const Diagnostic& d) {
  MessageParts parts;
  parts.where = printable(d.place.source ? d.place.source->path() : "remit");
  parts.severity = name_of(d.severity);
  parts.message = printable(d.message);
  parts.code = d.code;
  if (d.place.has_position()) {
    const LineColumn at = d.place.source->position(d.place.begin);
    parts.where += format(":{}:{}", at.line, at.column);
    underline(d.place, parts);
  }
  parts.help = printable(d.help);
  for (const Note& note : d.notes) {
    const std::string where = note.place.source ? " " + describe(note.place) : "";
    parts.notes.push_back(printable(note.text + where));
  }
  return parts;
}

}  // namespace remit
