#include "compose/sections.h"

#include <algorithm>
#include <optional>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"

namespace remit {
namespace {

struct Section {
  std::optional<std::size_t> standard;  // index into the house style's headings
  Blocks blocks;                        // the heading first
};

std::optional<std::size_t> standard_index(const Header& header, const HouseStyle& style) {
  // A number typed before it is reported by the checks; the heading is meant all the same.
  std::string text = slug(plain_text(header.content));
  text.erase(0, std::min(text.find_first_not_of("0123456789-"), text.size()));
  for (std::size_t i = 0; i < style.headings.size(); ++i)
    if (slug(style.headings[i].title.value) == text) return i;
  return std::nullopt;
}

// Whether it holds nothing but words: no fact, no footnote, no emphasis that would be lost.
bool is_plain(const Inlines& inlines) {
  return std::all_of(inlines.begin(), inlines.end(), [](const Inline& node) {
    return get_if<Str>(node) || get_if<Space>(node) || get_if<SoftBreak>(node);
  });
}

std::vector<Section> split_sections(Blocks prose, const HouseStyle& style,
                                    Diagnostics& diagnostics) {
  std::vector<Section> sections;
  bool reported = false;
  for (Block& block : prose) {
    Header* header = get_if<Header>(block);
    if (header && header->level == 1) {
      Section section{standard_index(*header, style), {}};
      if (section.standard && is_plain(header->content))
        header->content =
            inlines_from_text(style.headings[*section.standard].title.value, block.place);
      sections.push_back(std::move(section));
    } else if (sections.empty()) {
      if (!reported)
        diagnostics.error(
            block.place, "report.text-before-heading", "this text stands before the first heading",
            format("put it under a heading, such as '# {}'",
                   style.headings.empty() ? "Summary" : style.headings.front().title.value));
      reported = true;
      continue;
    }
    sections.back().blocks.push_back(std::move(block));
  }
  return sections;
}

// A standard heading alone has the usual wording under it; any other says nothing.
void complete_empty(std::vector<Section>& sections, const HouseStyle& style,
                    Diagnostics& diagnostics) {
  for (Section& section : sections) {
    if (section.blocks.size() > 1) continue;
    const Blocks* wording = section.standard ? &style.headings[*section.standard].wording : nullptr;
    if (wording && !wording->empty())
      section.blocks.insert(section.blocks.end(), wording->begin(), wording->end());
    else
      diagnostics.error(section.blocks.front().place, "report.empty-section",
                        format("the section '{}' says nothing",
                               plain_text(get_if<Header>(section.blocks.front())->content)),
                        "write it, or remove the heading");
  }
}

void check_order(const std::vector<Section>& sections, const HouseStyle& style,
                 Diagnostics& diagnostics) {
  std::optional<std::size_t> last;
  for (const Section& section : sections) {
    if (!section.standard) continue;
    if (last && *section.standard < *last)
      diagnostics.warning(
          section.blocks.front().place, "report.heading-order",
          format("the house style has '{}' before '{}'",
                 style.headings[*section.standard].title.value, style.headings[*last].title.value),
          "move the section");
    last = std::max(last.value_or(0), *section.standard);
  }
}

// The heading of the report's own that is nearly the standard one, or null.
const Block* misspelt(const std::vector<Section>& sections, const StandardHeading& heading) {
  for (const Section& section : sections) {
    const Header* own = section.standard ? nullptr : get_if<Header>(section.blocks.front());
    const std::vector<std::string> standard = {heading.title.value};
    if (own && nearest(plain_text(own->content), standard)) return &section.blocks.front();
  }
  return nullptr;
}

void report_missing(const StandardHeading& heading, const Block* written, const Place& prose_file,
                    Diagnostics& diagnostics) {
  const std::string& title = heading.title.value;
  if (written)
    diagnostics
        .error(written->place, "report.misspelt-heading",
               format("this is nearly the house style's heading '{}'", title),
               format("write '# {}', or a heading that is less like it", title))
        .note("the house style has it at", heading.title.place);
  else if (heading.wording.empty())
    diagnostics
        .error(prose_file, "report.missing-heading",
               format("the house style requires the heading '{}'", title),
               format("add '# {}' and what is to be said there", title))
        .note("the house style says so at", heading.title.place);
}

// Where a standard section that was not written goes: see sections.h.
std::size_t position(const std::vector<Section>& sections, std::size_t index, bool opening) {
  std::optional<std::size_t> behind;
  std::optional<std::size_t> before;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (!sections[i].standard) continue;
    if (*sections[i].standard < index) behind = i + 1;
    if (*sections[i].standard > index && !before) before = i;
  }
  if (opening) return behind.value_or(0);
  return before.value_or(sections.size());
}

}  // namespace

Blocks complete_sections(Blocks prose, const HouseStyle& style, const Place& prose_file,
                         Diagnostics& diagnostics) {
  std::vector<Section> sections = split_sections(std::move(prose), style, diagnostics);
  complete_empty(sections, style, diagnostics);
  check_order(sections, style, diagnostics);
  for (std::size_t i = 0; i < style.headings.size(); ++i) {
    const StandardHeading& heading = style.headings[i];
    const bool written = std::any_of(sections.begin(), sections.end(),
                                     [&](const Section& s) { return s.standard == i; });
    if (written) continue;
    if (heading.required || !heading.wording.empty())
      report_missing(heading, misspelt(sections, heading), prose_file, diagnostics);
    if (heading.wording.empty()) continue;
    Section section{i, {}};
    section.blocks.push_back(
        {Header{1, {}, inlines_from_text(heading.title.value, heading.title.place)},
         heading.title.place});
    section.blocks.insert(section.blocks.end(), heading.wording.begin(), heading.wording.end());
    const auto at = static_cast<std::ptrdiff_t>(position(sections, i, heading.opening));
    sections.insert(sections.begin() + at, std::move(section));
  }
  Blocks result;
  for (Section& section : sections)
    for (Block& block : section.blocks) result.push_back(std::move(block));
  return result;
}

}  // namespace remit
