#include "compose/corrections.h"

#include <algorithm>
#include <iterator>

#include "compose/assemble.h"

namespace remit {

Blocks with_corrections(Blocks text, const Value& values, const ComposeContext& context) {
  auto rendered = assemble(context.templates, "corrections.md.mustache", values, {},
                           context.sources, context.diagnostics);
  if (!rendered) return text;
  const auto heading = std::find_if(text.begin(), text.end(), [](const Block& block) {
    return get_if<Header>(block) != nullptr;
  });
  text.insert(heading, std::make_move_iterator(rendered->blocks.begin()),
              std::make_move_iterator(rendered->blocks.end()));
  return text;
}

}  // namespace remit
