#include "render/changes.h"

#include <algorithm>

#include "document/walk.h"

namespace remit {
namespace {

bool is_changed(const Row& row) { return change_of(row.attr) != Change::none; }

bool has_changed_row(const Table& table) {
  const auto any = [](const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), is_changed);
  };
  return any(table.head) || any(table.foot) ||
         std::any_of(table.bodies.begin(), table.bodies.end(),
                     [&](const TableBody& body) { return any(body.head) || any(body.rows); });
}

// [-picture-] [+picture+], with titles that are their captions.
bool is_changed_pictures(const Inlines& words) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [](const Inline& node) {
    const Span* span = get_if<Span>(node);
    if (!span) return get_if<Space>(node) != nullptr;
    const Image* image = span->content.size() == 1 ? get_if<Image>(span->content[0]) : nullptr;
    return image && !image->target.title.empty() && change_of(span->attr) != Change::none;
  });
}

Block as_block(Span& span, const Block& paragraph) {
  Div division;
  division.attr.add_class(name_of(change_of(span.attr)));
  division.content = {Block{Para{std::move(span.content)}, paragraph.place}};
  return {std::move(division), paragraph.place};
}

}  // namespace

Change change_of(const Attr& attr) {
  if (attr.has_class("insertion")) return Change::insertion;
  return attr.has_class("deletion") ? Change::deletion : Change::none;
}

Change change_of(const Block& block) {
  const Div* division = get_if<Div>(block);
  return division ? change_of(division->attr) : Change::none;
}

std::string_view name_of(Change change) {
  switch (change) {
    case Change::insertion:
      return "insertion";
    case Change::deletion:
      return "deletion";
    case Change::none:
      break;
  }
  return "";
}

Change change_named(std::string_view name) {
  if (name == "insertion") return Change::insertion;
  return name == "deletion" ? Change::deletion : Change::none;
}

bool has_changes(const Blocks& blocks) {
  bool found = false;
  for_each_block(blocks, [&](const Block& block) {
    const Table* table = get_if<Table>(block);
    found = found || change_of(block) != Change::none || (table && has_changed_row(*table));
  });
  for_each_inline(blocks, [&](const Inline& node) {
    const Span* span = get_if<Span>(node);
    found = found || (span && change_of(span->attr) != Change::none);
  });
  return found;
}

Blocks part_pictures(Blocks blocks) {
  walk(blocks, {[](Blocks& list) {
                  Blocks parted;
                  for (Block& block : list) {
                    Para* para = get_if<Para>(block);
                    if (!para || !is_changed_pictures(para->content)) {
                      parted.push_back(std::move(block));
                      continue;
                    }
                    for (Inline& node : para->content)
                      if (Span* span = get_if<Span>(node)) parted.push_back(as_block(*span, block));
                  }
                  list = std::move(parted);
                },
                {}});
  return blocks;
}

std::string present_text(Blocks blocks) {
  walk(blocks, {[](Blocks& list) {
                  std::erase_if(list, [](const Block& block) {
                    return change_of(block) == Change::deletion;
                  });
                },
                [](Inlines& list) {
                  std::erase_if(list, [](const Inline& node) {
                    const Span* span = get_if<Span>(node);
                    return span && change_of(span->attr) == Change::deletion;
                  });
                }});
  return plain_text(blocks);
}

}  // namespace remit
