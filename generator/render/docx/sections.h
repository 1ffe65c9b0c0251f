// Pages turned sideways in a DOCX.
//
// prepared_tree.h puts a paragraph of the style kSectionEnd, with kLandscape or kPortrait as its
// text, where such pages begin and end. Here those paragraphs are removed, and the body is divided
// into sections instead.
#pragma once

#include "text/xml.h"

namespace remit {

inline constexpr const char* kLandscape = "landscape";
inline constexpr const char* kPortrait = "portrait";

// Divides w:body into sections. All have the header, the footer and the margins of its w:sectPr,
// and page numbers continue. Sideways parts that follow each other share their pages, and no
// section is without content, so no page is empty.
void make_sections(XmlElement& body);

// Makes the tables of every section as wide as the text of its pages (`widen` is called for each),
// and makes pictures that are higher than its pages smaller, so that they fit with their captions.
void fit_to_sections(XmlElement& body, void (*widen)(XmlElement& table, int text_width));

}  // namespace remit
