#include "document/tracked_changes.h"

#include <algorithm>
#include <iterator>

#include "document/attributes.h"
#include "document/walk.h"

namespace remit {
namespace {

Attr mark(std::string_view which) { return {"", {std::string(which)}, {}}; }

void hide_id(Attr& attr) {
  if (attr.id.empty()) return;
  attr.set(kWasId, std::move(attr.id));
  attr.id.clear();
}

Place place_of(const auto& nodes) { return nodes.empty() ? Place() : nodes.front().place; }

template <class Mark>
bool is_marked(const auto& node, std::string_view which) {
  const Mark* mark = get_if<Mark>(node);
  return mark && mark->attr.has_class(which);
}

bool is_marked(const Row& row, std::string_view which) { return row.attr.has_class(which); }

bool is_marked_item(const Blocks& item, std::string_view which) {
  return item.size() == 1 && is_marked<Div>(item.front(), which);
}

// Takes every change of a redline back, or makes it: one of the two marks stays, the other goes.
class Resolution {
 public:
  Resolution(std::string_view stays, std::string_view goes) : stays_(stays), goes_(goes) {}

  void apply(Blocks& redline) const {
    const auto blocks = [this](Blocks& list) { resolve<Div>(list); };
    const auto inlines = [this](Inlines& list) {
      resolve<Span>(list);
      join_texts(list);
    };
    walk(redline, {blocks, inlines});
    for_each_attr(redline, [this](Attr& attr) { resolve_id(attr); });
  }

 private:
  template <class Mark, class List>
  void resolve(List& list) const {
    List result;
    for (auto& node : list) {
      if (is_marked<Mark>(node, goes_)) continue;
      if (!is_marked<Mark>(node, stays_)) {
        resolve_parts(node);
        result.push_back(std::move(node));
        continue;
      }
      List& content = get_if<Mark>(node)->content;
      for (auto& inner : content) resolve_parts(inner);
      std::move(content.begin(), content.end(), std::back_inserter(result));
    }
    list = std::move(result);
  }

  // Items and rows that went.
  void resolve_parts(Inline&) const {}
  void resolve_parts(Block& block) const {
    if (BulletList* bullets = get_if<BulletList>(block)) resolve_items(bullets->items);
    if (OrderedList* ordered = get_if<OrderedList>(block)) resolve_items(ordered->items);
    if (DefinitionList* list = get_if<DefinitionList>(block)) resolve_definitions(*list);
    if (Table* table = get_if<Table>(block))
      for_each_row_list(*table, [this](std::vector<Row>& rows) { resolve_rows(rows); });
  }

  void resolve_items(std::vector<Blocks>& items) const {
    std::erase_if(items, [this](const Blocks& item) { return is_marked_item(item, goes_); });
  }

  // A term went if all of it is marked so; a definition, as an item.
  void resolve_definitions(DefinitionList& list) const {
    std::erase_if(list.items, [this](const auto& item) {
      return item.first.size() == 1 && is_marked<Span>(item.first.front(), goes_) &&
             std::all_of(item.second.begin(), item.second.end(),
                         [this](const Blocks& d) { return is_marked_item(d, goes_); });
    });
    for (auto& [term, definitions] : list.items) resolve_items(definitions);
  }

  void resolve_rows(std::vector<Row>& rows) const {
    std::erase_if(rows, [this](const Row& row) { return is_marked(row, goes_); });
    for (Row& row : rows) std::erase(row.attr.classes, stays_);
  }

  void resolve_id(Attr& attr) const {
    const auto was = std::find_if(attr.attributes.begin(), attr.attributes.end(),
                                  [](const auto& pair) { return pair.first == kWasId; });
    if (was == attr.attributes.end()) return;
    if (stays_ == kDeletion) attr.id = was->second;
    attr.attributes.erase(was);
  }

  std::string_view stays_;
  std::string_view goes_;
};

}  // namespace

Change change_named(std::string_view name) {
  if (name == kInsertion) return Change::insertion;
  return name == kDeletion ? Change::deletion : Change::none;
}

std::string_view name_of(Change change) {
  if (change == Change::insertion) return kInsertion;
  return change == Change::deletion ? kDeletion : std::string_view();
}

Change change_of(const Attr& attr) {
  if (attr.has_class(kInsertion)) return Change::insertion;
  return attr.has_class(kDeletion) ? Change::deletion : Change::none;
}

Change change_of(const Block& block) {
  const Div* division = get_if<Div>(block);
  return division ? change_of(division->attr) : Change::none;
}

Block inserted(Blocks blocks) {
  const Place place = place_of(blocks);
  return {Div{mark(kInsertion), std::move(blocks)}, place};
}

Block deleted(Blocks blocks) {
  for_each_attr(blocks, hide_id);
  const Place place = place_of(blocks);
  return {Div{mark(kDeletion), std::move(blocks)}, place};
}

Inline inserted(Inlines inlines) {
  const Place place = place_of(inlines);
  return {Span{mark(kInsertion), std::move(inlines)}, place};
}

Inline deleted(Inlines inlines) {
  for_each_attr(inlines, hide_id);
  const Place place = place_of(inlines);
  return {Span{mark(kDeletion), std::move(inlines)}, place};
}

Row inserted(Row row) {
  row.attr.add_class(kInsertion);
  return row;
}

Row deleted(Row row) {
  hide_id(row.attr);
  for (Cell& cell : row.cells) {
    hide_id(cell.attr);
    for_each_attr(cell.content, hide_id);
  }
  row.attr.add_class(kDeletion);
  return row;
}

bool is_inserted(const Block& block) { return is_marked<Div>(block, kInsertion); }
bool is_deleted(const Block& block) { return is_marked<Div>(block, kDeletion); }
bool is_inserted(const Inline& node) { return is_marked<Span>(node, kInsertion); }
bool is_deleted(const Inline& node) { return is_marked<Span>(node, kDeletion); }
bool is_inserted(const Blocks& item) { return is_marked_item(item, kInsertion); }
bool is_deleted(const Blocks& item) { return is_marked_item(item, kDeletion); }

Blocks accept_all(Blocks redline) {
  Resolution(kInsertion, kDeletion).apply(redline);
  return redline;
}

Blocks reject_all(Blocks redline) {
  Resolution(kDeletion, kInsertion).apply(redline);
  return redline;
}

void join_texts(Inlines& inlines) {
  Inlines result;
  for (Inline& node : inlines) {
    Str* text = get_if<Str>(node);
    Str* before = result.empty() ? nullptr : get_if<Str>(result.back());
    if (!text || !before) {
      result.push_back(std::move(node));
      continue;
    }
    before->text += text->text;
    Place& place = result.back().place;
    if (place.source == node.place.source && place.end == node.place.begin)
      place.end = node.place.end;
  }
  inlines = std::move(result);
}

void join_texts(Blocks& blocks) {
  walk(blocks, {{}, [](Inlines& list) { join_texts(list); }});
}

ChangeCount count_changes(std::span<const Block> redline) {
  ChangeCount result;
  visit_attrs(redline, [&](const Attr& attr) {
    result.insertions += attr.has_class(kInsertion);
    result.deletions += attr.has_class(kDeletion);
  });
  return result;
}

bool has_changes(std::span<const Block> blocks) { return count_changes(blocks).all() > 0; }

}  // namespace remit
