#include "text/leftover_lines.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/format.h"
#include "base/strings.h"

namespace remit {
namespace {

// Those of the last line are of Wingdings and Symbol, as Word has them.
constexpr std::string_view kBullets[] = {
    "•", "◦", "▪", "●", "‣", "∙",  "○",      "■",      "□",      "⁃",      "⦁",     "►",
    "▸", "➢", "➤", "➔", "·", "o ", "\uf0b7", "\uf0a7", "\uf0d8", "\uf076", "\uf0fc"};
// In a cell a dot in the middle stands for "nothing", and a square for a box to tick.
constexpr std::string_view kCellBullets[] = {"•", "◦", "▪", "●", "‣", "∙", "\uf0b7", "\uf0a7"};
constexpr std::string_view kDashes[] = {"–", "—", "−"};

// What it begins with, of these; "" if with none.
template <class Signs>
std::string_view beginning(std::string_view text, const Signs& signs) {
  for (const std::string_view sign : signs)
    if (!sign.empty() && text.starts_with(sign)) return sign;
  return {};
}

class Lines {
 public:
  Lines(const LeftoverReport& report, bool is_quoted)
      : report_(report), text_(report.text()), is_quoted_(is_quoted) {}

  bool check() { return table() || line_starts(); }

  bool check_item() {
    const std::string_view line = line_at(0);
    const std::string_view sign = line.empty() ? "" : beginning(line, kBullets);
    if (sign.empty() || trim(line.substr(sign.size())).empty()) return false;
    report_.error(0, sign.size(), "markdown.typed-bullet",
                  format("this item would be printed with a '{}' as well", trim(sign)),
                  format("remove the sign: '- {}'", trim(line.substr(sign.size()))));
    return true;
  }

  bool check_cell() {
    for (const std::string_view sign : kCellBullets)
      for (std::size_t at = 0; (at = text_.find(sign, at)) != text_.npos; at += sign.size())
        if (is_bullet_in_cell(at, sign)) return cell_bullet(at, sign);
    return false;
  }

 private:
  std::string_view line_at(std::size_t begin) const {
    return text_.substr(begin, text_.find('\n', begin) - begin);
  }

  // --- what begins a line

  // True if the whole paragraph was meant to be something else.
  bool line_starts() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::string_view line = line_at(begin);
      if (line.empty()) break;  // no line of a paragraph is
      if (heading(begin, line) || definition(begin, line) || bullet(begin, line)) return true;
      if (begin == 0 && list_without_space(line)) return true;
      if (letter(begin, line)) return true;
      begin += line.size() + 1;
    }
    return false;
  }

  bool heading(std::size_t begin, std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (level == 0 || level > 6 || level == line.size() || !ascii::is_letter(line[level]))
      return false;
    report_.error(begin, begin + level, "markdown.heading-space",
                  "this heading would be printed as text",
                  format("put a space after the '#': '{} {}'; '\\#' prints a '#'",
                         line.substr(0, level), line.substr(level)));
    return true;
  }

  bool definition(std::size_t begin, std::string_view line) {
    if (!line.starts_with(": ") || line.size() < 3) return false;
    const std::size_t before = begin < 2 ? text_.npos : text_.rfind('\n', begin - 2);
    const std::string term =
        begin == 0 ? "" : std::string(text_.substr(before + 1, begin - before - 2));
    if (term.empty())
      report_.error(
          begin, begin + 1, "markdown.definition", "this ':' would be printed",
          format("for a caption of a table, write 'Table: {0}'; for anything else, begin with "
                 "'{0}'",
                 line.substr(2)));
    else
      report_.error(begin, begin + 1, "markdown.definition",
                    "this list of terms and their meanings would be printed as one paragraph",
                    format("write an item for each term: '- {}: {}'", term, line.substr(2)));
    return true;
  }

