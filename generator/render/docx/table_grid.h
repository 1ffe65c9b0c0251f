// Tables in a DOCX, before Pandoc: the tree's tables are made regular.
#pragma once

#include <functional>

#include "document/tree.h"

namespace remit {

// Makes a table that Pandoc can write: as many columns as the longest row needs, short rows filled
// up with empty cells, spans that stay in their part of the table, a width for each column (from
// the lengths of the texts where none is given), and ids of rows and cells on divisions inside. A
// cover table loses a header row without text. `style_cell` is called for the content of each cell
// with the style that its paragraphs should have.
void prepare_table(Table& table, bool cover,
                   const std::function<void(Blocks&, const char* style)>& style_cell);

}  // namespace remit
