// Mustache templates that are fit for truth: kainjow Mustache, with a loader of ours in front.
//
// The loader reads a template once, with positions. It reports unbalanced, unknown or malformed
// tags at file:line:column; removes standalone lines and indents standalone partials as the
// Mustache specification says (github.com/mustache/spec, v1.3: comments, delimiters, interpolation,
// inverted, partials, sections); and inlines partials, so that they are parsed once. Recursion of
// partials and nesting (of sections and partials together) beyond 50 are errors.
//
// Rendering looks names up strictly, in sections and inverted sections too, whether they are entered
// or not (but what stands in an empty list has nothing to be looked up in). A name that is found
// nowhere in the stack of contexts (template.unknown-name), and an object, a list or a yes-or-no
// used as a text (template.misused-value), are errors with a suggestion; the text is then not to be
// used. "", false and an empty list do not enter a section; an inverted section adds nothing to the
// stack. What a value contains is never read as template: "{{x}}" in data is printed as it is.
// The only file that includes kainjow Mustache is mustache.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "text/escaping.h"
#include "text/template_loader.h"
#include "text/value.h"

namespace remit {

// One rendering looks up at most kMaxTemplateNames, each as often as it is come to
// (template.endless).
class Template {
 public:
  // Loads a template. Errors are reported; then nothing is returned. `{{name}}` writes a text with
  // `escaping`, `{{{name}}}` and `{{&name}}` write it as it is. The sources must outlive the
  // template, since it points into them.
  static std::optional<Template> load(const Source& source, Escaping escaping,
                                      const PartialFinder& partials, Diagnostics& diagnostics);

  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;
  ~Template();

  // Renders with `root`, an object. Nothing if a name was unknown or misused; every such name has
  // then been reported at its place in the template (or partial), each place once. `origins`, if
  // given, receives where each part of the result comes from: literal text, or the tag of a value.
  // Not for use by two threads at once.
  std::optional<std::string> render(const Value& root, Diagnostics& diagnostics,
                                    std::vector<Origin>* origins = nullptr) const;

 private:
  struct Impl;
  explicit Template(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace remit
