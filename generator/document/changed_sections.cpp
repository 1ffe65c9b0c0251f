#include "document/changed_sections.h"

#include <algorithm>
#include <optional>

#include "document/attributes.h"
#include "document/comparison.h"
#include "document/similarity.h"

namespace remit {
namespace {

using Kind = ChangedSection::Kind;

const Header* section_heading(const Block& block) {
  const Header* header = get_if<Header>(block);
  return header && header->level == 1 ? header : nullptr;
}

// The first holds what stands before the first heading, and may be empty.
std::vector<Blocks> sections_of(const Blocks& document) {
  std::vector<Blocks> result(1);
  for (const Block& block : document) {
    if (section_heading(block)) result.emplace_back();
    result.back().push_back(block);
  }
  return result;
}

const Header* heading_of(const Blocks& section) {
  return section.empty() ? nullptr : section_heading(section.front());
}

std::string number_of(const Blocks& section) {
  const Header* header = heading_of(section);
  return header ? header->attr.get("number") : "";
}

std::string heading_text(const Blocks& section) {
  const Header* header = heading_of(section);
  return header ? plain_text(header->content) : "";
}

std::string section_id(const Blocks& section) {
  const Header* header = heading_of(section);
  return header ? header->attr.id : "";
}

// Indexes into the sections before and after; none: there is none.
struct SectionPair {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
};

// The sections in the order in which their headings stand in the redline. Every heading of either
// document stands there once, and in its order.
std::vector<SectionPair> pair_sections(const Blocks& redline) {
  std::vector<SectionPair> result = {{0, 0}};
  std::size_t before = 0;
  std::size_t after = 0;
  const auto in_mark = [&](const Block& mark, bool removed) {
    for (const Block& block : get_if<Div>(mark)->content) {
      if (!section_heading(block)) continue;
      if (removed)
        result.push_back({++before, std::nullopt});
      else
        result.push_back({std::nullopt, ++after});
    }
  };
  for (const Block& block : redline) {
    if (is_deleted(block) || is_inserted(block))
      in_mark(block, is_deleted(block));
    else if (section_heading(block))
      result.push_back({++before, ++after});
  }
  return result;
}

// What came and went, if it is the same section: by its id or its heading.
bool is_same_section(const Blocks& before, const Blocks& after) {
  if (!section_id(before).empty() && section_id(before) == section_id(after)) return true;
  return heading_text(before) == heading_text(after);
}

// A section that went from one place and came to another is one that was moved.
void find_moved(std::vector<SectionPair>& pairs, const std::vector<Blocks>& before,
                const std::vector<Blocks>& after) {
  for (SectionPair& came : pairs) {
    if (came.before) continue;
    const auto went = std::find_if(pairs.begin(), pairs.end(), [&](const SectionPair& pair) {
      return pair.before && !pair.after &&
             is_same_section(before[*pair.before], after[*came.after]);
    });
    if (went == pairs.end()) continue;
    came.before = went->before;
    went->before.reset();
  }
  std::erase_if(pairs, [](const SectionPair& pair) { return !pair.before && !pair.after; });
}

// Whether other sections that stayed stand before each than did in the old document.
std::vector<bool> are_moved(const std::vector<SectionPair>& kept,
                            const std::vector<SectionPair>& pairs) {
  std::vector<bool> result;
  for (const SectionPair& pair : pairs) {
    const auto passed = [&](const SectionPair& other) {
      return other.before && other.after &&
             (*other.before < *pair.before) != (*other.after < *pair.after);
    };
    result.push_back(pair.before && pair.after && std::any_of(kept.begin(), kept.end(), passed));
  }
  return result;
}

// Its text and every number in it, as a reader sees them.
std::string printed(Blocks section) {
  std::string result = whole_text(section);
  for_each_attr(section, [&](Attr& attr) { result += "\n" + attr.get("number"); });
  return result;
}

ChangedSection describe(const Blocks& before, const Blocks& after) {
  ChangedSection result;
  const Blocks& named = after.empty() ? before : after;
  result.id = section_id(named);
  result.number = number_of(after);
  result.previous_number = number_of(before);
  result.heading = heading_text(named);
  result.previous_heading = heading_text(before);
  result.before = before;
  result.after = after;
  result.redline = compare(before, after);
  return result;
}

}  // namespace

std::vector<ChangedSection> changed_sections(const Blocks& before, const Blocks& after) {
  const std::vector<Blocks> old_sections = sections_of(before);
  const std::vector<Blocks> new_sections = sections_of(after);
  const std::vector<SectionPair> kept = pair_sections(compare(before, after));
  std::vector<SectionPair> pairs = kept;
  find_moved(pairs, old_sections, new_sections);
  const std::vector<bool> moved = are_moved(kept, pairs);
  const Blocks none;
  std::vector<ChangedSection> result;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto& [was, is] = pairs[i];
    ChangedSection section =
        describe(was ? old_sections[*was] : none, is ? new_sections[*is] : none);
    const bool changed = count_changes(section.redline).all() > 0;
    if (!changed && !moved[i] && printed(section.before) == printed(section.after)) continue;
    section.kind = !was       ? Kind::inserted
                   : !is      ? Kind::removed
                   : moved[i] ? Kind::moved
                   : changed  ? Kind::amended
                              : Kind::renumbered;
    result.push_back(std::move(section));
  }
  return result;
}

ChangeSummary summarise(const std::vector<ChangedSection>& sections) {
  ChangeSummary result;
  for (const ChangedSection& section : sections) {
    const bool beginning = !heading_of(section.before) && !heading_of(section.after);
    if (beginning) {
      result.beginning_amended = section.kind != Kind::renumbered;
      continue;
    }
    std::vector<std::string>& list = section.kind == Kind::amended    ? result.amended
                                     : section.kind == Kind::inserted ? result.inserted
                                     : section.kind == Kind::removed  ? result.removed
                                     : section.kind == Kind::moved    ? result.moved
                                                                      : result.renumbered;
    list.push_back(section.heading);
    if (section.kind == Kind::moved && count_changes(section.redline).all() > 0)
      result.amended.push_back(section.heading);
    if (section.is_renamed() && section.kind != Kind::removed)
      result.renamed.push_back(section.heading);
  }
  return result;
}

}  // namespace remit
