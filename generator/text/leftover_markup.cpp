#include "text/leftover_markup.h"

#include <set>
#include <string>
#include <vector>

#include "base/format.h"
#include "text/leftover_lines.h"
#include "text/leftover_signs.h"

namespace remit {
namespace {

constexpr std::size_t kLongestBoldHeading = 100;  // bytes; longer ones are paragraphs

// Where a text stands.
struct Setting {
  bool is_paragraph = false;  // by itself: in no list, table, quotation or heading
  bool is_quoted = false;     // numbers and letters of another paper stay
  bool is_in_division = false;
};

class Search {
 public:
  explicit Search(Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const Diagnostic& each : diagnostics.all())
      if (each.place.has_position()) reported_.insert(each.place.begin);
  }

  void blocks(const Blocks& list, const Setting& setting) {
    for (const Block& block : list) this->block(block, setting);
  }

 private:
  void block(const Block& block, const Setting& setting) {
    Setting inner = setting;
    inner.is_paragraph = false;
    if (const Para* para = get_if<Para>(block)) return paragraph(para->content, setting);
    if (const Plain* plain = get_if<Plain>(block)) return text(plain->content, inner);
    if (const Header* header = get_if<Header>(block)) return text(header->content, inner);
    if (const BlockQuote* quote = get_if<BlockQuote>(block)) return blocks(quote->content, inner);
    if (const Div* div = get_if<Div>(block)) {
      Setting own = setting;
      own.is_quoted = own.is_quoted || div->attr.has_class("quoted");
      own.is_in_division = own.is_in_division || !div->attr.classes.empty();
      return blocks(div->content, own);
    }
    if (const BulletList* list = get_if<BulletList>(block))
      for (const Blocks& item : list->items) blocks(item, inner);
    if (const OrderedList* list = get_if<OrderedList>(block))
      for (const Blocks& item : list->items) blocks(item, inner);
    if (const Table* table = get_if<Table>(block)) rows(*table, inner);
  }

  void rows(const Table& table, const Setting& setting) {
    blocks(table.caption, setting);
    const auto all = [&](const std::vector<Row>& list) {
      for (const Row& row : list)
        for (const Cell& cell : row.cells) blocks(cell.content, setting);
    };
    all(table.head);
    for (const TableBody& body : table.bodies) all(body.rows);
  }

  void paragraph(const Inlines& content, const Setting& setting) {
    if (setting.is_paragraph && !setting.is_in_division && bold_heading(content)) return;
    text(content, setting);
  }

  void text(const Inlines& content, const Setting& setting) {
    const PrintedText printed = printed_text(content);
    if (!printed.text.empty() && printed.source) {
      const LeftoverReport report(printed, reported_, diagnostics_);
      if (!setting.is_paragraph || !check_leftover_lines(report, setting.is_quoted))
        check_leftover_signs(report);
    }
    footnotes(content);
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
  std::set<std::size_t> reported_;
};

}  // namespace

void check_leftover_markup(const Blocks& blocks, Diagnostics& diagnostics) {
  Search(diagnostics).blocks(blocks, {.is_paragraph = true});
}

}  // namespace remit
