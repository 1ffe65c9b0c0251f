#include "document/table_foot.h"

#include <algorithm>
#include <charconv>

#include "document/walk.h"

namespace remit {
namespace {

constexpr std::string_view kFoot = "foot";

std::size_t number_from(const std::string& text) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void move_rows(Table& table, std::size_t count) {
  if (table.bodies.empty()) return;
  std::vector<Row>& rows = table.bodies.back().rows;
  if (count > rows.size()) return;
  const auto first = rows.end() - static_cast<std::ptrdiff_t>(count);
  std::move(first, rows.end(), std::back_inserter(table.foot));
  rows.erase(first, rows.end());
}

}  // namespace

void mark_table_feet(Blocks& blocks) {
  walk(blocks, {[](Blocks& list) {
                  for (Block& block : list) {
                    Div* div = get_if<Div>(block);
                    if (!div || div->attr.get(kFoot).empty()) continue;
                    const std::size_t count = number_from(div->attr.get(kFoot));
                    std::erase_if(div->attr.attributes,
                                  [](const auto& a) { return a.first == kFoot; });
                    for (Block& inner : div->content)
                      if (Table* table = get_if<Table>(inner)) move_rows(*table, count);
                  }
                },
                {}});
}

}  // namespace remit
