#include "compose/assemble.h"

#include "document/row_headers.h"
#include "document/table_foot.h"
#include "document/walk.h"
#include "text/markdown.h"
#include "text/splice_marks.h"

namespace remit {

Value Splices::add(Blocks blocks) {
  list_.push_back(std::move(blocks));
  return splice_mark(list_.size() - 1);
}

void Splices::put_into(Blocks& list) const {
  Blocks result;
  for (Block& block : list) {
    const auto number = splice_number(block);
    if (!number || *number >= list_.size()) {
      result.push_back(std::move(block));
      continue;
    }
    const Blocks& spliced = list_[*number];
    result.insert(result.end(), spliced.begin(), spliced.end());
  }
  list = std::move(result);
}

void Splices::put_in(Blocks& blocks) const {
  // All lists are found first, so that what is put in is not looked through; inner ones, which come
  // later, are changed first, so that they still are where they were found.
  std::vector<Blocks*> lists;
  walk(blocks, {[&](Blocks& list) { lists.push_back(&list); }, {}});
  for (auto list = lists.rbegin(); list != lists.rend(); ++list) put_into(**list);
}

std::optional<Rendered> assemble(Templates& templates, const std::string& name, const Value& values,
                                 const Splices& splices, Sources& sources,
                                 Diagnostics& diagnostics) {
  std::vector<Origin> origins;
  auto markdown = templates.render(name, values, diagnostics, &origins);
  if (!markdown) return std::nullopt;
  const Source& source = sources.add(templates.path(name), *markdown, std::move(origins));
  Blocks blocks = read_markdown(mapped(source), MarkdownKind::composed, diagnostics);
  splices.put_in(blocks);
  mark_row_headers(blocks);
  mark_table_feet(blocks);
  return Rendered{std::move(*markdown), std::move(blocks)};
}

}  // namespace remit
