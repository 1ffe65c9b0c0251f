#include "document/row_headers.h"

#include <algorithm>

#include "document/walk.h"

namespace remit {
namespace {

void mark_tables(Blocks& blocks) {
  walk(blocks, {[](Blocks& list) {
                  for (Block& block : list) {
                    Table* table = get_if<Table>(block);
                    if (!table) continue;
                    std::erase_if(table->head, [](const Row& row) { return is_blank(row); });
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
