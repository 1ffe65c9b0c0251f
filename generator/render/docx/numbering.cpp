// Numbering in WordprocessingML (ECMA-376 Part 1, 17.9).
//
// word/numbering.xml has definitions (w:abstractNum), each with up to nine levels (w:lvl), and
// instances of them (w:num). A paragraph names an instance and a level (w:numPr), or its style
// does. All instances of one definition share one count, unless they override the start of a level
// (w:startOverride). So each list here has its own definition, and each run a w:num that starts
// again.
//
// Counters counts as Word does:
// - A paragraph adds one to its level. The first one has the level's w:start.
// - A level that is passed over on the way down counts as if its first number had been given.
// - Each deeper level starts again, unless it has w:lvlRestart 0 (a continuous level).
// - In w:lvlText, "%2" is the present number of level 2, in the format of that level.
//
// Ids are given in ranges, so that no two meet:
//                                w:abstractNum    w:num
//   a list and its second list   1 and 2, 3 and 4, … (the same for both)
//   lists moved by lists.cpp     from 100         from 100,000
//   runs                         from 400         from 1,000,000
//   Pandoc's own                 from 990         from 1000
#include "render/docx/numbering.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/format.h"
#include "render/docx/package.h"

namespace remit {
namespace {

constexpr int kItemStep = 567;  // 1 cm
constexpr int kWordLevels = 9;
constexpr int kFirstRun = 1'000'000;  // ids of w:num, far above all others
constexpr int kRunsOfList = 10'000;
constexpr int kFirstDetached = 400;  // w:abstractNum of runs: above moved lists, below Pandoc's

const char* word_format(NumberFormat number_format) {
  switch (number_format) {
    case NumberFormat::decimal:
      return "decimal";
    case NumberFormat::lower_letter:
      return "lowerLetter";
    case NumberFormat::upper_letter:
      return "upperLetter";
    case NumberFormat::lower_roman:
      return "lowerRoman";
    case NumberFormat::upper_roman:
      return "upperRoman";
  }
  return "decimal";
}

int count_of_kind_before(const NumberingScheme& scheme, int level, NumberedKind kind) {
  const auto begin = scheme.levels.begin();
  return static_cast<int>(
      std::count_if(begin, begin + level, [&](const NumberingLevel& l) { return l.kind == kind; }));
}

// Wide enough for the longest number of headings and paragraphs, and a space.
int column_width(const NumberingScheme& scheme) {
  std::ptrdiff_t parts = 1;
  for (const NumberingLevel& level : scheme.levels)
    if (level.kind != NumberedKind::item)
      parts = std::max(parts, std::count(level.text.begin(), level.text.end(), '%'));
  return parts <= 2 ? 720 : parts == 3 ? 964 : 1247;
}

// The state of Word's counters for one list.
class Counters {
 public:
  explicit Counters(const DocxList& list)
      : scheme_(*list.scheme),
        second_from_(static_cast<std::size_t>(list.second_from)),
        values_(scheme_.levels.size(), 0),
        given_(scheme_.levels.size(), false) {}

  std::string next(std::size_t level) {
    for (std::size_t i = level < second_from_ ? 0 : second_from_; i < level; ++i) begin(i);
    values_[level] = given_[level] ? values_[level] + 1 : scheme_.levels[level].start;
    given_[level] = true;
    const std::size_t end = level < second_from_ ? second_from_ : values_.size();
    for (std::size_t i = level + 1; i < end; ++i)
      if (!scheme_.levels[i].continuous) given_[i] = false;
    return text(level);
  }

 private:
  // "%1.%2" with the present numbers. A level without one shows its first, which counts as given.
  std::string text(std::size_t level) {
    std::string result = scheme_.levels[level].text;
    for (std::size_t i = 0; i <= level; ++i) {
      const std::string mark = format("%{}", i + 1);
      const std::size_t at = result.find(mark);
      if (at == std::string::npos) continue;
      begin(i);
      result.replace(at, mark.size(), format_number(scheme_.levels[i].format, values_[i]));
    }
    return result;
  }

  // A level that was skipped counts as given.
  void begin(std::size_t level) {
    if (!given_[level]) values_[level] = scheme_.levels[level].start;
    given_[level] = true;
  }

