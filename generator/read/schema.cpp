#include "read/schema.h"

#include <algorithm>

#include "base/format.h"
#include "base/limits.h"
#include "read/values.h"
#include "read/vocabulary.h"
#include "text/xml.h"

namespace remit {
namespace {

constexpr std::string_view kNothing = "nothing";

void document(XmlElement& parent, std::string_view help) {
  parent.append("xs:annotation").append("xs:documentation").append_text(std::string(help));
}

void value_type(XmlElement& parent, ValueType type, const std::vector<std::string_view>& choices) {
  XmlElement& restriction = parent.append("xs:simpleType").append("xs:restriction");
  if (type == ValueType::date) {
    restriction.set("base", "xs:date");
    restriction.append("xs:pattern", {{"value", "[0-9]{4}-[0-9]{2}-[0-9]{2}"}});
    return;
  }
  restriction.set("base", "xs:token");
  restriction.append("xs:minLength", {{"value", "1"}});
  if (const auto pattern = xsd_pattern(type); !pattern.empty()) {
    restriction.append("xs:maxLength", {{"value", std::to_string(kMaxPatternedValue)}});
    restriction.append("xs:pattern", {{"value", std::string(pattern)}});
  }
  for (std::string_view choice : choices)
    restriction.append("xs:enumeration", {{"value", std::string(choice)}});
}

// The named type to which text_content refers: "text-partnership-body-name".
std::string text_type_name(const ElementRule& rule) {
  std::string path(rule.path);
  std::replace(path.begin(), path.end(), '/', '-');
  return "text-" + path;
}

void attributes(XmlElement& parent, const ElementRule& rule) {
  for (const AttributeRule& a : rule.attributes) {
    XmlElement& element = parent.append("xs:attribute", {{"name", std::string(a.name)}});
    if (a.required) element.set("use", "required");
    document(element, a.help);
    value_type(element, a.type, a.choices);
  }
}

void content(XmlElement& element, const ElementRule& rule);

void child(XmlElement& sequence, const ElementRule& rule) {
  XmlElement& element = sequence.append(
      "xs:element",
      {{"name", std::string(rule.name())}, {"minOccurs", std::to_string(rule.minimum)}});
  element.set("maxOccurs", rule.maximum == kAnyNumber ? "unbounded" : std::to_string(rule.maximum));
  document(element, rule.help);
  content(element, rule);
}

void text_content(XmlElement& type, const ElementRule& rule) {
  XmlElement& simple = type.append("xs:simpleContent");
  if (rule.content == Content::prose) {
    attributes(simple.append("xs:extension", {{"base", "xs:string"}}), rule);
    return;
  }
  // A type of its own for the text, which the attributes then extend.
  attributes(simple.append("xs:extension", {{"base", text_type_name(rule)}}), rule);
}

// Unlike an empty sequence, this leaves room for white space.
void no_content(XmlElement& type, const ElementRule& rule) {
  XmlElement& simple = type.append("xs:simpleContent");
  attributes(simple.append("xs:extension", {{"base", std::string(kNothing)}}), rule);
}

void content(XmlElement& element, const ElementRule& rule) {
  XmlElement& type = element.append("xs:complexType");
  if (rule.content == Content::text || rule.content == Content::prose)
    return text_content(type, rule);
  if (rule.content == Content::nothing) return no_content(type, rule);
  if (rule.content == Content::elements) {
    XmlElement& sequence = type.append("xs:sequence");
    for (const ElementRule* c : child_rules(rule)) child(sequence, *c);
  }
  attributes(type, rule);
}

void text_type(XmlElement& schema, const ElementRule& rule) {
  value_type(schema, rule.type, rule.choices);
  schema.elements("xs:simpleType").back()->set("name", text_type_name(rule));
}

void nothing_type(XmlElement& schema) {
  XmlElement& type = schema.append("xs:simpleType", {{"name", std::string(kNothing)}});
  type.append("xs:restriction", {{"base", "xs:token"}}).append("xs:maxLength", {{"value", "0"}});
}

}  // namespace

std::string write_schema() {
  XmlElement schema;
  schema.name = "xs:schema";
  schema.set("xmlns:xs", "http://www.w3.org/2001/XMLSchema");
  document(schema, "The XML files of a Remit workspace.");
  nothing_type(schema);
  for (const ElementRule& rule : vocabulary())
    if (rule.content == Content::text) text_type(schema, rule);
  for (const std::string& root : root_elements()) {
    XmlElement& element = schema.append("xs:element", {{"name", root}});
    const ElementRule& rule = *find_rule(root);
    document(element, rule.help);
    content(element, rule);
  }
  return write_xml(schema, XmlLayout::indented) + "\n";
}

}  // namespace remit
