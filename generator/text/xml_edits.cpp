#include "text/xml_edits.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "text/escaping.h"

namespace remit {
namespace {

bool is_xml_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_indent(char c) { return c == ' ' || c == '\t'; }

// Whichever quotes stand around it.
std::string escaped_value(std::string_view value) {
  std::string result;
  for (const char c : escape_markup(value)) result += c == '\'' ? "&#39;" : std::string(1, c);
  return result;
}

// The spaces with which a line begins.
std::string indent_at(const std::string& text, std::size_t line) {
  std::size_t end = line;
  while (end < text.size() && is_indent(text[end])) ++end;
  return text.substr(line, end - line);
}

}  // namespace

void XmlEdits::set_attribute(const XmlElement& element, std::string_view name,
                             std::string_view value) {
  if (const XmlAttribute* attribute = element.attribute(name)) {
    edits_.push_back(
        {attribute->value_place.begin, attribute->value_place.end, escaped_value(value)});
    return;
  }
  // The place of a value is between its quotes.
  const std::size_t at = element.attributes.empty() ? element.name_place.end
                                                    : element.attributes.back().value_place.end + 1;
  edits_.push_back({at, at, format(" {}=\"{}\"", name, escaped_value(value))});
}

void XmlEdits::remove_attribute(const XmlElement& element, std::string_view name) {
  const XmlAttribute* attribute = element.attribute(name);
  if (!attribute) return;
  std::size_t begin = attribute->name_place.begin;
  while (begin > 0 && is_xml_space(text_[begin - 1])) --begin;
  edits_.push_back({begin, attribute->value_place.end + 1, ""});
}

void XmlEdits::replace_content(const XmlElement& element, std::string_view xml) {
  edits_.push_back({element.content.begin, element.content.end, with_line_ends(xml)});
}

void XmlEdits::remove(const XmlElement& element) { remove(element.place.begin, element.place.end); }

void XmlEdits::remove_line(std::string_view piece) {
  const std::string here = with_line_ends(piece);
  const std::size_t at = text_.find(here);
  if (at != std::string::npos) remove(at, at + here.size());
}

void XmlEdits::remove(std::size_t first, std::size_t last) {
  std::size_t begin = first;
  std::size_t end = last;
  while (begin > 0 && is_indent(text_[begin - 1])) --begin;
  while (end < text_.size() && (is_indent(text_[end]) || text_[end] == '\r')) ++end;
  const bool own_lines =
      (begin == 0 || text_[begin - 1] == '\n') && (end == text_.size() || text_[end] == '\n');
  if (own_lines)
    edits_.push_back({begin, std::min(end + 1, text_.size()), ""});
  else
    edits_.push_back({first, last, ""});
}

// "<a/>" is opened; what is put into it a second time stands behind the first.
void XmlEdits::open_and_insert(const XmlElement& parent, std::string_view xml) {
  const std::size_t slash = text_.rfind('/', parent.place.end - 1);
  const std::string end = with_line_ends(format("\n</{}>", parent.name));
  const std::string line = with_line_ends(format("\n  {}", xml));
  for (Edit& edit : edits_)
    if (edit.begin == slash && edit.end == parent.place.end) {
      edit.by.insert(edit.by.size() - end.size(), line);
      return;
    }
  edits_.push_back({slash, parent.place.end, ">" + line + end});
}

void XmlEdits::insert_first(const XmlElement& parent, std::string_view xml) {
  if (text_.substr(0, parent.place.end).ends_with("/>") && parent.children.empty() &&
      text_[parent.place.end - 2] == '/')
    return open_and_insert(parent, xml);
  const std::size_t at = parent.content.begin;
  const std::size_t line_end = text_.find('\n', at);
  std::string indent = "  ";
  if (line_end != std::string::npos && line_end < parent.content.end)
    if (const std::string found = indent_at(text_, line_end + 1); !found.empty()) indent = found;
  edits_.push_back({at, at, with_line_ends(format("\n{}{}", indent, xml))});
}

void XmlEdits::insert_after(const XmlElement& element, std::string_view xml) {
  const std::size_t at = element.place.end;
  const std::size_t line = text_.rfind('\n', at - 1) + 1;
  edits_.push_back({at, at, with_line_ends(format("\n{}{}", indent_at(text_, line), xml))});
}

std::string XmlEdits::with_line_ends(std::string_view text) const {
  const std::size_t line_end = text_.find('\n');
  const bool returns = line_end != std::string::npos && line_end > 0 && text_[line_end - 1] == '\r';
  std::string result;
  for (const char c : text) {
    if (c == '\n' && returns) result += '\r';
    result += c;
  }
  return result;
}

std::string XmlEdits::take() {
  std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::string result;
  std::size_t from = 0;
  for (const Edit& edit : edits_) {
    result += text_.substr(from, edit.begin - from) + edit.by;
    from = edit.end;
  }
  return result + text_.substr(from);
}

}  // namespace remit
