#include "text/markdown_limits.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "document/walk.h"
#include "text/splice_marks.h"

namespace remit {
namespace {

class Limits {
 public:
  Limits(const MappedText& text, bool prose, Diagnostics& diagnostics)
      : text_(text), prose_(prose), diagnostics_(diagnostics) {}

  bool check() {
    if (text_.text.size() > kMaxMarkdownBytes) {
      fail(0, 0, "limit.markdown-size",
           format("this text is larger than {} MB", kMaxMarkdownBytes >> 20),
           "split it into several files");
      return false;
    }
    characters();
    paragraphs();
    return ok_;
  }

 private:
  void fail(std::size_t begin, std::size_t end, std::string code, std::string message,
            std::string help) {
    diagnostics_.error(text_.place(begin, end), std::move(code), std::move(message),
                       std::move(help));
    ok_ = false;
  }

  void characters() {
    for (std::size_t i = 0; i < text_.text.size();) {
      const std::size_t start = i;
      char32_t c = utf8::next(text_.text, i);
      if (c == '&') c = referred_to(start, i);
      const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) ||
                           c == 0xFFFE || c == 0xFFFF;
      if (control)
        fail(start, i, "text.control-character",
             format("the control character U+{:04X} stands here", static_cast<unsigned>(c)),
             "delete it");
      else if (is_private_use(c) && (prose_ || !is_splice_mark(c) || text_.text[start] == '&'))
        fail(start, i, "text.private-character",
             format("the private-use character U+{:04X} stands here", static_cast<unsigned>(c)),
             "delete it, or write the character that was meant");
    }
  }

  // The character of a reference such as "&#x2013;", which is then moved past; "&" if it is none.
  // Markdown reads such a character as if it had been typed.
  char32_t referred_to(std::size_t start, std::size_t& i) const {
    const std::string_view rest = std::string_view(text_.text).substr(start);
    const bool hexadecimal = rest.starts_with("&#x") || rest.starts_with("&#X");
    if (!hexadecimal && !rest.starts_with("&#")) return '&';
    const std::string_view digits = rest.substr(hexadecimal ? 3 : 2, 8);
    std::uint32_t value = 0;
    const auto [end, fault] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
    if (fault != std::errc() || end == rest.data() + rest.size() || *end != ';' || value == 0 ||
        value > 0x10FFFF)
      return '&';
    i = static_cast<std::size_t>(end - text_.text.data()) + 1;
    return value;
  }

  void paragraphs() {
    std::size_t block_begin = 0;
    bool reported = false;
    for (std::size_t i = 0; i < text_.text.size();) {
      const std::size_t end = std::min(text_.text.find('\n', i), text_.text.size());
      const std::string_view line = std::string_view(text_.text).substr(i, end - i);
      if (trim(line).empty()) {
        block_begin = end + 1;
        reported = false;
        quotes_ = 0;
      } else if (!reported && end - block_begin > kMaxParagraphBytes) {
        reported = true;
        fail(i, end, "limit.paragraph-size",
             format("there is no blank line in more than {} KB of text", kMaxParagraphBytes / 1000),
             "separate paragraphs by blank lines");
      }
      columns(i, end, line);
      quotation_marks(i, end, line);
      i = end + 1;
    }
  }

  // cmark's typographic quotation marks take time by the square of their number in a paragraph.
  void quotation_marks(std::size_t begin, std::size_t end, std::string_view line) {
    const std::size_t before = quotes_;
    quotes_ += static_cast<std::size_t>(
        std::count_if(line.begin(), line.end(), [](char c) { return c == '"' || c == '\''; }));
    if (before <= kMaxQuotationMarks && quotes_ > kMaxQuotationMarks)
      fail(begin, end, "limit.quotation-marks",
           format("there are more than {} quotation marks without a blank line between",
                  kMaxQuotationMarks),
           "separate paragraphs by blank lines");
  }

  // Only a line such as "|---|:--:|" makes a table, and it has as many cells as the table columns.
  void columns(std::size_t begin, std::size_t end, std::string_view line) {
    if (line.find_first_not_of("|-: \t>") != std::string_view::npos) return;
    const auto bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    if (bars > kMaxTableColumns + 1)
      fail(begin, end, "limit.table-columns",
           format("this table has more than {} columns", kMaxTableColumns), "split the table");
  }

  const MappedText& text_;
  const bool prose_;
  Diagnostics& diagnostics_;
  bool ok_ = true;
  std::size_t quotes_ = 0;  // in the lines since the last blank one
};

}  // namespace

bool check_markdown_limits(const MappedText& text, bool prose, Diagnostics& diagnostics) {
  return Limits(text, prose, diagnostics).check();
}

void check_mark_limit(const MarkedText& marked, Diagnostics& diagnostics) {
  if (marked.marks.size() < kMaxMarks) return;
  diagnostics.error(
      marked.marks.back().place, "limit.markdown-marks",
      format("there are more than {} facts, references and divisions in this text", kMaxMarks),
      "split it into several files");
}

bool check_block_limit(const Blocks& blocks, Diagnostics& diagnostics) {
  std::size_t count = 0;
  const Block* first_beyond = nullptr;
  for_each_block(blocks, [&](const Block& block) {
    if (++count == kMaxBlocks + 1) first_beyond = &block;
  });
  if (!first_beyond) return true;
  // Footnotes that were said to be too many may be what is too many here.
  const auto& all = diagnostics.all();
  if (std::any_of(all.begin(), all.end(),
                  [](const auto& d) { return d.code == "limit.footnotes"; }))
    return false;
  diagnostics.error(
      first_beyond->place, "limit.blocks",
      format("there are more than {} paragraphs, items and cells in this text", kMaxBlocks),
      "split it into several documents");
  return false;
}

}  // namespace remit
