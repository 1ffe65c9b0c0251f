#include "support/random_redlines.h"

#include <array>
#include <functional>

#include "base/format.h"
#include "support/redlines.h"

namespace remit::test {
namespace {

constexpr std::array<const char*, 2> kChanges = {"insertion", "deletion"};

class Maker {
 public:
  explicit Maker(unsigned seed) : state_(seed * 2654435761u + 1) {}

  Blocks redline() {
    Blocks blocks = {para_of("Terms of reference of the board.")};
    const int count = 6 + below(14);
    for (int i = 0; i < count; ++i) blocks.push_back(maybe_changed(0));
    // What is at the end is one of the hard parts, so it often is a change.
    return blocks;
  }

 private:
  int below(int limit) {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<int>((state_ >> 33) % static_cast<unsigned>(limit));
  }
  bool chance(int percent) { return below(100) < percent; }
  const char* any_change() { return kChanges[static_cast<std::size_t>(below(2))]; }

  std::string some_words() {
    static constexpr std::array<const char*, 12> kWords = {
        "board",    "quorum",  "member", "agency", "meets", "quarterly",
        "decision", "council", "police", "vote",   "chair", "paper"};
    std::string text;
    for (int i = 1 + below(6); i > 0; --i)
      text += (text.empty() ? "" : " ") + std::string(kWords[static_cast<std::size_t>(below(12))]);
    return text + format(" {}", ++word_);  // each text once, so that none is taken for another
  }

  Inlines decorated() {
    Inlines text = inlines_from_text(some_words());
    switch (below(8)) {
      case 0:
        return {Inline{Strong{text}, {}}};
      case 1:
        return {Inline{Link{{}, text, {"https://example.org/", ""}}, {}}};
      case 2:
        return {Inline{Code{{}, some_words()}, {}}};
      case 3:
        text.push_back({LineBreak{}, {}});
        text.push_back({Emph{inlines_from_text(some_words())}, {}});
        return text;
      default:
        return text;
    }
  }

  // The words of a paragraph; never all of them changed.
  Inlines line(bool may_change) {
    Inlines result = inlines_from_text(some_words());
    for (int i = below(4); i > 0; --i) {
      result.push_back({Space{}, {}});
      Inlines more = decorated();
      if (may_change && chance(50)) more = {changed_words(any_change(), std::move(more))};
      for (Inline& node : more) result.push_back(std::move(node));
      if (chance(12)) result.push_back({Footnote{{Block{Para{line(may_change)}, {}}}}, {}});
    }
    return result;
  }

  Blocks item(bool may_change, int depth) {
    if (may_change && chance(30)) return {changed(any_change(), item(false, depth))};
    Blocks content = {Block{Plain{line(may_change)}, {}}};
    if (depth < 2 && chance(25)) content.push_back(list(may_change, depth + 1));
    if (chance(15)) content.push_back({Para{line(may_change)}, {}});
    return content;
  }

  // At least one item stays, in either case: whole lists come and go as blocks.
  Block list(bool may_change, int depth) {
    std::vector<Blocks> items = {item(false, 2)};
    for (int i = below(4); i > 0; --i) items.push_back(item(may_change, depth));
    if (chance(50)) return {BulletList{std::move(items)}, {}};
    return {OrderedList{{}, std::move(items)}, {}};
  }

  Cell cell(bool may_change) {
    Cell result;
    result.content = {Block{Plain{line(may_change)}, {}}};
    if (may_change && chance(10))
      result.content = {changed(any_change(), {Block{Plain{line(false)}, {}}})};
    if (may_change && chance(10))
      result.content = {deleted({Block{Plain{line(false)}, {}}}),
                        inserted({Block{Plain{line(false)}, {}}})};
    if (may_change && chance(15))
      result.content.push_back(changed(any_change(), {Block{Para{line(false)}, {}}}));
    if (chance(8)) result.content.clear();
    return result;
  }

  Row cells(bool may_change, int columns) {
    const bool whole = may_change && chance(30);
    Row result;
    for (int i = 0; i < columns; ++i) result.cells.push_back(cell(may_change && !whole));
    return whole ? changed_row(any_change(), std::move(result)) : result;
  }

  Block some_table(bool may_change) {
    Table table;
    const int columns = 1 + below(3);
    table.columns.resize(static_cast<std::size_t>(columns));
    if (chance(60)) table.caption = {Block{Plain{line(may_change)}, {}}};
    table.head = {cells(false, columns)};
    table.bodies.emplace_back();
    for (int i = below(4) + 1; i > 0; --i)
      table.bodies[0].rows.push_back(cells(may_change, columns));
    return {std::move(table), {}};
  }

  Block some_code() {
    const std::string first = some_words();
    return {CodeBlock{{}, first + "\n" + some_words()}, {}};
  }

  Block some_block(bool may_change, int depth) {
    switch (below(depth > 1 ? 6 : 10)) {
      case 0:
        return {Header{1 + below(3), {}, line(may_change)}, {}};
      case 1:
        return list(may_change, 0);
      case 2:
        return some_code();
      case 6:
        return some_table(may_change);
      case 7:
        return {BlockQuote{several(may_change, depth + 1)}, {}};
      case 8:
        return {Div{{"", {chance(50) ? "note" : "box"}, {}}, several(may_change, depth + 1)}, {}};
      case 9:
        return some_table(may_change);
      default:
        return {Para{line(may_change)}, {}};
    }
  }

  Blocks several(bool may_change, int depth) {
    Blocks result = {Block{Para{line(may_change)}, {}}};
    for (int i = below(3); i > 0; --i)
      result.push_back(may_change ? maybe_changed(depth) : some_block(false, depth));
    return result;
  }

  Block maybe_changed(int depth) {
    if (!chance(45)) return some_block(true, depth);
    Blocks whole = {some_block(false, depth)};
    if (chance(40)) whole.push_back(some_block(false, depth));
    return changed(any_change(), std::move(whole));
  }

  unsigned long long state_;
  int word_ = 0;
};

}  // namespace

Blocks random_redline(unsigned seed) { return Maker(seed).redline(); }

}  // namespace remit::test
