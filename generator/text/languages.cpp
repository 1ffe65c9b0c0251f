#include "text/languages.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/format.h"
#include "base/language.h"
#include "text/attribute_syntax.h"

namespace remit {
namespace {

constexpr const char* kSign = "remit-language";
constexpr std::size_t kLongestAttributes = 100;

// The language that stands there as "{lang=cy}".
std::optional<LanguageSigns::End> language_behind(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '{') return std::nullopt;
  const std::size_t size = text.substr(at, kLongestAttributes).find_first_of("}\n");
  if (size == text.npos || text[at + size] != '}') return std::nullopt;
  auto attr = parse_attributes(text.substr(at + 1, size - 1));
  if (!attr || !names_language_alone(*attr)) return std::nullopt;
  return LanguageSigns::End{at + size + 1, std::move(*attr)};
}

const Span* sign_of(const Inline& node) {
  const Span* span = get_if<Span>(node);
  return span && span->attr.has_class(kSign) ? span : nullptr;
}

const Mark& mark_of(const Span& sign, const std::vector<Mark>& marks) {
  return marks[std::stoul(sign.attr.get("index"))];
}

// The last sign of a beginning that has no end yet.
std::optional<std::size_t> last_begin(const Inlines& list, const std::vector<Mark>& marks) {
  for (std::size_t i = list.size(); i > 0; --i)
    if (const Span* sign = sign_of(list[i - 1]);
        sign && mark_of(*sign, marks).kind == Mark::Kind::language_begin)
      return i - 1;
  return std::nullopt;
}

void close(Inlines& list, std::size_t begin, const Mark& end, Diagnostics& diagnostics) {
  check_language(end.attr, end.place, diagnostics);
  const auto from = list.begin() + static_cast<std::ptrdiff_t>(begin);
  const Place place = from->place;
  Inlines content(std::make_move_iterator(from + 1), std::make_move_iterator(list.end()));
  list.erase(from, list.end());
  list.push_back({Span{end.attr, std::move(content)}, place});
}

void put_back(Inlines& list, const std::vector<Mark>& marks, Diagnostics& diagnostics) {
  for (Inline& node : list) {
    const Span* sign = sign_of(node);
    if (!sign) continue;
    const Mark& mark = mark_of(*sign, marks);
    if (mark.kind == Mark::Kind::language_end)
      diagnostics.error(mark.place, "markdown.language-crosses",
                        "this passage in another language does not end where it began",
                        "put '[' and ']' both inside the emphasis or link, or both outside");
    std::string raw = mark.raw;
    node.node = Str{std::move(raw)};
  }
}

}  // namespace

LanguageSigns find_languages(std::string_view text) {
  LanguageSigns result;
  std::vector<std::size_t> open;  // places of "["
  bool blank = true;              // the line, up to here
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n' && std::exchange(blank, true)) open.clear();
    if (c != ' ' && c != '\t' && c != '\n') blank = false;
    if (c == '\\') ++i;
    if (c == '[') open.push_back(i);
    if (c != ']' || open.empty()) continue;
    const std::size_t begin = open.back();
    open.pop_back();
    auto end = language_behind(text, i + 1);
    if (!end || (begin > 0 && text[begin - 1] == '!')) continue;
    result.begins.insert(begin);
    result.ends.emplace(i, std::move(*end));
  }
  return result;
}

bool names_language_alone(const Attr& attr) {
  return attr.id.empty() && attr.classes.empty() && attr.attributes.size() == 1 &&
         attr.attributes.front().first == "lang";
}

Inline language_sign(const Mark& mark, std::size_t index) {
  return {Span{Attr{"", {kSign}, {{"index", std::to_string(index)}}}, {}}, mark.place};
}

void join_languages(Inlines& list, const std::vector<Mark>& marks, Diagnostics& diagnostics) {
  if (std::none_of(list.begin(), list.end(), sign_of)) return;
  Inlines result;
  for (Inline& node : list) {
    const Span* sign = sign_of(node);
    const bool ends = sign && mark_of(*sign, marks).kind == Mark::Kind::language_end;
    const auto begin = ends ? last_begin(result, marks) : std::nullopt;
    if (begin)
      close(result, *begin, mark_of(*sign, marks), diagnostics);
    else
      result.push_back(std::move(node));
  }
  put_back(result, marks, diagnostics);
  list = std::move(result);
}

void check_language(const Attr& attr, const Place& place, Diagnostics& diagnostics) {
  for (const auto& [name, value] : attr.attributes)
    if (name == "lang" && !is_language_tag(value))
      diagnostics.error(place, "markdown.bad-language",
                        format("'{}' is not the tag of a language", value),
                        "write it as cy for Welsh, gd for Scottish Gaelic, pl for Polish or en-GB "
                        "for British English");
}

}  // namespace remit
