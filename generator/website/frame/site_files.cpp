#include "website/frame/site_files.h"

#include "base/format.h"
#include "website/addresses/addresses.h"

namespace remit {

std::vector<SiteFile> site_files(const Partnership& partnership) {
  const Website& website = partnership.website;
  std::vector<SiteFile> result;
  if (website.colours.light.given())
    result.push_back({asset_path(partnership.folder, "colours.css"), colour_sheet(website.colours),
                      "the colours of website.xml"});
  if (const auto& picture = website.logo.picture)
    result.push_back({logo_path(partnership), picture->bytes, "the logo of website.xml"});
  return result;
}

std::string logo_path(const Partnership& partnership) {
  const auto& picture = partnership.website.logo.picture;
  return picture ? asset_path(partnership.folder, "logo." + picture->suffix) : std::string();
}

std::string colour_sheet(const Colours& colours) {
  return format(
      "/* The colours of website.xml, on light pages, dark pages and paper. */\n"
      ":root:root {{ --brand: #{0}; --on-brand: #FFFFFF; --heading: #{0}; }}\n"
      "@media (prefers-color-scheme: dark) {{ :root:root {{ --heading: #{1}; }} }}\n"
      "@media print {{ :root:root {{ --brand: #FFFFFF; --on-brand: #000000; --heading: #{0}; }} "
      "}}\n",
      colours.light.value, colours.dark.value);
}

}  // namespace remit
