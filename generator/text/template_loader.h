// A template with its partials inlined: checked, and ready to be rendered.
//
// A partial is inlined at each use, with the indentation of a standalone {{>name}} before each of
// its lines, as the Mustache specification says; it is read only once. Delimiters that it changes
// are changed in it alone, and its sections begin and end in it.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "text/template_scanner.h"

namespace remit {

// Finds the source of the partial "name" in {{>name}}, or null. Keys for "did you mean" are
// `names`.
struct PartialFinder {
  std::function<const Source*(std::string_view name)> find;
  std::function<std::vector<std::string>()> names;
};

// The {{>name}} through which a piece came in, and the one through which that one did, or null.
struct Inclusion {
  Place place;
  const Inclusion* from = nullptr;
};

// What a template is made of: any token but a partial.
struct TemplatePiece {
  TokenKind kind = TokenKind::text;
  std::string text;             // the literal text, or the name
  Place place;                  // of a name
  std::vector<Origin> origins;  // of literal text
  std::size_t opener = 0;       // of a close: the index of its section
  const Inclusion* inclusion = nullptr;
};

struct LoadedTemplate {
  std::vector<TemplatePiece> pieces;
  std::deque<Inclusion> inclusions;  // owns what the pieces point at
};

// The template, or nothing and an error for each fault that it and its partials hold:
// those of the scanner and of the sections, template.unknown-partial, template.recursive-partial,
// template.too-deep, template.too-large.
std::optional<LoadedTemplate> load_template(const Source& source, const PartialFinder& partials,
                                            Diagnostics& diagnostics);

// Tells, in notes, through which partials a faulty place came in.
void note_inclusions(Diagnostic& diagnostic, const Inclusion* inclusion);

}  // namespace remit
