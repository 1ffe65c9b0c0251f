#include "document/canonical.h"

#include <iterator>

#include "document/walk.h"

namespace remit {
namespace {

bool is_single_space(const Inline& node) { return get_if<Space>(node) != nullptr; }

void append_canonical(Inlines& out, Inline node) {
  const bool space = is_single_space(node);
  if (!out.empty()) {
    Str* before = get_if<Str>(out.back());
    const Str* word = get_if<Str>(node);
    if (before && word) {
      before->text += word->text;
      return;
    }
    if (space && (is_single_space(out.back()) || get_if<LineBreak>(out.back()))) return;
    if (get_if<LineBreak>(node) && is_single_space(out.back())) out.pop_back();
  }
  out.push_back(std::move(node));
}

void join_words(Inlines& inlines) {
  Inlines result;
  for (Inline& node : inlines) {
    if (const Str* word = get_if<Str>(node)) {
      for (Inline& part : inlines_from_text(word->text, node.place)) {
        if (get_if<SoftBreak>(part)) part.node = Space{};
        append_canonical(result, std::move(part));
      }
      continue;
    }
    if (get_if<SoftBreak>(node)) node.node = Space{};
    append_canonical(result, std::move(node));
  }
  inlines = std::move(result);
}

void trim_ends(Inlines& inlines) {
  while (!inlines.empty() && is_single_space(inlines.back())) inlines.pop_back();
  while (!inlines.empty() && is_single_space(inlines.front())) inlines.erase(inlines.begin());
}

void trim_ends(Blocks& blocks) {
  for (Block& block : blocks) {
    if (Plain* plain = get_if<Plain>(block)) trim_ends(plain->content);
    if (Para* para = get_if<Para>(block)) trim_ends(para->content);
    if (Header* header = get_if<Header>(block)) trim_ends(header->content);
    if (DefinitionList* list = get_if<DefinitionList>(block))
      for (auto& [term, definitions] : list->items) trim_ends(term);
  }
}

}  // namespace

Blocks canonical(Blocks blocks) {
  walk(blocks, {[](Blocks& list) { trim_ends(list); }, [](Inlines& list) { join_words(list); }});
  // Only now are there no two Spaces where a block ends.
  walk(blocks, {[](Blocks& list) { trim_ends(list); }, {}});
  return blocks;
}

}  // namespace remit
