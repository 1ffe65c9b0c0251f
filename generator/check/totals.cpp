#include "check/totals.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "check/sums/grid.h"
#include "check/sums/total_columns.h"
#include "check/sums/total_rows.h"
#include "document/walk.h"

namespace remit {
namespace {

constexpr const char* kLeftAlone = "totals-as-typed";

void check_table(const Table& table, const std::string& around, Diagnostics& diagnostics) {
  const Grid grid = make_grid(table, around);
  if (grid.need_not_add) return;
  std::set<const Cell*> seen;
  check_total_rows(grid, seen, diagnostics);
  check_total_columns(grid, seen, diagnostics);
}

std::string text_of(const Block& block) {
  const Para* para = get_if<Para>(block);
  return para ? plain_text(para->content) : std::string();
}

}  // namespace

void check_totals(const Blocks& prose, Diagnostics& diagnostics) {
  std::vector<const Block*> blocks;
  std::set<const Block*> left_alone;
  for_each_block(prose, [&](const Block& block) {
    blocks.push_back(&block);
    const Div* div = get_if<Div>(block);
    if (div && div->attr.has_class(kLeftAlone))
      for_each_block(div->content, [&](const Block& inner) { left_alone.insert(&inner); });
  });
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Table* table = get_if<Table>(*blocks[i]);
    if (!table || left_alone.contains(blocks[i])) continue;
    std::size_t within = 0;
    for_each_block({blocks[i], 1}, [&](const Block&) { ++within; });
    std::string around = i > 0 ? text_of(*blocks[i - 1]) : "";
    for (std::size_t next = i + within; next < std::min(i + within + 2, blocks.size()); ++next)
      around += "\n" + text_of(*blocks[next]);
    check_table(*table, around, diagnostics);
  }
}

}  // namespace remit
