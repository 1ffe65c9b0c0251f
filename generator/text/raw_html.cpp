#include "text/raw_html.h"

#include "base/strings.h"
#include "base/utf8.h"
#include "text/divisions.h"

namespace remit {

std::optional<std::size_t> comment_mark(std::string_view html) {
  html = trim(html);
  if (!html.starts_with("<!--") || html.size() < 8) return std::nullopt;
  std::size_t i = 4;
  const auto index = mark_index(utf8::next(html, i));
  return index && html.substr(i) == "-->" ? index : std::nullopt;
}

void read_html_block(std::string_view html, Place where, const std::vector<Mark>& marks,
                     Blocks& out, Diagnostics& diagnostics) {
  if (const auto index = comment_mark(html)) {
    out.push_back(mark_block(*index, marks[*index].place));
    return;
  }
  if (trim(html).starts_with("<!--") && trim(html).ends_with("-->")) return;
  diagnostics.warning(where, "markdown.raw-html", "HTML is left out, with the text inside it",
                      "write it in Markdown; '\\<' writes a '<'");
}

}  // namespace remit
