// Prose: short forms that are not known or not spelt out, numbers that were typed by hand, headings
// that skip a level, and tables without a name.
#pragma once

#include <map>
#include <string>

#include "base/diagnostics.h"
#include "document/tree.h"

namespace remit {

// `known` holds the short forms in use at the document's date, with what they stand for. Warnings:
//   abbreviation.not-in-use        it is in `other_times`: forms of other days, with the days
//                                  in words
//   abbreviation.unknown           it is in no list ("SCRAP": did you mean 'SCRAG'?)
//   abbreviation.not-spelt-out     its first use in the text is not "Expansion (ABBR)"
//   markdown.typed-number          a paragraph or heading begins with "4.1", and is not quoted
//   markdown.table-without-caption neither a caption nor a heading directly above says what a table
//                                  is of (WCAG 2.2, 1.3.1)
// and an error:
//   markdown.skipped-heading-level a heading stands more than one level below the one before it
// `complete` tells whether every fact in the prose has its text: if not, one that is missing may
// have spelt a short form out.
void check_prose(const Blocks& prose, const std::map<std::string, std::string>& known,
                 bool complete, Diagnostics& diagnostics,
                 const std::map<std::string, std::string>& other_times = {});

}  // namespace remit
