#include "render/docx_sections.h"

#include <charconv>
#include <utility>

#include "render/docx_package.h"

namespace remit {
namespace {

XmlElement* element_of(const XmlNode& node) {
  const auto* element = std::get_if<std::unique_ptr<XmlElement>>(&node);
  return element ? element->get() : nullptr;
}

bool is_content(const XmlNode& node) {
  const XmlElement* element = element_of(node);
  return element && !element->name.starts_with("w:bookmark") && element->name != "w:sectPr";
}

void copy_into(XmlElement& to, const XmlElement& from) {
  to.attributes = from.attributes;
  for (const XmlElement* child : from.elements()) copy_into(to.append(child->name), *child);
}

void turn(XmlElement& section) {
  XmlElement& size = child_of(section, "w:pgSz");
  std::string width = size.get("w:h"), height = size.get("w:w");
  size.set("w:w", std::move(width));
  size.set("w:h", std::move(height));
  size.set("w:orient", "landscape");
}

int twips(const XmlElement* element, const char* attribute) {
  int value = 0;
  const std::string text = element ? element->get(attribute) : "";
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

int width_of_text(const XmlElement& section) {
  const XmlElement* margins = section.first("w:pgMar");
  return twips(section.first("w:pgSz"), "w:w") - twips(margins, "w:left") -
         twips(margins, "w:right");
}

// Copies the children of a body, and puts the sections in.
class SectionMaker {
 public:
  explicit SectionMaker(const XmlElement& section) : section_(section) {}

  void add(XmlNode node) {
    const XmlElement* element = element_of(node);
    if (element && element->name == "w:p" && style_of(*element) == kSectionEnd) {
      wanted_ = element->text() == kLandscape;
      return;
    }
    if (is_content(node)) begin(*element_of(node));
    result_.push_back(std::move(node));
    if (is_content(result_.back())) last_ = element_of(result_.back());
  }

  bool ends_in_landscape() const { return landscape_; }
  std::vector<XmlNode> take() { return std::move(result_); }

 private:
  void begin(XmlElement& content) {
    if (last_ && wanted_ != landscape_) {
      end_section();
      if (XmlElement* properties = content.first("w:pPr"))
        remove_children(*properties, "w:pageBreakBefore");
    }
    landscape_ = wanted_;
  }

  void end_section() {
    if (last_->name != "w:p") {
      auto paragraph = std::make_unique<XmlElement>();
      paragraph->name = "w:p";
      set_value(properties_of(*paragraph), "w:pStyle", kSectionEnd);
      last_ = paragraph.get();
      result_.push_back(std::move(paragraph));
    }
    XmlElement& copy = properties_of(*last_).append("w:sectPr");
    copy_into(copy, section_);
    if (landscape_) turn(copy);
    last_ = nullptr;
  }

  const XmlElement& section_;
  std::vector<XmlNode> result_;
  XmlElement* last_ = nullptr;  // the last content of the present section
  bool landscape_ = false;      // of the present section
  bool wanted_ = false;         // of what comes
};

}  // namespace

void make_sections(XmlElement& body) {
  XmlElement& section = child_of(body, "w:sectPr");
  SectionMaker maker(section);
  for (XmlNode& node : body.children) maker.add(std::move(node));
  body.children = maker.take();
  if (maker.ends_in_landscape()) turn(section);
}

void widen_to_sections(XmlElement& body, void (*widen)(XmlElement& table, int text_width)) {
  std::vector<XmlElement*> tables;
  for (XmlElement* child : body.elements()) {
    if (child->name == "w:tbl") tables.push_back(child);
    const XmlElement* properties = child->first("w:pPr");
    const XmlElement* section = child->name == "w:sectPr" ? child
                                : properties              ? properties->first("w:sectPr")
                                                          : nullptr;
    if (!section) continue;
    for (XmlElement* table : tables) widen(*table, width_of_text(*section));
    tables.clear();
  }
}

}  // namespace remit
