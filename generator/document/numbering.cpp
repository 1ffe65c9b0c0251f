#include "document/numbering.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/format.h"

namespace remit {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 13> kRoman = {{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};

std::string lower_roman(int number) {
  std::string result;
  for (const auto& [value, letters] : kRoman)
    for (; number >= value; number -= value) result += letters;
  return result;
}

std::string lower_letter(int number) {
  const int index = number - 1;
  return std::string(static_cast<std::size_t>(index / 26 + 1), static_cast<char>('a' + index % 26));
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

// The levels named in the text of a level: "%1.%2" names 0 and 1. Calls `literal` for what stands
// between.
template <class OnLevel, class OnLiteral>
void read_level_text(std::string_view text, OnLevel on_level, OnLiteral on_literal) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] == '%' && next >= '1' && next <= '9') {
      on_level(static_cast<std::size_t>(next - '1'));
      ++i;
    } else {
      on_literal(text[i]);
    }
  }
}

// The counts of a scheme's levels, as a word processor keeps them.
class Counter {
 public:
  explicit Counter(const NumberingScheme& scheme)
      : levels_(scheme.levels), state_(scheme.levels.size()) {}

  // The index of the n-th level (from 1) of a kind.
  std::optional<std::size_t> level(NumberedKind kind, int n) const {
    for (std::size_t i = 0; i < levels_.size(); ++i)
      if (levels_[i].kind == kind && --n == 0) return i;
    return std::nullopt;
  }

  // The next label of a level; nothing if it would name the number of an unnumbered heading.
  std::optional<std::string> next(std::size_t level);

  // Items begin anew here, though no number of an earlier level is given.
  void begin_items();
  // The run of the number that was given last: see numbering.h.
  int run() const { return run_; }

  // An unnumbered heading stands here: what comes under it has no number of these levels to name.
  void suspend_headings_from(std::size_t level) {
    for (std::size_t i = level; i < levels_.size(); ++i)
      if (levels_[i].kind == NumberedKind::heading) state_[i].suspended = true;
  }

 private:
  struct State {
    std::optional<int> number;  // none: to be started
    bool suspended = false;
  };

  bool names_suspended(std::size_t level) const;
  void advance(std::size_t level);
  std::string label(std::size_t level);

  const std::vector<NumberingLevel>& levels_;
  std::vector<State> state_;
  struct Run {
    int id = 0;  // 0: there is none
    std::size_t level = 0;
  };
  bool stands_alone(std::size_t level) const;
  bool skips(std::size_t level) const;
  int run_of(std::size_t level);

  Run skipping_;  // begun by a number that has none of an earlier level before it
  Run items_;     // begun by begin_items
  int run_ = 0;
  int runs_ = 0;  // so far
};

// Whether neither the level nor a later one names a level before it.
bool Counter::stands_alone(std::size_t level) const {
  bool result = true;
  for (std::size_t i = level; i < levels_.size(); ++i)
    read_level_text(
        levels_[i].text, [&](std::size_t named) { result = result && named >= level; },
        [](char) {});
  return result;
}

bool Counter::skips(std::size_t level) const {
  const auto end = state_.begin() + static_cast<std::ptrdiff_t>(level);
  return std::any_of(state_.begin(), end, [](const State& state) { return !state.number; });
}

void Counter::begin_items() {
  const auto first = level(NumberedKind::item, 1);
  if (!first || !stands_alone(*first)) return;
  bool counted = false;
  for (std::size_t i = *first; i < levels_.size(); ++i) {
    counted = counted || state_[i].number;
    state_[i].number.reset();
  }
  if (counted) items_ = {++runs_, *first};
}

int Counter::run_of(std::size_t level) {
  if (levels_[level].kind != NumberedKind::item) items_ = {};
  if (level < skipping_.level) skipping_ = {};
  if (items_.id > 0) return items_.id;
  const bool begins = skipping_.id == 0 && !levels_[level].continuous && skips(level);
  if (begins && stands_alone(level)) skipping_ = {++runs_, level};
  return skipping_.id;
}

std::optional<std::string> Counter::next(std::size_t level) {
  if (names_suspended(level)) return std::nullopt;
  run_ = run_of(level);
  advance(level);
  return label(level);
}

bool Counter::names_suspended(std::size_t level) const {
  bool result = false;
  read_level_text(
      levels_[level].text,
      [&](std::size_t named) { result = result || (named < level && state_[named].suspended); },
      [](char) {});
  return result;
}

void Counter::advance(std::size_t level) {
  State& state = state_[level];
  state.number = state.number ? *state.number + 1 : levels_[level].start;
  state.suspended = false;
  for (std::size_t i = level + 1; i < levels_.size(); ++i) {
    if (!levels_[i].continuous) state_[i].number.reset();
    state_[i].suspended = false;
  }
}

// A level that was skipped counts as started once its number has been shown.
std::string Counter::label(std::size_t level) {
  std::string result;
  const auto add_number = [&](std::size_t named) {
    if (named > level) return;
    std::optional<int>& number = state_[named].number;
    if (!number) number = levels_[named].start;
    result += format_number(levels_[named].format, *number);
  };
  read_level_text(levels_[level].text, add_number, [&](char c) { result += c; });
  return result;
}

