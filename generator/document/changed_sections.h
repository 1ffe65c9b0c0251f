// Which sections of a document changed: what a schedule of amendments lists, and what is said in
// words beside a redline, for who cannot see its colours.
#pragma once

#include <string>
#include <vector>

#include "document/tree.h"

namespace remit {

// A heading of level 1 in the document's own text, and what follows to the next; or, without id,
// number and heading, what stands before the first.
struct ChangedSection {
  enum class Kind {
    amended,   // its words changed, or its heading
    inserted,  // it is new
    removed,
    moved,       // it stands elsewhere now; its words may have changed, too
    renumbered,  // nothing but numbers changed, its own or those in it
  };

  Kind kind = Kind::amended;
  std::string id;                // that of the new one, or of the removed one
  std::string number;            // as printed: "6."; empty for one that was removed
  std::string previous_number;   // … before; empty for one that is new
  std::string heading;           // the text alone; that of the removed one
  std::string previous_heading;  // … before: the same, unless it was renamed
  Blocks before;                 // with its heading; none for one that is new
  Blocks after;                  // with its heading; none for one that was removed
  Blocks redline;                // compare(before, after)
  bool operator==(const ChangedSection&) const = default;

  bool is_renamed() const { return heading != previous_heading && kind != Kind::inserted; }
};

// In the order of the new document, those that were removed where they stood in the old one. A
// section stands for another as its heading does in compare(before, after). What is the same but
// for what is kept out of the comparison is left out, unless its numbers changed.
std::vector<ChangedSection> changed_sections(const Blocks& before, const Blocks& after);

// How many of each kind there are, and how they are named: by their headings, those that were
// renamed by the new one. One that was moved and says something else now is among the amended too.
struct ChangeSummary {
  std::vector<std::string> amended;
  std::vector<std::string> inserted;
  std::vector<std::string> removed;
  std::vector<std::string> moved;
  std::vector<std::string> renumbered;
  std::vector<std::string> renamed;  // also among the amended or moved
  bool beginning_amended = false;    // what stands before the first heading
  bool operator==(const ChangeSummary&) const = default;

  // Whether anything changed but numbers.
  bool any() const {
    return beginning_amended || !amended.empty() || !inserted.empty() || !removed.empty() ||
           !moved.empty();
  }
};

ChangeSummary summarise(const std::vector<ChangedSection>& sections);

}  // namespace remit
