#include "read/website.h"

#include "read/fields.h"

namespace remit {
namespace {

AccessibilityIssue read_issue(const XmlElement& element) {
  AccessibilityIssue result;
  result.kind = attribute_text(element, "kind");
  result.criterion = attribute_text(element, "criterion");
  result.mend_by = attribute_date(element, "mend-by");
  result.what = child_text(element, "what");
  result.reason = child_text(element, "reason");
  result.alternative = child_text(element, "alternative");
  return result;
}

AccessibilityStatement read_statement(const XmlElement& element) {
  AccessibilityStatement result;
  result.place = element.name_place;
  result.given = true;
  result.status = attribute_text(element, "status");
  result.prepared = attribute_date(element, "prepared");
  result.reviewed = attribute_date(element, "reviewed");
  result.contact = attribute_text(element, "contact");
  result.reply_within = attribute_text(element, "reply-within");
  result.confirmed_by = attribute_text(element, "confirmed-by");
  result.confirmed_on = attribute_date(element, "confirmed-on");
  if (const XmlElement* method = element.first("method")) {
    result.method = content_text(*method);
    result.tested_by = attribute_text(*method, "tested-by");
    result.tested_on = attribute_date(*method, "tested-on");
  }
  for (const XmlElement* issue : element.elements("issue"))
    result.issues.push_back(read_issue(*issue));
  return result;
}

}  // namespace

Website read_website(const XmlElement& root) {
  Website result;
  result.place = root.name_place;
  result.address = attribute_text(root, "address");
  if (const XmlElement* statement = root.first("accessibility-statement"))
    result.accessibility = read_statement(*statement);
  return result;
}

}  // namespace remit
