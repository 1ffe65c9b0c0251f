// Pandoc takes from its reference document the styles, and the w:sectPr that ends the body: page
// size, margins, headers and footers (ECMA-376 Part 1, 17.6 and 17.10). A header or footer is a
// part of the package, and three places have to name it: [Content_Types].xml its type, the
// relationships of the document its id, and a w:headerReference or w:footerReference that id. The
// page numbers are simple fields (w:fldSimple) with the codes PAGE and NUMPAGES (17.16).
#include "render/docx/reference.h"

#include <cmath>

#include "base/format.h"
#include "render/docx/package.h"
#include "render/docx/styles.h"

namespace remit {
namespace {

constexpr int kPageWidth = 11906;  // A4, in twentieths of a point
constexpr int kPageHeight = 16838;
constexpr int kHeaderDistance = 709;
constexpr double kTwipsPerCentimetre = 1440 / 2.54;
constexpr const char* kRelationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kMainNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

int margin(const PageStyle& page) {
  return static_cast<int>(std::lround(page.margin_cm * kTwipsPerCentimetre));
}

void add_text(XmlElement& paragraph, const std::string& text) {
  paragraph.append("w:r").append("w:t", {{"xml:space", "preserve"}}).append_text(text);
}

void add_field(XmlElement& paragraph, const char* field) {
  add_text(paragraph.append("w:fldSimple", {{"w:instr", field}}), "1");
}

// A header or footer: one paragraph.
XmlElement strip(const char* root_name, const char* style, XmlElement*& paragraph) {
  XmlElement root;
  root.name = root_name;
  root.set("xmlns:w", kMainNamespace);
  paragraph = &root.append("w:p");
  set_value(paragraph->append("w:pPr"), "w:pStyle", style);
  return root;
}

// Adds the part to the package, and a reference to it to the section.
bool add_strip(DocxPackage& package, XmlElement& section, const std::string& kind,
               const XmlElement& root, Diagnostics& diagnostics) {
  const auto relationships = package.read("word/_rels/document.xml.rels", diagnostics);
  const auto types = package.read("[Content_Types].xml", diagnostics);
  if (!relationships || !types) return false;
  const std::string file = format("{}1.xml", kind);
  const std::string id = format("rIdRemit{}", kind);
  package.write("word/" + file, root);
  relationships->append(
      "Relationship",
      {{"Id", id}, {"Type", format("{}/{}", kRelationships, kind)}, {"Target", file}});
  types->append(
      "Override",
      {{"PartName", "/word/" + file},
       {"ContentType",
        format("application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml", kind)}});
  package.write("word/_rels/document.xml.rels", *relationships);
  package.write("[Content_Types].xml", *types);
  section.append(format("w:{}Reference", kind), {{"w:type", "default"}, {"r:id", id}});
  return true;
}

bool add_header(DocxPackage& package, XmlElement& section, const PageStyle& page,
                Diagnostics& diagnostics) {
  if (page.header_text.empty()) return true;
  XmlElement* paragraph = nullptr;
  const XmlElement root = strip("w:hdr", "Header", paragraph);
  add_text(*paragraph, page.header_text);
  return add_strip(package, section, "header", root, diagnostics);
}

bool add_footer(DocxPackage& package, XmlElement& section, const PageStyle& page,
                Diagnostics& diagnostics) {
  if (page.page_label.empty()) return true;
  XmlElement* paragraph = nullptr;
  const XmlElement root = strip("w:ftr", "Footer", paragraph);
  add_text(*paragraph, page.page_label + " ");
  add_field(*paragraph, "PAGE");
  add_text(*paragraph, format(" {} ", page.page_of));
  add_field(*paragraph, "NUMPAGES");
  return add_strip(package, section, "footer", root, diagnostics);
}

void set_page(XmlElement& section, const PageStyle& page) {
  const std::string side = format("{}", margin(page));
  section.append("w:pgSz", {{"w:w", format("{}", kPageWidth)}, {"w:h", format("{}", kPageHeight)}});
  section.append("w:pgMar", {{"w:top", side},
                             {"w:right", side},
                             {"w:bottom", side},
                             {"w:left", side},
                             {"w:header", format("{}", kHeaderDistance)},
                             {"w:footer", format("{}", kHeaderDistance)},
                             {"w:gutter", "0"}});
}

bool set_section(DocxPackage& package, const PageStyle& page, Diagnostics& diagnostics) {
  const auto document = package.read("word/document.xml", diagnostics);
  if (!document) return false;
  document->set("xmlns:r", kRelationships);
  XmlElement& section = child_of(child_of(*document, "w:body"), "w:sectPr");
  section.children.clear();
  if (!add_header(package, section, page, diagnostics) ||
      !add_footer(package, section, page, diagnostics))
    return false;
  set_page(section, page);
  package.write("word/document.xml", *document);
  return true;
}

bool set_all_styles(DocxPackage& package, const DocxStyle& style,
                    const std::vector<DocxList>& lists, const std::string& language,
                    Diagnostics& diagnostics) {
  const auto styles = package.read("word/styles.xml", diagnostics);
  if (!styles) return false;
  set_styles(*styles, style, lists, language);
  package.write("word/styles.xml", *styles);
  return true;
}

}  // namespace

int text_width(const PageStyle& page) { return kPageWidth - 2 * margin(page); }
int landscape_text_width(const PageStyle& page) { return kPageHeight - 2 * margin(page); }

std::optional<std::string> make_reference_docx(const Pandoc& pandoc, const DocxStyle& style,
                                               const std::vector<DocxList>& lists,
                                               const std::string& language,
                                               Diagnostics& diagnostics) {
  auto package = DocxPackage::open(pandoc.reference);
  if (!package) {
    diagnostics.error({}, "tool.failed", "the reference document of Pandoc is not a Word document",
                      "install Pandoc again: sudo apt-get install --reinstall pandoc pandoc-data");
    return std::nullopt;
  }
  if (!set_section(*package, style.page, diagnostics) ||
      !set_all_styles(*package, style, lists, language, diagnostics))
    return std::nullopt;
  return package->bytes(ZipMethod::store);  // Pandoc reads it at once
}

}  // namespace remit
