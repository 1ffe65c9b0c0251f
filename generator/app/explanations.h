// What `remit explain` says. The texts are generator/explain/<area>.md, which are compiled in:
//
//   # fact: what the data says                      an area
//   ## fact.no-chair: nobody is said to chair       a code, and what it means in one line
//   Prose, in paragraphs.
//   ```fault terms-of-reference/board/2024-04-01.xml
//   <chair vice="partnership-officer"/>
//   ```
//   ```repair terms-of-reference/board/2024-04-01.xml
//   <chair post="head-of-communities"/>
//   ```
//
// An example says where it stands: in a file, at the "terminal", or nowhere. tests/explain runs
// those that stand somewhere.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remit {

struct Example {
  std::string kind;   // "fault" or "repair"
  std::string where;  // the end of a file's path, "terminal", or ""
  std::string text;   // whole lines
};

struct Explanation {
  std::string code;
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<Example> examples;
};

struct ExplainedArea {
  std::string name;
  std::string title;
  std::vector<Explanation> explanations;
};

// The texts as they are written, one for each area, by its name.
std::span<const std::string_view> explanation_texts();

ExplainedArea read_area(std::string_view text);
std::vector<ExplainedArea> read_explanations();

// Null if there is none.
const Explanation* find_explanation(const std::vector<ExplainedArea>& areas, std::string_view code);

// For a terminal of 80 columns.
std::string print_explanation(const Explanation& explanation);
// Every code with its line, by area.
std::string print_codes(const std::vector<ExplainedArea>& areas);

}  // namespace remit
