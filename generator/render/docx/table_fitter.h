// Fits the tables of a document to its pages, and remembers those that are too wide for them.
#pragma once

#include <string>
#include <vector>

#include "document/tree.h"
#include "render/docx/cell_ruler.h"
#include "render/docx/docx_style.h"

namespace remit {

struct WideWord {
  std::string word;
  double width = 0;  // with the margins of its cell, in twentieths of a point
};

// A table whose words have no room on its page. Widths are in twentieths of a point.
struct WideTable {
  Place place;
  bool has_caption = false;
  bool is_sideways = false;  // its page is turned already
  bool is_settled = false;   // nobody can change it any more
  std::size_t columns = 0;
  double least = 0;                  // what its words need
  double upright = 0, sideways = 0;  // what a page has
  std::vector<WideWord> words;       // the widest of each column, each once, the widest first
};

// Where a table is.
struct TablePosition {
  Place place;
  bool in_cover = false;
  bool in_cell = false;      // of another table
  bool is_sideways = false;  // on a page that is turned
};

class TableFitter {
 public:
  explicit TableFitter(const DocxStyle& style);

  // Gives every column its width (table_widths.h). True if the page has to be turned for that: in
  // documents that nobody can change any more (adopted terms and redlines) this is done without a
  // word. `table` is prepared (table_grid.h).
  bool fit(Table& table, const TablePosition& position);

  const std::vector<WideTable>& wide_tables() const { return wide_; }

 private:
  CellRuler ruler_;
  double upright_, sideways_;
  bool all_settled_;
  std::vector<WideTable> wide_;
};

}  // namespace remit
