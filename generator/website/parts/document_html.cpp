#include "website/parts/document_html.h"

#include <algorithm>
#include <span>

#include "base/strings.h"
#include "document/walk.h"
#include "text/addresses.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

// The way from the page to the folder of the document's own, "" if that is the page's folder.
std::string way_to(const ComposedDocument& document, const std::string& path) {
  std::string way = relative_address(path, page_path(document.key));
  way.resize(way.size() - std::string_view("index.html").size());
  return way;
}

bool is_title(const Block& block) {
  const Div* div = get_if<Div>(block);
  return div && div->attr.has_class("title");
}

bool belongs_to_title(const Block& block) {
  const Div* div = get_if<Div>(block);
  return div && (div->attr.has_class("committee") || div->attr.has_class("meeting-date") ||
                 div->attr.has_class("in-force"));
}

bool has_notes(std::span<const Block> blocks) {
  bool result = false;
  for_each_inline(blocks, [&](const Inline& node) { result |= get_if<Footnote>(node) != nullptr; });
  return result;
}

}  // namespace

HtmlOptions html_options(const ComposedDocument& document, const std::string& path,
                         int heading_shift) {
  HtmlOptions options;
  options.heading_shift = heading_shift;
  options.headings_in_order = true;
  options.address = [&document, path, way = way_to(document, path)](const std::string& url) {
    for (const PictureFile& picture : document.pictures)
      if (picture.path == url)
        return relative_address(path, picture_path(document.key, picture.name));
    for (const Drawing& drawing : document.drawings)
      if (drawing.address == url)
        return relative_address(path, drawing_path(document.key, drawing));
    const bool elsewhere = url.starts_with('#') || url.starts_with('/') || !scheme_of(url).empty();
    return elsewhere ? url : way + url;
  };
  return options;
}

DocumentHtml document_html(const ComposedDocument& document, const std::string& path) {
  const Blocks& blocks = document.document.blocks;
  const auto title = std::find_if(blocks.begin(), blocks.end(), is_title);
  const auto end = title == blocks.end()
                       ? blocks.begin()
                       : std::find_if_not(title + 1, blocks.end(), belongs_to_title);
  const HtmlOptions options = html_options(document, path);
  const std::span<const Block> opening(blocks.begin(), end), rest(end, blocks.end());
  if (has_notes(opening)) return {"", render_html(blocks, options)};  // all notes in one count
  return {render_html(opening, options), render_html(rest, options)};
}

Value::List download_values(const std::string& title, const std::vector<Download>& downloads,
                            const std::string& path) {
  Value::List result;
  for (const Download& download : downloads)
    result.emplace_back(Value::Object{{"label", title},
                                      {"url", relative_address(path, download.path)},
                                      {"part", download.part},
                                      {"kind", download.kind},
                                      {"size", download.size ? size_in_words(*download.size) : ""}});
  return result;
}

}  // namespace remit
