// The names of those of our paragraph styles that more than one source uses. paragraph_styles.cpp
// has all styles.
//
// Each serves as the style's name, which Pandoc takes as "custom-style", and as its id, to which
// w:pStyle refers.
#pragma once

namespace remit {

// Cells of tables.
inline constexpr const char* kTableText = "TableText";
inline constexpr const char* kTableHeading = "TableHeading";        // header rows
inline constexpr const char* kTableRowHeading = "TableRowHeading";  // leading columns of a body
inline constexpr const char* kCoverLabel = "CoverLabel";            // the same in a cover table
inline constexpr const char* kTableList = "TableList";
inline constexpr const char* kSignature = "Signature";  // cells of a body with room to sign

// A tiny paragraph where Word needs one: between two tables, and after the last.
inline constexpr const char* kTableEnd = "TableEnd";

// Lists in the text, in quotations and in definitions.
inline constexpr const char* kListText = "ListText";
inline constexpr const char* kQuotedList = "QuotedList";
inline constexpr const char* kDefinitionList = "DefinitionItems";

// Where pages turn sideways or back (sections.h).
inline constexpr const char* kSectionEnd = "SectionEnd";

}  // namespace remit
