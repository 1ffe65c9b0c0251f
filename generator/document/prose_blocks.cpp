#include "document/prose_blocks.h"

#include <array>
#include <optional>
#include <string_view>

#include "base/overloaded.h"
#include "base/strings.h"
#include "base/unicode.h"

namespace remit {
namespace {

constexpr std::array<std::string_view, 9> kPeople = {"present",   "also present",  "in attendance",
                                                     "attendees", "attending",     "attendance",
                                                     "apologies", "those present", "officers"};

bool begins_list_of_people(std::string_view text) {
  const std::string folded = unicode::folded(trim(text));
  for (const std::string_view word : kPeople)
    if (folded.starts_with(word) &&
        (folded.size() == word.size() || folded.find_first_of(":;,.", word.size()) == word.size() ||
         folded.substr(word.size()).starts_with(" and ")))
      return true;
  return false;
}

class Collector {
 public:
  void blocks(const Blocks& tree) {
    for (const Block& block : tree) visit_node([&](const auto& node) { collect(node); }, block);
  }

  ProseBlocks take() { return std::move(result_); }

 private:
  void collect(const Plain& node) { paragraph(node.content); }
  void collect(const Para& node) { paragraph(node.content); }
  void collect(const Header& node) {
    people_ = false;
    const std::size_t number = add(node.content);
    result_.blocks[number].is_heading = true;
    people_ = begins_list_of_people(result_.blocks[number].text.text());
    notes(node.content);
  }
  void collect(const BlockQuote& node) { blocks(node.content); }
  void collect(const Div& node) {
    if (node.attr.get("lang").empty()) blocks(node.content);
  }
  void collect(const BulletList& node) {
    for (const Blocks& item : node.items) blocks(item);
  }
  void collect(const OrderedList& node) {
    for (const Blocks& item : node.items) blocks(item);
  }
  void collect(const DefinitionList& node) {
    for (const auto& [term, meanings] : node.items) {
      const std::size_t number = add(term);
      for (const Blocks& meaning : meanings) {
        if (!meaning.empty()) result_.pairs.push_back({number, result_.blocks.size(), true});
        blocks(meaning);
      }
    }
  }
  void collect(const Table& node) {
    blocks(node.caption);
    rows(node.head);
    for (const TableBody& body : node.bodies) {
      rows(body.head);
      rows(body.rows);
    }
    rows(node.foot);
  }
  void collect(const CodeBlock&) {}
  void collect(const HorizontalRule&) {}

  void rows(const std::vector<Row>& all) {
    for (const Row& row : all) {
      std::optional<std::size_t> before;
      for (const Cell& cell : row.cells) {
        const std::size_t first = result_.blocks.size();
        blocks(cell.content);
        for (std::size_t i = first; i < result_.blocks.size(); ++i)
          result_.blocks[i].is_cell = true;
        const bool is_one = result_.blocks.size() == first + 1;
        if (is_one && before) result_.pairs.push_back({*before, first});
        before = is_one ? std::optional(first) : std::nullopt;
      }
    }
  }

  void paragraph(const Inlines& content) {
    const std::size_t number = add(content);
    const std::string_view text = result_.blocks[number].text.text();
    // A paragraph that names people, or only says that they follow.
    const bool begins = begins_list_of_people(text);
    result_.blocks[number].names_people |= begins;
    if (begins && trim(text).size() < 30) people_ = true;
    notes(content);
  }

  std::size_t add(const Inlines& content) {
    ProseBlock block;
    block.text.add(content, RunningText::Languages::own);
    block.names_people = people_;
    result_.blocks.push_back(std::move(block));
    return result_.blocks.size() - 1;
  }

  void notes(const Inlines& content) {
    for (const Inline& node : content) {
      if (const Footnote* note = get_if<Footnote>(node)) blocks(note->content);
      if (const Emph* emph = get_if<Emph>(node)) notes(emph->content);
      if (const Strong* strong = get_if<Strong>(node)) notes(strong->content);
      if (const Link* link = get_if<Link>(node)) notes(link->content);
      if (const Span* span = get_if<Span>(node); span && span->attr.get("lang").empty())
        notes(span->content);
    }
  }

  ProseBlocks result_;
  bool people_ = false;
};

}  // namespace

ProseBlocks prose_blocks(const Blocks& tree) {
  Collector collector;
  collector.blocks(tree);
  return collector.take();
}

}  // namespace remit
