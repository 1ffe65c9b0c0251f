// Diagrams as SVG pictures: Graphviz finds the places, the shapes and words are ours.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "document/diagram.h"
#include "render/diagrams/graphviz.h"

namespace remit {

// As wide as the text of an A4 page: what is wider is made smaller in print.
inline constexpr double kPictureWidth = 600;

// The picture, no wider than the page's text where that can be done with letters of full size.
// `name` makes the ids in it. Nothing, and an error, if Graphviz fails (graphviz.h). The
// same diagram and version of Graphviz give the same bytes.
std::optional<std::string> draw_diagram(const Graphviz& graphviz, const Diagram& diagram,
                                        const std::string& name, Diagnostics& diagnostics);

}  // namespace remit
