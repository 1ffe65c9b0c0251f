// The changes of a redline: what was inserted and what was deleted, as document/tree.h has it.
//
//   Span .insertion / .deletion   changed words inside a block
//   Div .insertion / .deletion    whole blocks; all that an item of a list holds, for an item
//   Row.attr .insertion / …       a whole row of a table
//
// Nothing of this stands inside another. What is deleted has its id as "was-id".
#pragma once

#include <string_view>

#include "document/tree.h"

namespace remit {

enum class Change { none, insertion, deletion };

// What the classes say.
Change change_of(const Attr& attr);
// What a division around whole blocks says; none for any other block.
Change change_of(const Block& block);
// "insertion", "deletion", or "".
std::string_view name_of(Change change);
Change change_named(std::string_view name);

// Whether there is any change in the blocks.
bool has_changes(const Blocks& blocks);

// Paragraphs whose only content is pictures that came and went, as blocks that came and went: so
// each keeps its caption.
Blocks part_pictures(Blocks blocks);

// The text without what was deleted.
std::string present_text(Blocks blocks);

}  // namespace remit
