// The XML reader and the vocabulary: every root element, against the published schema too.

#include <algorithm>

#include "base/strings.h"
#include "read/check_vocabulary.h"
#include "read/house_style.h"
#include "read/partnership.h"
#include "read/report.h"
#include "read/schema.h"
#include "read/terms_of_reference.h"
#include "read/vocabulary.h"
#include "require.h"
#include "text/xml.h"

using namespace remit;
using namespace remit::fuzz;

namespace {

std::string_view text_at(const Place& place) {
  return std::string_view(place.source->text()).substr(place.begin, place.end - place.begin);
}

void require_attributes(const XmlElement& element) {
  for (const XmlAttribute& attribute : element.attributes) {
    require_place(attribute.name_place, attribute.name);
    require_place(attribute.value_place, attribute.name);
    require(text_at(attribute.name_place) == attribute.name, "an attribute stands at its place",
            attribute.name);
    const std::string& text = attribute.value_place.source->text();
    const char before = text[attribute.value_place.begin - 1];
    require((before == '"' || before == '\'') && text[attribute.value_place.end] == before,
            "a value stands between its quotes", attribute.value);
  }
}

// Each element inside the content of its parent, behind the one before it.
void require_element(const XmlElement& element, std::size_t from, std::size_t to) {
  require_place(element.place, element.name);
  require_place(element.content, element.name);
  require(text_at(element.name_place) == element.name, "an element stands at its place",
          element.name);
  require(text_at(element.place).starts_with("<") && text_at(element.place).ends_with(">"),
          "an element reaches from '<' to '>'", text_at(element.place));
  require(from <= element.place.begin && element.place.end <= to, "elements are nested");
  require(element.place.begin <= element.content.begin && element.content.end <= element.place.end,
          "content is nested", text_at(element.place));
  require_attributes(element);
  std::size_t behind = element.content.begin;
  for (const XmlElement* child : element.elements()) {
    require_element(*child, behind, element.content.end);
    behind = child->place.end;
  }
}

bool equal(const XmlElement& a, const XmlElement& b, bool laid_out);

bool equal(const XmlAttribute& a, const XmlAttribute& b) {
  return a.name == b.name && a.value == b.value;
}

bool equal(const XmlNode& a, const XmlNode& b, bool laid_out) {
  if (a.index() != b.index()) return false;
  if (const auto* text = std::get_if<XmlText>(&a)) return text->text == std::get<XmlText>(b).text;
  using Child = std::unique_ptr<XmlElement>;
  return equal(*std::get<Child>(a), *std::get<Child>(b), laid_out);
}

// With `laid_out`, white space between elements may differ.
bool equal(const XmlElement& a, const XmlElement& b, bool laid_out) {
  const auto same_attribute = [](const auto& x, const auto& y) { return equal(x, y); };
  const auto same_node = [&](const auto& x, const auto& y) { return equal(x, y, laid_out); };
  const auto same_element = [&](const auto* x, const auto* y) { return equal(*x, *y, laid_out); };
  if (a.name != b.name || !std::ranges::equal(a.attributes, b.attributes, same_attribute))
    return false;
  if (!laid_out) return std::ranges::equal(a.children, b.children, same_node);
  return std::ranges::equal(a.elements(), b.elements(), same_element) &&
         (!a.elements().empty() || a.text() == b.text());
}

void require_same_when_written(const XmlElement& root, XmlLayout layout) {
  const Source source("b.xml", write_xml(root, layout));
  Diagnostics diagnostics;
  const auto read = parse_xml(source, diagnostics);
  require(read != nullptr, "what is written can be read", source.text());
  require(equal(root, *read, layout == XmlLayout::indented), "the tree comes back from XML",
          source.text());
}

void read_model(const XmlElement& root, Diagnostics& diagnostics) {
  if (root.name == "partnership") {
    Partnership partnership;
    read_partnership(root, partnership);
  }
  if (root.name == "abbreviations") read_abbreviations(root);
  if (root.name == "terms-of-reference") read_terms_of_reference(root, diagnostics);
  if (root.name == "report") read_report(root);
  if (root.name == "house-style") read_house_style(root, diagnostics);
}

// What we find is what the published schema finds, but for characters that we keep for ourselves, and
// for namespaces, of which our files need none.
void require_same_by_schema(const Source& source, const Diagnostics& ours) {
  if (source.text().find("xmlns") != std::string::npos) return;
  static const std::string schema = write_schema();
  const auto messages = validate_against_xsd(schema, source.text());
  std::string shown = join(messages, "\n");
  for (const Diagnostic& diagnostic : ours.all()) {
    if (diagnostic.code == "text.private-character") return;
    shown += render_text(diagnostic);
  }
  require(ours.has_errors() != messages.empty(), "our check and the schema agree",
          shown + source.text());
}

void check_against(const Source& source, const std::string& root_name) {
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  const std::string own_name = root->name;
  const VocabularyResult result = check_vocabulary(*root, root_name, diagnostics);
  require_places(diagnostics);
  require(result.clean == !diagnostics.has_errors(), "clean is without errors");
  require(!result.clean || result.complete, "what is clean is complete");
  require(!result.clean || own_name == root_name, "only its own root is clean");
  if (root->name == root_name) read_model(*root, diagnostics);
  require_places(diagnostics);
  if (own_name == root_name) require_same_by_schema(source, diagnostics);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source("a.xml", text_of(data, size));
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  require_places(diagnostics);
  require((root != nullptr) == !diagnostics.has_errors(), "a root, or an error");
  if (!root) return 0;
  require_element(*root, 0, source.text().size());
  require_same_when_written(*root, XmlLayout::as_it_is);
  require_same_when_written(*root, XmlLayout::indented);
  for (const std::string& name : root_elements()) check_against(source, name);
  return 0;
}
