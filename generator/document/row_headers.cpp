#include "document/row_headers.h"

#include <algorithm>

#include "document/walk.h"

namespace remit {
namespace {

bool is_blank(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return plain_text(cell.content).empty(); });
}

void mark_tables(Blocks& blocks) {
  walk(blocks, {[](Blocks& list) {
                  for (Block& block : list) {
                    Table* table = get_if<Table>(block);
                    if (!table) continue;
                    std::erase_if(table->head, is_blank);
                    for (TableBody& body : table->bodies) body.row_head_columns = 1;
                  }
                },
                {}});
}

}  // namespace

void mark_row_headers(Blocks& blocks) {
  walk(blocks, {[](Blocks& list) {
                  for (Block& block : list) {
                    Div* div = get_if<Div>(block);
                    if (div && (div->attr.has_class("cover") || div->attr.has_class("row-headers")))
                      mark_tables(div->content);
                  }
                },
                {}});
}

}  // namespace remit
