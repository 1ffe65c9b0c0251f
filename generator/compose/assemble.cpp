#include "compose/assemble.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "document/row_headers.h"
#include "document/table_foot.h"
#include "document/walk.h"
#include "text/markdown.h"
#include "text/splice_marks.h"

namespace remit {
namespace {

// Puts what `give` gives for its number in the place of each token.
void replace_tokens(Blocks& blocks, std::size_t count,
                    const std::function<Blocks(std::size_t number)>& give) {
  // All lists are found first, so that what is put in is not looked through; inner ones, which come
  // later, are changed first, so that they still are where they were found.
  std::vector<Blocks*> lists;
  walk(blocks, {[&](Blocks& list) { lists.push_back(&list); }, {}});
  const auto number_of = [count](const Block& block) {
    const auto number = splice_number(block);
    return number && *number < count ? number : std::nullopt;
  };
  for (auto list = lists.rbegin(); list != lists.rend(); ++list) {
    if (std::none_of((*list)->begin(), (*list)->end(), number_of)) continue;
    Blocks result;
    for (Block& block : **list) {
      const auto number = number_of(block);
      if (!number) {
        result.push_back(std::move(block));
        continue;
      }
      Blocks given = give(*number);
      std::move(given.begin(), given.end(), std::back_inserter(result));
    }
    **list = std::move(result);
  }
}

std::optional<Rendered> assemble_with(const std::function<void(Blocks&)>& put_in,
                                      Templates& templates, const std::string& name,
                                      const Value& values, Sources& sources,
                                      Diagnostics& diagnostics) {
  std::vector<Origin> origins;
  auto markdown = templates.render(name, values, diagnostics, &origins);
  if (!markdown) return std::nullopt;
  const Source& source = sources.add(templates.path(name), *markdown, std::move(origins));
  Blocks blocks = read_markdown(mapped(source), MarkdownKind::composed, diagnostics);
  put_in(blocks);
  mark_row_headers(blocks);
  mark_table_feet(blocks);
  return Rendered{std::move(*markdown), std::move(blocks)};
}

}  // namespace

Value Splices::add(Blocks blocks) {
  list_.push_back(std::move(blocks));
  return splice_mark(list_.size() - 1);
}

Blocks Splices::take() {
  Blocks result;
  for (Blocks& blocks : list_) std::move(blocks.begin(), blocks.end(), std::back_inserter(result));
  list_.clear();
  return result;
}

void Splices::put_in(Blocks& blocks) const {
  replace_tokens(blocks, list_.size(), [this](std::size_t number) { return list_[number]; });
}

void Splices::put_in_last(Blocks& blocks) {
  std::vector<std::size_t> left(list_.size());  // tokens of each
  for_each_block(blocks, [&](const Block& block) {
    if (const auto number = splice_number(block); number && *number < left.size()) ++left[*number];
  });
  replace_tokens(blocks, list_.size(), [&](std::size_t number) {
    return --left[number] > 0 ? list_[number] : std::move(list_[number]);
  });
  list_.clear();
}

std::optional<Rendered> assemble(Templates& templates, const std::string& name, const Value& values,
                                 const Splices& splices, Sources& sources,
                                 Diagnostics& diagnostics) {
  return assemble_with([&](Blocks& blocks) { splices.put_in(blocks); }, templates, name, values,
                       sources, diagnostics);
}

std::optional<Rendered> assemble_last(Templates& templates, const std::string& name,
                                      const Value& values, Splices& splices, Sources& sources,
                                      Diagnostics& diagnostics) {
  return assemble_with([&](Blocks& blocks) { splices.put_in_last(blocks); }, templates, name,
                       values, sources, diagnostics);
}

}  // namespace remit
