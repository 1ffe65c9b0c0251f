#include "document/table_comparison.h"

#include <algorithm>
#include <iterator>

#include "document/alignment.h"
#include "document/attributes.h"
#include "document/similarity.h"
#include "document/tracked_changes.h"

namespace remit {
namespace {

// What rows with the same words in their first cell have in common at least.
constexpr double kSameSubject = 0.5;

using Rows = std::vector<Row>;

Blocks content_of(const Row& row) {
  Blocks result;
  for (const Cell& cell : row.cells)
    result.insert(result.end(), cell.content.begin(), cell.content.end());
  return result;
}

bool is_plain_grid(const Table& table) {
  bool result = true;
  for_each_row_list(const_cast<Table&>(table), [&](Rows& rows) {
    for (const Row& row : rows) {
      result = result && row.cells.size() == table.columns.size();
      for (const Cell& cell : row.cells)
        result = result && cell.row_span == 1 && cell.col_span == 1;
    }
  });
  return result;
}

class TableComparison {
 public:
  TableComparison(const Comparable& comparable, const CompareBlocks& compare_blocks)
      : comparable_(comparable), compare_blocks_(compare_blocks) {}

  std::optional<Table> compare(const Table& before, Table after) {
    if (!same_frame(before, after)) return std::nullopt;
    after.caption = caption(before, after);
    after.head = rows(before.head, after.head);
    for (std::size_t i = 0; i < after.bodies.size(); ++i) {
      after.bodies[i].head = rows(before.bodies[i].head, after.bodies[i].head);
      after.bodies[i].rows = rows(before.bodies[i].rows, after.bodies[i].rows);
    }
    after.foot = rows(before.foot, after.foot);
    if (!any_matched_) return std::nullopt;
    return after;
  }

 private:
  bool same_frame(const Table& before, const Table& after) const;
  bool same_attributes(Attr before, Attr after) const;
  Blocks caption(const Table& before, const Table& after) const;
  Blocks texts(const Blocks& before, const Blocks& after) const;
  Rows rows(const Rows& before, const Rows& after);
  Matches align(const Rows& before, const Rows& after) const;
  bool can_stand_for(const Row& before, const Row& after) const;
  Row compare_row(const Row& before, Row after) const;

