// The words of British English, to tell a word in capitals (AGREED) from a short form (PCSO).
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace remit {

class WordList {
 public:
  // The list of Debian's package wbritish, read when it is first asked for; or the file that the
  // environment variable REMIT_WORDS names ("none": no list).
  static const WordList& english();
  // What english() reads: "" for no list.
  static std::string path_of_english();
  // Whether that cannot be read.
  static bool english_is_missing();

  // One word a line; those in capitals only, which are short forms, do not count.
  explicit WordList(std::string_view text);

  // Without a list, nothing is known to be a word.
  bool empty() const { return words_.empty(); }
  // Both take what unicode::folded gives.
  bool has_word(std::string_view folded) const;  // "agreed", "don't"
  bool has_name(std::string_view folded) const;  // written with a capital: "smith", "wednesday"

 private:
  std::unordered_set<std::string> words_;
  std::unordered_set<std::string> names_;
};

}  // namespace remit
