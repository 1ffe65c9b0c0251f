// Short forms that a text defines itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/prose_blocks.h"

namespace remit {

struct FormDefinition {
  std::string form;        // in the singular, without full stops: "CSP", "NHS"
  std::string expansion;   // as it is written, but in the singular; "" if the words are not known
  bool is_person = false;  // initials: "A. Holloway (AH)"
  bool in_list = false;    // in a list or table of short forms, which explains them wherever it is
  std::size_t block = 0;   // where the form stands
  std::size_t at = 0;      // its offset there
  Place place;             // of the form
};

// In reading order:
//   Amazon Web Services (AWS), [AWSs], ("AWS"), (the AWS), (AWS, since 2006)
//   AWS (Amazon Web Services)
//   Amazon Web Services, or AWS; …, known as AWS; (Amazon Web Services, AWS)
//   AWS: Amazon Web Services; AWS means …   at the beginning of a paragraph or item
//   AWS | Amazon Web Services               in neighbouring cells of a table, in either order
//   AWS with a footnote "Amazon Web Services"
//   the terms of a definition list, whatever stands for their meaning
// as far as the words spell the form out (document/long_forms.h). A person is whoever has initials
// or a title before the name, or stands among those who attended or sent apologies.
std::vector<FormDefinition> find_definitions(const ProseBlocks& prose);

// Where the bracket opens in which the form at that place is given: "(", of "[the “" before PCSO.
// Nothing if other words stand between.
std::optional<std::size_t> bracket_before(std::string_view text, std::size_t form);

}  // namespace remit
