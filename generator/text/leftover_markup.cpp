#include "text/leftover_markup.h"

#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/format.h"
#include "text/leftover_lines.h"
#include "text/leftover_signs.h"
#include "text/line_start.h"

namespace remit {
namespace {

constexpr std::size_t kLongestBoldHeading = 100;  // bytes; longer ones are paragraphs

enum class Within { paragraph, item, cell, other };  // "paragraph" stands by itself

// Where a text stands.
struct Setting {
  Within within = Within::other;
  bool is_quoted = false;  // numbers and letters of another paper stay
  bool is_in_division = false;
};

class Search {
 public:
  explicit Search(Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const Diagnostic& each : diagnostics.all())
      if (each.place.has_position()) reported_.insert(start_of(each.place));
  }

  void blocks(const Blocks& list, const Setting& setting) {
    for (const Block& block : list) this->block(block, setting);
  }

 private:
  void block(const Block& block, const Setting& setting) {
    Setting inner = setting;
    inner.within = Within::other;
    if (const Para* para = get_if<Para>(block)) return paragraph(para->content, setting);
    if (const Plain* plain = get_if<Plain>(block)) return text(plain->content, setting);
    if (const Header* header = get_if<Header>(block)) return text(header->content, inner);
    if (const BlockQuote* quote = get_if<BlockQuote>(block)) return blocks(quote->content, inner);
    if (const Div* div = get_if<Div>(block)) {
      Setting own = setting;
      own.is_quoted = own.is_quoted || div->attr.has_class("quoted");
      own.is_in_division = own.is_in_division || !div->attr.classes.empty();
      return blocks(div->content, own);
    }
    inner.within = Within::item;
    if (const BulletList* list = get_if<BulletList>(block))
      for (const Blocks& item : list->items) blocks(item, inner);
    if (const OrderedList* list = get_if<OrderedList>(block)) {
      check_item_numbers(*list);
      for (const Blocks& item : list->items) blocks(item, inner);
    }
    if (const Table* table = get_if<Table>(block)) rows(*table, inner);
  }

  // Numbers that go on otherwise than by one; the same at every item are a way to write a list.
  void check_item_numbers(const OrderedList& list) {
    std::optional<int> second;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const auto typed = typed_number(list.items[i]);
      if (!typed) return;
      if (i == 1) second = typed->first;
      const bool is_same = typed->first == list.list.start && (!second || second == typed->first);
      const int number = list.list.start + static_cast<int>(i);
      if (is_same || typed->first == number) continue;
      diagnostics_.warning(
          typed->second, "markdown.list-number",
          format("this item is typed as number {}, but is number {} of its list", typed->first,
                 number),
          format("write '{}.', or put back the items that are missing before it", number));
      return;
    }
  }

  // The number before an item, and where it stands.
  static std::optional<std::pair<int, Place>> typed_number(const Blocks& item) {
    if (item.empty() || !item.front().place.has_position()) return std::nullopt;
    if (!get_if<Plain>(item.front()) && !get_if<Para>(item.front())) return std::nullopt;
    const Place& place = item.front().place;
    const std::string_view text = place.source->text();
    const std::size_t line = text.rfind('\n', place.begin) + 1;  // 0 in the first line
    const std::string_view before = text.substr(0, line + behind_markers(text.substr(line)));
    const std::size_t end = before.find_last_not_of(" \t");
    if (end == before.npos || (before[end] != '.' && before[end] != ')')) return std::nullopt;
    std::size_t begin = end;
    while (begin > 0 && ascii::is_digit(before[begin - 1])) --begin;
    int number = 0;
    const auto read = std::from_chars(before.data() + begin, before.data() + end, number);
    if (begin == end || read.ec != std::errc()) return std::nullopt;
    return {{number, {place.source, begin, end + 1}}};
  }

  void rows(const Table& table, const Setting& around) {
    Setting setting = around;
    setting.within = Within::other;
    blocks(table.caption, setting);
    setting.within = Within::cell;
    const auto all = [&](const std::vector<Row>& list) {
      for (const Row& row : list)
        for (const Cell& cell : row.cells) blocks(cell.content, setting);
    };
    all(table.head);
    for (const TableBody& body : table.bodies) all(body.rows);
  }

  void paragraph(const Inlines& content, const Setting& setting) {
    const bool is_alone = setting.within == Within::paragraph;
    if (is_alone && !setting.is_in_division && bold_heading(content)) return;
    text(content, setting);
  }

  void text(const Inlines& content, const Setting& setting) {
    const PrintedText printed = printed_text(content);
    if (!printed.text.empty() && printed.source) {
      const LeftoverReport report(printed, reported_, diagnostics_);
      if (!check_lines(report, setting)) check_leftover_signs(report);
    }
    check_products(content);
    footnotes(content);
  }

  static bool check_lines(const LeftoverReport& report, const Setting& setting) {
    if (setting.within == Within::paragraph) return check_leftover_lines(report, setting.is_quoted);
    if (setting.within == Within::other) return false;
    return check_leftover_bullets(report, setting.within == Within::cell);
  }

  // "5*3*2" is emphasis to Markdown, which takes the signs away.
  void check_products(const Inlines& content) {
    for (std::size_t i = 1; i + 1 < content.size(); ++i) {
      const Emph* emph = get_if<Emph>(content[i]);
      const Str* before = get_if<Str>(content[i - 1]);
      const Str* after = get_if<Str>(content[i + 1]);
      if (!emph || !before || !after || before->text.empty() || after->text.empty()) continue;
      if (!ascii::is_digit(before->text.back()) || !ascii::is_digit(after->text.front())) continue;
      diagnostics_.error(content[i].place, "markdown.emphasis",
                         "these asterisks are taken for emphasis, and would not be printed",
                         format("write '{} × {} × {}', or '\\*' for an asterisk", before->text,
                                plain_text(emph->content), after->text));
      return;
    }
  }

  void footnotes(const Inlines& content) {
    for (const Inline& node : content)
      if (const Footnote* note = get_if<Footnote>(node)) blocks(note->content, {});
  }

  // A line in bold that stands alone is a heading to the eye, and to nobody else; but a division
  // such as a box may have a title.
  bool bold_heading(const Inlines& content) {
    const Strong* strong = content.size() == 1 ? get_if<Strong>(content.front()) : nullptr;
    if (!strong) return false;
    const std::string title = plain_text(strong->content);
    if (title.empty() || title.size() > kLongestBoldHeading || title.ends_with('.') ||
        title.ends_with('!') || title.ends_with('?') || title.find('\n') != title.npos)
      return false;
    const std::string heading = title.ends_with(':') ? title.substr(0, title.size() - 1) : title;
    diagnostics_.error(
        content.front().place, "markdown.bold-heading",
        format("'{}' looks like a heading, but is only a line in bold", title),
        format("write '# {0}', or '## {0}' below another heading; a sentence in bold "
               "ends in a full stop",
               heading));
    return true;
  }

  Diagnostics& diagnostics_;
  ReportedPlaces reported_;
};

}  // namespace

void check_leftover_markup(const Blocks& blocks, Diagnostics& diagnostics) {
  Search(diagnostics).blocks(blocks, {.within = Within::paragraph});
}

}  // namespace remit
