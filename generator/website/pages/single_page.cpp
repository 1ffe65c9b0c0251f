#include "website/pages/single_page.h"

#include <algorithm>

#include "base/format.h"
#include "render/html/html.h"
#include "text/addresses.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"

namespace remit {
namespace {

constexpr const char* kTemplate = "site/single-page.html.mustache";

}  // namespace

Value single_page_values(const ComposedDocument& document, const Partnership& partnership,
                         const std::string& name, const std::string& style) {
  HtmlOptions options;
  options.address = [&](const std::string& url) {
    for (const PictureFile& picture : document.pictures)
      if (picture.path == url) return percent_encoded(single_page_picture(name, picture));
    return url;
  };
  Value values = frame_values(partnership, page_path(document.key), document.document.title, {},
                              document.date);
  values.set("style", style);
  values.set("content", render_html(document.document.blocks, options));
  return values;
}

std::optional<std::string> render_single_page(const ComposedDocument& document,
                                              const Partnership& partnership,
                                              const std::string& name, const std::string& style,
                                              Templates& templates, Diagnostics& diagnostics) {
  return templates.render(kTemplate, single_page_values(document, partnership, name, style),
                          diagnostics);
}

std::string single_page_picture(const std::string& name, const PictureFile& picture) {
  std::string flat = picture.name;
  std::replace(flat.begin(), flat.end(), '/', '-');
  return format("{}-{}", name, flat);
}

}  // namespace remit
