#include "check/prose.h"

#include <regex>
#include <set>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "document/abbreviations.h"
#include "document/walk.h"

namespace remit {
namespace {

using Forms = std::map<std::string, std::string>;

void unknown_form(const AbbreviationUse& use, const std::vector<std::string>& forms,
                  const Forms& other_times, Diagnostics& diagnostics) {
  if (const auto then = other_times.find(use.text); then != other_times.end())
    diagnostics.warning(
        use.place, "abbreviation.not-in-use",
        format("'{}' was not in use on this document's date, but {}", use.text, then->second),
        "write what was in use then, or correct the dates of the short form");
  else
    diagnostics.warning(
        use.place, "abbreviation.unknown", format("'{}' is in no list of abbreviations", use.text),
        did_you_mean(use.text, forms, "add it to abbreviations.xml, or write it out"));
}

void check_abbreviations(const Blocks& prose, const Forms& known, bool complete,
                         const Forms& other_times, Diagnostics& diagnostics) {
  std::vector<std::string> forms;
  for (const auto& [form, expansion] : known) forms.push_back(form);
  std::set<std::string> met;
  for (const AbbreviationUse& use : find_abbreviations(prose, forms)) {
    const auto entry = known.find(use.text);
    if (entry == known.end()) {
      if (met.insert(use.text).second) unknown_form(use, forms, other_times, diagnostics);
      continue;
    }
    if (!complete || use.in_heading || !met.insert(use.text).second) continue;
    const bool spelt_out =
        use.in_brackets && lower_ascii(collapse(use.before)).ends_with(lower_ascii(entry->second));
    if (!spelt_out)
      diagnostics.warning(use.place, "abbreviation.not-spelt-out",
                          format("'{}' is not spelt out where it is first used", use.text),
                          format("write '{} ({})' here", entry->second, use.text));
  }
}

void check_number(const Inlines& content, Diagnostics& diagnostics) {
  static const std::regex kNumber(R"(\d{1,3}(\.\d{1,3}){1,3}\.?|\d{1,3}[.)])");
  const Str* first = content.empty() ? nullptr : get_if<Str>(content.front());
  if (!first || content.size() < 3 || first->text.size() > 20) return;
  if (!std::regex_match(first->text, kNumber)) return;
  diagnostics.warning(content.front().place, "markdown.typed-number",
                      format("the number '{}' is typed by hand", first->text),
                      "remove it: the house style numbers headings and paragraphs");
}

}  // namespace

void check_prose(const Blocks& prose, const std::map<std::string, std::string>& known,
                 bool complete, Diagnostics& diagnostics,
                 const std::map<std::string, std::string>& other_times) {
  check_abbreviations(prose, known, complete, other_times, diagnostics);
  for_each_block(prose, [&](const Block& block) {
    if (const Para* para = get_if<Para>(block)) check_number(para->content, diagnostics);
    if (const Header* header = get_if<Header>(block)) check_number(header->content, diagnostics);
  });
}

}  // namespace remit
