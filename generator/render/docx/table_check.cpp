#include "render/docx/table_check.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "document/walk.h"
#include "render/docx/prepared_tree.h"
#include "render/fonts/font_widths.h"
#include "text/bare_addresses.h"

namespace remit {
namespace {

constexpr std::size_t kNamedWords = 4;

std::string centimetres(double twips) { return format("{:.1f} cm", twips / 1440 * 2.54); }

bool has_table(const Blocks& blocks) {
  bool result = false;
  for_each_block(blocks, [&](const Block& block) { result = result || get_if<Table>(block); });
  return result;
}

std::string message_about(const WideTable& table) {
  const bool is_hopeless = table.least > table.sideways;
  const std::string room = table.is_sideways ? "its page, which is turned sideways, has "
                           : is_hopeless     ? "even a page turned sideways has "
                                             : "the page has ";
  return format(
      "this table is too wide for the page: the longest words of its {} need {}, and {}{}",
      counted(static_cast<long>(table.columns), "column", "columns"), centimetres(table.least),
      room, centimetres(is_hopeless ? table.sideways : table.upright));
}

// Whether a template made it of facts: what a person wrote there is the template's.
bool is_made(const WideTable& table) {
  const Source* source = as_written(table.place).source;
  return source && source->path().ends_with(".mustache");
}

// The data has the words, and a template of the workspace's own can turn the page.
std::string help_for_made(const WideTable& table) {
  if (table.least > table.sideways || table.is_sideways)
    return "use shorter words in the data, or part what the table shows into several, such as a "
           "work programme into one for each year";
  return "use shorter words in the data, or write the lines '::: landscape' before and ':::' after "
         "the table in a copy of this template in your own templates/";
}

std::string help_for(const WideTable& table) {
  if (table.is_settled)
    return "this text cannot be changed, so the words will be divided in the Word document; make "
           "the table narrower in the next version";
  if (is_made(table)) return help_for_made(table);
  if (table.least > table.sideways)
    return "make two tables of it, leave columns out, or use shorter words";
  const std::string_view what = table.has_caption ? "the table and its caption" : "the table";
  return format(
      "turn the page sideways for it: write a line '::: landscape' before {}, and a line "
      "':::' after it, or use shorter words",
      what);
}

void add_notes(Diagnostic& fault, const WideTable& table, const PageStyle& page) {
  std::string words;
  bool has_address = false;
  for (std::size_t i = 0; i < std::min(table.words.size(), kNamedWords); ++i) {
    const auto& [word, width] = table.words[i];
    words += format("{}'{}' ({})", i == 0 ? "" : ", ", word, centimetres(width));
    has_address = has_address || bare_address(word).has_value();
  }
  if (!words.empty()) fault.note("the widest, with the edges of their columns: " + words);
  if (has_address)
    fault.note(
        "an address can be given by words that lead to it: [the board](https://…), "
        "[write to us](mailto:…)");
  if (!has_known_widths(page.font))
    fault.note(
        format("the widths of the letters of the font '{}' are not known, so those of a "
               "wide font are taken",
               page.font));
}

}  // namespace

void check_tables(const Document& document, const DocxStyle& style, Diagnostics& diagnostics,
                  Diagnostics& made) {
  if (!has_table(document.blocks)) return;
  for (const WideTable& table : wide_tables(document.blocks, style)) {
    const auto report = table.is_settled ? &Diagnostics::warning : &Diagnostics::error;
    add_notes(((is_made(table) ? made : diagnostics).*report)(
                  table.place, "table.too-wide", message_about(table), help_for(table)),
              table, style.page);
  }
}

}  // namespace remit
