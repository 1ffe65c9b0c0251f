#include "text/footnotes.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "text/line_start.h"

namespace remit {

std::string_view footnote_reference(std::string_view word, std::size_t at) {
  const std::string_view rest = word.substr(std::min(at, word.size()));
  if (!rest.starts_with("[^")) return {};
  const std::size_t close = rest.find_first_of("[] \t", 2);
  if (close == rest.npos || close == 2 || rest[close] != ']') return {};
  return rest.substr(0, close + 1);
}

std::vector<FootnoteLine> footnote_lines(const MappedText& text) {
  std::vector<FootnoteLine> result;
  int number = 1;
  for (std::size_t i = 0; i < text.text.size(); ++number) {
    const std::size_t end = std::min(text.text.find('\n', i), text.text.size());
    const std::string_view line = std::string_view(text.text).substr(i, end - i);
    const std::size_t begin = behind_markers(line);
    const std::string_view reference = footnote_reference(line, begin);
    const std::size_t behind = begin + reference.size();
    if (!reference.empty() && behind < line.size() && line[behind] == ':')
      result.push_back({std::string(reference.substr(2, reference.size() - 3)), number,
                        text.place(i + begin, i + behind)});
    i = end + 1;
  }
  return result;
}

bool same_label(std::string_view a, std::string_view b) { return lower_ascii(a) == lower_ascii(b); }

void report_lost_footnotes(const MappedText& text, const std::vector<bool>& kept,
                           Diagnostics& diagnostics) {
  const auto lines = footnote_lines(text);
  auto is_kept = [&](const FootnoteLine& f) {
    const auto line = static_cast<std::size_t>(f.line);
    return line < kept.size() && kept[line];
  };
  for (const FootnoteLine& lost : lines) {
    if (is_kept(lost)) continue;
    const auto first = std::find_if(lines.begin(), lines.end(), [&](const FootnoteLine& f) {
      return is_kept(f) && same_label(f.label, lost.label);
    });
    if (first == lines.end())
      diagnostics.error(lost.place, "markdown.footnote-unused",
                        format("nothing refers to the footnote '[^{}]'", lost.label),
                        format("put [^{}] where it belongs, or remove the footnote", lost.label));
    else
      diagnostics
          .error(lost.place, "markdown.footnote-twice",
                 format("the footnote '[^{}]' is written twice", lost.label),
                 "give one of the two another name")
          .note("the other is at", first->place);
  }
}

}  // namespace remit
