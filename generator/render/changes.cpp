#include "render/changes.h"

#include <algorithm>

#include "document/walk.h"

namespace remit {
namespace {

bool is_changed(const Row& row) { return change_of(row.attr) != Change::none; }

bool has_changed_row(const Table& table) {
  const auto any = [](const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), is_changed);
  };
  return any(table.head) || any(table.foot) ||
         std::any_of(table.bodies.begin(), table.bodies.end(),
                     [&](const TableBody& body) { return any(body.head) || any(body.rows); });
}

}  // namespace

Change change_of(const Attr& attr) {
  if (attr.has_class("insertion")) return Change::insertion;
  return attr.has_class("deletion") ? Change::deletion : Change::none;
}

Change change_of(const Block& block) {
  const Div* division = get_if<Div>(block);
  return division ? change_of(division->attr) : Change::none;
}

std::string_view name_of(Change change) {
  switch (change) {
    case Change::insertion:
      return "insertion";
    case Change::deletion:
      return "deletion";
    case Change::none:
      break;
  }
  return "";
}

Change change_named(std::string_view name) {
  if (name == "insertion") return Change::insertion;
  return name == "deletion" ? Change::deletion : Change::none;
}

bool has_changes(const Blocks& blocks) {
  bool found = false;
  for_each_block(blocks, [&](const Block& block) {
    const Table* table = get_if<Table>(block);
    found = found || change_of(block) != Change::none || (table && has_changed_row(*table));
  });
  for_each_inline(blocks, [&](const Inline& node) {
    const Span* span = get_if<Span>(node);
    found = found || (span && change_of(span->attr) != Change::none);
  });
  return found;
}

std::string present_text(Blocks blocks) {
  walk(blocks, {[](Blocks& list) {
                  std::erase_if(list, [](const Block& block) {
                    return change_of(block) == Change::deletion;
                  });
                },
                [](Inlines& list) {
                  std::erase_if(list, [](const Inline& node) {
                    const Span* span = get_if<Span>(node);
                    return span && change_of(span->attr) == Change::deletion;
                  });
                }});
  return plain_text(blocks);
}

}  // namespace remit
