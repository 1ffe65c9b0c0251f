#include "document/division_kinds.h"

#include <algorithm>
#include <iterator>

namespace remit {
namespace {

constexpr DivisionKind kKinds[] = {
    {"note", true, "a remark beside the text, shaded in a frame", "Note", "NoteList"},
    {"box", true, "a part of the text in a frame", "Box", "BoxList"},
    {"quoted", true, "words quoted from another paper, whose typed numbers stay", "Quoted",
     "QuotedList"},
    {"definitions", true, "a list whose items each begin with a bold term"},
    {"sign-off", true, "who signs a report off, each line on a line of its own", "SignOff"},
    {"signatures", true, "a table with room to sign in each row"},
    {"landscape", true, "a part that is printed on pages turned sideways, for wide tables"},
    {"row-headers", true, "a table whose first column says what each row is about"},
    {"totals-as-typed", true, "a table whose totals are printed as typed, without a check"},
    {"continued", true, "a part whose paragraphs are numbered with the text around it"},
    {"language", true, "a part in another language, such as Welsh"},
    {"committee", false, "the name of the body that a paper is for", "Committee"},
    {"meeting-date", false, "the date of its meeting", "MeetingDate"},
    {"title", false, "the title of the document, the first heading of its page", "Title"},
    {"cover", false, "the table of facts at the head of a report"},
    {"alone", false, "what stands only where the document is not appended to another"},
    {"in-force", false, "the date from which terms of reference hold", "MeetingDate"},
    {"banner", false, "a warning above everything else", "Banner", "NoteList"},
    {"revision", false, "when and why a report was revised after it was issued", "Note",
     "NoteList"},
    {"caption", false, "the caption of a picture or, before a table, of that", "Image Caption"},
    {"hours", false, "a table of tasks and their hours"},
    {"table-note", false, "the rule by which a table's sums are made, below it", "TableNote"},
    {"appendix-note", false, "what stands for an appendix that is not part of the document"},
    {"diagram-text", false, "what a diagram shows, as a list"},
    {"appendix", false, "a part that begins on a new page"},
};

}  // namespace

std::span<const DivisionKind> division_kinds() { return kKinds; }

const DivisionKind* find_division_kind(std::string_view name) {
  const auto found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                  [&](const DivisionKind& kind) { return kind.name == name; });
  return found == std::end(kKinds) ? nullptr : found;
}

std::vector<std::string> division_names(bool of_templates_too) {
  std::vector<std::string> result;
  for (const DivisionKind& kind : kKinds)
    if (of_templates_too || kind.for_authors) result.emplace_back(kind.name);
  return result;
}

const DivisionKind* word_division(const Attr& attr) {
  const auto found = std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto& kind) {
    return *kind.word_text && attr.has_class(kind.name);
  });
  return found == std::end(kKinds) ? nullptr : found;
}

}  // namespace remit
