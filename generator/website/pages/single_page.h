// A document as a page by itself, with its style in it, that belongs to no website.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "compose/templates.h"
#include "model/workspace.h"

namespace remit {

// What templates/site/single-page receives.
Value single_page_values(const ComposedDocument& document, const Partnership& partnership,
                         const std::string& name, const std::string& style);

std::optional<std::string> render_single_page(const ComposedDocument& document,
                                              const Partnership& partnership,
                                              const std::string& name, const std::string& style,
                                              Templates& templates, Diagnostics& diagnostics);

// The name of the file in which a picture of it lies beside the page `name`.html.
std::string single_page_picture(const std::string& name, const PictureFile& picture);

}  // namespace remit
