// Random documents of which it is known where each word belongs.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

// Blocks of every kind in divisions, lists and quotations, with and without blank lines between.
// Every word is "w" and a number, and stands there once. The same seed gives the same document.
class RandomMarkdown {
 public:
  explicit RandomMarkdown(unsigned seed);

  const std::string& text() const { return text_; }
  // Each word with the divisions that it stands in, outermost first: "d1 d4 ".
  const std::map<std::string, std::string>& words() const { return words_; }

 private:
  bool chance(unsigned percent) { return random_() % 100 < percent; }
  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }

  std::string word();
  std::string words(unsigned most);
  void line(const std::string& content);
  void blank();

  void blocks(unsigned most);
  void block();
  void paragraph();
  void heading();
  void list();
  void quotation();
  void fenced_code();
  void indented_code();
  void table();
  void table_rows();
  void comment();
  void division();
  void footnotes();

  std::mt19937 random_;
  std::string text_;
  std::map<std::string, std::string> words_;
  std::string path_;
  std::string prefix_;        // of every line: of the items and quotations that it stands in
  std::string first_prefix_;  // of the next line, if it begins an item
  bool at_beginning_ = true;  // of an item or a document, where a blank line means something else
  unsigned depth_ = 0;
  unsigned word_count_ = 0;
  unsigned division_count_ = 0;
  std::vector<std::string> footnotes_;  // texts of those that are referred to but not yet written
  unsigned footnote_count_ = 0;
};