  bool bullet(std::size_t begin, std::string_view line) {
    std::string_view sign = beginning(line, kBullets);
    // A dash may go on a sentence in the next line.
    if (sign.empty() && begin == 0) sign = beginning(line, kDashes);
    if (sign.empty()) return false;
    std::string first(trim(line.substr(sign.size())));
    const std::string again = format(" {} ", trim(sign));
    if (const std::size_t next = first.find(again); next != first.npos)
      first = std::string(trim(std::string_view(first).substr(0, next)));
    if (first.empty()) return false;
    report_.error(begin, begin + sign.size(), "markdown.typed-bullet",
                  format("this list would be printed as one paragraph, with its '{}'", trim(sign)),
                  format("begin each item on a line of its own with '- ': '- {}'", first));
    return true;
  }

  // "-one", "1.one"
  bool list_without_space(std::string_view line) {
    std::size_t sign = 0;
    if (line[0] == '-' || line[0] == '*' || line[0] == '+') {
      sign = 1;
      if (line[0] == '*' && line.find('*', 1) != line.npos) return false;  // emphasis
    } else {
      while (sign < line.size() && sign < 3 && ascii::is_digit(line[sign])) ++sign;
      if (sign == 0 || sign == line.size() || (line[sign] != '.' && line[sign] != ')'))
        return false;
      ++sign;
    }
    if (sign >= line.size() || !ascii::is_letter(line[sign])) return false;
    report_.error(
        0, sign, "markdown.list-space", "this item would be printed as text",
        format("put a space after '{0}': '{0} {1}'; '{2}\\{3}' prints the sign",
               line.substr(0, sign), line.substr(sign), line.substr(0, sign - 1), line[sign - 1]));
    return true;
  }

  // "(a) one", "a) one", "i. one", "iv) one", "(1) one", "A) one": the size of the sign, 0 if the
  // line does not begin with one. "A. Name" is a person.
  static std::size_t letter_size(std::string_view line) {
    const bool opened = line.starts_with('(');
    const std::size_t first = opened ? 1 : 0;
    std::size_t end = first;
    while (end < line.size() && ascii::is_alphanumeric(line[end])) ++end;
    const std::string_view name = line.substr(first, end - first);
    if (name.empty() || name.size() > 5 || end + 1 >= line.size() || line[end + 1] != ' ') return 0;
    const auto all = [&](std::string_view of) { return name.find_first_not_of(of) == name.npos; };
    const bool is_small = ascii::is_lower(name[0]) && (name.size() == 1 || all("ivx"));
    const bool is_large = ascii::is_upper(name[0]) && (name.size() == 1 || all("IVX"));
    const bool is_number = opened && name.size() < 3 && all("0123456789");
    if (line[end] == '.' ? opened || !is_small : line[end] != ')') return 0;
    return is_small || is_large || is_number ? end + 1 : 0;
  }

  // One within a paragraph may be a reference, "under\n(a) above"; two in lines below each other
  // are a list.
  bool letter(std::size_t begin, std::string_view line) {
    const std::size_t size = is_quoted_ ? 0 : letter_size(line);
    if (size == 0) return false;
    const std::size_t next = begin + line.size() + 1;
    if (begin > 0 && (next >= text_.size() || letter_size(line_at(next)) == 0)) return false;
    const std::string_view sign = line.substr(0, size);
    const std::size_t bracket = sign.starts_with('(') ? 0 : size - 1;
    report_.error(begin, begin + size, "markdown.typed-letter",
                  format("the {} '{}' is typed by hand",
                         sign.find_first_of("0123456789") == sign.npos ? "letter" : "number", sign),
                  format("write a list, which the house style letters or numbers: '1. {}'; "
                         "'{}\\{}' prints the sign",
                         trim(line.substr(size)), sign.substr(0, bracket), sign.substr(bracket)));
    return true;
  }

  // --- cells

  // A sign with a word behind it: alone it may stand for something, as a key has it.
  bool is_bullet_in_cell(std::size_t at, std::string_view sign) const {
    const std::size_t end = at + sign.size();
    const bool begins = at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '\n';
    return begins && end + 1 < text_.size() && text_[end] == ' ';
  }

