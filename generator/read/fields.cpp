#include "read/fields.h"

#include "base/strings.h"
#include "text/markdown.h"

namespace remit {

Text attribute_text(const XmlElement& element, std::string_view attribute) {
  const XmlAttribute* found = element.attribute(attribute);
  if (!found) return {"", element.name_place};
  return {collapse(found->value), found->value_place};
}

Text attribute_words(const XmlElement& element, std::string_view attribute) {
  Text result = attribute_text(element, attribute);
  result.value = typographic(result.value);
  return result;
}

DateText attribute_date(const XmlElement& element, std::string_view attribute) {
  const Text text = attribute_text(element, attribute);
  return {parse_date(text.value), text.place};
}

Text content_text(const XmlElement& element) {
  const std::string_view all = element.content.source->text();
  const std::string_view inner =
      trim(all.substr(element.content.begin, element.content.end - element.content.begin));
  if (inner.empty()) return {"", element.name_place};
  const auto begin = static_cast<std::size_t>(inner.data() - all.data());
  return {typographic(collapse(element.text())),
          {element.content.source, begin, begin + inner.size()}};
}

Text child_text(const XmlElement& element, std::string_view child) {
  const XmlElement* found = element.first(child);
  return found ? content_text(*found) : Text{"", element.name_place};
}

Text child_attribute(const XmlElement& element, std::string_view child,
                     std::string_view attribute) {
  const XmlElement* found = element.first(child);
  return found ? attribute_text(*found, attribute) : Text{"", element.name_place};
}

Text child_words(const XmlElement& element, std::string_view child, std::string_view attribute) {
  const XmlElement* found = element.first(child);
  return found ? attribute_words(*found, attribute) : Text{"", element.name_place};
}

std::vector<Text> child_texts(const XmlElement& element, std::string_view child) {
  std::vector<Text> result;
  for (const XmlElement* each : element.elements(child)) result.push_back(content_text(*each));
  return result;
}

std::vector<Name> child_names(const XmlElement& element) {
  std::vector<Name> result;
  for (const XmlElement* name : element.elements("name"))
    result.push_back({content_text(*name), attribute_text(*name, "abbreviation"),
                      attribute_date(*name, "since"), attribute_date(*name, "until"),
                      attribute_words(*name, "formerly")});
  return result;
}

MonthText attribute_month(const XmlElement& element, std::string_view attribute) {
  const Text text = attribute_text(element, attribute);
  return {parse_month(text.value), text.place};
}

Prose child_prose(const XmlElement& element, std::string_view child, Diagnostics& diagnostics) {
  const XmlElement* found = element.first(child);
  if (!found) return {{}, element.name_place};
  Prose result{{}, found->name_place};
  // Elements inside have been reported.
  if (found->elements().empty())
    result.blocks =
        read_markdown(mapped_xml_content(found->content), MarkdownKind::prose, diagnostics);
  return result;
}

}  // namespace remit
