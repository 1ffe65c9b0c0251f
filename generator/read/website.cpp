#include "read/website.h"

#include <utility>

#include "read/fields.h"
#include "read/pictures.h"

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

Contact read_contact(const XmlElement& root) {
  Contact result;
  const XmlElement* contact = root.first("contact");
  if (!contact) return result;
  result.name = child_text(*contact, "name");
  result.telephone = attribute_text(*contact, "telephone");
  result.email = attribute_text(*contact, "email");
  for (const XmlElement* line : contact->elements("address-line"))
    result.address_lines.push_back(content_text(*line));
  return result;
}

// As a picture of a text is read, with the same checks.
Logo read_logo(const XmlElement& root, const std::string& base, Folder& folder,
               Diagnostics& diagnostics) {
  Logo result{child_attribute(root, "logo", "file"), child_words(root, "logo", "alternative"), {}};
  if (!result.file.given() || !result.alternative.given()) return result;
  Image image;
  image.target.url = result.file.value;
  image.content = inlines_from_text(result.alternative.value);
  Blocks blocks = {{Para{{{std::move(image), result.file.place}}}, result.file.place}};
  auto pictures = read_pictures(blocks, base, folder, diagnostics);
  if (!pictures.empty()) result.picture = std::move(pictures.front());
  return result;
}

}  // namespace

Website read_website(const XmlElement& root, const std::string& base, Folder& folder,
                     Diagnostics& diagnostics) {
  Website result;
  result.place = root.name_place;
  result.address = attribute_text(root, "address");
  result.contact = read_contact(root);
  result.logo = read_logo(root, base, folder, diagnostics);
  result.colours = {child_attribute(root, "colours", "light"),
                    child_attribute(root, "colours", "dark")};
  if (const XmlElement* menu = root.first("menu"))
    for (const XmlElement* item : menu->elements("item"))
      result.menu.push_back(attribute_text(*item, "page"));
  for (const XmlElement* e : root.elements("moved"))
    result.moves.push_back({attribute_text(*e, "from"), attribute_text(*e, "to")});
  for (const XmlElement* e : root.elements("removed"))
    result.removals.push_back(
        {attribute_text(*e, "address"), attribute_date(*e, "on"), content_text(*e)});
  if (const XmlElement* statement = root.first("accessibility-statement"))
    result.accessibility = read_statement(*statement);
  return result;
}

}  // namespace remit
