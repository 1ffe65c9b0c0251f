#include "text/raw_html.h"

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"
#include "text/divisions.h"

namespace remit {

namespace {

// Whether text stands between its tags.
bool has_words(std::string_view html) {
  bool in_tag = false;
  for (const char c : html) {
    if (c == '<') in_tag = true;
    if (!in_tag && static_cast<unsigned char>(c) > ' ') return true;
    if (c == '>') in_tag = false;
  }
  return false;
}

}  // namespace

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
  const std::string_view inner = trim(html);
  const std::size_t end = inner.find("-->");
  if (inner.starts_with("<!--") && end == inner.npos)
    diagnostics.error({where.source, where.begin, std::min(where.begin + 4, where.end)},
                      "markdown.html-comment",
                      "this comment has no end, and hides all that follows",
                      "write '-->' where the comment ends");
  else if (inner.starts_with("<!--") && end + 3 == inner.size())
    return;
  else if (has_words(inner))
    diagnostics.error(where, "markdown.html-words", "the words in this HTML would be lost",
                      "write them in Markdown, without the tags; '\\<' prints a '<'");
  else
    diagnostics.warning(where, "markdown.raw-html", "this HTML is left out",
                        "remove it, or write it in Markdown; '\\<' prints a '<'");
}

}  // namespace remit
