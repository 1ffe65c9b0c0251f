// How much two parts of a document have in common, by their words.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/tree.h"

namespace remit {

// The words of a text, in whatever order; a long word counts for more than a short one.
class WordBag {
 public:
  WordBag() = default;
  explicit WordBag(std::string_view text);

  bool empty() const { return weight_ == 0; }
  std::size_t weight() const { return weight_; }

  // What both have in common, by what they have on average: from 0 to 1. 0 if either is empty.
  friend double similarity(const WordBag& a, const WordBag& b);

 private:
  std::vector<std::string> words_;  // sorted
  std::size_t weight_ = 0;
};

// The text of blocks with that of their footnotes.
std::string whole_text(const Blocks& blocks);

// Small numbers for nodes, the same for those that are equal.
template <class Node>
class Keys {
 public:
  int of(Node node, const std::string& text) {
    auto& known = by_text_[text];
    for (const auto& [other, key] : known)
      if (other == node) return key;
    known.emplace_back(std::move(node), next_);
    return next_++;
  }
  // One that no node has.
  int another() { return next_++; }

 private:
  std::map<std::string, std::vector<std::pair<Node, int>>> by_text_;
  int next_ = 0;
};

}  // namespace remit
