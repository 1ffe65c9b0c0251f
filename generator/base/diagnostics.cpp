#include "base/diagnostics.h"

#include <algorithm>
#include <tuple>

#include "base/format.h"
#include "base/json.h"
#include "base/message_parts.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::string_view kIndent = "    ";
constexpr std::size_t kLongestLine = 160;  // characters of a source line that are shown
constexpr std::size_t kBefore = 60;        // of them before the place, when a line is cut

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

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

bool has_position(const Place& place) { return place.source && !place.is_whole_file(); }

auto order(const Diagnostic& d) {
  return std::make_tuple(d.place.source ? std::string_view(d.place.source->path()) : "",
                         has_position(d.place) ? d.place.begin + 1 : 0, std::string_view(d.code),
                         std::string_view(d.message));
}

std::string line_at(const Place& place) {
  return std::string(place.source->line(place.source->position(place.begin).line));
}

std::string plural(std::size_t count, std::string_view word) {
  return format("{} {}{}", count, word, count == 1 ? "" : "s");
}

}  // namespace

Diagnostic& Diagnostics::error(Place place, std::string code, std::string message,
                               std::string help) {
  return add({Severity::error, place, std::move(code), std::move(message), std::move(help), {}});
}

Diagnostic& Diagnostics::warning(Place place, std::string code, std::string message,
                                 std::string help) {
  return add({Severity::warning, place, std::move(code), std::move(message), std::move(help), {}});
}

Diagnostic& Diagnostics::add(Diagnostic diagnostic) {
  const Place made = diagnostic.place;
  diagnostic.place = as_written(made);
  if (diagnostic.place.source != made.source && !made.is_whole_file() &&
      line_at(made) != line_at(diagnostic.place))
    diagnostic.note(format("this gave the line: {}", line_at(made)));
  all_.push_back(std::move(diagnostic));
  return all_.back();
}

void Diagnostics::add_all(const Diagnostics& others) {
  all_.insert(all_.end(), others.all_.begin(), others.all_.end());
}

void Diagnostics::warnings_become_errors() {
  for (Diagnostic& diagnostic : all_) diagnostic.severity = Severity::error;
}

std::size_t Diagnostics::count(Severity severity) const {
  const auto list = sorted();
  return static_cast<std::size_t>(std::count_if(
      list.begin(), list.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result(all_.begin(), all_.end());
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return order(a) < order(b); });
  result.erase(std::unique(result.begin(), result.end(),
                           [](const auto& a, const auto& b) { return order(a) == order(b); }),
               result.end());
  return result;
}

MessageParts message_parts(const Diagnostic& d) {
  MessageParts parts;
  parts.where = printable(d.place.source ? d.place.source->path() : "remit");
  parts.severity = name_of(d.severity);
  parts.message = printable(d.message);
  parts.code = d.code;
  if (has_position(d.place)) {
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

std::string render_text(const Diagnostic& d) {
  const MessageParts parts = message_parts(d);
  std::string result =
      format("{}: {}: {} [{}]\n", parts.where, parts.severity, parts.message, parts.code);
  if (!parts.caret.empty())
    result += format("{0}{1}\n{0}{2}\n", kIndent, parts.line, parts.caret);
  if (!parts.help.empty()) result += format("  help: {}\n", parts.help);
  for (const std::string& note : parts.notes) result += format("  note: {}\n", note);
  return result;
}

std::string render_json(const Diagnostic& d) {
  Json json = {{"severity", name_of(d.severity)}, {"code", d.code}};
  auto add_place = [](Json& to, const Place& place) {
    if (!place.source) return;
    to["path"] = place.source->path();
    if (place.is_whole_file()) return;
    const LineColumn from = place.source->position(place.begin);
    const LineColumn until = place.source->position(place.end);
    to["line"] = from.line;
    to["column"] = from.column;
    to["end-line"] = until.line;
    to["end-column"] = until.column;
  };
  add_place(json, d.place);
  json["message"] = d.message;
  if (!d.help.empty()) json["help"] = d.help;
  for (const Note& note : d.notes) {
    Json entry = {{"text", note.text}};
    add_place(entry, as_written(note.place));
    json["notes"].push_back(std::move(entry));
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string summary(const Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  const std::size_t warnings = diagnostics.warnings();
  if (errors && warnings) return plural(errors, "error") + " and " + plural(warnings, "warning");
  if (warnings) return plural(warnings, "warning");
  return errors ? plural(errors, "error") : "no errors";
}

}  // namespace remit
