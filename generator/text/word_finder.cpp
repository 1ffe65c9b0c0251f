#include "text/word_finder.h"

#include <algorithm>
#include <cctype>

namespace remit {
namespace {

constexpr std::size_t kFarthest = 300;  // bytes of markup that may stand between two words

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)); }

}  // namespace

WordFinder::WordFinder(const MappedText& text) : text_(&text), line_starts_{0} {
  for (std::size_t i = 0; i < text.text.size(); ++i)
    if (text.text[i] == '\n') line_starts_.push_back(i + 1);
}

std::size_t WordFinder::offset(int line, int column) const {
  if (line < 1 || static_cast<std::size_t>(line) > line_starts_.size()) return text_->text.size();
  const std::size_t start = line_starts_[static_cast<std::size_t>(line) - 1];
  const std::size_t at = start + static_cast<std::size_t>(std::max(column, 1)) - 1;
  return std::min(at, text_->text.size());
}

void WordFinder::start(int line, int column, int end_line, int end_column) {
  cursor_ = offset(line, column);
  end_ = end_line >= line ? std::max(offset(end_line, end_column + 1), cursor_) : cursor_;
}

std::size_t WordFinder::locate(std::string_view bytes) const {
  if (bytes.empty()) return std::string_view::npos;
  const std::size_t limit = std::min(end_, cursor_ + kFarthest + bytes.size());
  return std::string_view(text_->text).substr(0, limit).find(bytes, cursor_);
}

Place WordFinder::find(std::string_view word) {
  if (const std::size_t at = locate(word); at != std::string_view::npos) {
    cursor_ = at + word.size();
    return text_->place(at, cursor_);
  }
  const auto first = std::find_if(word.begin(), word.end(), is_letter);
  const auto last = std::find_if_not(first, word.end(), is_letter);
  const std::string_view run(first, last);
  const std::size_t at = locate(run);
  if (at == std::string_view::npos) return here();
  cursor_ = std::min(text_->text.find_first_of(" \t\n", at), end_);
  return text_->place(at, cursor_);
}

void WordFinder::skip(std::string_view bytes) {
  if (const std::size_t at = locate(bytes); at != std::string_view::npos)
    cursor_ = at + bytes.size();
}

}  // namespace remit
