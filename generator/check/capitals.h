// Words in capitals: told from short forms by a list of words, by the document's own words, and by
// what stands around them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_list.h"
#include "document/abbreviations.h"
#include "document/prose_blocks.h"

namespace remit {

class Capitals {
 public:
  // `names` are those that the partnership declares: their words are words. The prose and the list
  // must outlive this object. The list is asked for if there is something to look up.
  Capitals(const ProseBlocks& prose, const std::vector<std::string>& names,
           const WordList& (*words)())
      : prose_(prose), names_(names), words_(words) {}

  // Whether what looks like a short form is a word that was written in capitals:
  //   a word of the list (AGREED), or of the document where it is not in capitals (Colchester);
  //   one of two letters: only small words (OF, NO)
  //   a name of the list (SMITH), or behind a title (Cllr OKONKWO)
  //   among other words in capitals, of four letters or more with a vowel (NORTH WISBECH WARD)
  //   part of a word with a hyphen or an apostrophe (CO-OPTED, DON'T)
  // Without a list of words, whatever has a vowel may be one.
  bool is_word(const AbbreviationUse& use);

  // Whether it is a word, and other words in capitals stand around it: "IT IS AGREED".
  bool is_shouted(const AbbreviationUse& use);

  // Whether the document, or a declared name, has the word where it is not in capitals.
  bool is_own_word(const std::string& folded);

 private:
  const WordList& list() const;
  bool is_listed(std::string_view folded) const;
  bool stands_among_words(const AbbreviationUse& use) const;
  bool is_part_of_word(const AbbreviationUse& use) const;
  const ProseBlocks& prose_;
  const std::vector<std::string>& names_;
  const WordList& (*words_)();
  std::set<std::string> own_;
  bool has_own_ = false;
};

}  // namespace remit
