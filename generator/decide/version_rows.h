// The row of a version in the table of versions, in the text of a record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/tree.h"

namespace remit {

using RowTexts = std::vector<std::string>;

// The texts of the only row of all tables whose first cell says this; nothing if there is none, or
// several.
std::optional<RowTexts> find_row(const Blocks& blocks, const std::string& first_cell);

// Gives the cells of each such row other texts, where those differ. Whether there was one.
bool replace_row(Blocks& blocks, const RowTexts& from, const RowTexts& to);

}  // namespace remit
