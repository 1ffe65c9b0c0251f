#include "support/docx_tracked.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <stdexcept>

#include "base/diagnostics.h"
#include "base/strings.h"
#include "text/xml.h"
#include "text/zip.h"

namespace remit::test {
namespace {

constexpr std::array<const char*, 2> kParts = {"word/document.xml", "word/footnotes.xml"};

// A package, its changed parts read.
class Reading {
 public:
  explicit Reading(const std::string& docx) {
    auto entries = read_zip(docx);
    if (!entries) throw std::runtime_error("not a usable DOCX");
    entries_ = std::move(*entries);
    for (const char* part : kParts) roots_.push_back(read(part));
  }

  const std::vector<std::unique_ptr<XmlElement>>& roots() const { return roots_; }

  std::string bytes() {
    for (std::size_t i = 0; i < kParts.size(); ++i)
      for (ZipEntry& entry : entries_)
        if (entry.name == kParts[i]) entry.bytes = write_xml(*roots_[i]);
    return write_zip(entries_);
  }

 private:
  std::unique_ptr<XmlElement> read(const std::string& name) {
    for (const ZipEntry& entry : entries_) {
      if (entry.name != name) continue;
      Diagnostics diagnostics;
      if (auto root = parse_xml(sources_.add(name, entry.bytes), diagnostics)) return root;
    }
    throw std::runtime_error("no usable " + name);
  }

  Sources sources_;
  std::vector<ZipEntry> entries_;
  std::vector<std::unique_ptr<XmlElement>> roots_;
};

bool is_change(const XmlElement& element) {
  return element.name == "w:ins" || element.name == "w:del";
}

const XmlElement* mark_of(const XmlElement& paragraph) {
  const XmlElement* properties = paragraph.first("w:pPr");
  return properties ? properties->first("w:rPr") : nullptr;
}

std::string style_named_by(const XmlElement& paragraph) {
  const XmlElement* properties = paragraph.first("w:pPr");
  const XmlElement* style = properties ? properties->first("w:pStyle") : nullptr;
  return style ? style->get("w:val") : "Normal";
}

// --- the outline

std::string tracked_text(const XmlElement& element) {
  std::string out;
  for (const XmlElement* child : element.elements()) {
    if (child->name == "w:pPr") continue;
    if (child->name == "w:t" || child->name == "w:delText") out += child->text();
    if (child->name == "w:br") out += "/";
    if (child->name == "w:footnoteReference") out += "*";
    if (child->name == "w:drawing") out += "(picture)";
    if (child->name == "w:pict") out += "(rule)";
    if (child->name == "w:ins") out += "{+" + tracked_text(*child) + "+}";
    if (child->name == "w:del") out += "{-" + tracked_text(*child) + "-}";
    if (!is_change(*child)) out += tracked_text(*child);
  }
  return out;
}

void outline(const XmlElement& element, std::string& out) {
  for (const XmlElement* child : element.elements()) {
    if (child->name == "w:p") {
      const XmlElement* mark = mark_of(*child);
      out += style_named_by(*child) + " " + tracked_text(*child);
      if (mark && mark->first("w:ins")) out += " ¶+";
      if (mark && mark->first("w:del")) out += " ¶-";
      out += '\n';
      continue;
    }
    if (child->name == "w:tr") {
      const XmlElement* properties = child->first("w:trPr");
      out += "Row";
      if (properties && properties->first("w:ins")) out += "+";
      if (properties && properties->first("w:del")) out += "-";
      out += '\n';
    }
    outline(*child, out);
  }
}

// --- accepting and rejecting

class Settler {
 public:
  Settler(std::string stays, std::string goes) : stays_(std::move(stays)), goes_(std::move(goes)) {}

  void settle(XmlElement& container) const {
    std::vector<XmlNode> out;
    std::vector<XmlNode> joined;  // what paragraphs whose marks went have left
    bool open = false;
    for (XmlNode& node : container.children) {
      XmlElement* element = element_of(node);
      if (element && element->name == "w:p") {
        settle_runs(*element);
        open = join(*element, joined);
        if (!open) out.push_back(std::move(node));
        continue;
      }
      if (element && open && !element->name.starts_with("w:bookmark")) {
        if (element->name != "w:tbl" || !joined.empty())
          throw std::runtime_error("a paragraph is left behind");
        open = false;
      }
      if (element && goes_as_row(*element)) continue;
      if (element) settle(*element);
      if (element && element->name == "w:tbl" && !element->first("w:tr")) continue;
      out.push_back(std::move(node));
    }
    if (open) throw std::runtime_error("the last paragraph of something is left behind");
    container.children = std::move(out);
  }

 private:
  bool goes_as_row(const XmlElement& element) const {
    const XmlElement* properties = element.name == "w:tr" ? element.first("w:trPr") : nullptr;
    return properties && properties->first(goes_);
  }

