#include "support/comparison_laws.h"

#include <algorithm>
#include <vector>

#include "document/attributes.h"
#include "document/comparable.h"
#include "document/comparison.h"
#include "document/print.h"
#include "document/walk.h"

namespace remit::test {
namespace {

bool is_mark(const Attr& attr) { return attr.has_class(kInsertion) || attr.has_class(kDeletion); }

bool has_mark(Blocks blocks) {
  bool result = false;
  for_each_attr(blocks, [&](Attr& attr) { result = result || is_mark(attr); });
  return result;
}

bool has_mark(Inlines inlines) {
  bool result = false;
  for_each_attr(inlines, [&](Attr& attr) { result = result || is_mark(attr); });
  return result;
}

std::vector<std::string> ids(Blocks blocks) {
  std::vector<std::string> result;
  for_each_attr(blocks, [&](Attr& attr) {
    if (!attr.id.empty()) result.push_back(attr.id);
  });
  std::sort(result.begin(), result.end());
  return result;
}

bool has_twice(const std::vector<std::string>& sorted) {
  return std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
}

// Ids that stand in deletions: there must be none.
class Marks {
 public:
  explicit Marks(const Blocks& redline) {
    for_each_block(redline, [this](const Block& block) { look(block); });
    for_each_inline(redline, [this](const Inline& node) { look(node); });
  }
  std::string fault;

 private:
  void look(const Block& block) {
    if (const Div* div = get_if<Div>(block); div && is_mark(div->attr)) {
      if (has_mark(div->content)) fault = "a mark stands inside another";
      if (div->attr.has_class(kDeletion) && !ids(div->content).empty())
        fault = "an id stands in a deletion";
    }
    if (const Table* table = get_if<Table>(block))
      for_each_row_list(const_cast<Table&>(*table), [this](std::vector<Row>& rows) {
        for (const Row& row : rows) look(row);
      });
  }

  void look(const Row& row) {
    if (!is_mark(row.attr)) return;
    if (row.attr.has_class(kDeletion) && !row.attr.id.empty()) fault = "a deleted row has an id";
    for (const Cell& cell : row.cells) {
      if (has_mark(cell.content)) fault = "a mark stands inside that of a row";
      if (row.attr.has_class(kDeletion) && !ids(cell.content).empty())
        fault = "an id stands in a deleted row";
    }
  }

  void look(const Inline& node) {
    const Span* span = get_if<Span>(node);
    if (!span || !is_mark(span->attr)) return;
    if (span->content.empty()) fault = "a mark is empty";
    if (has_mark(span->content)) fault = "a mark stands inside another";
    if (span->attr.has_class(kDeletion) && !ids({{Para{span->content}, {}}}).empty())
      fault = "an id stands in a deletion";
  }
};

std::string first_fault(const Blocks& before, const Blocks& after, const Blocks& redline) {
  const Comparable comparable(before, after);
  if (accept_all(redline) != after) return "all accepted, it is not the new tree";
  if (comparable.of(reject_all(redline)) != comparable.of(before))
    return "all rejected, it is not the old tree";
  if (count_changes(compare(before, before)).all() != 0) return "it differs from itself";
  if (!has_twice(ids(after)) && has_twice(ids(redline))) return "an id stands there twice";
  return Marks(redline).fault;
}

}  // namespace

std::string broken_law(const Blocks& before, const Blocks& after) {
  Blocks was = before;
  Blocks is = after;
  join_texts(was);
  join_texts(is);
  const Blocks redline = compare(was, is);
  const std::string fault = first_fault(was, is, redline);
  if (fault.empty()) return {};
  return fault + "\n--- before\n" + print_tree(was) + "--- after\n" + print_tree(is) +
         "--- redline\n" + print_tree(redline) + "--- accepted\n" +
         print_tree(accept_all(redline)) + "--- rejected\n" + print_tree(reject_all(redline));
}

}  // namespace remit::test
