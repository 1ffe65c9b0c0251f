#include "text/xml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>

#include <algorithm>
#include <cstdarg>
#include <cstring>
#include <mutex>

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "text/xml_limits.h"

namespace remit {
namespace {

const char* chars(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

std::string qualified(const xmlChar* prefix, const xmlChar* name) {
  return prefix ? format("{}:{}", chars(prefix), chars(name)) : std::string(chars(name));
}

// Nothing is loaded from elsewhere, whatever a document asks for.
xmlParserInputPtr refuse_entity(const char*, const char*, xmlParserCtxtPtr) { return nullptr; }

void initialise_libxml2() {
  static std::once_flag once;
  std::call_once(once, [] {
    xmlInitParser();
    xmlSetExternalEntityLoader(refuse_entity);
  });
}

// libxml2 hands over "&" in an attribute as "&#38;" when it does not replace entities.
std::string attribute_value(std::string_view value) {
  constexpr std::string_view kAmpersand = "&#38;";
  std::string result;
  for (std::size_t at; (at = value.find(kAmpersand)) != value.npos;) {
    result.append(value.substr(0, at)).append("&");
    value.remove_prefix(at + kAmpersand.size());
  }
  return result.append(value);
}

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || std::strchr("_:-.", c) ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Builds the tree from libxml2's events, with places found in the raw bytes: in a start tag "<"
// and in an end tag "</" cannot stand in a value, so the last one before the parser's cursor opens
// the tag.
class TreeBuilder {
 public:
  TreeBuilder(const Source& source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics) {}

  std::unique_ptr<XmlElement> parse();

 private:
  static TreeBuilder& self(void* context) {
    return *static_cast<TreeBuilder*>(static_cast<xmlParserCtxtPtr>(context)->_private);
  }
  std::size_t cursor() const {
    // What the parser has dropped from the front of its buffer counts too.
    return static_cast<std::size_t>(context_->input->cur - context_->input->base) +
           context_->input->consumed;
  }
  Place place(std::size_t begin, std::size_t end) const { return {&source_, begin, end}; }

  void start_element(std::string name, int attribute_count, const xmlChar** attributes,
                     int namespace_count, const xmlChar** namespaces);
  void end_element();
  void characters(std::string_view text);
  void doctype();
  void syntax_error(const xmlError& error);
  std::size_t start_of_attribute(std::size_t at, const char* name) const;
  void find_attribute_places(XmlElement& element, std::size_t from) const;
  void stop(Place where, std::string code, std::string message, std::string help);

  const Source& source_;
  Diagnostics& diagnostics_;
  xmlParserCtxtPtr context_ = nullptr;
  std::unique_ptr<XmlElement> root_;
  std::vector<XmlElement*> open_;
  bool failed_ = false;
};

void TreeBuilder::stop(Place where, std::string code, std::string message, std::string help) {
  if (!failed_) diagnostics_.error(where, std::move(code), std::move(message), std::move(help));
  failed_ = true;
  xmlStopParser(context_);
}

void TreeBuilder::find_attribute_places(XmlElement& element, std::size_t from) const {
  const std::string& text = source_.text();
  std::size_t i = from;
  auto skip = [&](auto&& wanted) {
    while (i < text.size() && wanted(text[i])) ++i;
  };
  auto space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  for (;;) {
    skip(space);
    const std::size_t name_begin = i;
    skip(is_name_character);
    if (i == name_begin) return;
    const std::string_view name(text.data() + name_begin, i - name_begin);
    const Place name_place = place(name_begin, i);
    skip([&](char c) { return space(c) || c == '='; });
    const char quote = text[i++];
    const std::size_t value_begin = i;
    skip([&](char c) { return c != quote; });
    for (XmlAttribute& attribute : element.attributes) {
      if (attribute.name != name) continue;
      attribute.name_place = name_place;
      attribute.value_place = place(value_begin, i);
    }
    ++i;
  }
}

void TreeBuilder::start_element(std::string name, int attribute_count, const xmlChar** attributes,
                                int namespace_count, const xmlChar** namespaces) {
  auto element = std::make_unique<XmlElement>();
  const std::size_t begin = source_.text().rfind('<', cursor());
  element->name = std::move(name);
  element->name_place = place(begin + 1, begin + 1 + element->name.size());
  element->place = place(begin, begin);
  if (open_.size() >= kMaxXmlDepth)
    return stop(element->name_place, "xml.too-deep",
                format("elements are nested more than {} deep", kMaxXmlDepth),
                "close elements that should end earlier");
  for (int i = 0; i < namespace_count; ++i) {
    const xmlChar* prefix = namespaces[2 * i];
    element->set(prefix ? format("xmlns:{}", chars(prefix)) : "xmlns",
                 chars(namespaces[2 * i + 1]));
  }
  for (int i = 0; i < attribute_count; ++i) {
    const xmlChar** a = attributes + 5 * i;  // local name, prefix, URI, value, end of value
    element->set(qualified(a[1], a[0]), attribute_value({chars(a[3]), chars(a[4])}));
  }
  find_attribute_places(*element, element->name_place.end);
  const std::size_t tag_end = source_.text().find('>', cursor());
  element->content = place(tag_end + 1, tag_end + 1);

  XmlElement* raw = element.get();
  if (open_.empty())
    root_ = std::move(element);
  else
    open_.back()->children.push_back(std::move(element));
  open_.push_back(raw);
}

void TreeBuilder::end_element() {
  XmlElement& element = *open_.back();
  open_.pop_back();
  element.place.end = cursor();
  const std::string_view tag(source_.text().data(), element.place.end);
  const bool empty_tag = tag.size() >= 2 && tag.substr(tag.size() - 2) == "/>" &&
                         element.content.begin == element.place.end;
  element.content.end =
      empty_tag ? element.content.begin : std::max(tag.rfind("</"), element.content.begin);
}

void TreeBuilder::characters(std::string_view text) {
  if (open_.empty()) return;
  auto& children = open_.back()->children;
  if (children.empty() || !std::holds_alternative<XmlText>(children.back()))
    children.push_back(XmlText{});
  std::get<XmlText>(children.back()).text += text;
}

void TreeBuilder::doctype() {
  const std::size_t begin = source_.text().rfind("<!DOCTYPE", cursor());
  stop(place(begin, begin + 9), "xml.doctype", "a DOCTYPE is not allowed here",
       "remove it: Remit reads no document type definitions, and entities only as &amp; &lt; &gt; "
       "&quot; &apos; or by number");
}

// The last place before `at` where the name of the attribute stands.
std::size_t TreeBuilder::start_of_attribute(std::size_t at, const char* name) const {
  const std::size_t found = source_.text().rfind(format("{}=", name ? name : ""), at);
  return found == std::string::npos ? at : found;
}

// What libxml2 says, in words that a clerk can use.
std::string in_plain_words(const xmlError& error, std::string& help) {
  const std::string one = error.str1 ? error.str1 : "";
  const std::string two = error.str2 ? error.str2 : "";
  switch (error.code) {
    case XML_ERR_TAG_NAME_MISMATCH:
      help = format("write </{}>, or check what was opened last", one);
      return format("</{}> closes <{}>, which was opened at line {}", two, one, error.int1);
    case XML_ERR_TAG_NOT_FINISHED:
      if (one.empty()) break;
      help = format("add </{}>", one);
      return format("<{}>, opened at line {}, is never closed", one, error.int1);
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      help = format("write the character itself; only &amp; &lt; &gt; &quot; &apos; have names");
      return format("'&{};' is not known", one);
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      help = "write '&amp;' for '&'";
      return "'&' stands alone";
    case XML_ERR_NAME_REQUIRED:
      help = "check that the tag before it is closed with '>'";
      return "a name is missing here";
    case XML_ERR_ATTRIBUTE_REDEFINED:
      help = "remove one of them";
      return format("the attribute '{}' is given twice", one);
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      help = format("write it as {}=\"…\"", one);
      return format("the attribute '{}' has no value", one);
    case XML_ERR_SPACE_REQUIRED:
      help = "put a space here, or check the quotes before it";
      return "a space is missing between two attributes";
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
      help = "put the value in double quotes";
      return "the value of an attribute is not in quotes";
    case XML_ERR_LT_IN_ATTRIBUTE:
      help = "write '&lt;' for '<', or close the quotes before it";
      return "'<' stands in the value of an attribute";
    case XML_ERR_DOCUMENT_EMPTY:
      help = "every file holds one element, such as <partnership> … </partnership>";
      return "there is no element in this file";
    case XML_ERR_DOCUMENT_END:
      help = "a file holds one outermost element; remove what follows it";
      return "there is something behind the end of the outermost element";
    case XML_ERR_GT_REQUIRED:
      help = "check that the tag is closed with '>'";
      return "a tag is not closed";
    default:
      break;
  }
  return format("this is not well-formed XML: {}", trim(error.message ? error.message : ""));
}

void TreeBuilder::syntax_error(const xmlError& error) {
  if (failed_ || error.level < XML_ERR_ERROR) return;
  std::string help;
  std::string message = in_plain_words(error, help);
  std::size_t at = std::min(cursor(), source_.text().size());
  if (error.code == XML_ERR_NAME_REQUIRED && at > 0 && source_.text()[at - 1] == '&') {
    help = "write '&amp;' for '&'";
    message = "'&' stands alone";
    --at;
  }
  if (error.code == XML_ERR_NAME_REQUIRED && at > 0 && source_.text()[at - 1] == '<') {
    help = "write '&lt;' for '<', or a name behind it";
    message = "'<' stands alone";
    --at;
  }
  if (error.code == XML_ERR_ATTRIBUTE_REDEFINED) at = start_of_attribute(at, error.str1);
  if (error.code == XML_ERR_TAG_NAME_MISMATCH)
    at = source_.text().rfind("</", at == 0 ? 0 : at - 1);
  if (error.code == XML_ERR_ENTITYREF_SEMICOL_MISSING || error.code == XML_ERR_UNDECLARED_ENTITY ||
      error.code == XML_WAR_UNDECLARED_ENTITY)
    at = std::min(at, source_.text().rfind('&', at));
  std::size_t end = at;
  if (at < source_.text().size()) utf8::next(source_.text(), end);
  stop(place(at, end), "xml.syntax", std::move(message), std::move(help));
}

std::unique_ptr<XmlElement> TreeBuilder::parse() {
  if (!check_xml_limits(source_, diagnostics_)) return nullptr;
  initialise_libxml2();
  const std::string& text = source_.text();
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = [](void* c, const xmlChar* name, const xmlChar* prefix, const xmlChar*,
                              int namespaces, const xmlChar** namespace_list, int attributes, int,
                              const xmlChar** list) {
    TreeBuilder& builder = self(c);
    if (!builder.failed_)
      builder.start_element(qualified(prefix, name), attributes, list, namespaces, namespace_list);
  };
  handler.endElementNs = [](void* c, const xmlChar*, const xmlChar*, const xmlChar*) {
    if (!self(c).failed_) self(c).end_element();
  };
  handler.characters = [](void* c, const xmlChar* data, int size) {
    self(c).characters({chars(data), static_cast<std::size_t>(size)});
  };
  handler.ignorableWhitespace = handler.characters;
  handler.cdataBlock = handler.characters;
  handler.internalSubset = [](void* c, const xmlChar*, const xmlChar*, const xmlChar*) {
    self(c).doctype();
  };
  handler.getEntity = [](void*, const xmlChar* name) { return xmlGetPredefinedEntity(name); };
  handler.serror = [](void* c, xmlErrorPtr error) { self(c).syntax_error(*error); };

  const Place start = place(0, 0);
  if (text.size() > static_cast<std::size_t>(INT_MAX)) {
    diagnostics_.error(start, "xml.too-large", "the file is too large", "split it");
    return nullptr;
  }
  context_ = xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size()));
  if (!context_) {
    diagnostics_.error(start, "xml.syntax", "there is no element in this file",
                       "every file holds one element, such as <partnership> … </partnership>");
    return nullptr;
  }
  *context_->sax = handler;
  context_->userData = context_;
  context_->_private = this;
  xmlCtxtUseOptions(
      context_, XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC);
  xmlParseDocument(context_);
  if (!failed_ && !context_->wellFormed)
    stop(start, "xml.syntax", "this is not well-formed XML", "check the file in an XML editor");
  if (context_->myDoc) xmlFreeDoc(context_->myDoc);
  xmlFreeParserCtxt(context_);
  context_ = nullptr;
  return failed_ ? nullptr : std::move(root_);
}

void collect_message(void* list, xmlErrorPtr error) {
  auto& messages = *static_cast<std::vector<std::string>*>(list);
  messages.push_back(
      format("{}: {}", error->line, trim(error->message ? error->message : "unknown fault")));
}

}  // namespace

