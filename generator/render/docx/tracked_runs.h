// The runs of tracked changes, and small things that tracked.h works with.
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

// Makes the runs of a paragraph stand in w:ins and w:del, a sequence of the same change in one, as
// the outermost of those of Pandoc's says that they stand in; inside a hyperlink, not around it.
// Changed runs without content go. The text of deleted ones is w:delText, of others w:t.
void regroup_runs(XmlElement& paragraph);
// The same, and all runs are changed so.
void change_all_runs(XmlElement& paragraph, Change change);

XmlElement& prepend(XmlElement& parent, std::string_view name);
// The paragraphs, tables and the like in a body, a cell or a footnote.
std::vector<XmlElement*> content_of(const XmlElement& container);
void move_children(XmlElement& from, std::string_view name, XmlElement& to);
// Behind all that a container holds, but in front of the w:sectPr that ends a body.
void insert_before_section(XmlElement& container, std::unique_ptr<XmlElement> element);

}  // namespace remit