  bool cell_bullet(std::size_t at, std::string_view sign) {
    std::vector<std::string> points;
    for (std::size_t begin = 0; begin <= text_.size();) {
      const std::size_t end = std::min(text_.find(sign, begin), text_.size());
      const std::string_view point = trim(text_.substr(begin, end - begin));
      if (!point.empty()) points.emplace_back(point);
      begin = end + sign.size();
    }
    report_.error(at, at + sign.size(), "markdown.typed-bullet",
                  format("this list in a cell would be printed with its '{}'", sign),
                  points.size() > 1
                      ? format("separate the points with semicolons: '{}'", join(points, "; "))
                      : "remove the sign");
    return true;
  }

  // --- tables

  static std::size_t columns_in(std::string_view line) {
    line = trim(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) + 1;
  }

  static std::string delimiter(std::size_t columns) {
    std::string result = "|";
    for (std::size_t i = 0; i < columns; ++i) result += "---|";
    return result;
  }

  bool table() {
    const std::string_view first = trim(line_at(0));
    const std::size_t end = line_at(0).size();
    const std::string_view second = end < text_.size() ? trim(line_at(end + 1)) : "";
    if (first.size() > 2 && first.starts_with('+') &&
        first.find_first_not_of("+-=–—") == first.npos) {
      report_.error(0, end, "markdown.table",
                    "a table drawn with '+' and '-' would be printed as text",
                    "write each row in a line, '| one | two |', and '|---|---|' below the first");
      return true;
    }
    const auto bars = [](std::string_view line) {
      return std::count(line.begin(), line.end(), '|');
    };
    const bool framed = first.starts_with('|') && first.ends_with('|') && bars(first) > 1;
    const bool open = first.find(" | ") != first.npos && bars(second) > 0;
    if (framed || open) {
      const std::size_t columns = columns_in(first);
      const bool has_delimiter =
          bars(second) > 0 && second.find_first_not_of("|-: –—") == second.npos;
      if (has_delimiter)
        report_.error(
            end + 1, end + 1 + line_at(end + 1).size(), "markdown.table",
            format("this line is not for a table of {} columns, which would be printed as text",
                   columns),
            format("write '{}'", delimiter(columns)));
      else
        report_.error(0, end, "markdown.table", "this table would be printed as text",
                      format("add the line '{}' below this one", delimiter(columns)));
      return true;
    }
    return tabs();
  }

  // Rows that were copied from a spreadsheet or from Word: two lines with tabs between words.
  bool tabs() {
    const Source& source = *report_.printed().source;
    const std::size_t line = source.position(report_.printed().origin.front()).line;
    const std::size_t last = source.position(report_.printed().origin.back()).line;
    if (last == line) return false;
    std::size_t columns = 0;
    for (const std::size_t number : {line, line + 1}) {
      const std::string_view text = trim(source.line(number));
      const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t'));
      if (count == 0) return false;
      if (number == line) columns = count + 1;
    }
    std::vector<std::string> cells;
    for (const std::string_view cell : split(trim(source.line(line)), '\t'))
      cells.emplace_back(trim(cell));
    const std::string row = join(cells, " | ");
    report_.error(0, line_at(0).size(), "markdown.table",
                  "this table was copied with tabs, and would be printed as text",
                  format("write '| {} |', below it '{}', and the other rows like the first", row,
                         delimiter(columns)));
    return true;
  }

  const LeftoverReport& report_;
  const std::string_view text_;
  const bool is_quoted_;
};

}  // namespace

bool check_leftover_lines(const LeftoverReport& report, bool is_quoted) {
  return Lines(report, is_quoted).check();
}

bool check_leftover_bullets(const LeftoverReport& report, bool is_cell) {
  Lines lines(report, false);
  return is_cell ? lines.check_cell() : lines.check_item();
}

}  // namespace remit
