#include "base/diagnostics.h"

#include <algorithm>
#include <tuple>

#include "base/format.h"
#include "base/json.h"
#include "base/message_parts.h"

namespace remit {
namespace {

constexpr std::string_view kIndent = "    ";
auto order(const Diagnostic& d) {
  return std::make_tuple(d.place.source ? std::string_view(d.place.source->path()) : "",
                         d.place.has_position() ? d.place.begin + 1 : 0, std::string_view(d.code),
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

Diagnostic& Diagnostics::remark(Place place, std::string code, std::string message,
                                std::string help) {
  return add({Severity::note, place, std::move(code), std::move(message), std::move(help), {}});
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
  for (Diagnostic& diagnostic : all_)
    if (diagnostic.severity == Severity::warning) diagnostic.severity = Severity::error;
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

std::string render_text(const Diagnostic& d) {
  const MessageParts parts = message_parts(d);
  std::string result =
      format("{}: {}: {} [{}]\n", parts.where, parts.severity, parts.message, parts.code);
  if (!parts.caret.empty()) result += format("{0}{1}\n{0}{2}\n", kIndent, parts.line, parts.caret);
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
