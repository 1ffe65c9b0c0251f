// Composed documents as text, and what they are made from, for tests.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "partnership_data.h"
#include "text/markdown.h"

// The blocks in order, each number before its text, a line each; "#" before headings.
inline void add_outline(const remit::Blocks& blocks, std::string& out) {
  using namespace remit;
  for (const Block& block : blocks) {
    const Attr* attr = attr_of(block);
    const std::string number = attr ? attr->get("number") : "";
    if (const Header* header = get_if<Header>(block)) {
      out += std::string(static_cast<std::size_t>(header->level), '#') + " ";
      if (!number.empty()) out += number + " ";
      out += plain_text(header->content) + "\n";
    } else if (const Div* div = get_if<Div>(block); div && number.empty()) {
      add_outline(div->content, out);
    } else {
      out += (number.empty() ? "" : number + " ") + plain_text(Blocks{block}) + "\n";
    }
  }
}

inline std::string outline(const remit::Blocks& blocks) {
  std::string result;
  add_outline(blocks, result);
  return result;
}

// A house style, and templates that are as short as they can be.
struct ComposingDocuments : Composing {
  ComposingDocuments() {
    using namespace remit;
    style.id = "plain";
    style.appendices_title = text("Appendices");
    style.appendix_label = text("Appendix");
    style.report_numbering = {{{NumberedKind::heading, NumberFormat::decimal, "%1."},
                               {NumberedKind::paragraph, NumberFormat::decimal, "%1.%2"}}};
    style.terms_numbering = {{{NumberedKind::heading, NumberFormat::decimal, "%1."},
                              {NumberedKind::item, NumberFormat::lower_letter, "(%2)"}}};
    disk.write("templates/report.md.mustache",
               "::: title\n{{report.title}}\n:::\n\n{{{sections}}}\n\n"
               "{{#appendices}}\n"
               "# {{label}} – {{title}} {#{{{id}}} .appendix .unnumbered}\n\n{{{content}}}\n\n"
               "{{/appendices}}\n");
    disk.write("templates/terms-of-reference.md.mustache",
               "::: alone\n::: title\n{{title}}\n:::\n:::\n\n"
               "{{#clauses}}\n"
               "# {{heading}} {#{{{id}}}{{#unnumbered}} .unnumbered{{/unnumbered}}}\n\n"
               "{{{wording}}}\n\n"
               "{{/clauses}}\n");
    disk.write("templates/clauses/membership.md.mustache",
               "{{#members}}\n- {{named}}\n{{/members}}\n");
    disk.write("templates/clauses/quorum.md.mustache", "At least {{quorum.minimum-words}}.\n");
  }

  remit::Blocks prose(const std::string& markdown, const std::string& path) {
    using namespace remit;
    return read_markdown(mapped(sources.add(path, markdown)), MarkdownKind::prose, diagnostics);
  }
};
