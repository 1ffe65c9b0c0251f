#include <algorithm>

#include "base/format.h"
#include "text/escaping.h"
#include "text/xml.h"

namespace remit {
namespace {

// A line feed or a tab in an attribute, and a carriage return anywhere, would be read as another
// character (XML 1.0, 2.11 and 3.3.3).
std::string escape_attribute(std::string_view value) { return escape_markup(value, "\r\n\t"); }
std::string escape_text(std::string_view text) { return escape_markup(text, "\r"); }

constexpr int kOneLine = -1;  // a depth at which nothing is laid out

bool holds_text(const XmlElement& element) {
  return std::any_of(element.children.begin(), element.children.end(),
                     [](const XmlNode& node) { return std::holds_alternative<XmlText>(node); });
}

void new_line(std::string& out, int depth) {
  if (depth != kOneLine) out += "\n" + std::string(static_cast<std::size_t>(depth) * 2, ' ');
}

void write_element(std::string& out, const XmlElement& element, int depth) {
  out += '<';
  out += element.name;
  for (const XmlAttribute& a : element.attributes)
    out += format(" {}=\"{}\"", a.name, escape_attribute(a.value));
  if (element.children.empty()) {
    out += "/>";
    return;
  }
  out += '>';
  const int inner = depth == kOneLine || holds_text(element) ? kOneLine : depth + 1;
  for (const XmlNode& node : element.children) {
    if (const auto* text = std::get_if<XmlText>(&node)) {
      out += escape_text(text->text);
      continue;
    }
    new_line(out, inner);
    write_element(out, *std::get<std::unique_ptr<XmlElement>>(node), inner);
  }
  if (inner != kOneLine) new_line(out, depth);
  out += format("</{}>", element.name);
}

}  // namespace

const XmlAttribute* XmlElement::attribute(std::string_view wanted) const {
  for (const XmlAttribute& a : attributes)
    if (a.name == wanted) return &a;
  return nullptr;
}

std::string XmlElement::get(std::string_view wanted) const {
  const XmlAttribute* a = attribute(wanted);
  return a ? a->value : std::string();
}

void XmlElement::set(std::string_view wanted, std::string value) {
  for (XmlAttribute& a : attributes) {
    if (a.name != wanted) continue;
    a.value = std::move(value);
    return;
  }
  attributes.push_back({std::string(wanted), std::move(value), {}, {}});
}

void XmlElement::remove_attribute(std::string_view wanted) {
  std::erase_if(attributes, [&](const XmlAttribute& a) { return a.name == wanted; });
}

XmlElement* element_of(const XmlNode& node) {
  const auto* element = std::get_if<std::unique_ptr<XmlElement>>(&node);
  return element ? element->get() : nullptr;
}

std::vector<XmlElement*> XmlElement::elements(std::string_view wanted) const {
  std::vector<XmlElement*> result;
  for (const XmlNode& node : children)
    if (XmlElement* child = element_of(node))
      if (wanted.empty() || child->name == wanted) result.push_back(child);
  return result;
}

XmlElement* XmlElement::first(std::string_view wanted) const {
  const auto found = elements(wanted);
  return found.empty() ? nullptr : found.front();
}

std::string XmlElement::text() const {
  std::string result;
  for (const XmlNode& node : children) {
    if (const auto* text = std::get_if<XmlText>(&node))
      result += text->text;
    else
      result += std::get<std::unique_ptr<XmlElement>>(node)->text();
  }
  return result;
}

XmlElement& XmlElement::append(std::string_view child_name,
                               std::vector<std::pair<std::string, std::string>> values) {
  auto child = std::make_unique<XmlElement>();
  child->name = child_name;
  for (auto& [key, value] : values) child->set(key, std::move(value));
  XmlElement& result = *child;
  children.push_back(std::move(child));
  return result;
}

void XmlElement::append_text(std::string text) { children.push_back(XmlText{std::move(text)}); }

std::string write_xml(const XmlElement& root, XmlLayout layout) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  write_element(out, root, layout == XmlLayout::indented ? 0 : kOneLine);
  return out;
}

}  // namespace remit
