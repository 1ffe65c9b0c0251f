// Documents changed at random, as people change them.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "document/tree.h"

namespace remit::test {

class RandomEdits {
 public:
  explicit RandomEdits(unsigned seed) : random_(seed) {}

  // Changes one thing somewhere in the document, and says what kind of change it was.
  std::string edit(Blocks& document);

 private:
  bool edit_words(Blocks& document);
  bool edit_blocks(Blocks& document);
  bool edit_heading(Blocks& document);
  bool edit_list(Blocks& document);
  bool edit_table(Blocks& document);
  bool edit_division(Blocks& document);

  void change_words(Inlines& text);
  void change_blocks(Blocks& list);
  void change_items(std::vector<Blocks>& items);
  void change_rows(Table& table);
  void change_columns(Table& table);

  bool chance(unsigned percent) { return random_() % 100 < percent; }
  std::size_t below(std::size_t n) { return random_() % n; }
  std::string word();
  Inlines sentence();

  std::mt19937 random_;
};

// A document of every kind of block and inline, some of it in some of it.
class RandomDocument {
 public:
  explicit RandomDocument(unsigned seed) : random_(seed) {}
  Blocks document();

 private:
  Blocks blocks(std::size_t most);
  Block block();
  Block table();
  std::vector<Blocks> items();
  Inlines text();
  Inline inline_node();
  Attr attr();

  bool chance(unsigned percent) { return random_() % 100 < percent; }
  std::size_t below(std::size_t n) { return random_() % n; }
  std::string word();

  std::mt19937 random_;
  unsigned depth_ = 0;
  unsigned ids_ = 0;
};

}  // namespace remit::test
