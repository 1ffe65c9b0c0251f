#include "document/comparison.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "document/alignment.h"
#include "document/block_alignment.h"
#include "document/comparable.h"
#include "document/table_comparison.h"
#include "document/word_comparison.h"

namespace remit {
namespace {

using Items = std::vector<Blocks>;
using Definition = std::pair<Inlines, Items>;

bool stays(const Block& block) { return !is_inserted(block) && !is_deleted(block); }
bool any_stays(const Blocks& blocks) { return std::any_of(blocks.begin(), blocks.end(), stays); }

// Takes the first heading and all behind it.
Blocks take_sections(Blocks& blocks) {
  const auto heading = std::find_if(blocks.begin(), blocks.end(),
                                    [](const Block& block) { return get_if<Header>(block); });
  const Blocks sections(heading, blocks.end());
  blocks.erase(heading, blocks.end());
  return sections;
}

// Items of which something stays, and so the list.
bool any_stays(const Items& items) {
  return std::any_of(items.begin(), items.end(),
                     [](const Blocks& item) { return !is_inserted(item) && !is_deleted(item); });
}

// The new attributes, with the old id beside a new one.
Attr with_old_id(const Attr& before, Attr after) {
  if (before.id != after.id) after.set(kWasId, before.id);
  return after;
}

// Blocks that stayed, went and came.
class RedlineBlocks {
 public:
  void removed(const Block& block) { removed_.push_back(block); }
  void added(const Block& block) { added_.push_back(block); }
  void stayed(Block block) {
    flush();
    redline_.push_back(std::move(block));
  }
  void replaced(const Block& before, const Block& after) {
    flush();
    removed(before);
    added(after);
    flush();
  }
  Blocks take() {
    flush();
    return std::move(redline_);
  }

 private:
  // What comes at the end of a section stands there, before the next ones that go.
  void flush() {
    Blocks removed_sections = take_sections(removed_);
    Blocks added_sections = removed_sections.empty() ? Blocks() : take_sections(added_);
    put();
    removed_ = std::move(removed_sections);
    added_ = std::move(added_sections);
    put();
  }
  void put() {
    if (!removed_.empty()) redline_.push_back(deleted(std::exchange(removed_, {})));
    if (!added_.empty()) redline_.push_back(inserted(std::exchange(added_, {})));
  }

  Blocks redline_;
  Blocks removed_;
  Blocks added_;
};

class Comparer {
 public:
  Comparer(const Blocks& before, const Blocks& after) : comparable_(before, after) {}

  Blocks blocks(const Blocks& before, const Blocks& after) const;

 private:
  // The two as one block, or nothing if they are to be shown as replaced.
  std::optional<Block> block(const Block& before, const Block& after) const;
  std::optional<Block> newly_named(const Block& before, const Block& after) const;
  std::optional<Block> text(const Inlines& before, const Block& after) const;
  std::optional<Block> heading(const Header& before, Header after) const;
  std::optional<Block> division(const Div& before, Div after) const;
  std::optional<Block> quotation(const BlockQuote& before, BlockQuote after) const;
  std::optional<Block> definitions(const DefinitionList& before, DefinitionList after) const;
  std::optional<Block> table(const Table& before, const Table& after) const;
  template <class List>
  std::optional<Block> list(const List& before, List after) const;

  Items items(const Items& before, const Items& after) const;
  Definition definition(const Definition& before, const Definition& after) const;

  WordComparison words(const Inlines& before, const Inlines& after) const {
    return compare_words(before, after, comparable_, compare_blocks_);
  }
  bool same_attributes(Attr before, Attr after) const {
    before.id.clear();
    after.id.clear();
    return comparable_.of(before) == comparable_.of(after);
  }

