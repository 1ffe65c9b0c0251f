#include "support/svg_outline.h"

#include <algorithm>
#include <stdexcept>

#include "text/xml.h"

namespace remit::test {
namespace {

std::string text_of(const XmlElement& root, std::string_view name) {
  const XmlElement* element = root.first(name);
  return element ? element->text() : "(none)";
}

}  // namespace

std::string svg_outline(const std::string& bytes) {
  Sources sources;
  Diagnostics diagnostics;
  const auto root = parse_xml(sources.add("picture.svg", bytes), diagnostics);
  if (!root) throw std::runtime_error("no usable SVG");
  const auto shapes = root->elements("rect");
  // The paper behind all has no place of its own, the paper of a label no frame.
  const auto boxes = std::count_if(shapes.begin(), shapes.end(), [](const XmlElement* shape) {
    return shape->attribute("x") && shape->attribute("stroke");
  });
  std::string result = "title: " + text_of(*root, "title") + "\n" +
                       "description: " + text_of(*root, "desc") + "\n" + std::to_string(boxes) +
                       " boxes, " + std::to_string(root->elements("path").size()) +
                       " lines and arrowheads\n";
  for (const XmlElement* text : root->elements("text")) result += text->text() + "\n";
  return result;
}

}  // namespace remit::test
