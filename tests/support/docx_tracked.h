// Tracked changes of a DOCX, read as Word reads them.
#pragma once

#include <string>
#include <vector>

namespace remit::test {

// A line per paragraph: its style, its text with {+insertions+} and {-deletions-}, and how its mark
// is tracked.
//
//   Heading1 {-Quorum-} ¶-
//   Clause2 At least {-four-}{+five+} agencies.
//   Row+
//   TableText {+Health+} ¶+
std::string tracked_outline(const std::string& docx);

// The document with all changes accepted, or all rejected: runs go, rows go, and a paragraph whose
// mark goes is joined to the next one, which keeps its own properties. Fails the test where
// something would be left behind: where there is no next paragraph, or text is joined to text.
std::string accept_in_docx(const std::string& docx);
std::string reject_in_docx(const std::string& docx);

// What is wrong with the changes of a document: ids given twice, a change inside another, text of
// the wrong kind, children of properties out of the schema's order. None: nothing.
std::vector<std::string> faults_of_changes(const std::string& docx);

}  // namespace remit::test
