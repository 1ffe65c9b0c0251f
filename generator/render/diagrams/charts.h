// Timelines as SVG pictures: rows of tasks, columns of months, a bar for when.
#pragma once

#include <string>

#include "document/diagram.h"

namespace remit {

// The picture, as wide as the text of an A4 page; with many columns wider, so that their words can
// be read. `name` makes the ids in it. Rows and bars are as high as their words need. What lies
// beyond the last column is left out.
std::string draw_chart(const Chart& chart, const std::string& name);

}  // namespace remit
