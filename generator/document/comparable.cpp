#include "document/comparable.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.h"
#include "document/attributes.h"
#include "document/walk.h"

namespace remit {
namespace {

constexpr std::array<std::string_view, 5> kNumbers = {"number", "level", "list", "run", "label"};

void strip_numbers(Attr& attr) {
  std::erase_if(attr.attributes, [](const auto& pair) {
    return std::find(kNumbers.begin(), kNumbers.end(), pair.first) != kNumbers.end();
  });
}

// The number of a reference has such spaces before and in it.
bool has_number(const Inline& node) {
  const Str* text = get_if<Str>(node);
  return text && text->text.find(kNoBreakSpace) != std::string::npos;
}

// What stands before the number: "paragraph" of "paragraph 6.2 of Appendix B".
void strip_number(Inlines& content) {
  const auto number = std::find_if(content.begin(), content.end(), has_number);
  if (number == content.end()) return;
  content.erase(number + 1, content.end());
  std::string& text = get_if<Str>(content.back())->text;
  text.erase(text.find(kNoBreakSpace));
  if (text.empty()) content.pop_back();
}

Inlines* text_of(Block& block) {
  if (Plain* plain = get_if<Plain>(block)) return &plain->content;
  if (Para* para = get_if<Para>(block)) return &para->content;
  return nullptr;
}

void strip_caption(Table& table) {
  Inlines* text = table.caption.empty() ? nullptr : text_of(table.caption.front());
  if (!text) return;
  const auto length = static_cast<std::ptrdiff_t>(Comparable::label_length(*text, table.attr));
  text->erase(text->begin(), text->begin() + length);
}

void strip_label(Image& image) {
  const std::string label = image.attr.get("label") + ": ";
  if (label.size() > 2 && image.target.title.starts_with(label))
    image.target.title.erase(0, label.size());
}

// One that says nothing about the one block in it.
Div* bare_division(Block& block) {
  Div* div = get_if<Div>(block);
  return div && div->attr.empty() && div->content.size() == 1 ? div : nullptr;
}

}  // namespace

int Comparable::first_number(const OrderedList& list) {
  const Div* first = list.items.empty() || list.items.front().empty()
                         ? nullptr
                         : get_if<Div>(list.items.front().front());
  return first && first->attr.has_class("numbered") ? 1 : list.list.start;
}

Comparable::Comparable(const Blocks& before, const Blocks& after) {
  for (const Blocks* blocks : {&before, &after})
    for_each_block(*blocks, [&](const Block& block) {
      if (const Header* header = get_if<Header>(block))
        headings_.emplace("#" + header->attr.id, plain_text(header->content));
    });
}

std::size_t Comparable::label_length(const Inlines& caption, const Attr& labelled) {
  const std::string label = labelled.get("label");
  if (label.empty()) return 0;
  const Inlines expected = inlines_from_text(label + ": ");
  const bool begins = caption.size() >= expected.size() &&
                      std::equal(expected.begin(), expected.end(), caption.begin());
  return begins ? expected.size() : 0;
}

Blocks Comparable::of(Blocks blocks) const {
  walk(blocks, {[this](Blocks& list) { strip(list); }, [this](Inlines& list) { strip(list); }});
  for_each_attr(blocks, strip_numbers);
  return blocks;
}

Inlines Comparable::of(Inlines inlines) const {
  walk(inlines, {[this](Blocks& list) { strip(list); }, [this](Inlines& list) { strip(list); }});
  for_each_attr(inlines, strip_numbers);
  return inlines;
}

Block Comparable::of(const Block& block) const { return std::move(of(Blocks{block}).front()); }

Inline Comparable::of(const Inline& node) const { return std::move(of(Inlines{node}).front()); }

Attr Comparable::of(Attr attr) const {
  strip_numbers(attr);
  return attr;
}

void Comparable::strip(Blocks& list) const {
  for (Block& block : list) {
    for (Div* div = bare_division(block); div; div = bare_division(block)) {
      Block inner = std::move(div->content.front());
      block = std::move(inner);
    }
    if (Plain* plain = get_if<Plain>(block)) block.node = Para{Inlines(std::move(plain->content))};
    if (OrderedList* ordered = get_if<OrderedList>(block))
      ordered->list = ListAttributes{.start = first_number(*ordered)};
    if (Table* table = get_if<Table>(block)) strip_caption(*table);
  }
}

void Comparable::strip(Inlines& list) const {
  for (Inline& node : list) {
    if (get_if<SoftBreak>(node)) node.node = Space{};
    if (Link* link = get_if<Link>(node)) strip_reference(*link);
    if (Image* image = get_if<Image>(node)) strip_label(*image);
  }
}

void Comparable::strip_reference(Link& link) const {
  if (!link.target.url.starts_with('#') || !link.attr.has_class("reference")) return;
  Inlines& content = link.content;
  if (headings_.contains({link.target.url, plain_text(content)})) content.clear();
  strip_number(content);
}

}  // namespace remit
