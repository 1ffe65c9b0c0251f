// From a template and trees to one tree: the part of composing that all kinds of document share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/templates.h"
#include "document/tree.h"
#include "text/value.h"

namespace remit {

// Trees that a template names by a token line. Not for more than one template at a time.
class Splices {
 public:
  // Keeps the blocks; returns the token to give the template as a value.
  Value add(Blocks blocks);
  // Puts the blocks in place of their tokens, wherever those stand but in what was put in: copies,
  // or for a tree that is the last to have any of them, the blocks themselves.
  void put_in(Blocks& blocks) const;
  void put_in_last(Blocks& blocks);
  // All blocks, one after the other, for a tree that cannot be made.
  Blocks take();

 private:
  std::vector<Blocks> list_;
};

struct Rendered {
  std::string markdown;
  Blocks blocks;
};

// Renders templates/<name> with the values, reads the Markdown that it gives, and splices. Faults
// of that Markdown are reported where the template has what gave them.
std::optional<Rendered> assemble(Templates& templates, const std::string& name, const Value& values,
                                 const Splices& splices, Sources& sources,
                                 Diagnostics& diagnostics);
// The same for the last template that has any of the splices, which are used up then; not if it
// cannot be rendered.
std::optional<Rendered> assemble_last(Templates& templates, const std::string& name,
                                      const Value& values, Splices& splices, Sources& sources,
                                      Diagnostics& diagnostics);

}  // namespace remit
