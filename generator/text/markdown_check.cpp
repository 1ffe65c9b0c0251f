#include "text/markdown_check.h"

#include <algorithm>

#include "base/format.h"
#include "document/canonical.h"
#include "document/walk.h"
#include "text/markdown.h"
#include "text/markdown_tables.h"

namespace remit {
namespace {

bool holds_facts(const Blocks& blocks) {
  bool found = false;
  for_each_inline(blocks, [&](const Inline& node) {
    const Span* span = get_if<Span>(node);
    found = found || (span && span->attr.has_class("fact"));
  });
  return found;
}

// The smallest block that was read otherwise; only divisions and quotations are looked into.
const Block* first_difference(const Blocks& tree, const Blocks& read) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (i < read.size() && tree[i] == read[i]) continue;
    const Div* mine = get_if<Div>(tree[i]);
    const Div* theirs = i < read.size() ? get_if<Div>(read[i]) : nullptr;
    if (mine && theirs && mine->attr == theirs->attr)
      if (const Block* inner = first_difference(mine->content, theirs->content)) return inner;
    return &tree[i];
  }
  return nullptr;
}

std::string what(const Block* block) {
  if (!block) return "this text";
  if (const Table* table = get_if<Table>(*block)) {
    const std::string fault = table_fault(*table);
    return fault.empty() ? "this table" : fault;
  }
  if (const OrderedList* list = get_if<OrderedList>(*block);
      list && list->list.style != ListNumberStyle::decimal)
    return "a list with letters or Roman numerals";
  return "this part of the text";
}

bool report(const Block* block, std::string reason, Diagnostics& diagnostics) {
  Diagnostic& d =
      diagnostics.error(block ? block->place : Place(), "markdown.not-writable",
                        format("{} cannot be written as Markdown", what(block)),
                        "write it in a simpler way: plain paragraphs, lists and tables");
  if (!reason.empty()) d.note(format("what was written reads: {}", reason));
  return false;
}

}  // namespace

bool check_written(const Blocks& tree, const std::string& markdown, Diagnostics& diagnostics) {
  const Source source("Markdown", markdown);
  Diagnostics found;
  const auto kind = holds_facts(tree) ? MarkdownKind::written : MarkdownKind::composed;
  const Blocks read = canonical(read_markdown(mapped(source), kind, found));
  const bool same = read == tree;
  if (same && !found.has_errors()) return true;
  const Block* block = same ? nullptr : first_difference(tree, read);
  const auto all = found.sorted();
  const auto error = std::find_if(
      all.begin(), all.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
  if (error == all.end()) return report(block, "", diagnostics);
  for (std::size_t i = 0; same && i < tree.size(); ++i)
    if (read[i].place.begin <= error->place.begin) block = &tree[i];
  return report(block, error->message, diagnostics);
}

}  // namespace remit
