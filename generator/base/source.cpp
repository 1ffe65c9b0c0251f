#include "base/source.h"

#include <algorithm>

#include "base/format.h"
#include "base/utf8.h"

namespace remit {

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_starts_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i)
    if (text_[i] == '\n' && i + 1 < text_.size()) line_starts_.push_back(i + 1);
}

LineColumn Source::position(std::size_t offset) const {
  auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t line = static_cast<std::size_t>(after - line_starts_.begin());
  const std::string_view before = this->line(line).substr(0, offset - line_start(line));
  return {line, 1 + utf8::length(before)};
}

std::string_view Source::line(std::size_t line) const {
  const std::size_t start = line_starts_[line - 1];
  std::string_view rest = std::string_view(text_).substr(start);
  rest = rest.substr(0, rest.find('\n'));
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  return rest;
}

std::string describe(const Place& place) {
  if (!place.source) return {};
  if (place.is_whole_file()) return place.source->path();
  return format("{}:{}", place.source->path(), place.source->position(place.begin).line);
}

const Source& Sources::add(std::string path, std::string text) {
  sources_.push_back(std::make_unique<Source>(std::move(path), std::move(text)));
  return *sources_.back();
}

}  // namespace remit
