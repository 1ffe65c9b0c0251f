// A .docx is a zip of parts (Open Packaging Conventions, ECMA-376 Part 2). The functions on
// paragraphs write the elements of w:pPr (ECMA-376 Part 1, 17.3.1), whose children the schema wants
// in one order: that of kPropertyOrder.
#include "render/docx/package.h"

#include <algorithm>
#include <array>

#include "base/format.h"

namespace remit {
namespace {

constexpr std::array<std::string_view, 25> kPropertyOrder = {"w:pStyle",
                                                             "w:keepNext",
                                                             "w:keepLines",
                                                             "w:pageBreakBefore",
                                                             "w:framePr",
                                                             "w:widowControl",
                                                             "w:numPr",
                                                             "w:pBdr",
                                                             "w:shd",
                                                             "w:tabs",
                                                             "w:wordWrap",
                                                             "w:bidi",
                                                             "w:adjustRightInd",
                                                             "w:snapToGrid",
                                                             "w:spacing",
                                                             "w:ind",
                                                             "w:contextualSpacing",
                                                             "w:mirrorIndents",
                                                             "w:jc",
                                                             "w:textDirection",
                                                             "w:textAlignment",
                                                             "w:outlineLvl",
                                                             "w:rPr",
                                                             "w:sectPr",
                                                             "w:pPrChange"};

std::size_t property_rank(const XmlNode& node) {
  const auto* element = std::get_if<std::unique_ptr<XmlElement>>(&node);
  if (!element) return 0;
  const auto found = std::find(kPropertyOrder.begin(), kPropertyOrder.end(), (*element)->name);
  return static_cast<std::size_t>(found - kPropertyOrder.begin());
}

void collect_paragraphs(XmlElement& element, std::vector<XmlElement*>& result) {
  for (XmlElement* child : element.elements()) {
    if (child->name == "w:p")
      result.push_back(child);
    else
      collect_paragraphs(*child, result);
  }
}

}  // namespace

std::optional<DocxPackage> DocxPackage::open(std::string_view archive) {
  auto entries = read_zip(archive);
  if (!entries) return std::nullopt;
  DocxPackage package;
  package.entries_ = std::move(*entries);
  if (!package.find("word/document.xml")) return std::nullopt;
  return package;
}

const ZipEntry* DocxPackage::find(std::string_view name) const {
  for (const ZipEntry& entry : entries_)
    if (entry.name == name) return &entry;
  return nullptr;
}

std::unique_ptr<XmlElement> DocxPackage::read(std::string_view name,
                                              Diagnostics& diagnostics) const {
  const ZipEntry* entry = find(name);
  Diagnostics faults;
  std::unique_ptr<XmlElement> root;
  if (entry) root = parse_xml(Source(entry->name, entry->bytes), faults);
  if (!root)
    diagnostics.error({}, "docx.part",
                      format("the part '{}' of a Word document is {}", name,
                             entry ? "not XML that Remit can read" : "missing"),
                      "check the version of Pandoc: `pandoc --version` should say 2.17");
  return root;
}

void DocxPackage::write(std::string_view name, std::string bytes) {
  for (ZipEntry& entry : entries_) {
    if (entry.name != name) continue;
    entry.bytes = std::move(bytes);
    return;
  }
  entries_.push_back({std::string(name), std::move(bytes)});
}

XmlElement& child_of(XmlElement& parent, std::string_view name) {
  XmlElement* present = parent.first(name);
  return present ? *present : parent.append(name);
}

XmlElement& set_value(XmlElement& parent, std::string_view name, std::string value) {
  XmlElement& child = child_of(parent, name);
  child.set("w:val", std::move(value));
  return child;
}

std::string value_of(const XmlElement& parent, std::string_view name) {
  const XmlElement* child = parent.first(name);
  return child ? child->get("w:val") : std::string();
}

void remove_children(XmlElement& parent, std::string_view name) {
  std::erase_if(parent.children, [&](const XmlNode& node) {
    const auto* element = std::get_if<std::unique_ptr<XmlElement>>(&node);
    return element && (*element)->name == name;
  });
}

XmlElement& insert_before(XmlElement& parent, std::string_view sibling, std::string_view name) {
  auto child = std::make_unique<XmlElement>();
  child->name = name;
  XmlElement& result = *child;
  const auto position =
      std::find_if(parent.children.begin(), parent.children.end(), [&](const XmlNode& node) {
        const auto* element = std::get_if<std::unique_ptr<XmlElement>>(&node);
        return element && (*element)->name == sibling;
      });
  parent.children.insert(position, std::move(child));
  return result;
}

std::vector<XmlElement*> paragraphs_in(XmlElement& element) {
  std::vector<XmlElement*> result;
  collect_paragraphs(element, result);
  return result;
}

XmlElement& properties_of(XmlElement& paragraph) {
  if (XmlElement* present = paragraph.first("w:pPr")) return *present;
  auto properties = std::make_unique<XmlElement>();
  properties->name = "w:pPr";
  XmlElement& result = *properties;
  paragraph.children.insert(paragraph.children.begin(), std::move(properties));
  return result;
}

std::string style_of(const XmlElement& paragraph) {
  const XmlElement* properties = paragraph.first("w:pPr");
  return properties ? value_of(*properties, "w:pStyle") : std::string();
}

void set_number(XmlElement& paragraph, int number_id, int level) {
  XmlElement& number = child_of(properties_of(paragraph), "w:numPr");
  set_value(number, "w:ilvl", format("{}", level));
  set_value(number, "w:numId", format("{}", number_id));
}

void set_indent(XmlElement& paragraph, int left, int hanging) {
  XmlElement& indent = child_of(properties_of(paragraph), "w:ind");
  indent.set("w:left", format("{}", left));
  indent.set(hanging > 0 ? "w:hanging" : "w:firstLine", format("{}", hanging));
}

void order_properties(XmlElement& paragraph) {
  XmlElement* properties = paragraph.first("w:pPr");
  if (!properties) return;
  std::stable_sort(
      properties->children.begin(), properties->children.end(),
      [](const XmlNode& a, const XmlNode& b) { return property_rank(a) < property_rank(b); });
}

}  // namespace remit
