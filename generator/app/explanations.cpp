#include "app/explanations.h"

#include <algorithm>
#include <tuple>

#include "base/format.h"
#include "base/strings.h"

namespace remit {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kCodeWidth = 33;

// "## fact.no-chair: nobody is said to chair" into its two parts.
std::pair<std::string, std::string> heading(std::string_view line) {
  line.remove_prefix(line.find(' ') + 1);
  const std::size_t colon = line.find(": ");
  if (colon == line.npos) return {std::string(line), ""};
  return {std::string(line.substr(0, colon)), std::string(line.substr(colon + 2))};
}

class AreaReader {
 public:
  ExplainedArea read(std::string_view text) {
    for (const std::string_view line : split(text, '\n')) {
      if (in_example_)
        example_line(line);
      else
        this->line(line);
    }
    end_paragraph();
    return std::move(area_);
  }

 private:
  void line(std::string_view line) {
    const bool ends = line.empty() || line.starts_with("#") || line.starts_with("```");
    if (!ends) {
      paragraph_ += (paragraph_.empty() ? "" : " ") + std::string(line);
      return;
    }
    end_paragraph();
    if (line.starts_with("## ")) {
      auto [code, title] = heading(line);
      area_.explanations.push_back({std::move(code), std::move(title), {}, {}});
    } else if (line.starts_with("# ")) {
      std::tie(area_.name, area_.title) = heading(line);
    } else if (line.starts_with("```")) {
      begin_example(line.substr(3));
    }
  }

  void begin_example(std::string_view info) {
    const std::size_t space = std::min(info.find(' '), info.size());
    const std::string_view where = trim(info.substr(space));
    in_example_ = true;
    area_.explanations.back().examples.push_back(
        {std::string(info.substr(0, space)), std::string(where), ""});
  }

  void example_line(std::string_view line) {
    if (line == "```")
      in_example_ = false;
    else
      area_.explanations.back().examples.back().text += std::string(line) + "\n";
  }

  void end_paragraph() {
    if (paragraph_.empty()) return;
    area_.explanations.back().paragraphs.push_back(std::move(paragraph_));
    paragraph_.clear();
  }

  ExplainedArea area_;
  std::string paragraph_;
  bool in_example_ = false;
};

std::string wrapped(std::string_view text) {
  std::string result;
  std::size_t column = 0;
  for (const std::string_view word : split(text, ' ')) {
    if (column > 0 && column + 1 + word.size() > kWidth) {
      result += "\n";
      column = 0;
    }
    if (column > 0) result += " ";
    column += (column > 0 ? 1 : 0) + word.size();
    result += word;
  }
  return result + "\n";
}

std::string introduction(const Example& example, const std::string& last_where) {
  const std::string what = example.kind == "fault" ? "For example" : "Put right";
  if (example.where.empty() || example.where == last_where) return what + ":\n\n";
  if (example.where == "terminal") return what + ", at the terminal:\n\n";
  return format("{}, in {}:\n\n", what, example.where);
}

std::string indented(std::string_view lines) {
  lines.remove_suffix(lines.ends_with('\n') ? 1 : 0);
  std::string result;
  for (const std::string_view line : split(lines, '\n'))
    result += line.empty() ? "\n" : format("    {}\n", line);
  return result;
}

}  // namespace

ExplainedArea read_area(std::string_view text) { return AreaReader().read(text); }

std::vector<ExplainedArea> read_explanations() {
  std::vector<ExplainedArea> result;
  for (const std::string_view text : explanation_texts()) result.push_back(read_area(text));
  return result;
}

const Explanation* find_explanation(const std::vector<ExplainedArea>& areas,
                                    std::string_view code) {
  for (const ExplainedArea& area : areas)
    for (const Explanation& explanation : area.explanations)
      if (explanation.code == code) return &explanation;
  return nullptr;
}

std::string print_explanation(const Explanation& explanation) {
  std::string result = format("{}: {}\n", explanation.code, explanation.title);
  for (const std::string& paragraph : explanation.paragraphs) result += "\n" + wrapped(paragraph);
  std::string where;
  for (const Example& example : explanation.examples) {
    result += "\n" + introduction(example, where) + indented(example.text);
    where = example.where;
  }
  return result;
}

std::string print_codes(const std::vector<ExplainedArea>& areas) {
  std::string result =
      "Every message ends with its code, such as [fact.no-chair]; 'remit explain CODE'\n"
      "says what it means, with an example and its repair.\n";
  for (const ExplainedArea& area : areas) {
    result += format("\n{}: {}\n", area.name, area.title);
    for (const Explanation& e : area.explanations)
      result += format("  {:<{}}{}\n", e.code, kCodeWidth, e.title);
  }
  return result;
}

}  // namespace remit
