#include "render/part_pictures.h"

#include <algorithm>

#include "document/tracked_changes.h"
#include "document/walk.h"

namespace remit {
namespace {

// [-picture-] [+picture+], with titles that are their captions.
bool is_changed_pictures(const Inlines& words) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [](const Inline& node) {
    const Span* span = get_if<Span>(node);
    if (!span) return get_if<Space>(node) != nullptr;
    const Image* image = span->content.size() == 1 ? get_if<Image>(span->content[0]) : nullptr;
    return image && !image->target.title.empty() && change_of(span->attr) != Change::none;
  });
}

Block as_block(Span& span, const Block& paragraph) {
  Div division;
  division.attr.add_class(name_of(change_of(span.attr)));
  division.content = {Block{Para{std::move(span.content)}, paragraph.place}};
  return {std::move(division), paragraph.place};
}

}  // namespace

Blocks part_pictures(Blocks blocks) {
  walk(blocks, {[](Blocks& list) {
                  Blocks parted;
                  for (Block& block : list) {
                    Para* para = get_if<Para>(block);
                    if (!para || !is_changed_pictures(para->content)) {
                      parted.push_back(std::move(block));
                      continue;
                    }
                    for (Inline& node : para->content)
                      if (Span* span = get_if<Span>(node)) parted.push_back(as_block(*span, block));
                  }
                  list = std::move(parted);
                },
                {}});
  return blocks;
}

}  // namespace remit
