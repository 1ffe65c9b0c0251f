// What came and what went, as it stands in a redline: how it is marked, and how it is accepted or
// rejected. tree.h lists the conventions.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "document/tree.h"

namespace remit {

inline constexpr std::string_view kInsertion = "insertion";
inline constexpr std::string_view kDeletion = "deletion";
// The id that a node had. In a deletion it has no other; elsewhere it has its new one, which may be
// none, beside it.
inline constexpr std::string_view kWasId = "was-id";

enum class Change { none, insertion, deletion };

// What the classes of a node or a row say; what a division around whole blocks says, none for any
// other block.
Change change_of(const Attr& attr);
Change change_of(const Block& block);
// Its class: "insertion", "deletion", or ""; and the other way round.
std::string_view name_of(Change change);
Change change_named(std::string_view name);

Block inserted(Blocks blocks);
Block deleted(Blocks blocks);
Inline inserted(Inlines inlines);
Inline deleted(Inlines inlines);
Row inserted(Row row);
Row deleted(Row row);

// Whether it is the mark itself: not whether anything in it came or went.
bool is_inserted(const Block& block);
bool is_deleted(const Block& block);
bool is_inserted(const Inline& node);
bool is_deleted(const Inline& node);

// Whether a list's item came or went as a whole.
bool is_inserted(const Blocks& item);
bool is_deleted(const Blocks& item);

// The new document: deletions go, insertions stay as if they had always stood there.
Blocks accept_all(Blocks redline);
// The old one, but for what is kept out of the comparison (comparable.h): that is as in the new
// one.
Blocks reject_all(Blocks redline);

// Adjacent texts become one Str, which is how trees are read: "six" and "," become "six,".
void join_texts(Blocks& blocks);
void join_texts(Inlines& inlines);

// How many insertions and deletions there are: marks, not words.
struct ChangeCount {
  std::size_t insertions = 0;
  std::size_t deletions = 0;
  std::size_t all() const { return insertions + deletions; }
  bool operator==(const ChangeCount&) const = default;
};
ChangeCount count_changes(std::span<const Block> redline);
bool has_changes(std::span<const Block> blocks);

}  // namespace remit
