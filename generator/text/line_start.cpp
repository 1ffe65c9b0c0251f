#include "text/line_start.h"

#include <algorithm>

#include "base/ascii.h"

namespace remit {
namespace {

bool is_space_or_tab(char c) { return c == ' ' || c == '\t'; }

}  // namespace

std::size_t behind_quotations(std::string_view line) {
  return std::min(line.find_first_not_of(" \t>"), line.size());
}

std::size_t behind_markers(std::string_view line) {
  std::size_t i = 0;
  for (;;) {
    i += behind_quotations(line.substr(i));
    std::size_t marker = i;
    while (marker < line.size() && ascii::is_digit(line[marker])) ++marker;
    const std::string_view ends = marker > i ? ".)" : "-+*";
    const bool found = marker + 1 < line.size() && ends.find(line[marker]) != ends.npos &&
                       is_space_or_tab(line[marker + 1]);
    if (!found) return i;
    i = marker + 1;
  }
}

}  // namespace remit
