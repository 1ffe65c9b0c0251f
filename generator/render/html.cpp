#include "render/html.h"

#include <algorithm>
#include <cctype>

#include "base/format.h"
#include "document/tracked_changes.h"
#include "render/html_writer.h"
#include "render/part_pictures.h"
#include "text/escaping.h"

namespace remit {

std::string render_html(const Blocks& blocks, const HtmlOptions& options) {
  HtmlWriter writer(options);
  const Blocks parted = has_changes(blocks) ? part_pictures(blocks) : Blocks();
  writer.blocks(parted.empty() ? blocks : parted);
  writer.footnotes();
  return writer.take();
}

std::string render_html(const Inlines& inlines, const HtmlOptions& options) {
  HtmlWriter writer(options);
  writer.inlines(inlines);
  return writer.take();
}

std::string escape_address(std::string_view address) {
  std::string result;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept = byte < 0x80 &&
                      (std::isalnum(byte) != 0 ||
                       std::string_view("-._~:/?#@!$&'()*+,;=%").find(c) != std::string_view::npos);
    result += kept ? std::string(1, c) : format("%{:02X}", byte);
  }
  return escape_markup(result);
}

}  // namespace remit
