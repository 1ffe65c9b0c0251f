// A redline as a page: what was inserted and deleted, for the eye and for the ear.
#include <doctest/doctest.h>

#include "document/numbering.h"
#include "render/html/html.h"
#include "support/redlines.h"
#include "unit/render/docx/sample.h"

namespace remit::writer_changes_test {
using namespace test;

namespace {

// What is said to those who cannot see, in brackets, so that a test is read with ease.
std::string html(const Blocks& blocks) {
  std::string text = render_html(blocks);
  const std::string begin = "<span class=\"visually-hidden\">", end = "</span>";
  for (std::size_t at = 0; (at = text.find(begin, at)) != std::string::npos;) {
    text.replace(at, begin.size(), "(");
    text.replace(text.find(end, at), end.size(), ")");
  }
  return text;
}

}  // namespace

TEST_CASE("changed words are ins and del, and a listener is told where they begin and end") {
  CHECK(render_html(Blocks{para_of("At [+least+] five.")}) ==
        "<p>At <ins><span class=\"visually-hidden\">inserted: </span>least<span "
        "class=\"visually-hidden\"> end of insertion</span></ins> five.</p>\n");
}

TEST_CASE("words that take the place of others are told of without an end between them") {
  CHECK(html({para_of("At least [-four-] [+five+] agencies, [-seldom-].")}) ==
        "<p>At least <del>(deleted: )four</del> <ins>(inserted: )five( end of insertion)</ins> "
        "agencies, <del>(deleted: )seldom( end of deletion)</del>.</p>\n");
}

TEST_CASE("blocks that follow each other in one change begin and end once") {
  CHECK(html({deleted({heading(1, "Old"), para("One.")}),
              deleted({para("Two."), heading(1, "Three")}), inserted({para("New.")}),
              para("Same.")}) ==
        "<h2><del>(deleted: )Old</del></h2>\n"
        "<p><del>One.</del></p>\n"
        "<p><del>Two.</del></p>\n"
        "<h2><del>(deleted: )Three</del></h2>\n"
        "<p><ins>(inserted: )New.( end of insertion)</ins></p>\n"
        "<p>Same.</p>\n");
}

TEST_CASE("the number of a paragraph, a heading or an item stands in its change") {
  Blocks blocks = {heading(1, "Quorum"), para("Members:"),
                   ordered({{plain("one")}, {para("two")}})};
  number(blocks, section_scheme());
  CHECK(html({deleted(blocks), para("End.")}) ==
        "<h2><del>(deleted: )<span class=\"number\">1.</span> Quorum</del></h2>\n"
        "<p class=\"numbered\"><del><span class=\"number\">1.1</span> Members:</del></p>\n"
        "<ol class=\"numbered-items\">\n"
        "<li class=\"deletion numbered\"><del><span class=\"number\">(a)</span> one</del></li>\n"
        "<li class=\"deletion numbered\"><del><span class=\"number\">(b)</span> </del>\n"
        "<p><del>two( end of deletion)</del></p>\n"
        "</li>\n"
        "</ol>\n"
        "<p>End.</p>\n");
}

TEST_CASE("an item that came or went has its change inside") {
  CHECK(html({bullets({{plain("stays")},
                       {deleted({plain("goes"), bullets({{plain("too")}})})},
                       {inserted({para("comes")})},
                       {plain("stays"), inserted({para("more")})}})}) ==
        "<ul>\n"
        "<li>stays</li>\n"
        "<li class=\"deletion\"><del>(deleted: )goes</del>\n"
        "<ul>\n"
        "<li class=\"deletion\"><del>too</del></li>\n"
        "</ul>\n"
        "</li>\n"
        "<li class=\"insertion\">\n"
        "<p><ins>(inserted: )comes( end of insertion)</ins></p>\n"
        "</li>\n"
        "<li>stays\n"
        "<p><ins>(inserted: )more( end of insertion)</ins></p>\n"
        "</li>\n"
        "</ul>\n");
  Blocks items = {heading(1, "Parts"), para("Of it:"), ordered({{plain("one")}, {plain("two")}})};
  number(items, section_scheme());
  OrderedList& list = *get_if<OrderedList>(items[2]);
  list.items[1] = {inserted(list.items[1])};
  CHECK(html({items[2]}) ==
        "<ol class=\"numbered-items\">\n"
        "<li class=\"numbered\"><span class=\"number\">(a)</span> one</li>\n"
        "<li class=\"insertion numbered\"><ins>(inserted: )<span class=\"number\">(b)</span> two( "
        "end of insertion)</ins></li>\n"
        "</ol>\n");
}

TEST_CASE("terms and their meanings come and go") {
  CHECK(html({Block{DefinitionList{{{inlines_from_text("Board"), {{plain("meets")}}},
                                    {words("[-Panel-]"), {{deleted({plain("rests")})}}}}},
                    {}}}) ==
        "<dl>\n"
        "<dt>Board</dt>\n"
        "<dd>meets</dd>\n"
        "<dt><del>(deleted: )Panel</del></dt>\n"
        "<dd><del>rests( end of deletion)</del></dd>\n"
        "</dl>\n");
}

TEST_CASE("a row that came or went has its change inside each cell") {
  Block hours = table({para_of("Table [-1-][+2+]")}, {row({"Work", "Hours"})},
                      {row({"Board", "20"}), row({"Panel", "9"}), row({"Group", "3"})}, 1);
  Table& node = *get_if<Table>(hours);
  node.bodies[0].rows[0].cells[1].content = {plain_of("[-20-][+25+]")};
  node.bodies[0].rows[1].attr.add_class("deletion");
  CHECK(html({hours}) ==
        "<div class=\"table\" role=\"region\" aria-label=\"Table 2\" tabindex=\"0\">\n"
        "<table>\n"
        "<caption>\n"
        "<p>Table <del>(deleted: )1</del><ins>(inserted: )2( end of insertion)</ins></p>\n"
        "</caption>\n"
        "<thead>\n"
        "<tr>\n"
        "<th scope=\"col\">Work</th>\n"
        "<th scope=\"col\">Hours</th>\n"
        "</tr>\n"
        "</thead>\n"
        "<tbody>\n"
        "<tr>\n"
        "<th scope=\"row\">Board</th>\n"
        "<td><del>(deleted: )20</del><ins>(inserted: )25( end of insertion)</ins></td>\n"
        "</tr>\n"
        "<tr class=\"deletion\">\n"
        "<th scope=\"row\"><del>(deleted: )Panel</del></th>\n"
        "<td><del>9( end of deletion)</del></td>\n"
        "</tr>\n"
        "<tr>\n"
        "<th scope=\"row\">Group</th>\n"
        "<td>3</td>\n"
        "</tr>\n"
        "</tbody>\n"
        "</table>\n"
        "</div>\n");
}

TEST_CASE("divisions, quotations, code, rules and pictures keep their form in a change") {
  CHECK(html({inserted({of_class("note", {para("Noted.")}),
                        Block{BlockQuote{{para("Quoted.")}}, {}}, Block{CodeBlock{{}, "code"}, {}},
                        Block{HorizontalRule{}, {}}, of_class("title", {para("Title")}),
                        picture_para("A map", "map.png", "Figure 1: Map")})}) ==
        "<div class=\"note\" role=\"note\">\n"
        "<p><ins>(inserted: )Noted.</ins></p>\n"
        "</div>\n"
        "<blockquote>\n"
        "<p><ins>Quoted.</ins></p>\n"
        "</blockquote>\n"
        "<pre><ins><code>code\n"
        "</code></ins></pre>\n"
        "<hr class=\"insertion\" />\n"
        "<h1><ins>Title</ins></h1>\n"
        "<figure>\n"
        "<ins><img src=\"map.png\" alt=\"A map\" /></ins>\n"
        "<figcaption><ins>Figure 1: Map( end of insertion)</ins></figcaption>\n"
        "</figure>\n");
}

TEST_CASE("a picture that takes another's place does so with its caption") {
  Inlines pictures;
  for (const char* name : {"deletion", "insertion"})
    pictures.push_back(changed_words(
        name,
        get_if<Para>(picture_para("A map", "map.png", std::string("Map, ") + name))->content));
  CHECK(html({Block{Para{pictures}, {}}}) ==
        "<figure>\n"
        "<del>(deleted: )<img src=\"map.png\" alt=\"A map\" /></del>\n"
        "<figcaption><del>Map, deletion</del></figcaption>\n"
        "</figure>\n"
        "<figure>\n"
        "<ins>(inserted: )<img src=\"map.png\" alt=\"A map\" /></ins>\n"
        "<figcaption><ins>Map, insertion( end of insertion)</ins></figcaption>\n"
        "</figure>\n");
}

TEST_CASE("a note that came or went is marked where it is written, too") {
  Inlines note = {Inline{Footnote{{para("A note.")}}, {}}};
  CHECK(html({Block{Para{{Inline{Str{"Text"}, {}}, changed_words("insertion", note)}}, {}}}) ==
        "<p>Text<ins>(inserted: )<sup class=\"footnote-reference\"><a href=\"#note-1\" "
        "id=\"note-reference-1\" aria-label=\"Note 1\">1</a></sup>( end of insertion)</ins></p>\n"
        "<section class=\"footnotes\" aria-label=\"Notes\">\n"
        "<ol>\n"
        "<li id=\"note-1\">\n"
        "<p><ins>(inserted: )A note.( end of insertion)</ins></p>\n"
        "<p><a href=\"#note-reference-1\" aria-label=\"Back to the text of note 1\">↩</a></p>\n"
        "</li>\n"
        "</ol>\n"
        "</section>\n");
}

TEST_CASE("a deleted reference leads nowhere, and a deleted block has no id") {
  Inlines gone = {Inline{Link{{}, inlines_from_text("paragraph 2"), {"#two", ""}}, {}}};
  Block old = heading(1, "Old");
  get_if<Header>(old)->attr.set("was-id", "old");
  CHECK(html({Block{Para{{changed_words("deletion", gone)}}, {}}, deleted({old})}) ==
        "<p><del>(deleted: )paragraph 2</del></p>\n"
        "<h2><del>(deleted: )Old( end of deletion)</del></h2>\n");
}

}  // namespace remit::writer_changes_test