  // Whether the paragraph's mark goes; its runs are then kept for the next one.
  bool join(XmlElement& paragraph, std::vector<XmlNode>& joined) const {
    const XmlElement* mark = mark_of(paragraph);
    const bool goes = mark && mark->first(goes_);
    std::vector<XmlNode> content;
    for (XmlNode& node : paragraph.children)
      if (XmlElement* e = element_of(node); e && e->name == "w:pPr")
        content.insert(content.begin(), std::move(node));
      else
        content.push_back(std::move(node));
    const XmlElement* first = content.empty() ? nullptr : element_of(content.front());
    const std::size_t begin = first && first->name == "w:pPr" ? 1 : 0;
    if (!goes) {
      content.insert(content.begin() + static_cast<std::ptrdiff_t>(begin),
                     std::make_move_iterator(joined.begin()),
                     std::make_move_iterator(joined.end()));
      joined.clear();
      paragraph.children = std::move(content);
      if (begin == 1) settle_properties(*element_of(paragraph.children[0]));
      return false;
    }
    for (std::size_t i = begin; i < content.size(); ++i) joined.push_back(std::move(content[i]));
    return true;
  }

  void settle_properties(XmlElement& properties) const {
    XmlElement* change = properties.first("w:pPrChange");
    if (change && goes_ == "w:ins") {
      std::vector<XmlNode> former = std::move(change->first("w:pPr")->children);
      properties.children = std::move(former);
    }
    std::erase_if(properties.children, is_mark);
  }

  static bool is_mark(const XmlNode& node) {
    const XmlElement* element = element_of(node);
    return element && (element->name == "w:rPr" || element->name == "w:pPrChange");
  }

  void settle_runs(XmlElement& element) const {
    std::vector<XmlNode> out;
    for (XmlNode& node : element.children) {
      XmlElement* child = element_of(node);
      if (child && child->name != "w:pPr") {
        if (child->name == goes_) continue;
        settle_runs(*child);
        if (child->name == "w:delText") child->name = "w:t";
        if (child->name == "w:hyperlink" && child->elements().empty()) continue;
        if (child->name == stays_) {
          std::move(child->children.begin(), child->children.end(), std::back_inserter(out));
          continue;
        }
      }
      out.push_back(std::move(node));
    }
    element.children = std::move(out);
  }

  std::string stays_, goes_;
};

std::string settled(const std::string& docx, const Settler& settler) {
  Reading reading(docx);
  for (const auto& root : reading.roots()) settler.settle(*root);
  return reading.bytes();
}

// --- faults

class Faults {
 public:
  std::vector<std::string> take() { return std::move(faults_); }

  void look(const XmlElement& element, const std::string& inside) {
    for (const XmlElement* child : element.elements()) {
      std::string change = inside;
      if (is_change(*child)) {
        change = child->name;
        if (!inside.empty()) faults_.push_back(child->name + " inside " + inside);
        if (!child->elements().empty()) check_content(*child);
      }
      const bool signed_one = is_change(*child) || child->name == "w:pPrChange";
      if (signed_one && child->get("w:author").empty())
        faults_.push_back("a change without an author");
      if ((signed_one || child->name == "w:bookmarkStart") &&
          !ids_.insert(child->get("w:id")).second)
        faults_.push_back("the id " + child->get("w:id") + " twice");
      if (child->name == "w:t" && inside == "w:del") faults_.push_back("w:t in w:del");
      if (child->name == "w:delText" && inside != "w:del") faults_.push_back("w:delText");
      check_order(*child);
      look(*child, change);
    }
  }

 private:
  void check_content(const XmlElement& change) {
    for (const XmlElement* child : change.elements())
      if (child->name != "w:r") faults_.push_back(child->name + " in " + change.name);
  }

  // Where the properties of a mark and of a row stand.
  void check_order(const XmlElement& element) {
    const auto children = element.elements();
    bool last = false, other = false;
    for (const XmlElement* child : children) {
      const bool of_mark = element.name == "w:rPr" && is_change(*child);
      if (of_mark && other) faults_.push_back("a mark behind other properties");
      if (element.name == "w:pPr" && last && child->name != "w:sectPr" &&
          child->name != "w:pPrChange")
        faults_.push_back(child->name + " behind w:rPr");
      if (element.name == "w:trPr" && last && !is_change(*child))
        faults_.push_back(child->name + " behind the change of a row");
      if (element.name == "w:pPr") last = last || child->name == "w:rPr";
      if (element.name == "w:trPr") last = last || is_change(*child);
      other = other || !is_change(*child);
    }
  }

  std::set<std::string> ids_;
  std::vector<std::string> faults_;
};

}  // namespace

std::string tracked_outline(const std::string& docx) {
  std::string out;
  outline(*Reading(docx).roots().front(), out);
  return out;
}

std::string accept_in_docx(const std::string& docx) {
  return settled(docx, Settler("w:ins", "w:del"));
}

std::string reject_in_docx(const std::string& docx) {
  return settled(docx, Settler("w:del", "w:ins"));
}

std::vector<std::string> faults_of_changes(const std::string& docx) {
  const Reading reading(docx);
  Faults faults;
  for (const auto& root : reading.roots()) faults.look(*root, "");
  return faults.take();
}

}  // namespace remit::test
