#include <doctest/doctest.h>

#include "text/xml.h"

namespace remit::xml_layout_test {

TEST_CASE("an indented document has a line per element, and texts as they are") {
  XmlElement root;
  root.name = "a";
  root.append("b").append("c", {{"x", "1"}});
  XmlElement& mixed = root.append("d");
  mixed.append_text("one ");
  mixed.append("e").append("f");
  CHECK(write_xml(root, XmlLayout::indented) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<a>\n  <b>\n    <c x=\"1\"/>\n  </b>\n  <d>one <e><f/></e></d>\n</a>");
  CHECK(write_xml(root) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<a><b><c x=\"1\"/></b><d>one <e><f/></e></d></a>");
}

}  // namespace remit::xml_layout_test
