#include "read/website.h"

#include "read/fields.h"

namespace remit {

Website read_website(const XmlElement& root) {
  Website result;
  result.place = root.name_place;
  result.address = attribute_text(root, "address");
  for (const XmlElement* e : root.elements("moved"))
    result.moves.push_back({attribute_text(*e, "from"), attribute_text(*e, "to")});
  for (const XmlElement* e : root.elements("removed"))
    result.removals.push_back(
        {attribute_text(*e, "address"), attribute_date(*e, "on"), content_text(*e)});
  return result;
}

}  // namespace remit
