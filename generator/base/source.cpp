#include "base/source.h"

#include <algorithm>

#include "base/format.h"
#include "base/utf8.h"

namespace remit {

namespace {

Place origin_of(const Source& made, std::size_t offset, std::size_t length) {
  const auto after = std::upper_bound(made.origins().begin(), made.origins().end(), offset,
                                      [](std::size_t at, const Origin& o) { return at < o.begin; });
  const Origin& origin = after == made.origins().begin() ? *after : *(after - 1);
  if (!origin.verbatim || origin.place.is_whole_file()) return origin.place;
  const std::size_t begin =
      std::min(origin.place.begin + offset - std::min(offset, origin.begin), origin.place.end);
  return {origin.place.source, begin, std::min(begin + length, origin.place.end)};
}

}  // namespace

Source::Source(std::string path, std::string text)
    : Source(std::move(path), std::move(text), std::vector<Origin>()) {}

Source::Source(std::string path, std::string text, SourceOwner owner)
    : Source(std::move(path), std::move(text)) {
  owner_ = std::move(owner);
}

Source::~Source() = default;

Source::Source(std::string path, std::string text, std::vector<Origin> origins)
    : path_(std::move(path)),
      text_(std::move(text)),
      line_starts_{0},
      origins_(std::move(origins)) {
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

Place as_written(const Place& place) {
  if (!place.source || place.source->origins().empty()) return place;
  const Source& made = *place.source;
  if (place.is_whole_file())
    return as_written(Place::whole_file(*made.origins().front().place.source));
  const Place first = origin_of(made, place.begin, place.end - place.begin);
  if (place.end <= place.begin) return as_written(first);
  const Place last = origin_of(made, place.end - 1, 1);
  const bool in_one_piece = last.source == first.source && last.end >= first.end;
  return as_written(in_one_piece ? Place{first.source, first.begin, last.end} : first);
}

std::string describe(const Place& place_of_made) {
  const Place place = as_written(place_of_made);
  if (!place.source) return {};
  if (place.is_whole_file()) return place.source->path();
  return format("{}:{}", place.source->path(), place.source->position(place.begin).line);
}

const Source& Sources::add(std::string path, std::string text, std::vector<Origin> origins) {
  sources_.push_back(
      std::make_unique<Source>(std::move(path), std::move(text), std::move(origins)));
  return *sources_.back();
}

const Source& Sources::add(std::string path, std::string text, SourceOwner owner) {
  sources_.push_back(std::make_unique<Source>(std::move(path), std::move(text), std::move(owner)));
  return *sources_.back();
}

}  // namespace remit
