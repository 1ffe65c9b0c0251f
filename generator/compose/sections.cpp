#include "compose/sections.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "document/reading_text.h"

namespace remit {
namespace {

constexpr const char* kStandard = "standard";  // the class that asks for the usual wording

struct Section {
  std::optional<std::size_t> standard;  // index into the house style's headings
  bool asks = false;                    // for the standard wording
  Blocks blocks;                        // the heading first

  const Place& place() const { return blocks.front().place; }
  std::string title() const { return plain_text(get_if<Header>(blocks.front())->content); }
};

// "&" and "and" are one word.
std::string slug_of(std::string_view title) {
  std::string words;
  for (const char c : title) words += c == '&' ? std::string(" and ") : std::string(1, c);
  return slug(words);
}

std::optional<std::size_t> standard_index(const std::string& title, const HouseStyle& style) {
  // A number typed before it is reported by the checks; the heading is meant all the same.
  std::string text = slug_of(title);
  text.erase(0, std::min(text.find_first_not_of("0123456789-"), text.size()));
  for (std::size_t i = 0; i < style.headings.size(); ++i)
    if (slug_of(style.headings[i].title.value) == text) return i;
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
      Section section{standard_index(plain_text(header->content), style), false, {}};
      section.asks = std::erase(header->attr.classes, kStandard) > 0;
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

std::string without_wording(const std::string& title, const std::vector<std::string>& titles) {
  return did_you_mean(title, titles,
                      "write the section yourself; the house style has standard wording for " +
                          (titles.empty() ? "no heading" : listed(titles, "and")));
}

// The headings that have standard wording.
std::vector<std::string> worded_titles(const HouseStyle& style) {
  std::vector<std::string> result;
  for (const StandardHeading& heading : style.headings)
    if (!heading.wording.empty()) result.push_back(heading.title.value);
  return result;
}

void report_without_wording(const Place& place, const std::string& title, const HouseStyle& style,
                            Diagnostics& diagnostics) {
  diagnostics.error(place, "report.no-standard-wording",
                    format("the house style has no standard wording for '{}'", title),
                    without_wording(title, worded_titles(style)));
}

void report_both(const Place& place, const std::string& title, const std::string& remove,
                 Diagnostics& diagnostics) {
  diagnostics.error(
      place, "report.standard-and-own",
      format("the section '{}' asks for the standard wording, and also has its own text", title),
      format("remove {}, or the text", remove));
}

void report_empty(const Section& section, const StandardHeading* heading,
                  Diagnostics& diagnostics) {
  const bool worded = heading && !heading->wording.empty();
  Diagnostic& d = diagnostics.error(
      section.place(), "report.empty-section",
      format("the section '{}' says nothing", section.title()),
      worded ? format("write it, or write '# {} {{.standard}}' for the house style's wording",
                      heading->title.value)
             : "write it, or remove the heading");
  if (worded) d.note("that wording is at", heading->title.place);
}

// The headings of what was issued, as slugs without their numbers.
std::set<std::string> issued_headings(const IssueRecord* issue) {
  std::set<std::string> result;
  if (!issue) return result;
  for (const std::string& part : read_reading_text(issue->text)) {
    const std::size_t begin = part.find_first_not_of('#');
    if (begin == 0 || begin == part.npos) continue;
    const std::string title(trim(std::string_view(part).substr(begin)));
    result.insert(slug_of(title));
    // "1.2", "B.", "(iii)", "A"
    const std::size_t end = std::min(title.find(' '), title.size());
    const std::string_view first = std::string_view(title).substr(0, end);
    const bool is_number = first.size() == 1 || first.ends_with('.') || first.ends_with(')') ||
                           first.find_first_of("0123456789") != first.npos;
    if (is_number) result.insert(slug_of(title.substr(end)));
  }
  return result;
}

// Puts the standard wording under the headings that ask for it. Any other heading alone says
// nothing.
void complete_alone(std::vector<Section>& sections, const HouseStyle& style, bool is_issued,
                    Diagnostics& diagnostics) {
  for (Section& section : sections) {
    const bool is_alone = section.blocks.size() == 1;
    const StandardHeading* heading =
        section.standard ? &style.headings[*section.standard] : nullptr;
    const bool worded = heading && !heading->wording.empty();
    if (section.asks && !worded)
      report_without_wording(section.place(), section.title(), style, diagnostics);
    else if (section.asks && !is_alone)
      report_both(section.place(), section.title(), "'{.standard}'", diagnostics);
    else if (worded && is_alone && (section.asks || is_issued))
      section.blocks.insert(section.blocks.end(), heading->wording.begin(), heading->wording.end());
    else if (is_alone)
      report_empty(section, heading, diagnostics);
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

void report_misspelt(const StandardHeading& heading, const Block& written,
                     Diagnostics& diagnostics) {
  const std::string& title = heading.title.value;
  diagnostics
      .error(written.place, "report.misspelt-heading",
             format("this is nearly the house style's heading '{}'", title),
             format("write '# {}', or a heading that is less like it", title))
      .note("the house style has it at", heading.title.place);
}

// A heading of that name further down the levels, or null: the section may be written there.
const Block* written_lower(const std::vector<Section>& sections, std::size_t index,
                           const HouseStyle& style) {
  for (const Section& section : sections)
    for (const Block& block : section.blocks) {
      const Header* header = get_if<Header>(block);
      if (header && header->level > 1 &&
          standard_index(plain_text(header->content), style) == index)
        return &block;
    }
  return nullptr;
}

void report_lower(const StandardHeading& heading, const Block& written, Diagnostics& diagnostics) {
  const std::string& title = heading.title.value;
  diagnostics
      .error(
          written.place, "report.missing-heading",
          format("'{}' is a heading of level 1 in the house style, and stands below another here",
                 title),
          format("write '# {0}'; if this is a part of another section, give it another name, and "
                 "add '# {0}' with what is to be said there",
                 title))
      .note("the house style has it at", heading.title.place);
}

void report_missing(const StandardHeading& heading, const Place& prose_file,
                    Diagnostics& diagnostics) {
  const std::string& title = heading.title.value;
  if (heading.wording.empty())
    diagnostics
        .error(prose_file, "report.missing-heading",
               format("the house style requires the heading '{}'", title),
               format("add '# {}' and what is to be said there", title))
        .note("the house style says so at", heading.title.place);
  else
    diagnostics
        .error(prose_file, "report.missing-heading",
               format("the report does not say what it means for '{}'", title),
               format("add '# {0}' and write the section, or add '# {0} {{.standard}}' for the "
                      "house style's wording",
                      title))
        .note("that wording is at", heading.title.place);
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

// The headings that the cover sheet asks for, by their index; what it cannot have is reported.
std::set<std::size_t> asked_on_cover(const std::vector<Text>& titles,
                                     const std::vector<Section>& sections, const HouseStyle& style,
                                     Diagnostics& diagnostics) {
  std::set<std::size_t> result;
  for (const Text& title : titles) {
    auto index = standard_index(title.value, style);
    if (!index || style.headings[*index].wording.empty()) {
      report_without_wording(title.place, title.value, style, diagnostics);
      const auto meant = nearest(title.value, worded_titles(style));
      index = meant ? standard_index(*meant, style) : std::nullopt;
      if (index) result.insert(*index);
      continue;
    }
    result.insert(*index);
    for (const Section& section : sections)
      if (section.standard == index)
        report_both(section.place(), section.title(), "it from the cover sheet", diagnostics);
  }
  return result;
}

}  // namespace

Blocks complete_sections(Blocks prose, const HouseStyle& style, const StandardWording& wording,
                         const Place& prose_file, Diagnostics& diagnostics) {
  std::vector<Section> sections = split_sections(std::move(prose), style, diagnostics);
  complete_alone(sections, style, wording.issue != nullptr, diagnostics);
  check_order(sections, style, diagnostics);
  const auto asked = asked_on_cover(wording.asked_for, sections, style, diagnostics);
  const auto issued = issued_headings(wording.issue);
  for (std::size_t i = 0; i < style.headings.size(); ++i) {
    const StandardHeading& heading = style.headings[i];
    const bool written = std::any_of(sections.begin(), sections.end(),
                                     [&](const Section& s) { return s.standard == i; });
    const bool worded = !heading.wording.empty();
    if (written || (!heading.required && !worded)) continue;
    const bool was_issued = issued.contains(slug_of(heading.title.value));
    if (wording.issue && !was_issued && !asked.contains(i)) continue;
    const bool put_in = worded && (was_issued || asked.contains(i));
    const Block* nearly = misspelt(sections, heading);
    const Block* lower = written_lower(sections, i, style);
    if (nearly)
      report_misspelt(heading, *nearly, diagnostics);
    else if (lower && !put_in)
      report_lower(heading, *lower, diagnostics);
    else if (!put_in)
      report_missing(heading, prose_file, diagnostics);
    // What is at fault is put in, too, so that references to it can be followed.
    if (!worded) continue;
    Section section{i, false, {}};
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
