// Tables as Markdown, for text/markdown_writer.
#pragma once

#include <functional>
#include <string>

#include "document/tree.h"
#include "text/markdown_lines.h"

namespace remit {

// The rows, set out in columns if the table is then no wider than `width`. `cell` gives the text of
// a cell as one line. Only what a table of the dialect has is looked at: the first row of the head
// and the rows of the first body.
Lines table_markdown(const Table& table, std::size_t width,
                     const std::function<std::string(const Cell&)>& cell);

// Why the dialect cannot say the table, in words; empty if it can.
std::string table_fault(const Table& table);

}  // namespace remit
