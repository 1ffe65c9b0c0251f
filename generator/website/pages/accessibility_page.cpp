#include "website/pages/accessibility_page.h"

#include "base/format.h"
#include "compose/values.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"

namespace remit {
namespace {

constexpr PageKind kAccessibilityPage = {"the accessibility statement",
                                         "site/accessibility.html.mustache"};

void set_date(Value& values, const std::string& name, const DateText& date) {
  values.set(name, date.date ? in_words(*date.date) : std::string());
  values.set(name + "-iso", date.date ? iso(*date.date) : std::string());
}

Value issue_values(const AccessibilityIssue& issue) {
  Value result(Value::Object{{"what", issue.what.value},
                             {"criterion", issue.criterion.value},
                             {"reason", issue.reason.value},
                             {"alternative", issue.alternative.value}});
  set_date(result, "mend-by", issue.mend_by);
  return result;
}

void set_issues(Value& values, const AccessibilityStatement& statement) {
  values.set("has-issues", !statement.issues.empty());
  for (const std::string kind : {"non-compliance", "disproportionate-burden", "out-of-scope"}) {
    Value::List list;
    for (const AccessibilityIssue& issue : statement.issues)
      if (issue.kind.value == kind) list.push_back(issue_values(issue));
    values.set("has-" + kind, !list.empty());
    values.set(kind, std::move(list));
  }
}

Value accessibility_values(const Site& site) {
  const Partnership& partnership = site.partnership;
  const AccessibilityStatement& statement = partnership.website.accessibility;
  Value values = frame_values(partnership, accessibility_path(partnership.folder),
                              "Accessibility statement", {}, site.as_at);
  values.set("address", partnership.website.address.value);
  values.set("confirmed", statement.is_confirmed());
  for (const std::string status : {"fully", "partially", "not"})
    values.set(status, statement.status.value == status);
  set_issues(values, statement);
  values.set("contact-post", post_values(partnership, statement.contact, site.as_at));
  values.set("has-contact-post", statement.contact.given());
  values.set("reply-within", statement.reply_within.value);
  set_date(values, "prepared", statement.prepared);
  set_date(values, "reviewed", statement.reviewed);
  values.set("method", statement.method.value);
  values.set("tested-by", statement.tested_by.value);
  set_date(values, "tested-on", statement.tested_on);
  values.set("confirmed-by", post_values(partnership, statement.confirmed_by, site.as_at));
  set_date(values, "confirmed-on", statement.confirmed_on);
  return values;
}

}  // namespace

std::vector<SitePage> accessibility_page(const Site& site) {
  return {{&kAccessibilityPage, accessibility_path(site.partnership.folder),
           accessibility_values(site), "the accessibility statement"}};
}

}  // namespace remit
