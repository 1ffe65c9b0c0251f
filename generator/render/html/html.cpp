#include "render/html/html.h"

#include "document/tracked_changes.h"
#include "render/html/writer.h"
#include "render/part_pictures.h"

namespace remit {

std::string render_html(std::span<const Block> blocks, const HtmlOptions& options) {
  HtmlWriter writer(options);
  // The writer refers to footnotes until all are written.
  const Blocks parted =
      has_changes(blocks) ? part_pictures(Blocks(blocks.begin(), blocks.end())) : Blocks();
  writer.blocks(parted.empty() ? blocks : parted);
  writer.footnotes();
  return writer.take();
}

std::string render_html(const Inlines& inlines, const HtmlOptions& options) {
  HtmlWriter writer(options);
  writer.inlines(inlines);
  return writer.take();
}

}  // namespace remit
