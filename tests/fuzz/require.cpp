#include "require.h"

#include <cstdio>
#include <cstdlib>

#include "base/utf8.h"
#include "document/walk.h"

namespace remit::fuzz {
namespace {

bool between_characters(const std::string& text, std::size_t offset) {
  return offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void require_row(const Row& row) {
  for (const Cell& cell : row.cells) require_place(cell.place, "a cell's place");
}

void require_table(const Table& table) {
  for (const Row& row : table.head) require_row(row);
  for (const TableBody& body : table.bodies)
    for (const Row& row : body.rows) require_row(row);
}

}  // namespace

void require(bool holds, std::string_view what, std::string_view detail) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(),
               static_cast<int>(detail.size()), detail.data());
  std::abort();
}

std::string text_of(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  std::string_view rest = bytes;
  std::string result;
  while (const auto invalid = utf8::find_invalid(rest)) {
    result += std::string(rest.substr(0, *invalid)) + "\uFFFD";
    rest.remove_prefix(*invalid + 1);
  }
  result += rest;
  return result.starts_with("\uFEFF") ? result.substr(3) : result;
}

void require_place(const Place& place, std::string_view what) {
  if (!place.source || place.is_whole_file()) return;
  const std::string& text = place.source->text();
  require(place.begin <= place.end, "a place ends behind its beginning", what);
  require(place.end <= text.size(), "a place ends inside its source", what);
  require(between_characters(text, place.begin), "a place begins between characters", what);
  require(between_characters(text, place.end), "a place ends between characters", what);
}

void require_places(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    const std::string shown = render_text(diagnostic);
    require_place(diagnostic.place, shown);
    require_place(as_written(diagnostic.place), shown);
    for (const Note& note : diagnostic.notes) require_place(as_written(note.place), shown);
    require(!diagnostic.code.empty() && !diagnostic.message.empty(), "a diagnostic says something");
    const std::string json = render_json(diagnostic);
    require(json.find('\n') == json.npos, "a diagnostic is one line of JSON", json);
    require(!utf8::find_invalid(shown + json), "a diagnostic is UTF-8", shown);
  }
}

void require_places(const Blocks& blocks) {
  for_each_block(blocks, [](const Block& block) {
    require_place(block.place, "a block's place");
    require_place(as_written(block.place), "where a block was written");
    if (const Table* table = get_if<Table>(block)) require_table(*table);
  });
  for_each_inline(blocks, [](const Inline& node) {
    require_place(node.place, "an inline's place");
    require_place(as_written(node.place), "where an inline was written");
  });
}

}  // namespace remit::fuzz
