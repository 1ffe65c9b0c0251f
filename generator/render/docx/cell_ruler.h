// How much room a cell's text needs in print, so that no word or figure is broken in two.
//
// A word is what neither Word nor LibreOffice breaks while it fits on a line. Both break lines at
// spaces, and after a hyphen or dash that a letter follows ("self-|assessment"). Figures with
// signs, points and hyphens ("£112,340", "2025-26": unbroken_figures.h), "and/or", and all with a
// no-break space stay whole, and so do e-mail and web addresses, which break only at their hyphens:
// a sign put in to break them elsewhere would be copied with them. Scripts written without spaces
// break anywhere.
#pragma once

#include <map>
#include <string>

#include "document/tree.h"
#include "render/docx/docx_style.h"
#include "render/fonts/font_widths.h"

namespace remit {

// In twentieths of a point.
struct CellRoom {
  double word = 0;     // its widest word, with the indentation of its paragraph
  double line = 0;     // its widest paragraph, on one line
  double text = 0;     // all its paragraphs, one after the other on one line
  std::string widest;  // that word, with what hyphens join to it
};

class CellRuler {
 public:
  explicit CellRuler(const DocxStyle& style);

  // `content` is prepared for Pandoc: each paragraph is in a division that names its style.
  CellRoom measure(const Blocks& content) const;

  struct Letters {
    Face regular, bold, code;
    bool is_bold = false;
    double size = 0;  // of the font, in twentieths of a point
    double code_size = 0;
    int indent = 0;  // on both sides together
  };

 private:
  std::map<std::string, Letters> styles_;
};

}  // namespace remit
