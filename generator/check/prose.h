// Prose: short forms that are not known or not spelt out, numbers that were typed by hand, headings
// that skip a level, and tables without a name.
#pragma once

#include "base/diagnostics.h"
#include "check/short_forms.h"
#include "document/tree.h"

namespace remit {

// Warnings:
//   abbreviation.not-in-use        a short form was in use on other days only
//   abbreviation.unknown           it is in no list, and not defined here ("SCRAP": did you mean
//                                  'SCRAG'?)
//   abbreviation.not-spelt-out     its first use in the text is not "Expansion (ABBR)"
//   abbreviation.contradicted      the text says that it stands for something else than the list
//   markdown.typed-number          a paragraph or heading begins with "4.1", and is not quoted
//   markdown.table-without-caption neither a caption nor a heading directly above says what a table
//                                  is of (WCAG 2.2, 1.3.1)
//   markdown.table-without-headings its first line is empty, and its first column does not say what
//                                  each row is about (WCAG 2.2, 1.3.1)
// and an error:
//   markdown.skipped-heading-level a heading stands more than one level below the one before it
// `complete` tells whether every fact in the prose has its text.
void check_prose(const Blocks& prose, const ShortFormKnowledge& knowledge, bool complete,
                 Diagnostics& diagnostics);

}  // namespace remit
