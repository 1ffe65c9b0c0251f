// The document tree as HTML: the content of a page, not its frame.
//
// What it writes is valid HTML of the WHATWG standard in XML-compatible spelling, laid out as cmark
// lays it out (a line per block), so that it can be compared. No style attributes and no scripts: a
// page's Content-Security-Policy can forbid both.
//
//   Header n          <h(n+shift)>, its number in <span class="number">
//   Div .numbered     <p class="numbered"> with its number, or <li class="numbered"> in a list
//   Div .title        <h1>
//   Table             <table> with <caption>, <th scope="col"> and <th scope="row">; a captioned
//                     one in a region that can be scrolled with the keyboard; one without is named
//                     by the heading directly above it, a cover sheet's by a caption for the ear
//   Span .insertion   <ins>, .deletion: <del>; whole blocks, items and rows: around the words of
//   each
//                     of their paragraphs, headings and cells, numbers included
//   Footnote          a reference, and the text in <section class="footnotes"> at the end
//   Image with title, alone in its paragraph: <figure> with the title as <figcaption>
//
// Where changes begin and end is said in words, too, for who cannot see it ("visually-hidden"):
// once for all that follow each other, and where one text takes another's place, at the end alone.
#pragma once

#include <span>
#include <string>

#include "document/tree.h"
#include "render/html/options.h"

namespace remit {

std::string render_html(std::span<const Block> blocks, const HtmlOptions& options = {});
std::string render_html(const Inlines& inlines, const HtmlOptions& options = {});

}  // namespace remit
