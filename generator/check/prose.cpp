#include "check/prose.h"

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/format.h"
#include "base/spelling.h"
#include "document/walk.h"

namespace remit {
namespace {

std::vector<std::string> forms_of(const ShortFormKnowledge& knowledge) {
  std::vector<std::string> result;
  for (const auto& [form, expansion] : knowledge.known) result.push_back(form);
  return result;
}

void report(const ShortFormFault& fault, const ShortFormKnowledge& knowledge,
            Diagnostics& diagnostics) {
  const std::string& form = fault.form;
  switch (fault.kind) {
    case ShortFormFault::Kind::not_in_use:
      diagnostics.warning(
          fault.place, "abbreviation.not-in-use",
          format("'{}' was not in use on this document's date, but {}", form, fault.expansion),
          "write what was in use then, or correct the dates of the short form");
      return;
    case ShortFormFault::Kind::unknown:
      diagnostics.warning(
          fault.place, "abbreviation.unknown", format("'{}' is in no list of abbreviations", form),
          did_you_mean(form, forms_of(knowledge), "add it to abbreviations.xml, or write it out"));
      return;
    case ShortFormFault::Kind::not_spelt_out:
      diagnostics.warning(fault.place, "abbreviation.not-spelt-out",
                          format("'{}' is not spelt out where it is first used", form),
                          format("write '{} ({})' here", fault.expansion, form));
      return;
    case ShortFormFault::Kind::contradicted:
      diagnostics.warning(
          fault.place, "abbreviation.contradicted",
          format("'{}' stands for '{}' here, and in the partnership's list for '{}'", form,
                 fault.written, fault.expansion),
          "give one of the two another short form, or correct abbreviations.xml");
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

// Who hears a table read hears the heading of each cell's column, or row, with it.
void check_table_headings(const Blocks& prose, Diagnostics& diagnostics) {
  std::set<const Block*> with_row_headings;
  for_each_block(prose, [&](const Block& block) {
    const Div* div = get_if<Div>(block);
    if (div && (div->attr.has_class("row-headers") || div->attr.has_class("cover")))
      for_each_block(div->content, [&](const Block& each) { with_row_headings.insert(&each); });
  });
  for_each_block(prose, [&](const Block& block) {
    const Table* table = get_if<Table>(block);
    if (!table || !is_blank(table->head) || with_row_headings.contains(&block)) return;
    const bool has_rows = std::any_of(table->bodies.begin(), table->bodies.end(), [](auto& body) {
      return body.row_head_columns == 0 && !is_blank(body.rows);
    });
    if (has_rows)
      diagnostics.warning(
          block.place, "markdown.table-without-headings",
          "nothing says what the columns of this table hold",
          "write it in the first line of the table; or, if the first column says what each row is "
          "about, put '::: row-headers' above the table and its caption, and ':::' below it");
  });
}

}  // namespace

void check_prose(const Blocks& prose, const ShortFormKnowledge& knowledge, bool complete,
                 Diagnostics& diagnostics) {
  for (const ShortFormFault& fault : judge_short_forms(prose, knowledge, complete))
    report(fault, knowledge, diagnostics);
  check_numbers(prose, diagnostics);
  check_heading_levels(prose, diagnostics);
  check_captions(prose, diagnostics);
  check_table_headings(prose, diagnostics);
}

}  // namespace remit
