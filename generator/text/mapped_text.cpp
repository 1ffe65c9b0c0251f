#include "text/mapped_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";

// What an XML reference such as "&amp;" or "&#x2013;" stands for.
std::string resolve_reference(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPredefined = {
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
  for (const auto& [entity, character] : kPredefined)
    if (entity == name) return std::string(character);
  unsigned value = 0;
  const bool hexadecimal = name.size() > 1 && name[1] == 'x';
  name.remove_prefix(hexadecimal ? 2 : 1);
  std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
  std::string result;
  utf8::append(result, value);
  return result;
}

// The bytes [begin, end), with "\n" for every end of line, which stands where it begins.
void append_lines(MappedText& to, std::string_view all, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end;) {
    const std::size_t stop = std::min(all.find('\r', i), end);
    to.append(all.substr(i, stop - i), i);
    if (stop < end) to.append("\n", stop);
    i = stop + (all.substr(stop, end - stop).starts_with("\r\n") ? 2 : 1);
  }
}

MappedText without_markup(const Place& content) {
  MappedText result{content.source, {}, {}};
  const std::string_view all = content.source->text();
  for (std::size_t i = content.begin; i < content.end;) {
    const std::string_view rest = all.substr(i, content.end - i);
    if (rest.starts_with("<!--")) {
      i += rest.find("-->") + 3;
    } else if (rest.starts_with("<?")) {
      i += rest.find("?>") + 2;
    } else if (rest.starts_with(kCdata)) {
      const std::size_t end = rest.find("]]>");
      append_lines(result, all, i + kCdata.size(), i + end);
      i += end + 3;
    } else if (rest[0] == '&') {
      const std::size_t end = rest.find(';');
      result.append_as(resolve_reference(rest.substr(1, end - 1)), i);
      i += end + 1;
    } else if (rest[0] == '\r') {
      result.append("\n", i);
      i += rest.starts_with("\r\n") ? 2 : 1;
    } else {
      result.append(rest.substr(0, 1), i);
      ++i;
    }
  }
  result.finish(content.end);
  return result;
}

std::size_t shared_indentation(std::string_view text) {
  std::size_t shared = std::string_view::npos;
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t end = std::min(text.find('\n', i), text.size());
    const std::size_t first = text.find_first_not_of(" \t", i);
    if (i > 0 && first != std::string_view::npos && first < end)
      shared = std::min(shared, first - i);
    i = end + 1;
  }
  return shared == std::string_view::npos ? 0 : shared;
}

}  // namespace

Place MappedText::place(std::size_t begin, std::size_t end) const {
  auto inside_character = [this](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  while (inside_character(begin)) --begin;
  while (inside_character(end)) ++end;
  const std::size_t from = origin[std::min(begin, origin.size() - 1)];
  if (end <= begin) return {source, from, from};
  // A byte that stands as it was written ends there, even if something was left out behind it; one
  // that stands for something else ends where the next one begins.
  const std::size_t last = origin[std::min(end, origin.size()) - 1];
  const char c = text[std::min(end, text.size()) - 1];
  const bool as_written = c != '&' && last < source->text().size() && source->text()[last] == c;
  const std::size_t next = end < origin.size() && !as_written ? origin[end] : last + 1;
  return {source, from, std::max(next, from)};
}

void MappedText::append(std::string_view bytes, std::size_t from) {
  text += bytes;
  for (std::size_t i = 0; i < bytes.size(); ++i) origin.push_back(from + i);
}

void MappedText::append_as(std::string_view bytes, std::size_t written) {
  text += bytes;
  origin.insert(origin.end(), bytes.size(), written);
}

MappedText mapped(const Source& source) {
  MappedText result{&source, {}, {}};
  const std::string_view all = source.text();
  result.origin.reserve(all.size() + 1);
  append_lines(result, all, 0, all.size());
  result.finish(all.size());
  return result;
}

MappedText mapped_xml_content(const Place& content) {
  const MappedText full = without_markup(content);
  const std::size_t indentation = shared_indentation(full.text);
  MappedText result{content.source, {}, {}};
  bool line_start = false;  // the first line begins behind the start tag
  std::size_t skipped = 0;
  for (std::size_t i = 0; i < full.text.size(); ++i) {
    const char c = full.text[i];
    if (line_start && skipped < indentation && (c == ' ' || c == '\t')) {
      ++skipped;
      continue;
    }
    result.text += c;
    result.origin.push_back(full.origin[i]);
    line_start = c == '\n';
    if (line_start) skipped = 0;
  }
  result.finish(content.end);
  return result;
}

}  // namespace remit
