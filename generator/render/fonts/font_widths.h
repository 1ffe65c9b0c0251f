// How wide letters are in print, by the font that a house style names.
//
// The widths are those of widths.csv, which is compiled in, and never those of the fonts of this
// machine: the same document gets the same columns wherever it is made. README.md says where they
// come from.
#pragma once

#include <cstddef>
#include <string_view>

namespace remit {

// Whether the widths of the font are known by its name, in upper or lower case.
bool has_known_widths(std::string_view font);

// A font in one weight. Upright and italic letters count alike, as wide as the wider of them.
class Face {
 public:
  // A font whose widths are not known is taken to be as wide as the widest that councils use.
  Face(std::string_view font, bool bold);

  // How far a character moves the next one, where 1 is the size of the font. 0 for marks that stand
  // on the letter before them; 1 for characters that the font has not, which come from another.
  double advance(char32_t character) const;

 private:
  std::size_t column_;  // of widths.csv
  double factor_ = 1;
};

}  // namespace remit
