// Inserted and deleted runs (ECMA-376 Part 1, 17.13.5). The text of a run in w:del is w:delText,
// and its field code w:delInstrText; elsewhere they are w:t and w:instrText. Pandoc writes w:ins
// and w:del around a w:hyperlink; here they are inside it, around its runs.
#include "render/docx/tracked_runs.h"

#include <algorithm>

namespace remit {
namespace {

void rename(XmlElement& element, std::string_view from, std::string_view to) {
  if (element.name == from) element.name = to;
}

void set_deleted(XmlElement& run, bool deleted) {
  for (XmlElement* child : run.elements()) {
    rename(*child, deleted ? "w:t" : "w:delText", deleted ? "w:delText" : "w:t");
    rename(*child, deleted ? "w:instrText" : "w:delInstrText",
           deleted ? "w:delInstrText" : "w:instrText");
  }
}

bool is_empty(const XmlElement& run) {
  const auto children = run.elements();
  return std::all_of(children.begin(), children.end(), [](const XmlElement* child) {
    const bool text = child->name == "w:t" || child->name == "w:delText";
    return child->name == "w:rPr" || (text && child->text().empty());
  });
}

// The open group at the end, or a new one.
XmlElement& group(std::vector<XmlNode>& out, Change change) {
  XmlElement* last = out.empty() ? nullptr : element_of(out.back());
  if (last && change_of(*last) == change) return *last;
  auto element = std::make_unique<XmlElement>();
  element->name = tracked_name(change);
  XmlElement& result = *element;
  out.push_back(std::move(element));
  return result;
}

std::vector<XmlNode> regrouped(std::vector<XmlNode> nodes, Change change);

void collect(std::vector<XmlNode> nodes, Change change, std::vector<XmlNode>& out) {
  for (XmlNode& node : nodes) {
    XmlElement* element = element_of(node);
    const Change own = element ? change_of(*element) : Change::none;
    if (own != Change::none) {
      collect(std::move(element->children), change == Change::none ? own : change, out);
      continue;
    }
    const bool is_run = element && element->name == "w:r";
    if (element && element->name == "w:hyperlink")
      element->children = regrouped(std::move(element->children), change);
    if (is_run) set_deleted(*element, change == Change::deletion);
    if (!is_run || change == Change::none)
      out.push_back(std::move(node));
    else if (!is_empty(*element))
      group(out, change).children.push_back(std::move(node));
  }
}

std::vector<XmlNode> regrouped(std::vector<XmlNode> nodes, Change change) {
  std::vector<XmlNode> out;
  collect(std::move(nodes), change, out);
  return out;
}

}  // namespace

Change change_of(const XmlElement& element) {
  if (element.name == "w:ins") return Change::insertion;
  return element.name == "w:del" ? Change::deletion : Change::none;
}

std::string_view tracked_name(Change change) {
  return change == Change::deletion ? "w:del" : "w:ins";
}

Change change_of_rows(const XmlElement& table) {
  std::vector<Change> changes;
  for (const XmlElement* row : table.elements("w:tr")) {
    const XmlElement* properties = row->first("w:trPr");
    const XmlElement* last =
        properties && !properties->elements().empty() ? properties->elements().back() : nullptr;
    changes.push_back(last ? change_of(*last) : Change::none);
  }
  const bool one = !changes.empty() && std::count(changes.begin(), changes.end(), changes[0]) ==
                                           static_cast<std::ptrdiff_t>(changes.size());
  return one ? changes[0] : Change::none;
}

void regroup_runs(XmlElement& paragraph) { change_all_runs(paragraph, Change::none); }

void change_all_runs(XmlElement& paragraph, Change change) {
  paragraph.children = regrouped(std::move(paragraph.children), change);
}

XmlElement& prepend(XmlElement& parent, std::string_view name) {
  auto element = std::make_unique<XmlElement>();
  element->name = name;
  XmlElement& result = *element;
  parent.children.insert(parent.children.begin(), std::move(element));
  return result;
}

std::vector<XmlElement*> content_of(const XmlElement& container) {
  std::vector<XmlElement*> content = container.elements();
  std::erase_if(content, [](const XmlElement* element) {
    return element->name.starts_with("w:bookmark") || element->name == "w:sectPr" ||
           element->name == "w:tcPr";
  });
  return content;
}

void move_children(XmlElement& from, std::string_view name, XmlElement& to) {
  for (XmlNode& node : from.children) {
    const XmlElement* element = element_of(node);
    if (element && element->name == name) to.children.push_back(std::move(node));
  }
  std::erase_if(from.children, [](const XmlNode& node) {
    const auto* element = std::get_if<std::unique_ptr<XmlElement>>(&node);
    return element && !*element;
  });
}

void insert_before_section(XmlElement& container, std::unique_ptr<XmlElement> element) {
  const auto position =
      std::find_if(container.children.begin(), container.children.end(), [](const XmlNode& node) {
        const XmlElement* child = element_of(node);
        return child && child->name == "w:sectPr";
      });
  container.children.insert(position, std::move(element));
}

}  // namespace remit
