// The slow part of a build: documents to DOCX, several at a time.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "render/docx.h"

namespace remit {

struct ConversionOptions {
  int jobs = 1;
  // Called from any thread as each conversion ends: how many are done, and of how many.
  std::function<void(std::size_t done, std::size_t all)> progress;
};

// The DOCX of each document, by its path. What failed is reported and left out.
std::map<std::string, std::string> convert_to_docx(
    const std::vector<const ComposedDocument*>& documents, const Pandoc& pandoc,
    const ConversionOptions& options, Diagnostics& diagnostics);

}  // namespace remit
