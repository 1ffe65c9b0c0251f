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

// Numbers in words that are quoted belong to them.
void check_numbers(const Blocks& blocks, Diagnostics& diagnostics) {
  std::set<const Block*> quoted;
  for_each_block(blocks, [&](const Block& block) {
    const Div* div = get_if<Div>(block);
    if (div && div->attr.has_class("quoted"))
      for_each_block(div->content, [&](const Block& inner) { quoted.insert(&inner); });
  });
  for_each_block(blocks, [&](const Block& block) {
    if (quoted.contains(&block)) return;
    if (const Para* para = get_if<Para>(block)) check_number(para->content, diagnostics);
    if (const Header* header = get_if<Header>(block)) check_number(header->content, diagnostics);
  });
}

// Who hears a page read moves about in it by its headings, level by level.
void check_heading_levels(const Blocks& prose, Diagnostics& diagnostics) {
  int last = 0;
  for_each_block(prose, [&](const Block& block) {
    const Header* header = get_if<Header>(block);
    if (!header) return;
    if (header->level > last + 1)
      diagnostics.error(
          block.place, "markdown.skipped-heading-level",
          last == 0 ? format("the first heading is one of level {}", header->level)
                    : format("a heading of level {} follows one of level {}", header->level, last),
          format("write '{} {}'", std::string(static_cast<std::size_t>(last + 1), '#'),
                 plain_text(header->content)));
    last = header->level;
  });
}

// Who hears a page read goes from table to table by their names. What a caption that stands
// elsewhere was meant for has been reported with that.
void check_captions(const Blocks& prose, Diagnostics& diagnostics) {
  bool below_heading = false, caption_reported = false;
  for_each_block(prose, [&](const Block& block) {
    if (const Para* para = get_if<Para>(block))
      caption_reported |= plain_text(para->content).starts_with("Table: ");
    const Table* table = get_if<Table>(block);
    if (table && table->caption.empty() && !below_heading && !caption_reported)
      diagnostics.warning(block.place, "markdown.table-without-caption",
                          "nothing says what this table is of",
                          "put its caption in a paragraph before it, 'Table: Budgets by year'");
    if (table) caption_reported = false;
    below_heading = get_if<Header>(block) != nullptr;
  });
}

}  // namespace

void check_prose(const Blocks& prose, const std::map<std::string, std::string>& known,
                 bool complete, Diagnostics& diagnostics,
                 const std::map<std::string, std::string>& other_times) {
  check_abbreviations(prose, known, complete, other_times, diagnostics);
  check_numbers(prose, diagnostics);
  check_heading_levels(prose, diagnostics);
  check_captions(prose, diagnostics);
}

}  // namespace remit
