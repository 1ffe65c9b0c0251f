#include "website/frame.h"

#include "compose/values.h"
#include "model/names.h"
#include "website/addresses.h"

namespace remit {

Value frame_values(const Partnership& partnership, const std::string& path,
                   const std::string& title, const std::vector<PageLink>& above, Date as_at) {
  const std::string home = index_path(partnership.folder);
  std::string root = relative_address(path, home);
  root.resize(root.size() - std::string_view("index.html").size());
  const Value common(common_values(partnership, nearest_named_day(partnership.names, as_at)));
  const Value& named = *common.find("partnership");
  Value::List breadcrumbs;
  if (path != home)
    breadcrumbs.emplace_back(Value::Object{{"label", named.find("name")->text()},
                                           {"url", relative_address(path, home)}});
  for (const PageLink& page : above)
    breadcrumbs.emplace_back(
        Value::Object{{"label", page.label}, {"url", relative_address(path, page.path)}});
  return Value::Object{{"language", partnership.language.value},
                       {"title", title},
                       {"root", root},
                       {"partnership", named},
                       {"has-breadcrumbs", !breadcrumbs.empty()},
                       {"breadcrumbs", std::move(breadcrumbs)},
                       {"current", title},
                       {"accessibility-url",
                        relative_address(path, accessibility_path(partnership.folder))}};
}

}  // namespace remit
