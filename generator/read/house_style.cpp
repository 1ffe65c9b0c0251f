#include "read/house_style.h"

#include <charconv>
#include <utility>

#include "base/format.h"
#include "base/strings.h"
#include "model/document_kinds.h"
#include "read/fields.h"
#include "text/markdown.h"

namespace remit {
namespace {

constexpr const char* kNumberingCode = "workspace.house-style-numbering";

double to_double(const std::string& text, double fallback) {
  double value = fallback;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

int to_int(const std::string& text, int fallback) {
  int value = fallback;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

NumberFormat read_format(const std::string& name) {
  if (name == "lower-letter") return NumberFormat::lower_letter;
  if (name == "upper-letter") return NumberFormat::upper_letter;
  if (name == "lower-roman") return NumberFormat::lower_roman;
  if (name == "upper-roman") return NumberFormat::upper_roman;
  return NumberFormat::decimal;
}

NumberedKind read_kind(const std::string& name) {
  if (name == "paragraph") return NumberedKind::paragraph;
  if (name == "item") return NumberedKind::item;
  return NumberedKind::heading;
}

// A level prints its own number, and of others only those of levels before it.
void check_level_text(const XmlElement& element, std::size_t level, Diagnostics& diagnostics) {
  const Text text = attribute_text(element, "text");
  const std::string own = format("%{}", level);
  if (text.given() && text.value.find(own) == std::string::npos)
    diagnostics.error(text.place, kNumberingCode,
                      format("this is level {}, and does not print its own number", level),
                      format("write {} where the number is to stand", own));
  for (std::size_t later = level + 1; later <= 9; ++later)
    if (text.value.find(format("%{}", later)) != std::string::npos)
      diagnostics.error(text.place, kNumberingCode,
                        format("this is level {}, and prints the number of level {}", level, later),
                        "a level can print its own number and those of the levels above it");
}

// Headings stand above paragraphs, and paragraphs above items.
void check_level_order(const XmlElement& element, const NumberingScheme& scheme,
                       Diagnostics& diagnostics) {
  const Text of = attribute_text(element, "of");
  const NumberedKind kind = read_kind(of.value);
  if (scheme.levels.empty() || !of.given()) return;
  const NumberedKind above = scheme.levels.back().kind;
  if (kind < above)
    diagnostics.error(of.place, kNumberingCode, "this level stands below one that it belongs above",
                      "put levels in the order heading, paragraph, item");
  if (kind == NumberedKind::paragraph && above == kind)
    diagnostics.error(of.place, kNumberingCode, "paragraphs have two levels",
                      "keep one; number lists in them by levels of items");
}

}  // namespace

NumberingScheme read_numbering(const XmlElement& element, Diagnostics& diagnostics) {
  NumberingScheme scheme;
  for (const XmlElement* level : element.elements("level")) {
    check_level_text(*level, scheme.levels.size() + 1, diagnostics);
    check_level_order(*level, scheme, diagnostics);
    scheme.levels.push_back({read_kind(level->get("of")), read_format(level->get("format")),
                             level->get("text"), to_int(level->get("start"), 1),
                             level->get("continuous") == "yes"});
  }
  return scheme;
}

namespace {

PageStyle read_page(const XmlElement& element) {
  PageStyle page;
  page.font = collapse(element.get("font"));
  page.heading_font = collapse(element.get("heading-font"));
  page.size_pt = to_double(element.get("size"), page.size_pt);
  page.heading_colour = collapse(element.get("heading-colour"));
  page.margin_cm = to_double(element.get("margin"), page.margin_cm);
  page.header_text = collapse(element.get("header"));
  return page;
}

StandardHeading read_heading(const XmlElement& element, Diagnostics& diagnostics) {
  StandardHeading heading;
  heading.title = attribute_words(element, "title");
  heading.opening = element.get("place") == "opening";
  heading.required = element.get("required") == "yes";
  // Elements inside have been reported.
  if (element.elements().empty())
    heading.wording =
        read_markdown(mapped_xml_content(element.content), MarkdownKind::prose, diagnostics);
  return heading;
}

// The numbers of that kind of document; null for a kind that has none of its own.
NumberingScheme* numbering_of(HouseStyle& style, DocumentKind kind) {
  switch (kind) {
    case DocumentKind::report:
      return &style.report_numbering;
    case DocumentKind::terms_of_reference:
      return &style.terms_numbering;
    case DocumentKind::work_programme:
      return &style.programme_numbering;
    case DocumentKind::redline:   // has those of the terms
    case DocumentKind::protocol:  // … and so has a protocol
    case DocumentKind::page:
    case DocumentKind::abbreviations:
      return nullptr;
  }
  return nullptr;
}

NumberingScheme* numbering_named(HouseStyle& style, std::string_view kind) {
  for (const DocumentKindRow& row : document_kinds())
    if (row.id == kind) return numbering_of(style, row.kind);
  return nullptr;  // has been reported
}

}  // namespace

HouseStyle read_house_style(const XmlElement& root, Diagnostics& diagnostics) {
  HouseStyle style;
  style.id = root.get("id");
  style.id_place = attribute_text(root, "id").place;
  style.place = root.name_place;
  style.period_of = attribute_text(root, "period-of");
  style.since = attribute_date(root, "since");
  style.until = attribute_date(root, "until");
  style.council = child_text(root, "council");
  if (const XmlElement* page = root.first("page")) style.page = read_page(*page);
  for (const XmlElement* numbering : root.elements("numbering")) {
    NumberingScheme scheme = read_numbering(*numbering, diagnostics);
    if (NumberingScheme* of = numbering_named(style, numbering->get("of"))) *of = std::move(scheme);
  }
  for (const XmlElement* heading : root.elements("heading"))
    style.headings.push_back(read_heading(*heading, diagnostics));
  style.abbreviations_title = child_words(root, "abbreviations", "title");
  style.abbreviations_short = child_words(root, "abbreviations", "short");
  style.abbreviations_long = child_words(root, "abbreviations", "long");
  style.abbreviations_where = child_words(root, "abbreviations", "where");
  style.appendices_title = child_words(root, "appendices", "title");
  style.appendix_label = child_words(root, "appendices", "label");
  return style;
}

}  // namespace remit
