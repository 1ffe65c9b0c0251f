// Pages turned sideways in a DOCX: sections (ECMA-376 Part 1, 17.6).
//
// prepared_tree.h puts a paragraph of the style kSectionEnd, with kLandscape or kPortrait as its
// text, where such pages begin and end. Those are taken away here. A section ends in the paragraph
// that is its last, or behind a table in a tiny one of that style, as Word wants a paragraph there.
#pragma once

#include "text/xml.h"

namespace remit {

inline constexpr const char* kLandscape = "landscape";
inline constexpr const char* kPortrait = "portrait";

// Divides w:body into sections. All have the header, the footer and the margins of its w:sectPr,
// and page numbers go on. Parts that follow each other sideways share their pages, and no section
// is without content, so no page is empty. What begins a section begins no other page.
void make_sections(XmlElement& body);

// Makes the tables of every section as wide as the text of its pages (`widen` is called for each),
// and pictures that are higher than its pages so much smaller that they fit, with their captions.
void fit_to_sections(XmlElement& body, void (*widen)(XmlElement& table, int text_width));

}  // namespace remit
