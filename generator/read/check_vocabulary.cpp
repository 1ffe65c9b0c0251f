#include "read/check_vocabulary.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/values.h"
#include "read/vocabulary.h"

namespace remit {
namespace {

// What editors need on a root element to find the schema.
bool is_schema_hint(std::string_view name) {
  return name == "xmlns:xsi" || name == "xsi:noNamespaceSchemaLocation";
}

// The first text of the element's own, to the end of its line; nothing if there is none.
std::optional<Place> own_text(const XmlElement& element) {
  const bool has_text =
      std::any_of(element.children.begin(), element.children.end(), [](const XmlNode& node) {
        const auto* text = std::get_if<XmlText>(&node);
        return text && !trim(text->text).empty();
      });
  if (!has_text) return std::nullopt;
  const Place& content = element.content;
  const std::string_view all = content.source->text();
  std::size_t i = content.begin;
  auto skip = [&](std::string_view opening, std::string_view closing) {
    if (!all.substr(i).starts_with(opening)) return false;
    i = all.find(closing, i) + closing.size();
    return true;
  };
  const auto children = element.elements();
  auto child = children.begin();
  while (i < content.end) {
    if (child != children.end() && i == (*child)->place.begin)
      i = (*child++)->place.end;
    else if (all[i] == ' ' || all[i] == '\t' || all[i] == '\r' || all[i] == '\n')
      ++i;
    else if (!skip("<!--", "-->") && !skip("<?", "?>"))
      break;
  }
  const std::size_t end =
      std::min({all.find_first_of("\r\n", i), all.find('<', i + 1), content.end});
  return Place{content.source, i, i + trim(all.substr(i, end - i)).size()};
}

std::string tags(const std::vector<std::string>& names) {
  std::vector<std::string> result;
  for (const std::string& name : names) result.push_back(format("<{}>", name));
  return listed(result);
}

class Checker {
 public:
  explicit Checker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void element(XmlElement& element, const ElementRule& rule, bool root) {
    attributes(element, rule, root);
    if (rule.content == Content::elements) return children(element, rule);
    for (const XmlElement* child : element.elements())
      error(child->name_place, "xml.unknown-element",
            format("<{}> is not expected in <{}>", child->name, element.name),
            rule.content == Content::nothing ? format("<{}> holds nothing", element.name)
                                             : format("<{}> holds text only", element.name));
    if (const auto text = own_text(element); text && rule.content == Content::nothing)
      error(*text, "xml.unexpected-text",
            format("there is text in <{}>, which holds nothing", element.name), "remove the text");
    if (rule.content == Content::text) text(element, rule);
  }

  VocabularyResult result() const { return {clean_, complete_}; }

  Diagnostic& error(Place place, std::string code, std::string message, std::string help) {
    clean_ = false;
    Diagnostic& d = diagnostics_.error(place, std::move(code), std::move(message), std::move(help));
    d.is_about_form = true;
    return d;
  }

 private:
  void attributes(XmlElement& element, const ElementRule& rule, bool root) {
    std::vector<std::string> known;
    for (const AttributeRule& a : rule.attributes) known.emplace_back(a.name);
    for (XmlAttribute& a : element.attributes) {
      if (root && is_schema_hint(a.name)) continue;
      if (std::find(known.begin(), known.end(), a.name) == known.end() &&
          !unknown_attribute(a, element, known))
        continue;
      const auto found = std::find_if(rule.attributes.begin(), rule.attributes.end(),
                                      [&](const AttributeRule& r) { return r.name == a.name; });
      if (!value(collapse(a.value), a.value_place, found->type, found->choices)) left_out(a.name);
    }
    for (const AttributeRule& a : rule.attributes) {
      if (!a.required || element.attribute(a.name)) continue;
      error(element.name_place, "xml.missing-attribute",
            format("<{}> lacks the attribute '{}'", element.name, a.name),
            format("add {}=\"…\": {}", a.name, a.help));
      left_out(a.name);
    }
  }

  // Without its id a thing cannot be found by those who name it.
  void left_out(std::string_view attribute) {
    if (attribute == "id") complete_ = false;
  }

  // True if the attribute could be read as the one that was meant.
  bool unknown_attribute(XmlAttribute& attribute, XmlElement& element,
                         const std::vector<std::string>& known) {
    error(attribute.name_place, "xml.unknown-attribute",
          format("'{}' is not an attribute of <{}>", attribute.name, element.name),
          did_you_mean(attribute.name, known,
                       known.empty() ? format("<{}> takes no attributes", element.name)
                                     : format("it takes {}", listed(known, "and"))));
    const auto near = nearest(attribute.name, known);
    if (!near || element.attribute(*near)) return false;
    attribute.name = *near;
    return true;
  }

