#include "read/website.h"

#include "read/fields.h"

namespace remit {

Website read_website(const XmlElement& root) {
  Website result;
  result.place = root.name_place;
  result.address = attribute_text(root, "address");
  return result;
}

}  // namespace remit
