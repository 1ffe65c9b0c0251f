// Random trees of all that the Markdown dialect can say, with texts that Markdown would take
// otherwise, for tests.
#pragma once

#include <random>
#include <string>

#include "document/tree.h"

class RandomTree {
 public:
  explicit RandomTree(unsigned seed) : random_(seed) {}

  // A document, in canonical form.
  remit::Blocks document();

 private:
  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
  bool chance(unsigned percent) { return below(100) < percent; }
  std::string id() { return "id-" + std::to_string(++ids_); }

  std::string word();
  remit::Inlines words(unsigned most);
  remit::Inlines inlines(unsigned most, bool links = true);
  remit::Inline inline_node(bool links);
  remit::Inline emphasis(bool links);
  remit::Inline link_or_picture();

  remit::Blocks blocks(unsigned most, bool tight);
  remit::Block block(bool tight);
  remit::Block paragraph(bool tight);
  remit::Block code_block();
  remit::Block list();
  remit::Block table(bool tight);
  remit::Block division(bool tight);
  remit::Block definitions();
  remit::Block sign_off(bool tight);

  std::mt19937 random_;
  int ids_ = 0;
  int depth_ = 0;
  bool struck_out_ = false;
  int emphasis_ = 0;
};