  // True if it is one of the type.
  bool value(const std::string& value, Place place, ValueType type,
             const std::vector<std::string_view>& choices) {
    if (value.empty()) {
      error(place, "xml.empty-value",
            format("nothing is written here; expected {}", describe(type, choices)),
            repair(value, type, choices))
          .leaves_unknown(UnreadableValue(place));
      return false;
    }
    for (std::size_t i = 0; i < value.size();) {
      if (utf8::next(value, i) < 0xF0000) continue;
      error(place, "text.private-character", "a private-use character stands here",
            "delete it, or write the character that was meant")
          .leaves_unknown(UnreadableValue(place));
      return false;
    }
    if (is_value(value, type, choices)) return true;
    error(place, "xml.bad-value", format("'{}' is not {}", value, describe(type, choices)),
          repair(value, type, choices))
        .leaves_unknown(UnreadableValue(place));
    return false;
  }

  void text(const XmlElement& element, const ElementRule& rule) {
    if (!element.elements().empty()) return;
    const std::string found = collapse(element.text());
    const Place place = found.empty() ? element.name_place : trimmed(element.content);
    value(found, place, rule.type, rule.choices);
  }

  static Place trimmed(Place place) {
    const std::string_view all = place.source->text();
    const std::string_view inner = trim(all.substr(place.begin, place.end - place.begin));
    const auto begin = static_cast<std::size_t>(inner.data() - all.data());
    return {place.source, begin, begin + inner.size()};
  }

  void children(XmlElement& element, const ElementRule& rule) {
    if (const auto text = own_text(element))
      error(*text, "xml.unexpected-text",
            format("there is text in <{}>, which holds only elements", element.name),
            "put the text into one of its elements");
    const auto rules = child_rules(rule);
    std::vector<std::string> known;
    for (const ElementRule* child : rules) known.emplace_back(child->name());

    std::map<std::string, std::vector<const XmlElement*>> seen;
    std::set<std::string> late;  // one message for all of a name
    std::size_t reached = 0;     // the rule that the sequence has come to
    for (XmlElement* child : element.elements()) {
      if (std::find(known.begin(), known.end(), child->name) == known.end() &&
          !unknown_element(*child, element, rules))
        continue;
      const auto at = std::find(known.begin(), known.end(), child->name);
      const auto index = static_cast<std::size_t>(at - known.begin());
      if (index < reached && late.insert(child->name).second)
        error(child->name_place, "xml.order", format("<{}> stands too late", child->name),
              format("it belongs before the first <{}>", known[reached]));
      reached = std::max(reached, index);
      seen[child->name].push_back(child);
      this->element(*child, *rules[index], false);
    }
    for (const ElementRule* child : rules) count(element, *child, seen[std::string(child->name())]);
  }

  // True if the element could be read as the one that was meant.
  bool unknown_element(XmlElement& child, const XmlElement& parent,
                       const std::vector<const ElementRule*>& rules) {
    std::vector<std::string> known;
    for (const ElementRule* rule : rules) known.emplace_back(rule->name());
    error(child.name_place, "xml.unknown-element",
          format("<{}> is not expected in <{}>", child.name, parent.name),
          did_you_mean(child.name, known, format("it holds {}", tags(known))));
    const auto near = nearest(child.name, known);
    const auto meant = std::find_if(rules.begin(), rules.end(), [&](const ElementRule* r) {
      return near && r->name() == *near;
    });
    if (meant != rules.end() && has_room(parent, **meant)) {
      child.name = *near;
      return true;
    }
    complete_ = false;
    return false;
  }

  static bool has_room(const XmlElement& parent, const ElementRule& rule) {
    return rule.maximum == kAnyNumber ||
           static_cast<int>(parent.elements(rule.name()).size()) < rule.maximum;
  }

  void count(const XmlElement& parent, const ElementRule& rule,
             const std::vector<const XmlElement*>& found) {
    if (static_cast<int>(found.size()) < rule.minimum)
      error(parent.name_place, "xml.missing-element",
            format("<{}> lacks <{}>", parent.name, rule.name()),
            format("add <{}>: {}", rule.name(), rule.help));
    if (rule.maximum != kAnyNumber && static_cast<int>(found.size()) > rule.maximum)
      error(found[static_cast<std::size_t>(rule.maximum)]->name_place, "xml.repeated-element",
            format("<{}> stands in <{}> more than {}", rule.name(), parent.name,
                   rule.maximum == 1 ? "once" : format("{} times", rule.maximum)),
            "remove one of them")
          .note("the first is at", found.front()->name_place);
  }

  Diagnostics& diagnostics_;
  bool clean_ = true;
  bool complete_ = true;
};

}  // namespace

VocabularyResult check_vocabulary(XmlElement& root, std::string_view root_name,
                                  Diagnostics& diagnostics) {
  Checker checker(diagnostics);
  if (root.name != root_name) {
    const std::vector<std::string> expected = {std::string(root_name)};
    checker.error(root.name_place, "xml.unknown-element",
                  format("this file holds <{}>, but <{}> is expected", root.name, root_name),
                  did_you_mean(root.name, expected, "check that the file is in the right folder"));
    if (!nearest(root.name, expected)) return {};
    root.name = root_name;
  }
  checker.element(root, *find_rule(root_name), true);
  return checker.result();
}

}  // namespace remit