  const NumberingScheme& scheme_;
  std::size_t second_from_;
  std::vector<int> values_;
  std::vector<bool> given_;
};

bool names_level_before(const std::string& text, int level) {
  for (int i = 1; i <= level; ++i)
    if (text.find(format("%{}", i)) != std::string::npos) return true;
  return false;
}

// The first continuous level after others, if neither it nor a deeper level shows the number of a
// level before it: it can begin a second list. 0: there is none.
int separable_level(const NumberingScheme& scheme) {
  const auto& levels = scheme.levels;
  const auto first = std::find_if(levels.begin(), levels.end(),
                                  [](const NumberingLevel& level) { return level.continuous; });
  const int index = static_cast<int>(first - levels.begin());
  const bool separable = std::none_of(first, levels.end(), [&](const NumberingLevel& level) {
    return names_level_before(level.text, index);
  });
  return first != levels.end() && separable ? index : 0;
}

int level_count(const DocxList& list) {
  return std::min(kWordLevels, static_cast<int>(list.scheme->levels.size()));
}

bool has_level(const DocxList& list, int level) { return level >= 0 && level < level_count(list); }

bool counts_right(const DocxList& list, const std::vector<NumberedPart>& parts) {
  Counters counters(list);
  return std::all_of(parts.begin(), parts.end(), [&](const NumberedPart& part) {
    return part.number.empty() || part.deleted || part.list != list.label || part.run > 0 ||
           !has_level(list, part.level) ||
           counters.next(static_cast<std::size_t>(part.level)) == part.number;
  });
}

std::vector<int> runs_of(const DocxList& list, const std::vector<NumberedPart>& parts) {
  std::vector<int> runs;
  for (const NumberedPart& part : parts)
    if (part.list == list.label && part.run > static_cast<int>(runs.size()))
      runs.resize(static_cast<std::size_t>(part.run), part.level);
  return runs;
}

// "(%3)" in a list that begins with level 1 is "(%2)".
std::string moved_text(std::string text, int by) {
  for (int i = by + 1; by > 0 && i <= kWordLevels; ++i) {
    const std::size_t at = text.find(format("%{}", i));
    if (at != std::string::npos) text.replace(at, 2, format("%{}", i - by));
  }
  return text;
}

void add_levels(XmlElement& abstract_number, const DocxList& list, int from, int to,
                bool linked = true) {
  for (int i = from; i < to; ++i) {
    const NumberingLevel& level = list.scheme->levels[static_cast<std::size_t>(i)];
    add_level(abstract_number,
              {i - from, format("{}", level.start), word_format(level.format),
               moved_text(level.text, from),
               linked && list.label.empty() ? linked_style(*list.scheme, i) : std::string(),
               level.continuous && i > from, level_indent(*list.scheme, i)});
  }
}

}  // namespace

std::vector<DocxList> docx_lists(const DocxStyle& style, const std::vector<NumberedPart>& parts) {
  std::vector<DocxList> lists = {{"", 1, &style.numbering, 0}};
  for (const auto& [label, scheme] : style.appended)
    lists.push_back({label, lists.back().id + 2, &scheme, 0});
  for (DocxList& list : lists) {
    list.second_from = separable_level(*list.scheme);
    if (!counts_right(list, parts)) list.second_from = 0;
    list.runs = runs_of(list, parts);
  }
  return lists;
}

WordPosition word_position(const DocxList& list, int level, int run) {
  const bool second = list.second_from > 0 && level >= list.second_from;
  WordPosition position =
      second ? WordPosition{list.id + 1, level - list.second_from} : WordPosition{list.id, level};
  if (run > 0)
    position = {kFirstRun + list.id * kRunsOfList + run,
                level - list.runs[static_cast<std::size_t>(run) - 1]};
  return position;
}

const DocxList* find_list(const std::vector<DocxList>& lists, std::string_view label) {
  const auto found = std::find_if(lists.begin(), lists.end(),
                                  [&](const DocxList& list) { return list.label == label; });
  return found == lists.end() ? nullptr : &*found;
}

LevelIndent level_indent(const NumberingScheme& scheme, int level) {
  const int column = column_width(scheme);
  if (scheme.levels[static_cast<std::size_t>(level)].kind != NumberedKind::item)
    return {column, column};
  const bool in_column =
      count_of_kind_before(scheme, level, NumberedKind::item) < level;  // something stands before
  const int depth = count_of_kind_before(scheme, level, NumberedKind::item) + 1;
  return {(in_column ? column : 0) + depth * kItemStep, kItemStep};
}

std::string clause_style(int level) { return format("Clause{}", level + 1); }
std::string clause_text_style(int level) { return format("ClauseText{}", level + 1); }
std::string clause_list_style(int level) { return format("ClauseList{}", level + 1); }

std::string linked_style(const NumberingScheme& scheme, int level) {
  if (scheme.levels[static_cast<std::size_t>(level)].kind != NumberedKind::heading)
    return clause_style(level);
  return format("Heading{}", count_of_kind_before(scheme, level, NumberedKind::heading) + 1);
}

XmlElement& add_abstract_number(XmlElement& numbering, int id) {
  XmlElement& result = insert_before(numbering, "w:num", "w:abstractNum");
  result.set("w:abstractNumId", format("{}", id));
  set_value(result, "w:nsid", format("{:08X}", 0x52E30000 + id));
  set_value(result, "w:multiLevelType", "multilevel");
  return result;
}

void add_level(XmlElement& abstract_number, const WordLevel& level) {
  XmlElement& element = abstract_number.append("w:lvl", {{"w:ilvl", format("{}", level.level)}});
  set_value(element, "w:start", level.start);
  set_value(element, "w:numFmt", level.format);
  if (level.continuous) set_value(element, "w:lvlRestart", "0");
  if (!level.style.empty()) set_value(element, "w:pStyle", level.style);
  set_value(element, "w:lvlText", level.text);
  set_value(element, "w:lvlJc", "left");
  XmlElement& properties = element.append("w:pPr");
  properties.append("w:ind", {{"w:left", format("{}", level.indent.left)},
                              {"w:hanging", format("{}", level.indent.hanging)}});
}

void add_number(XmlElement& numbering, int id, int abstract_id) {
  XmlElement& number = numbering.append("w:num", {{"w:numId", format("{}", id)}});
  set_value(number, "w:abstractNumId", format("{}", abstract_id));
}

namespace {

void add_runs(XmlElement& numbering, const DocxList& list) {
  const std::set<int> levels(list.runs.begin(), list.runs.end());
  const auto abstract = [&](int level) { return kFirstDetached + list.id * kWordLevels + level; };
  for (const int level : levels)
    add_levels(add_abstract_number(numbering, abstract(level)), list, level, level_count(list),
               false);
  for (std::size_t i = 0; i < list.runs.size(); ++i) {
    const int level = list.runs[i];
    const int id = word_position(list, level, static_cast<int>(i) + 1).number_id;
    add_number(numbering, id, abstract(level));
    XmlElement& again =
        numbering.elements("w:num").back()->append("w:lvlOverride", {{"w:ilvl", "0"}});
    const int start = list.scheme->levels[static_cast<std::size_t>(level)].start;
    set_value(again, "w:startOverride", format("{}", start));
  }
}

}  // namespace

void add_lists(XmlElement& numbering, const std::vector<DocxList>& lists) {
  for (const DocxList& list : lists) {
    const int count = level_count(list);
    const int split = list.second_from > 0 ? list.second_from : count;
    add_levels(add_abstract_number(numbering, list.id), list, 0, split);
    add_number(numbering, list.id, list.id);
    if (split != count) {
      add_levels(add_abstract_number(numbering, list.id + 1), list, split, count);
      add_number(numbering, list.id + 1, list.id + 1);
    }
    add_runs(numbering, list);
  }
}

void drop_lost_numbers(std::vector<NumberedPart>& parts, const std::vector<DocxList>& lists) {
  for (NumberedPart& part : parts) {
    const DocxList* list = find_list(lists, part.list);
    if (part.deleted && !(list && has_level(*list, part.level))) part.number.clear();
  }
}

bool check_numbers(const std::vector<NumberedPart>& parts, const std::vector<DocxList>& lists,
                   Diagnostics& diagnostics) {
  std::map<std::pair<std::string, int>, Counters> counters;  // by list and run
  bool right = true;
  for (const NumberedPart& part : parts) {
    if (part.number.empty() || part.deleted) continue;
    const DocxList* list = find_list(lists, part.list);
    const bool known = list && has_level(*list, part.level);
    const std::string counted = known
                                    ? counters.try_emplace({part.list, part.run}, *list)
                                          .first->second.next(static_cast<std::size_t>(part.level))
                                    : std::string();
    if (known && counted == part.number) continue;
    right = false;
    diagnostics.error(
        part.place, "docx.numbering-differs",
        known ? format("this is number {}, but Word would count it as {}", part.number, counted)
              : format("this is number {}, but its house style has no such level", part.number),
        "this is a fault of Remit, not of your text; please report it");
  }
  return right;
}

}  // namespace remit
