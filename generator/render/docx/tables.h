// Tables in a DOCX, after Pandoc: what it wrote is finished for printing. table_grid.h is the part
// before Pandoc.
#pragma once

#include "text/xml.h"

namespace remit {

// Finishes every w:tbl below the element: header rows repeat and are shaded, labels of cover tables
// are shaded, no row breaks over pages, a cell ends with a paragraph, and tables do not touch.
void finish_tables(XmlElement& body, int text_width);

// Makes the columns of a w:tbl share a width, in twentieths of a point, as they shared another.
void set_table_width(XmlElement& table, int width);

}  // namespace remit
