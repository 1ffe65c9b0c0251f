// Tables in a DOCX: the tree made regular for Pandoc, and what Pandoc wrote made fit to print.
#pragma once

#include <functional>
#include <string>

#include "document/tree.h"
#include "text/xml.h"

namespace remit {

// Styles of the paragraphs in cells.
inline constexpr const char* kTableText = "TableText";
inline constexpr const char* kTableHeading = "TableHeading";        // header rows
inline constexpr const char* kTableRowHeading = "TableRowHeading";  // leading columns of a body
inline constexpr const char* kCoverLabel = "CoverLabel";            // the same in a cover table
inline constexpr const char* kTableList = "TableList";
inline constexpr const char* kSignature = "Signature";  // cells of a body with room to sign

// Makes a table that Pandoc can write: as many columns as the longest row needs, short rows filled
// up with empty cells, spans that stay in their part of the table, a width for each column (from
// the lengths of the texts where none is given), and ids of rows and cells on divisions inside. A
// cover table loses a header row without text. `style_cell` is called for the content of each cell
// with the style that its paragraphs should have.
void prepare_table(Table& table, bool cover,
                   const std::function<void(Blocks&, const char* style)>& style_cell);

// Finishes every w:tbl below the element: header rows repeat and are shaded, labels of cover tables
// are shaded, no row breaks over pages, a cell ends with a paragraph, and tables do not touch.
void finish_tables(XmlElement& body, int text_width);

// Makes the columns of a w:tbl share a width, in twentieths of a point, as they shared another.
void set_table_width(XmlElement& table, int width);

}  // namespace remit
