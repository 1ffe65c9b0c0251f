#include "website/pages/front_page.h"

#include "base/format.h"
#include "base/strings.h"
#include "compose/values.h"
#include "model/names.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/parts/body_entries.h"

namespace remit {
namespace {

constexpr PageKind kFrontPage = {"the front page", "site/front.html.mustache"};

std::string counted_unless_none(long count, std::string_view one, std::string_view many) {
  return count == 0 ? std::string() : counted(count, one, many);
}

}  // namespace

SitePage front_page(const Workspace& workspace, Date as_at) {
  Value::List partnerships;
  for (const Partnership& p : workspace.partnerships) {
    Value::Object entry = partnership_values(p, nearest_named_day(p.names, as_at));
    const long bodies = static_cast<long>(present_bodies(p, as_at).size());
    const long reports = static_cast<long>(p.reports.size());
    entry.emplace_back("area-in-words", area_in_words(p));
    entry.emplace_back("language", p.language.value);
    entry.emplace_back("url", index_path(p.folder));
    entry.emplace_back("bodies",
                       counted_unless_none(bodies, "board or group", "boards and groups"));
    entry.emplace_back("reports", counted_unless_none(reports, "report", "reports"));
    partnerships.emplace_back(std::move(entry));
  }
  return {&kFrontPage, "index.html",
          Value::Object{{"root", ""}, {"partnerships", std::move(partnerships)}},
          "the page of all partnerships"};
}

}  // namespace remit
