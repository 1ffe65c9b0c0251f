// Styles of paragraphs in a redline. A paragraph that stays can have had another style: the style
// of a list follows from the numbered paragraph before it, which can have been inserted or deleted.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "document/tracked_changes.h"

namespace remit {

// What something is, and what it was before the changes of a redline.
template <typename T>
struct InTime {
  T now;
  T was;
};

// The style of a paragraph, by its name.
struct StyleName : InTime<std::string> {
  StyleName(const std::string& always = "") : InTime{always, always} {}
  StyleName(const char* always) : InTime{always, always} {}
  StyleName(std::string now_, std::string was_) : InTime{std::move(now_), std::move(was_)} {}

  bool empty() const { return now.empty() && was.empty(); }
};

// Styles of the paragraphs and of the lists in a part of the document. An empty one is left to
// Pandoc; that of a list then follows from the numbered paragraph before it.
struct Styling {
  StyleName text;
  StyleName list;
};

// The level of the numbered paragraph that the present text belongs to, if there is one.
using Clause = InTime<std::optional<int>>;

// The style of each; `without` where there is no such paragraph.
inline StyleName style_at(const Clause& clause, std::string (*style)(int), const char* without) {
  const auto at = [&](std::optional<int> level) { return level ? style(*level) : without; };
  return {at(clause.now), at(clause.was)};
}

// Sets what it is now, if the cause was inserted; what it was, if the cause was deleted; otherwise
// both.
template <typename T>
void set_in_time(InTime<T>& value, const T& set, Change change) {
  if (change != Change::deletion) value.now = set;
  if (change != Change::insertion) value.was = set;
}

}  // namespace remit
