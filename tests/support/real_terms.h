// Terms of reference as they are composed from real sources, for tests of comparison.
#pragma once

#include <string>
#include <vector>

#include "document/numbering.h"
#include "document/tree.h"

namespace remit::test {

struct RealTerms {
  std::string body;
  std::string version;
  Blocks text;  // before it got numbers
  NumberingScheme numbering;
};

// Every version in content/, the proposed ones too.
std::vector<RealTerms> terms_of_content();

// Numbered, and references resolved, as it is compared.
Blocks finished(Blocks text, const NumberingScheme& numbering);

// The same for Word, and nothing in it says a number of the document but Word itself: what a
// comparison leaves out. A reference is "that clause", a caption without its label, and a picture,
// drawn only when a document is published, its description. As in a report that appends it, there
// is no title, which Pandoc takes out of the text.
Blocks finished_for_word(Blocks text, const NumberingScheme& numbering);

}  // namespace remit::test
