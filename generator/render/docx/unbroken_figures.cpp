// Word and LibreOffice break lines after any hyphen. The no-break hyphen (w:noBreakHyphen, ECMA-376
// Part 1, 17.3.3.18) is an element of a run between two w:t. The letter U+2011 would not do: fonts
// that have not got it would take it from another.
#include "render/docx/unbroken_figures.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "text/bare_addresses.h"

namespace remit {
namespace {

bool has_element(const XmlElement& parent, std::string_view name) {
  for (const XmlElement* child : parent.elements())
    if (child->name == name || has_element(*child, name)) return true;
  return false;
}

bool is_in_address(std::string_view text, std::size_t at) {
  const std::size_t before = text.rfind(' ', at);
  const std::size_t begin = before == text.npos ? 0 : before + 1;
  return bare_address(text.substr(begin, text.find(' ', at) - begin)).has_value();
}

// Where the text has such a hyphen, from an offset on; npos: nowhere.
std::size_t find_inner_hyphen(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('-', from); at != text.npos; at = text.find('-', at + 1)) {
    const bool is_inside = at > 0 && text[at - 1] != ' ' && at + 1 < text.size();
    if (is_inside && ascii::is_digit(text[at + 1]) && !is_in_address(text, at)) return at;
  }
  return text.npos;
}

void split_text(XmlElement& run) {
  std::vector<XmlNode> children;
  const auto add_text = [&](const XmlElement& like, std::string_view text) {
    auto part = std::make_unique<XmlElement>();
    part->name = like.name;
    part->attributes = like.attributes;
    part->append_text(std::string(text));
    children.push_back(std::move(part));
  };
  for (XmlNode& child : run.children) {
    const XmlElement* element = element_of(child);
    const std::string text = element && element->name == "w:t" ? element->text() : "";
    std::size_t begin = 0;
    for (std::size_t at = find_inner_hyphen(text, 0); at != text.npos;
         at = find_inner_hyphen(text, begin)) {
      add_text(*element, std::string_view(text).substr(begin, at - begin));
      auto hyphen = std::make_unique<XmlElement>();
      hyphen->name = "w:noBreakHyphen";
      children.push_back(std::move(hyphen));
      begin = at + 1;
    }
    if (begin == 0)
      children.push_back(std::move(child));
    else
      add_text(*element, std::string_view(text).substr(begin));
  }
  run.children = std::move(children);
}

void split_texts(XmlElement& parent) {
  for (XmlElement* child : parent.elements())
    if (child->name == "w:r")
      split_text(*child);
    else
      split_texts(*child);
}

}  // namespace

void keep_figures_whole(XmlElement& table) {
  if (!has_element(table, "w:ins") && !has_element(table, "w:del")) split_texts(table);
}

}  // namespace remit
