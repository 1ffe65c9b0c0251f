#include "read/website.h"

#include <utility>

#include "read/fields.h"
#include "read/pictures.h"

namespace remit {
namespace {

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
  Logo result{
      child_attribute(root, "logo", "file"), child_attribute(root, "logo", "alternative"), {}};
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
  return result;
}

}  // namespace remit