  Comparable comparable_;
  CompareBlocks compare_blocks_ = [this](const Blocks& before, const Blocks& after) {
    return blocks(before, after);
  };
};

Blocks Comparer::blocks(const Blocks& before, const Blocks& after) const {
  RedlineBlocks redline;
  const auto gap = [&](const Match& begin, const Match& end) {
    for (std::size_t i = begin.before; i < end.before; ++i) redline.removed(before[i]);
    for (std::size_t i = begin.after; i < end.after; ++i) redline.added(after[i]);
  };
  const auto match = [&](const Match& at) {
    const Block& was = before[at.before];
    const Block& is = after[at.after];
    if (was == is || comparable_.of(was) == comparable_.of(is)) return redline.stayed(is);
    if (std::optional<Block> both = block(was, is))
      redline.stayed({std::move(both->node), is.place});
    else
      redline.replaced(was, is);
  };
  for_each_part(align_blocks(before, after, comparable_), before.size(), after.size(), gap, match);
  return redline.take();
}

const Inlines* text_of(const Block& block) {
  if (const Plain* plain = get_if<Plain>(block)) return &plain->content;
  if (const Para* para = get_if<Para>(block)) return &para->content;
  return nullptr;
}

std::optional<Block> Comparer::block(const Block& before, const Block& after) const {
  const Inlines* was = text_of(before);
  if (was && text_of(after)) return text(*was, after);
  if (before.node.index() != after.node.index()) return newly_named(before, after);
  if (const Header* node = get_if<Header>(before)) return heading(*node, *get_if<Header>(after));
  if (const Div* node = get_if<Div>(before)) return division(*node, *get_if<Div>(after));
  if (const Table* node = get_if<Table>(before)) return table(*node, *get_if<Table>(after));
  if (const BulletList* node = get_if<BulletList>(before))
    return list(*node, *get_if<BulletList>(after));
  if (const OrderedList* node = get_if<OrderedList>(before)) {
    const OrderedList& other = *get_if<OrderedList>(after);
    const bool same = Comparable::first_number(*node) == Comparable::first_number(other);
    return same ? list(*node, other) : std::nullopt;
  }
  if (const BlockQuote* node = get_if<BlockQuote>(before))
    return quotation(*node, *get_if<BlockQuote>(after));
  if (const DefinitionList* node = get_if<DefinitionList>(before))
    return definitions(*node, *get_if<DefinitionList>(after));
  return std::nullopt;
}

// A block that an author put an id on.
std::optional<Block> Comparer::newly_named(const Block& before, const Block& after) const {
  const Block& inner = without_id_division(after);
  if (&inner == &after || get_if<Div>(inner)) return std::nullopt;
  std::optional<Block> both = block(before, inner);
  if (!both) return std::nullopt;
  both->place = inner.place;
  return Block{Div{with_old_id({}, get_if<Div>(after)->attr), {std::move(*both)}}, {}};
}

std::optional<Block> Comparer::text(const Inlines& before, const Block& after) const {
  WordComparison compared = words(before, *text_of(after));
  if (compared.unchanged < kAlike) return std::nullopt;
  if (get_if<Plain>(after)) return Block{Plain{std::move(compared.redline)}, {}};
  return Block{Para{std::move(compared.redline)}, {}};
}

// Whatever its words: it stands for the other because of its id, or of what follows.
std::optional<Block> Comparer::heading(const Header& before, Header after) const {
  if (before.level != after.level || !same_attributes(before.attr, after.attr)) return std::nullopt;
  after.content = words(before.content, after.content).redline;
  after.attr = with_old_id(before.attr, std::move(after.attr));
  return Block{std::move(after), {}};
}

std::optional<Block> Comparer::division(const Div& before, Div after) const {
  if (!same_attributes(before.attr, after.attr)) return std::nullopt;
  after.content = blocks(before.content, after.content);
  if (!any_stays(after.content)) return std::nullopt;
  after.attr = with_old_id(before.attr, std::move(after.attr));
  return Block{std::move(after), {}};
}

std::optional<Block> Comparer::quotation(const BlockQuote& before, BlockQuote after) const {
  after.content = blocks(before.content, after.content);
  if (!any_stays(after.content)) return std::nullopt;
  return Block{std::move(after), {}};
}

std::optional<Block> Comparer::table(const Table& before, const Table& after) const {
  std::optional<Table> compared = compare_tables(before, after, comparable_, compare_blocks_);
  if (!compared) return std::nullopt;
  compared->attr = with_old_id(before.attr, std::move(compared->attr));
  return Block{std::move(*compared), {}};
}

template <class List>
std::optional<Block> Comparer::list(const List& before, List after) const {
  after.items = items(before.items, after.items);
  if (!any_stays(after.items)) return std::nullopt;
  return Block{std::move(after), {}};
}

Items Comparer::items(const Items& before, const Items& after) const {
  Items result;
  const auto removed = [&](const Blocks& item) { result.push_back({deleted(item)}); };
  const auto added = [&](const Blocks& item) { result.push_back({inserted(item)}); };
  const auto gap = [&](const Match& begin, const Match& end) {
    for (std::size_t i = begin.before; i < end.before; ++i) removed(before[i]);
    for (std::size_t i = begin.after; i < end.after; ++i) added(after[i]);
  };
  const auto match = [&](const Match& at) {
    const Blocks& was = before[at.before];
    const Blocks& is = after[at.after];
    Blocks compared = blocks(was, is);
    const bool both_empty = was.empty() && is.empty();
    if (any_stays(compared) || both_empty) return result.push_back(std::move(compared));
    removed(was);
    added(is);
  };
  for_each_part(align_items(before, after, comparable_), before.size(), after.size(), gap, match);
  return result;
}

// Items of which the terms are the same, or whose words are alike.
std::optional<Block> Comparer::definitions(const DefinitionList& before,
                                           DefinitionList after) const {
  const auto as_items = [](const DefinitionList& list) {
    Items result;
    for (const auto& [term, definitions] : list.items) {
      result.push_back({{Para{term}, {}}});
      for (const Blocks& d : definitions) result.back().push_back({Div{{}, d}, {}});
    }
    return result;
  };
  const Matches matches = align_items(as_items(before), as_items(after), comparable_);
  if (matches.empty()) return std::nullopt;
  std::vector<Definition> result;
  const auto gap = [&](const Match& begin, const Match& end) {
    for (std::size_t i = begin.before; i < end.before; ++i)
      result.push_back(definition(before.items[i], {}));
    for (std::size_t i = begin.after; i < end.after; ++i)
      result.push_back(definition({}, after.items[i]));
  };
  const auto match = [&](const Match& at) {
    result.push_back(definition(before.items[at.before], after.items[at.after]));
  };
  for_each_part(matches, before.items.size(), after.items.size(), gap, match);
  after.items = std::move(result);
  return Block{std::move(after), {}};
}

Definition Comparer::definition(const Definition& before, const Definition& after) const {
  return {words(before.first, after.first).redline, items(before.second, after.second)};
}

}  // namespace

Blocks compare(const Blocks& before, const Blocks& after) {
  Blocks was = before;
  Blocks is = after;
  join_texts(was);
  join_texts(is);
  return Comparer(was, is).blocks(was, is);
}

}  // namespace remit