// What an author's `{#id}` on a paragraph or an item becomes: a division without classes, around
// that one block.
Div* author_id_division(Block& block) {
  Div* div = get_if<Div>(block);
  const bool only_named = div && !div->attr.id.empty() && div->attr.classes.empty();
  return only_named && div->content.size() == 1 ? div : nullptr;
}

// A picture with a caption, alone in its paragraph: the caption numbers it. So is a diagram without
// one.
bool is_figure(const Block& block) {
  const Para* para = get_if<Para>(block);
  const Image* image =
      para && para->content.size() == 1 ? get_if<Image>(para->content.front()) : nullptr;
  return image && (!image->target.title.empty() || image->attr.has_class("diagram"));
}

bool is_unnumbered(const Block& block) {
  const Attr* attr = attr_of(block);
  return attr && attr->has_class("unnumbered");
}

class Numberer {
 public:
  explicit Numberer(const NumberingScheme& scheme) : counter_(scheme) {}

  void number_text(Blocks& blocks) {
    for (Block& block : blocks) number_block(block);
  }

 private:
  void number_block(Block& block);
  void number_heading(Header& header);
  void number_paragraph(Block& block);
  void number_division(Block& block, Div& div);
  void number_list(OrderedList& list, int depth);
  void number_item(Blocks& item, std::size_t level, std::string label, int run);

  // `run` is that of the counter when it gave the label.
  static void set_number(Attr& attr, std::size_t level, std::string label, int run) {
    attr.set("number", std::move(label));
    attr.set("level", format("{}", level));
    attr.set("list", "");
    if (run > 0) attr.set("run", format("{}", run));
  }

  Counter counter_;
  bool after_heading_ = false;
};

void Numberer::number_block(Block& block) {
  if (Header* header = get_if<Header>(block)) return number_heading(*header);
  if (get_if<Para>(block)) return number_paragraph(block);
  if (OrderedList* list = get_if<OrderedList>(block)) return number_list(*list, 1);
  if (Div* div = get_if<Div>(block)) return number_division(block, *div);
}

void Numberer::number_heading(Header& header) {
  after_heading_ = true;
  const auto level = counter_.level(NumberedKind::heading, header.level);
  const bool numbered = level && !header.attr.has_class("unnumbered");
  if (level && !numbered) counter_.suspend_headings_from(*level);
  if (!numbered) return counter_.begin_items();
  if (auto label = counter_.next(*level))
    set_number(header.attr, *level, std::move(*label), counter_.run());
}

void Numberer::number_division(Block& block, Div& div) {
  if (div.attr.has_class("continued") || div.attr.has_class("landscape"))
    return number_text(div.content);
  if (author_id_division(block) && get_if<Para>(div.content.front())) number_paragraph(block);
}

// Of a Para, or of a division with an author's id around one.
void Numberer::number_paragraph(Block& block) {
  const auto level = counter_.level(NumberedKind::paragraph, 1);
  if (!level || !after_heading_ || is_figure(block)) return;
  auto label = counter_.next(*level);
  if (!label) return counter_.begin_items();
  if (get_if<Para>(block)) {
    Div div;
    div.content.push_back({std::move(block.node), block.place});
    block.node = std::move(div);
  }
  Attr& attr = *attr_of(block);
  attr.add_class("numbered");
  set_number(attr, *level, std::move(*label), counter_.run());
}

void Numberer::number_list(OrderedList& list, int depth) {
  const auto level = counter_.level(NumberedKind::item, depth);
  if (!level) return;
  for (Blocks& item : list.items) {
    std::optional<std::string> label;
    if (item.empty() || !is_unnumbered(item.front())) label = counter_.next(*level);
    const int run = counter_.run();
    for (Block& block : item)
      if (OrderedList* nested = get_if<OrderedList>(block)) number_list(*nested, depth + 1);
    if (label) number_item(item, *level, std::move(*label), run);
  }
}

// Wraps the item; an id that its author gave it moves to the outer division.
void Numberer::number_item(Blocks& item, std::size_t level, std::string label, int run) {
  Div wrapper;
  Place place;
  if (!item.empty()) {
    place = item.front().place;
    if (Div* named = author_id_division(item.front())) {
      wrapper.attr = std::move(named->attr);
      Block inner = std::move(named->content.front());
      item.front() = std::move(inner);
    }
  }
  wrapper.attr.add_class("numbered");
  set_number(wrapper.attr, level, std::move(label), run);
  wrapper.content = std::move(item);
  item.clear();
  item.push_back({std::move(wrapper), place});
}

}  // namespace

std::string format_number(NumberFormat format, int number) {
  switch (format) {
    case NumberFormat::decimal:
      return remit::format("{}", number);
    case NumberFormat::lower_letter:
      return lower_letter(number);
    case NumberFormat::upper_letter:
      return upper(lower_letter(number));
    case NumberFormat::lower_roman:
      return lower_roman(number);
    case NumberFormat::upper_roman:
      return upper(lower_roman(number));
  }
  return {};
}

void number(Blocks& blocks, const NumberingScheme& scheme) { Numberer(scheme).number_text(blocks); }

}  // namespace remit
