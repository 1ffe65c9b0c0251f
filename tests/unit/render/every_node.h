// A tree with every kind of node, and with every value that an enumeration can have.
#pragma once

#include "unit/document/tree_builders.h"

inline remit::Inlines every_inline() {
  using namespace remit;
  const Attr attr{"an-id", {"one", "two"}, {{"key", "value"}, {"other", ""}}};
  return {{Str{"Words \"quoted\", £5, Ynys Môn, \\ and {{x}}"}, {}},
          {Space{}, {}},
          {SoftBreak{}, {}},
          {LineBreak{}, {}},
          {Emph{inlines_from_text("stressed words")}, {}},
          {Strong{{{Strikeout{inlines_from_text("nested")}, {}}}}, {}},
          {Code{attr, "a  b\n"}, {}},
          {Link{attr, inlines_from_text("a link"), {"https://example.org/?a=b&c", "title"}}, {}},
          {Link{{}, {}, {"#empty", ""}}, {}},
          {Image{attr, inlines_from_text("alt text"), {"picture.png", "its title"}}, {}},
          {Footnote{{para("A note."), para("Its second paragraph.")}}, {}},
          {Span{attr, inlines_from_text("spanned")}, {}}};
}

inline remit::Blocks every_list() {
  using namespace remit;
  using S = ListNumberStyle;
  using D = ListNumberDelim;
  Blocks blocks = {bullets({{plain("one")}, {para("two"), bullets({{plain("nested")}})}})};
  for (const S style : {S::default_style, S::decimal, S::lower_alpha, S::upper_alpha,
                        S::lower_roman, S::upper_roman})
    for (const D delim : {D::default_delim, D::period, D::one_paren, D::two_parens})
      blocks.push_back({OrderedList{{3, style, delim}, {{plain("item")}, {}}}, {}});
  blocks.push_back({DefinitionList{{{inlines_from_text("term"), {{para("one")}, {plain("two")}}},
                                    {inlines_from_text("other"), {}}}},
                    {}});
  return blocks;
}

inline remit::Block every_table() {
  using namespace remit;
  Table table;
  table.attr = {"table-id", {"wide"}, {{"key", "value"}}};
  table.caption = {para("Table 1: A caption")};
  table.columns = {{Alignment::default_alignment, {}},
                   {Alignment::left, 0.25},
                   {Alignment::right, 0.5},
                   {Alignment::center, 1.0 / 3}};
  table.head = {row({"a", "b", "c", "d"})};
  TableBody body{{"body-id", {"one"}, {}}, 1, {row({"e", "f", "g", "h"})}, {}};
  Row spanning = row({"i", "j"});
  spanning.attr = {"row-id", {}, {}};
  spanning.cells[0].attr = {"cell-id", {}, {}};
  spanning.cells[0].row_span = 2;
  spanning.cells[0].alignment = Alignment::center;
  spanning.cells[1].col_span = 3;
  body.rows = {spanning, row({"k", "l", "m"})};
  table.bodies = {body, {{}, 0, {}, {row({"n", "o", "p", "q"})}}};
  table.foot = {row({"r", "s", "t", "u"})};
  return {std::move(table), {}};
}

inline remit::Blocks every_node() {
  using namespace remit;
  Blocks blocks = {
      {Plain{every_inline()}, {}},
      {Para{every_inline()}, {}},
      {Header{2, {"heading", {"unnumbered"}, {{"number", "1.1"}}}, every_inline()}, {}},
      {CodeBlock{{"code", {"cpp"}, {}}, "int a;\n\n  int b;"}, {}},
      {BlockQuote{{para("quoted")}}, {}},
      {HorizontalRule{}, {}},
      division({"division", {"note"}, {{"list", "A"}}}, {para("inside")}),
      every_table()};
  for (Block& block : every_list()) blocks.push_back(std::move(block));
  return blocks;
}
