#include "support/redlines.h"

#include <algorithm>

#include "document/walk.h"

namespace remit::test {
namespace {

// What of a redline stays, and what goes.
struct Choice {
  const char* stays;
  const char* goes;

  const Div* division_that(const Block& block, const char* what) const {
    const Div* division = get_if<Div>(block);
    return division && division->attr.has_class(what) ? division : nullptr;
  }

  // An item that goes as a whole; one that was empty from the first stays.
  bool loses(const Blocks& item) const {
    return item.size() == 1 && division_that(item.front(), goes);
  }

  void settle_rows(std::vector<Row>& rows) const {
    std::erase_if(rows, [&](const Row& row) { return row.attr.has_class(goes); });
    for (Row& row : rows) std::erase(row.attr.classes, stays);
  }

  void settle_table(Table& table) const {
    settle_rows(table.head);
    for (TableBody& body : table.bodies) {
      settle_rows(body.head);
      settle_rows(body.rows);
    }
    settle_rows(table.foot);
  }

  void operator()(Blocks& list) const {
    Blocks out;
    for (Block& block : list) {
      if (BulletList* bullets = get_if<BulletList>(block))
        std::erase_if(bullets->items, [&](const Blocks& item) { return loses(item); });
      if (OrderedList* ordered = get_if<OrderedList>(block))
        std::erase_if(ordered->items, [&](const Blocks& item) { return loses(item); });
      if (Table* table = get_if<Table>(block)) settle_table(*table);
      if (division_that(block, goes)) continue;
      if (division_that(block, stays)) {
        Blocks content = std::move(get_if<Div>(block)->content);
        std::move(content.begin(), content.end(), std::back_inserter(out));
      } else {
        out.push_back(std::move(block));
      }
    }
    list = std::move(out);
  }

  void operator()(Inlines& list) const {
    Inlines out;
    for (Inline& node : list) {
      Span* span = get_if<Span>(node);
      if (span && span->attr.has_class(goes)) continue;
      if (span && span->attr.has_class(stays)) {
        Inlines content = std::move(span->content);
        std::move(content.begin(), content.end(), std::back_inserter(out));
      } else {
        out.push_back(std::move(node));
      }
    }
    list = std::move(out);
  }
};

Blocks settled(Blocks blocks, Choice choice) {
  walk(blocks, {[&](Blocks& list) { choice(list); }, [&](Inlines& list) { choice(list); }});
  return blocks;
}

}  // namespace

Inlines words(std::string_view text) {
  Inlines result;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find("[-"), text.find("[+"));
    for (Inline& node : inlines_from_text(text.substr(0, begin))) result.push_back(std::move(node));
    if (begin == std::string_view::npos) break;
    const bool insertion = text[begin + 1] == '+';
    const std::size_t end = text.find(insertion ? "+]" : "-]", begin + 2);
    result.push_back(changed_words(insertion ? "insertion" : "deletion",
                                   inlines_from_text(text.substr(begin + 2, end - begin - 2))));
    text.remove_prefix(end + 2);
  }
  return result;
}

Blocks accepted(Blocks blocks) { return settled(std::move(blocks), {"insertion", "deletion"}); }
Blocks rejected(Blocks blocks) { return settled(std::move(blocks), {"deletion", "insertion"}); }

}  // namespace remit::test
