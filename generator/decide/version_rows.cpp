#include "decide/version_rows.h"

#include <functional>

#include "document/walk.h"

namespace remit {
namespace {

RowTexts texts_of(const Row& row) {
  RowTexts result;
  for (const Cell& cell : row.cells) result.push_back(plain_text(cell.content));
  return result;
}

void for_each_row(Blocks& blocks, const std::function<void(Row&)>& visit) {
  walk(blocks, {[&](Blocks& list) {
                  for (Block& block : list)
                    if (Table* table = get_if<Table>(block))
                      for (TableBody& body : table->bodies)
                        for (Row& row : body.rows) visit(row);
                },
                {}});
}

}  // namespace

std::optional<RowTexts> find_row(const Blocks& blocks, const std::string& first_cell) {
  Blocks copy = blocks;
  std::vector<RowTexts> found;
  for_each_row(copy, [&](Row& row) {
    if (RowTexts texts = texts_of(row); !texts.empty() && texts.front() == first_cell)
      found.push_back(std::move(texts));
  });
  if (found.size() != 1) return std::nullopt;
  return found.front();
}

bool replace_row(Blocks& blocks, const RowTexts& from, const RowTexts& to) {
  bool result = false;
  for_each_row(blocks, [&](Row& row) {
    if (texts_of(row) != from || from.size() != to.size()) return;
    result = true;
    for (std::size_t i = 0; i < to.size(); ++i)
      if (from[i] != to[i]) row.cells[i].content = {{Plain{inlines_from_text(to[i], {})}, {}}};
  });
  return result;
}

}  // namespace remit
