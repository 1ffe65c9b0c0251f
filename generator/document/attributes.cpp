#include "document/attributes.h"

#include "document/walk.h"

namespace remit {
namespace {

using AttrChange = std::function<void(Attr&)>;

void in_table(Table& table, const AttrChange& change) {
  for (TableBody& body : table.bodies) change(body.attr);
  for_each_row_list(table, [&](std::vector<Row>& rows) {
    for (Row& row : rows) {
      change(row.attr);
      for (Cell& cell : row.cells) change(cell.attr);
    }
  });
}

Walker walker(const AttrChange& change) {
  const auto blocks = [&change](Blocks& list) {
    for (Block& block : list) {
      if (Attr* attr = attr_of(block)) change(*attr);
      if (Table* table = get_if<Table>(block)) in_table(*table, change);
    }
  };
  const auto inlines = [&change](Inlines& list) {
    for (Inline& node : list)
      if (Attr* attr = attr_of(node)) change(*attr);
  };
  return {blocks, inlines};
}

}  // namespace

void for_each_attr(Blocks& blocks, const AttrChange& change) { walk(blocks, walker(change)); }

void for_each_attr(Inlines& inlines, const AttrChange& change) { walk(inlines, walker(change)); }

void for_each_row_list(Table& table, const std::function<void(std::vector<Row>&)>& change) {
  change(table.head);
  for (TableBody& body : table.bodies) {
    change(body.head);
    change(body.rows);
  }
  change(table.foot);
}

// Nodes are only not const in between because those who change them go the same way.
void visit_attrs(std::span<const Block> blocks, const std::function<void(const Attr&)>& visit) {
  for_each_block(blocks, [&](const Block& block) {
    if (const Attr* attr = attr_of(block)) visit(*attr);
    if (const Table* table = get_if<Table>(block)) in_table(const_cast<Table&>(*table), visit);
  });
  for_each_inline(blocks, [&](const Inline& node) {
    if (const Attr* attr = attr_of(const_cast<Inline&>(node))) visit(*attr);
  });
}

}  // namespace remit
