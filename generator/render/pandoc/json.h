// The document tree as Pandoc's JSON, and back (pandoc-types 1.22: "pandoc-api-version": [1,22]).
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "document/tree.h"

namespace remit {

// The document with title, date and lang in its metadata. Text is valid UTF-8 already.
std::string write_pandoc_json(const Document& document);

// The tree in Pandoc's JSON, as Pandoc 2.17 writes it; nothing (and an error without a place) if
// it holds a node that our tree has not (Quoted, Math, RawBlock, LineBlock, …).
std::optional<Document> read_pandoc_json(const std::string& json, Diagnostics& diagnostics);

}  // namespace remit
