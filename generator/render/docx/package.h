// The parts of a DOCX by their names, and small operations on WordprocessingML (ECMA-376 Part 1,
// clause 17).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "text/xml.h"
#include "text/zip.h"

namespace remit {

class DocxPackage {
 public:
  // Nothing if the bytes are not an archive that holds word/document.xml.
  static std::optional<DocxPackage> open(std::string_view archive);

  // The root of a part; nothing and an error of code "docx.part" if it is missing or not XML.
  // Places in it point nowhere.
  std::unique_ptr<XmlElement> read(std::string_view name, Diagnostics& diagnostics) const;

  // Replaces the part, or adds it at the end.
  void write(std::string_view name, std::string bytes);
  void write(std::string_view name, const XmlElement& root) { write(name, write_xml(root)); }

  // The archive; the same parts give the same bytes.
  std::string bytes(ZipMethod method = ZipMethod::deflate) const {
    return write_zip(entries_, method);
  }

 private:
  const ZipEntry* find(std::string_view name) const;

  std::vector<ZipEntry> entries_;
};

// The child of that name, appended if it is not there.
XmlElement& child_of(XmlElement& parent, std::string_view name);
// The same, with its w:val set: <w:numId w:val="3"/>.
XmlElement& set_value(XmlElement& parent, std::string_view name, std::string value);
// The w:val of a child, or "".
std::string value_of(const XmlElement& parent, std::string_view name);
void remove_children(XmlElement& parent, std::string_view name);
// Puts a new child in front of the first child of that name, or at the end.
XmlElement& insert_before(XmlElement& parent, std::string_view sibling, std::string_view name);

// --- paragraphs (w:p)

// Every paragraph below the element, in document order, those in tables too.
std::vector<XmlElement*> paragraphs_in(XmlElement& element);
// Its w:pPr, put first if it is not there.
XmlElement& properties_of(XmlElement& paragraph);
// The id of its style, or "".
std::string style_of(const XmlElement& paragraph);
// Gives it a number of the list (w:num) at a level from 0; the id 0 takes its number away.
void set_number(XmlElement& paragraph, int number_id, int level);
// Where its text begins, and how far to the left of that its first line begins; in twentieths of a
// point.
void set_indent(XmlElement& paragraph, int left, int hanging);
// Puts the children of w:pPr into the order of the schema (17.3.1.26).
void order_properties(XmlElement& paragraph);

}  // namespace remit