  const Comparable& comparable_;
  const CompareBlocks& compare_blocks_;
  bool any_matched_ = false;
};

// Ids may differ.
bool TableComparison::same_attributes(Attr before, Attr after) const {
  before.id.clear();
  after.id.clear();
  return comparable_.of(before) == comparable_.of(after);
}

bool TableComparison::same_frame(const Table& before, const Table& after) const {
  const auto same_body = [](const TableBody& a, const TableBody& b) {
    return a.attr == b.attr && a.row_head_columns == b.row_head_columns;
  };
  return same_attributes(before.attr, after.attr) && before.columns == after.columns &&
         is_plain_grid(before) && is_plain_grid(after) &&
         std::equal(before.bodies.begin(), before.bodies.end(), after.bodies.begin(),
                    after.bodies.end(), same_body);
}

const Inlines* only_text(const Blocks& blocks) {
  if (blocks.size() != 1) return nullptr;
  const Plain* plain = get_if<Plain>(blocks.front());
  const Para* para = get_if<Para>(blocks.front());
  const Inlines* text = plain ? &plain->content : para ? &para->content : nullptr;
  return text && !text->empty() ? text : nullptr;
}

void set_text(Block& block, Inlines text) {
  if (Plain* plain = get_if<Plain>(block)) plain->content = std::move(text);
  if (Para* para = get_if<Para>(block)) para->content = std::move(text);
}

// A single text of each is compared by word, however much it changed.
Blocks TableComparison::texts(const Blocks& before, const Blocks& after) const {
  const Inlines* was = only_text(before);
  const Inlines* is = only_text(after);
  if (!was || !is) return compare_blocks_(before, after);
  Blocks result = after;
  set_text(result.front(), compare_words(*was, *is, comparable_, compare_blocks_).redline);
  return result;
}

// The label of the new one stands before it.
Blocks TableComparison::caption(const Table& before, const Table& after) const {
  const auto without_label = [](Blocks caption, const Attr& attr, Inlines& label) {
    if (const Inlines* text = only_text(caption)) {
      const auto end =
          text->begin() + static_cast<std::ptrdiff_t>(Comparable::label_length(*text, attr));
      label.assign(text->begin(), end);
      set_text(caption.front(), Inlines(end, text->end()));
    }
    return caption;
  };
  Inlines old_label, label;
  const Blocks was = without_label(before.caption, before.attr, old_label);
  Blocks result = texts(was, without_label(after.caption, after.attr, label));
  const Inlines* text = only_text(result);
  if (!text || label.empty()) return result;
  std::copy(text->begin(), text->end(), std::back_inserter(label));
  set_text(result.front(), std::move(label));
  return result;
}

// Only texts of a cell may differ, not its attributes or how it is set.
bool TableComparison::can_stand_for(const Row& before, const Row& after) const {
  const auto same_cell = [&](const Cell& a, const Cell& b) {
    return comparable_.of(a.attr) == comparable_.of(b.attr) && a.alignment == b.alignment;
  };
  return comparable_.of(before.attr) == comparable_.of(after.attr) &&
         std::equal(before.cells.begin(), before.cells.end(), after.cells.begin(),
                    after.cells.end(), same_cell);
}

Matches TableComparison::align(const Rows& before, const Rows& after) const {
  Keys<Row> keys;
  std::vector<WordBag> words_before, words_after;
  const auto keys_of = [&](const Rows& rows, std::vector<WordBag>& words) {
    std::vector<int> result;
    for (Row row : rows) {
      row.attr = comparable_.of(row.attr);
      for (Cell& cell : row.cells) cell.content = comparable_.of(std::move(cell.content));
      const std::string text = whole_text(content_of(row));
      words.emplace_back(text);
      result.push_back(keys.of(std::move(row), text));
    }
    return result;
  };
  const auto subject = [&](const Row& row) {
    return row.cells.empty() ? "" : plain_text(comparable_.of(row.cells.front().content));
  };
  const auto alike = [&](std::size_t i, std::size_t j) {
    if (!can_stand_for(before[i], after[j])) return 0.0;
    const double result = similarity(words_before[i], words_after[j]);
    const std::string about = subject(before[i]);
    return !about.empty() && about == subject(after[j]) ? std::max(result, kSameSubject) : result;
  };
  const std::vector<int> left = keys_of(before, words_before);
  const Matches same = common_subsequence(left, keys_of(after, words_after));
  return add_alike(same, before.size(), after.size(), alike);
}

Row TableComparison::compare_row(const Row& before, Row after) const {
  for (std::size_t i = 0; i < after.cells.size(); ++i)
    after.cells[i].content = texts(before.cells[i].content, after.cells[i].content);
  return after;
}

Rows TableComparison::rows(const Rows& before, const Rows& after) {
  Rows result;
  const auto gap = [&](const Match& begin, const Match& end) {
    for (std::size_t i = begin.before; i < end.before; ++i) result.push_back(deleted(before[i]));
    for (std::size_t i = begin.after; i < end.after; ++i) result.push_back(inserted(after[i]));
  };
  const auto match = [&](const Match& at) {
    any_matched_ = true;
    result.push_back(compare_row(before[at.before], after[at.after]));
  };
  for_each_part(align(before, after), before.size(), after.size(), gap, match);
  return result;
}

}  // namespace

std::optional<Table> compare_tables(const Table& before, const Table& after,
                                    const Comparable& comparable,
                                    const CompareBlocks& compare_blocks) {
  return TableComparison(comparable, compare_blocks).compare(before, after);
}

}  // namespace remit
