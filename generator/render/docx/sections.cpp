// Sections (ECMA-376 Part 1, 17.6). A w:sectPr describes the pages of all that comes before it,
// back to the section before. The last section's is the last child of w:body; that of any other is
// in the w:pPr of the section's last paragraph. A section that ends with a table therefore needs a
// paragraph after it, which is made tiny. Landscape is w:orient, with w:w and w:h exchanged; both
// are needed.
//
// A section begins on a new page by itself, so a w:pageBreakBefore of its first paragraph is
// removed, which would leave an empty page.
#include "render/docx/sections.h"

#include <charconv>
#include <cmath>
#include <utility>

#include "base/format.h"
#include "render/docx/package.h"
#include "render/docx/style_names.h"

namespace remit {
namespace {

constexpr long kUnitsInTwip = 635;      // English metric units in a twentieth of a point
constexpr long kRoomForCaption = 1134;  // 2 cm

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

// A measure, in whichever unit it is.
long measure(const XmlElement* element, const char* attribute) {
  long value = 0;
  const std::string text = element ? element->get(attribute) : "";
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Of the pages of a section, in twentieths of a point.
long width_of_text(const XmlElement& section) {
  const XmlElement* margins = section.first("w:pgMar");
  return measure(section.first("w:pgSz"), "w:w") - measure(margins, "w:left") -
         measure(margins, "w:right");
}

long height_of_text(const XmlElement& section) {
  const XmlElement* margins = section.first("w:pgMar");
  return measure(section.first("w:pgSz"), "w:h") - measure(margins, "w:top") -
         measure(margins, "w:bottom");
}

// Makes the extents of a picture smaller by one factor: wp:extent of its place in the text, a:ext
// of the picture itself.
void scale(XmlElement& element, double factor) {
  for (XmlElement* child : element.elements()) {
    if (child->name == "wp:extent" || child->name == "a:ext")
      for (const char* side : {"cx", "cy"})
        if (child->attribute(side))
          child->set(side,
                     format("{}", std::lround(static_cast<double>(measure(child, side)) * factor)));
    scale(*child, factor);
  }
}

void shrink_pictures(XmlElement& element, long most) {
  for (XmlElement* child : element.elements()) {
    if (child->name != "wp:inline") {
      shrink_pictures(*child, most);
      continue;
    }
    const long height = measure(child->first("wp:extent"), "cy") / kUnitsInTwip;
    if (height > most) scale(*child, static_cast<double>(most) / static_cast<double>(height));
  }
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

void fit_to_sections(XmlElement& body, void (*widen)(XmlElement& table, int text_width)) {
  std::vector<XmlElement*> content;
  for (XmlElement* child : body.elements()) {
    content.push_back(child);
    const XmlElement* properties = child->first("w:pPr");
    const XmlElement* section = child->name == "w:sectPr" ? child
                                : properties              ? properties->first("w:sectPr")
                                                          : nullptr;
    if (!section) continue;
    for (XmlElement* element : content) {
      if (element->name == "w:tbl") widen(*element, static_cast<int>(width_of_text(*section)));
      shrink_pictures(*element, height_of_text(*section) - kRoomForCaption);
    }
    content.clear();
  }
}

}  // namespace remit
