// XML, read hardened and with the place of everything. xml.cpp is the only file that uses libxml2;
// the tree's own functions and its writer are in xml_tree.cpp.
//
// Refused, with an error at its place: a DOCTYPE (and with it every entity that is not predefined),
// encodings other than UTF-8, more than kMaxAttributes attributes on one element, depth above
// kMaxDepth. Nothing is ever loaded from elsewhere.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostics.h"

namespace remit {

struct XmlAttribute {
  std::string name;   // as written, prefix included: "xml:lang"
  std::string value;  // references resolved, white space normalised as XML says
  Place name_place;
  Place value_place;  // between the quotes
};

struct XmlElement;
struct XmlText {
  std::string text;
};
using XmlNode = std::variant<XmlText, std::unique_ptr<XmlElement>>;

struct XmlElement {
  std::string name;  // as written, prefix included: "w:p"
  std::vector<XmlAttribute> attributes;
  std::vector<XmlNode> children;  // elements and texts; comments and instructions are dropped
  Place name_place;               // the name in the start tag
  Place place;                    // from "<" of the start tag to ">" of the end tag
  Place content;                  // between the tags

  const XmlAttribute* attribute(std::string_view name) const;
  // The value, or "" without it.
  std::string get(std::string_view name) const;
  void set(std::string_view name, std::string value);
  void remove_attribute(std::string_view name);

  // The child elements, of any name or of one.
  std::vector<XmlElement*> elements(std::string_view name = {}) const;
  XmlElement* first(std::string_view name) const;
  // The text of this element and all inside it.
  std::string text() const;

  XmlElement& append(std::string_view name,
                     std::vector<std::pair<std::string, std::string>> attributes = {});
  void append_text(std::string text);
};

// The node if it is an element, or null.
XmlElement* element_of(const XmlNode& node);

// The root element of a document, or nothing and an error at file:line:column. A file that is not
// well-formed gives the first error of libxml2, in plain words.
std::unique_ptr<XmlElement> parse_xml(const Source& source, Diagnostics& diagnostics);

enum class XmlLayout {
  as_it_is,  // not a byte is added
  indented,  // elements that hold only elements are laid out, one child to a line
};

// The document, with declaration, as UTF-8. Attributes and texts are escaped.
std::string write_xml(const XmlElement& root, XmlLayout layout = XmlLayout::as_it_is);

// The messages of libxml2's XSD validator for a document; none if it is valid. For tests that hold
// our own reader to the schema that we publish.
std::vector<std::string> validate_against_xsd(const std::string& xsd, const std::string& document);

}  // namespace remit
