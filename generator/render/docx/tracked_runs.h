// The runs of tracked changes, and small operations that tracked.cpp works with.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "document/tracked_changes.h"
#include "text/xml.h"

namespace remit {

// What w:ins and w:del are; none for any other element.
Change change_of(const XmlElement& element);
// "w:ins" or "w:del".
std::string_view tracked_name(Change change);
// The change that every row of a w:tbl has, or none.
Change change_of_rows(const XmlElement& table);

// Puts the runs of a paragraph into w:ins and w:del again: one for each sequence of the same
// change. Where those of Pandoc are inside one another, the outermost counts. Changed runs without
// content are removed.
void regroup_runs(XmlElement& paragraph);
// The same, with this change for all runs.
void change_all_runs(XmlElement& paragraph, Change change);

XmlElement& prepend(XmlElement& parent, std::string_view name);
// The paragraphs, tables and the like in a body, a cell or a footnote.
std::vector<XmlElement*> content_of(const XmlElement& container);
void move_children(XmlElement& from, std::string_view name, XmlElement& to);
// At the end of the container, but before the w:sectPr that ends a body.
void insert_before_section(XmlElement& container, std::unique_ptr<XmlElement> element);

}  // namespace remit