std::unique_ptr<XmlElement> parse_xml(const Source& source, Diagnostics& diagnostics) {
  return TreeBuilder(source, diagnostics).parse();
}

std::vector<std::string> validate_against_xsd(const std::string& xsd, const std::string& document) {
  initialise_libxml2();
  std::vector<std::string> messages;
  xmlSchemaParserCtxtPtr parser =
      xmlSchemaNewMemParserCtxt(xsd.data(), static_cast<int>(xsd.size()));
  xmlSchemaSetParserStructuredErrors(parser, collect_message, &messages);
  xmlSchemaPtr schema = xmlSchemaParse(parser);
  xmlSchemaFreeParserCtxt(parser);
  if (!schema) return messages.empty() ? std::vector<std::string>{"0: bad schema"} : messages;

  xmlDocPtr doc = xmlReadMemory(document.data(), static_cast<int>(document.size()), nullptr,
                                nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (!doc) {
    messages.push_back("0: not well-formed");
  } else {
    xmlSchemaValidCtxtPtr validator = xmlSchemaNewValidCtxt(schema);
    xmlSchemaSetValidStructuredErrors(validator, collect_message, &messages);
    if (xmlSchemaValidateDoc(validator, doc) != 0 && messages.empty())
      messages.push_back("0: not valid");
    xmlSchemaFreeValidCtxt(validator);
    xmlFreeDoc(doc);
  }
  xmlSchemaFree(schema);
  return messages;
}

}  // namespace remit
