// A DOCX read back, for tests.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "render/docx/docx.h"
#include "render/docx/package.h"

struct DocxParagraph {
  std::string style;
  std::string text;
  std::string number_id;  // of its w:numPr; empty: none
  std::string level;
};

class DocxReading {
 public:
  explicit DocxReading(const std::string& bytes) {
    auto opened = remit::DocxPackage::open(bytes);
    REQUIRE(opened);
    package_ = std::move(*opened);
    document_ = part("word/document.xml");
  }

  std::unique_ptr<remit::XmlElement> part(std::string_view name) const {
    remit::Diagnostics diagnostics;
    auto root = package_.read(name, diagnostics);
    REQUIRE_MESSAGE(root, name);
    return root;
  }

  remit::XmlElement& body() const { return *document_->first("w:body"); }

  std::vector<DocxParagraph> paragraphs() const {
    std::vector<DocxParagraph> result;
    for (const remit::XmlElement* p : remit::paragraphs_in(*document_)) {
      result.push_back({remit::style_of(*p), p->text(), "", ""});
      const remit::XmlElement* properties = p->first("w:pPr");
      const remit::XmlElement* number = properties ? properties->first("w:numPr") : nullptr;
      if (!number) continue;
      result.back().number_id = remit::value_of(*number, "w:numId");
      result.back().level = remit::value_of(*number, "w:ilvl");
    }
    return result;
  }

  // The paragraph whose text begins so.
  DocxParagraph paragraph(const std::string& beginning) const {
    for (const DocxParagraph& p : paragraphs())
      if (p.text.starts_with(beginning)) return p;
    FAIL("no paragraph begins with: " << beginning);
    return {};
  }

  remit::XmlElement& element(const std::string& beginning) const {
    for (remit::XmlElement* p : remit::paragraphs_in(*document_))
      if (p->text().starts_with(beginning)) return *p;
    FAIL("no paragraph begins with: " << beginning);
    return *document_;
  }

  std::vector<remit::XmlElement*> all(const std::string& name) const {
    std::vector<remit::XmlElement*> result;
    collect(*document_, name, result);
    return result;
  }

  static void collect(const remit::XmlElement& from, const std::string& name,
                      std::vector<remit::XmlElement*>& result) {
    for (remit::XmlElement* child : from.elements()) {
      if (child->name == name) result.push_back(child);
      collect(*child, name, result);
    }
  }

 private:
  remit::DocxPackage package_;
  std::unique_ptr<remit::XmlElement> document_;
};

inline remit::XmlElement* with_attribute(const remit::XmlElement& parent, const std::string& name,
                                         const std::string& attribute, const std::string& value) {
  for (remit::XmlElement* element : parent.elements(name))
    if (element->get(attribute) == value) return element;
  return nullptr;
}

inline remit::Pandoc the_pandoc() {
  remit::Diagnostics diagnostics;
  auto pandoc = remit::find_pandoc(diagnostics);
  REQUIRE_MESSAGE(pandoc, "these tests need Pandoc");
  return *pandoc;
}

inline constexpr long kSampleTime = 1647302400;  // 15 March 2022

inline std::string rendered(const remit::Document& document, const remit::DocxStyle& style,
                            const std::vector<remit::Picture>& pictures = {}) {
  remit::Diagnostics diagnostics;
  const auto bytes =
      remit::render_docx(the_pandoc(), document, style, pictures, kSampleTime, diagnostics);
  for (const remit::Diagnostic& d : diagnostics.all()) MESSAGE(remit::render_text(d));
  REQUIRE(bytes);
  CHECK(diagnostics.all().empty());
  return *bytes;
}

// The messages of a rendering that must fail.
inline std::string failure(const remit::Document& document, const remit::DocxStyle& style,
                           const remit::Pandoc& pandoc) {
  remit::Diagnostics diagnostics;
  CHECK_FALSE(remit::render_docx(pandoc, document, style, {}, kSampleTime, diagnostics));
  std::string messages;
  for (const remit::Diagnostic& d : diagnostics.all()) messages += remit::render_text(d);
  return messages;
}

// The least that is a picture: one pixel as PNG.
inline std::string one_pixel() {
  static constexpr unsigned char kBytes[] = {
      0x89, 'P',  'N',  'G',  0x0d, 0x0a, 0x1a, 0x0a, 0,    0,   0,    0x0d, 'I',  'H',
      'D',  'R',  0,    0,    0,    1,    0,    0,    0,    1,   8,    6,    0,    0,
      0,    0x1f, 0x15, 0xc4, 0x89, 0,    0,    0,    0x0d, 'I', 'D',  'A',  'T',  0x78,
      0x9c, 0x63, 0xf8, 0xcf, 0xc0, 0xf0, 0x1f, 0,    0x05, 0,   0x01, 0xff, 0x56, 0xc7,
      0x2f, 0x0d, 0,    0,    0,    0,    'I',  'E',  'N',  'D', 0xae, 0x42, 0x60, 0x82};
  return {reinterpret_cast<const char*>(kBytes), sizeof kBytes};
}
