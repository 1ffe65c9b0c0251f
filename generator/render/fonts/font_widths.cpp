#include "render/fonts/font_widths.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "render/fonts/width_table.h"

namespace remit {
namespace {

// Each of these has the widths of the font whose columns in widths.csv are given; the columns in
// bold follow.
constexpr std::pair<std::string_view, std::size_t> kKnownFonts[] = {
    {"arial", 0},   {"helvetica", 0},       {"liberation sans", 0},  {"arimo", 0},
    {"times", 2},   {"times new roman", 2}, {"liberation serif", 2}, {"tinos", 2},
    {"courier", 4}, {"courier new", 4},     {"liberation mono", 4},  {"cousine", 4},
    {"calibri", 6}, {"carlito", 6},
};
constexpr std::size_t kAnyOther = 8;
constexpr std::size_t kColumns = 10;
// Verdana's bold digits are a little wider than those of DejaVu Sans, which was measured.
constexpr double kAnyOtherFactor = 1.03;

constexpr double kElsewhere = 1000;  // of a character that the font has not
constexpr std::uint16_t kNone = 0xFFFF;

struct WidthRow {
  char32_t character = 0;
  std::uint16_t widths[kColumns] = {};
};

unsigned number_of(std::string_view text, int base, unsigned otherwise) {
  unsigned value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value, base);
  return value;
}

std::vector<WidthRow> read_rows() {
  std::vector<WidthRow> rows;
  bool is_header = true;
  for (std::string_view line : split(font_width_table(), '\n')) {
    if (std::exchange(is_header, false) || line.empty()) continue;
    const std::vector<std::string_view> fields = split(line, ',');
    WidthRow& row = rows.emplace_back();
    row.character = number_of(fields[0], 16, 0);
    for (std::size_t i = 0; i < kColumns; ++i)
      row.widths[i] = static_cast<std::uint16_t>(number_of(fields[i + 1], 10, kNone));
  }
  return rows;
}

const WidthRow* find_row(char32_t character) {
  static const std::vector<WidthRow> rows = read_rows();
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), character,
                       [](const WidthRow& row, char32_t wanted) { return row.character < wanted; });
  return found != rows.end() && found->character == character ? &*found : nullptr;
}

std::optional<std::size_t> known_column(std::string_view font) {
  const std::string name = lower_ascii(font);
  for (const auto& [known, column] : kKnownFonts)
    if (known == name) return column;
  return std::nullopt;
}

// Marks of the blocks whose characters all stand on the letter before them, and characters that
// cannot be seen.
bool takes_no_room(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

}  // namespace

bool has_known_widths(std::string_view font) { return known_column(font).has_value(); }

Face::Face(std::string_view font, bool bold) {
  const auto known = known_column(font);
  column_ = known.value_or(kAnyOther) + (bold ? 1 : 0);
  if (!known) factor_ = kAnyOtherFactor;
}

double Face::advance(char32_t character) const {
  if (takes_no_room(character)) return 0;
  const WidthRow* row = find_row(character);
  if (!row || row->widths[column_] == kNone) return kElsewhere / 1000;
  return factor_ * row->widths[column_] / 1000;
}

}  // namespace remit
