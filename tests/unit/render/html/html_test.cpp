#include "render/html/html.h"

#include <doctest/doctest.h>

#include "document/numbering.h"
#include "support/texts.h"
#include "text/escaping.h"
#include "unit/render/every_node.h"

namespace remit::html_test {
namespace {

// The tags of headings of these levels, one behind the other, as in "2 4": "<h2> <h3>".
std::string headings_in_order(std::initializer_list<int> levels) {
  Blocks blocks;
  for (const int level : levels)
    blocks.push_back({Header{level - 1, {}, inlines_from_text("A")}, {}});
  HtmlOptions options;
  options.headings_in_order = true;
  const std::string written = render_html(blocks, options);
  std::string result;
  for (std::size_t at = 0; (at = written.find("<h", at)) != std::string::npos; ++at)
    result += (result.empty() ? "" : " ") + written.substr(at + 2, 1);
  return result;
}

std::string html(Block block) { return render_html(Blocks{std::move(block)}); }
std::string html(Inline node) { return render_html(Inlines{std::move(node)}); }

Attr with_id(std::string_view id) { return {std::string(id), {}, {}}; }
Attr with_class(std::string_view name) { return {"", {std::string(name)}, {}}; }

Block note_in_para(std::string_view text, Blocks note) {
  Inlines content = inlines_from_text(text);
  content.push_back({Footnote{std::move(note)}, {}});
  return {Para{std::move(content)}, {}};
}

Table table_of(std::vector<Row> head, std::vector<Row> rows) {
  Table table;
  table.head = std::move(head);
  table.bodies = {{{}, 0, {}, std::move(rows)}};
  return table;
}

// How many elements of a name are opened.
std::size_t opened(const std::string& text, const std::string& name) {
  return test::count_of(text, "<" + name + ">") + test::count_of(text, "<" + name + " ");
}

}  // namespace

TEST_CASE("text is escaped, and markup in it is text") {
  CHECK(escape_markup("a < b & \"c\" > d's") == "a &lt; b &amp; &quot;c&quot; &gt; d's");
  CHECK(html(para("<script>x</script> &amp;")) ==
        "<p>&lt;script&gt;x&lt;/script&gt; &amp;amp;</p>\n");
  CHECK(html(Inline{Code{{}, "<b>"}, {}}) == "<code>&lt;b&gt;</code>");
  CHECK(html(Block{CodeBlock{{}, "</code>"}, {}}) == "<pre><code>&lt;/code&gt;\n</code></pre>\n");
}

TEST_CASE("attributes and addresses are escaped") {
  const std::string evil = "\"><b x=\"";
  const std::string safe = "&quot;&gt;&lt;b x=&quot;";
  CHECK(html(Inline{Span{{evil, {evil}, {{"key", evil}}}, {}}, {}}) ==
        "<span id=\"" + safe + "\" class=\"" + safe + "\" data-key=\"" + safe + "\"></span>");
  CHECK(html(Inline{Link{{}, inlines_from_text("x"), {"?a=1&b=\"", evil}}, {}}) ==
        "<a href=\"?a=1&amp;b=%22\" title=\"" + safe + "\">x</a>");
  CHECK(html(Inline{Image{{}, inlines_from_text(evil), {evil, ""}}, {}}) ==
        "<img src=\"%22%3E%3Cb%20x=%22\" alt=\"" + safe + "\" />");
}

TEST_CASE("words are marked up as the author stressed them") {
  CHECK(html(Inline{Emph{{{Strong{inlines_from_text("a b")}, {}}}}, {}}) ==
        "<em><strong>a b</strong></em>");
  CHECK(html(Inline{Strikeout{inlines_from_text("gone")}, {}}) == "<s>gone</s>");
  CHECK(html(Inline{Span{{"", {"name"}, {{"lang", "cy"}}}, inlines_from_text("Môn")}, {}}) ==
        "<span class=\"name\" lang=\"cy\">Môn</span>");
  CHECK(html(Inline{Code{with_id("c"), "x"}, {}}) == "<code id=\"c\">x</code>");
}

TEST_CASE("breaks are line ends, and hard ones <br />") {
  CHECK(
      render_html(Inlines{
          {Str{"a"}, {}}, {SoftBreak{}, {}}, {Str{"b"}, {}}, {LineBreak{}, {}}, {Str{"c"}, {}}}) ==
      "a\nb<br />\nc");
}

TEST_CASE("headings stand one level below the page's title, and none deeper than six") {
  CHECK(html(heading(1, "Aim")) == "<h2>Aim</h2>\n");
  CHECK(html(heading(6, "Deep")) == "<h6>Deep</h6>\n");
  CHECK(render_html(Blocks{heading(1, "Aim")}, {0, {}}) == "<h1>Aim</h1>\n");
}

TEST_CASE("a heading has its id, its classes and its number") {
  CHECK(
      html(Block{Header{2,
                        {"aim", {"unnumbered"}, {{"number", "1.2"}, {"level", "0"}, {"list", ""}}},
                        inlines_from_text("Aim")},
                 {}}) ==
      "<h3 id=\"aim\" class=\"unnumbered\"><span class=\"number\">1.2</span> Aim</h3>\n");
}

TEST_CASE("the division of class title is the page's heading") {
  CHECK(html(division(with_class("title"), {para("Terms & more")})) ==
        "<h1>Terms &amp; more</h1>\n");
}

TEST_CASE("a numbered paragraph has its number before its text") {
  Blocks blocks = {heading(1, "Aim"), para("One."), division(with_id("bids"), {para("Two.")})};
  number(blocks, {{{NumberedKind::heading, NumberFormat::decimal, "%1."},
                   {NumberedKind::paragraph, NumberFormat::decimal, "%1.%2"}}});
  CHECK(render_html(blocks) ==
        "<h2><span class=\"number\">1.</span> Aim</h2>\n"
        "<p class=\"numbered\"><span class=\"number\">1.1</span> One.</p>\n"
        "<p id=\"bids\" class=\"numbered\"><span class=\"number\">1.2</span> Two.</p>\n");
}

TEST_CASE("a paragraph that was given an id, or no number, is a paragraph") {
  CHECK(html(division(with_id("x"), {para("a")})) == "<p id=\"x\">a</p>\n");
  CHECK(html(division(with_class("unnumbered"), {para("a")})) == "<p class=\"unnumbered\">a</p>\n");
}

TEST_CASE("a division keeps its id and classes, and a note says that it is one") {
  CHECK(html(division({"b", {"box", "wide"}, {}}, {para("a")})) ==
        "<div id=\"b\" class=\"box wide\">\n<p>a</p>\n</div>\n");
  CHECK(html(division(with_class("note"), {para("a")})) ==
        "<div class=\"note\" role=\"note\">\n<p>a</p>\n</div>\n");
  CHECK(html(division({"", {"note"}, {{"role", "alert"}}}, {para("a")})) ==
        "<div class=\"note\" role=\"alert\">\n<p>a</p>\n</div>\n");
}

TEST_CASE("tight items are text, loose ones paragraphs") {
  CHECK(html(bullets({{plain("a")}, {plain("b"), bullets({{plain("c")}})}})) ==
        "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n");
  CHECK(html(bullets({{para("a"), para("b")}})) ==
        "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n");
}

TEST_CASE("a list without numbers of the house style counts for itself") {
  CHECK(html(ordered({{plain("a")}})) == "<ol>\n<li>a</li>\n</ol>\n");
  CHECK(html(Block{OrderedList{{3, ListNumberStyle::decimal, {}}, {{plain("a")}}}, {}}) ==
        "<ol start=\"3\">\n<li>a</li>\n</ol>\n");
}

TEST_CASE("items with numbers of the house style show those alone") {
  Blocks blocks = {ordered({{plain("a"), ordered({{plain("b")}})}, {plain("c")}})};
  number(blocks, {{{NumberedKind::item, NumberFormat::lower_letter, "(%1)"},
                   {NumberedKind::item, NumberFormat::lower_roman, "(%2)"}}});
  CHECK(render_html(blocks) ==
        "<ol class=\"numbered-items\">\n"
        "<li class=\"numbered\"><span class=\"number\">(a)</span> a\n"
        "<ol class=\"numbered-items\">\n"
        "<li class=\"numbered\"><span class=\"number\">(i)</span> b</li>\n"
        "</ol>\n"
        "</li>\n"
        "<li class=\"numbered\"><span class=\"number\">(b)</span> c</li>\n"
        "</ol>\n");
}

TEST_CASE("a list whose first item alone is unnumbered is still one of the house style") {
  Blocks blocks = {ordered({{division(with_class("unnumbered"), {para("a")})}, {para("b")}})};
  number(blocks, {{{NumberedKind::item, NumberFormat::lower_letter, "(%1)"}}});
  const std::string made = render_html(blocks);
  CHECK(made.starts_with(
      "<ol class=\"numbered-items\">\n<li class=\"unnumbered\">\n<p>a</p>\n</li>\n"));
  CHECK(test::count_of(made, "<span class=\"number\">(a)</span>") == 1);
}

TEST_CASE("an item has the id that its author gave it, and all its paragraphs") {
  CHECK(html(bullets({{division(with_id("it"), {para("a")}), para("b")}})) ==
        "<ul>\n<li id=\"it\">\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n");
}

TEST_CASE("quotations, rules and code are laid out as cmark lays them out") {
  CHECK(html(Block{BlockQuote{{para("a")}}, {}}) == "<blockquote>\n<p>a</p>\n</blockquote>\n");
  CHECK(html(Block{HorizontalRule{}, {}}) == "<hr />\n");
  CHECK(html(Block{CodeBlock{{"c", {"cpp"}, {}}, "int a;"}, {}}) ==
        "<pre id=\"c\"><code class=\"language-cpp\">int a;\n</code></pre>\n");
}

TEST_CASE("terms and definitions are a definition list") {
  CHECK(html(Block{DefinitionList{{{inlines_from_text("ASB"), {{plain("behaviour")}}}}}, {}}) ==
        "<dl>\n<dt>ASB</dt>\n<dd>behaviour</dd>\n</dl>\n");
}

TEST_CASE("header cells of a table say that they head a column, and columns how they align") {
  Table table = table_of({row({"Year", "Reports"})}, {row({"2024", "388"})});
  table.columns = {{Alignment::default_alignment, {}}, {Alignment::right, {}}};
  CHECK(html(Block{table, {}}) ==
        "<table>\n"
        "<thead>\n<tr>\n"
        "<th scope=\"col\">Year</th>\n<th scope=\"col\" class=\"right\">Reports</th>\n"
        "</tr>\n</thead>\n"
        "<tbody>\n<tr>\n"
        "<td>2024</td>\n<td class=\"right\">388</td>\n"
        "</tr>\n</tbody>\n"
        "</table>\n");
}

TEST_CASE("row headers say that they head a row, and a blank header row is left out") {
  Table table = table_of({row({"", ""})}, {row({"Author", "Clerk"})});
  table.bodies[0].row_head_columns = 1;
  CHECK(html(Block{table, {}}) ==
        "<table>\n"
        "<tbody>\n<tr>\n"
        "<th scope=\"row\">Author</th>\n<td>Clerk</td>\n"
        "</tr>\n</tbody>\n"
        "</table>\n");
}

TEST_CASE("a table with a caption can be scrolled with the keyboard, and is named by it") {
  Table table = table_of({row({"a"})}, {});
  table.attr = with_id("t");
  table.caption = {plain("Table 1: \"Costs\"")};
  const std::string made = html(Block{table, {}});
  CHECK(made.starts_with(
      "<div class=\"table\" role=\"region\" aria-label=\"Table 1: &quot;Costs&quot;\" "
      "tabindex=\"0\">\n"
      "<table id=\"t\">\n<caption>Table 1: &quot;Costs&quot;</caption>\n"));
  CHECK(made.ends_with("</table>\n</div>\n"));
}

TEST_CASE("a table without a caption is named by the heading directly above, or as a cover sheet") {
  const Block table = {table_of({row({"a"})}, {}), {}};
  const Block heading = {Header{1, with_id("costs"), inlines_from_text("Costs")}, {}};
  const auto below = [](Blocks blocks) {
    const std::string made = render_html(blocks);
    const std::size_t begin = made.find("<table");
    return made.substr(begin, made.find("<thead") - begin);
  };
  CHECK(below({heading, table}) == "<table aria-labelledby=\"costs\">\n");
  CHECK(below({heading, division(with_class("note"), {table})}) ==
        "<table aria-labelledby=\"costs\">\n");
  CHECK(below({heading, para("In pounds."), table}) == "<table>\n");
  CHECK(below({division(with_class("cover"), {table})}) ==
        "<table>\n<caption class=\"visually-hidden\">About this report</caption>\n");
}

TEST_CASE("cells can span columns and rows") {
  Table table = table_of({}, {row({"a", "b"})});
  table.bodies[0].rows[0].cells[0].col_span = 2;
  table.bodies[0].rows[0].cells[1].row_span = 3;
  const std::string made = html(Block{table, {}});
  CHECK(test::count_of(made, "<td colspan=\"2\">a</td>") == 1);
  CHECK(test::count_of(made, "<td rowspan=\"3\">b</td>") == 1);
}

TEST_CASE("a picture with a caption, alone in its paragraph, is a figure") {
  const Image image{with_id("map"), inlines_from_text("A map"), {"map.png", "Figure 1: <Here>"}};
  CHECK(html(Block{Para{{{image, {}}}}, {}}) ==
        "<figure id=\"map\">\n<img src=\"map.png\" alt=\"A map\" />\n"
        "<figcaption>Figure 1: &lt;Here&gt;</figcaption>\n</figure>\n");
}

TEST_CASE("a picture without a caption, or among words, is a picture") {
  const Image plain_image{{}, inlines_from_text("A map"), {"map.png", ""}};
  CHECK(html(Block{Para{{{plain_image, {}}}}, {}}) ==
        "<p><img src=\"map.png\" alt=\"A map\" /></p>\n");
  const Image titled{{}, inlines_from_text("A map"), {"map.png", "Here"}};
  CHECK(html(Block{Para{{{Str{"See"}, {}}, {titled, {}}}}, {}}) ==
        "<p>See<img src=\"map.png\" alt=\"A map\" title=\"Here\" /></p>\n");
}

TEST_CASE("an attribute is given once: a title is the one of the picture") {
  const Image titled{{"", {}, {{"title", "Other"}}}, inlines_from_text("A map"), {"m.png", "Here"}};
  CHECK(html(Inline{titled, {}}) == "<img src=\"m.png\" alt=\"A map\" title=\"Here\" />");
  const Image untitled{{"", {}, {{"title", "Other"}}}, inlines_from_text("A map"), {"m.png", ""}};
  CHECK(html(Inline{untitled, {}}) == "<img src=\"m.png\" alt=\"A map\" title=\"Other\" />");
}

TEST_CASE("addresses of links and pictures are turned into those of the page") {
  HtmlOptions options;
  options.address = [](const std::string& url) { return "../" + url + "?a&b"; };
  CHECK(render_html(Inlines{{Link{{}, inlines_from_text("x"), {"a", ""}}, {}}}, options) ==
        "<a href=\"../a?a&amp;b\">x</a>");
  CHECK(render_html(Inlines{{Image{{}, {}, {"p.png", ""}}, {}}}, options) ==
        "<img src=\"../p.png?a&amp;b\" alt=\"\" />");
}

TEST_CASE("footnotes stand at the end, each with a way there and back") {
  CHECK(render_html(Blocks{note_in_para("Law.", {para("The Act.")}), para("After.")}) ==
        "<p>Law.<sup class=\"footnote-reference\"><a href=\"#note-1\" id=\"note-reference-1\" "
        "aria-label=\"Note 1\">1</a></sup></p>\n"
        "<p>After.</p>\n"
        "<section class=\"footnotes\" aria-label=\"Notes\">\n<ol>\n"
        "<li id=\"note-1\">\n<p>The Act.</p>\n"
        "<p><a href=\"#note-reference-1\" aria-label=\"Back to the text of note 1\">↩</a></p>\n"
        "</li>\n"
        "</ol>\n</section>\n");
}

TEST_CASE("a reference to a footnote in a link stands behind it, since no link holds another") {
  Block para = note_in_para("Law", {});
  Link link{{}, std::get<Para>(para.node).content, {"x.html", ""}};
  CHECK(html(Inline{std::move(link), {}}) ==
        "<a href=\"x.html\">Law</a><sup class=\"footnote-reference\"><a href=\"#note-1\" "
        "id=\"note-reference-1\" aria-label=\"Note 1\">1</a></sup>");
}

TEST_CASE("a footnote in a footnote comes after those of the text") {
  const std::string made =
      render_html(Blocks{note_in_para("a", {note_in_para("outer", {para("inner")})}),
                         note_in_para("b", {para("second")})});
  const std::size_t outer = made.find("<li id=\"note-1\">\n<p>outer");
  const std::size_t second = made.find("<li id=\"note-2\">\n<p>second");
  const std::size_t inner = made.find("<li id=\"note-3\">\n<p>inner");
  REQUIRE(inner != std::string::npos);
  CHECK(outer < second);
  CHECK(second < inner);
  CHECK(made.find("href=\"#note-3\"") > outer);
}

TEST_CASE("a footnote in a later paragraph of an item is written like any other") {
  const std::string made = html(
      bullets({{division(with_id("it"), {para("a")}), note_in_para("b", {para("The note.")})}}));
  CHECK(test::count_of(made, "<li id=\"note-1\">\n<p>The note.</p>") == 1);
}

TEST_CASE("nothing has a style of its own, and every element is closed") {
  const std::string made = render_html(every_node());
  CHECK(test::count_of(made, "style=") == 0);
  CHECK(test::count_of(made, "<script") == 0);
  for (const std::string name :
       {"p",     "h3",    "a",  "em", "strong", "s",       "code", "pre",        "span",
        "sup",   "ul",    "ol", "li", "dl",     "dt",      "dd",   "table",      "thead",
        "tbody", "tfoot", "tr", "th", "td",     "caption", "div",  "blockquote", "section"}) {
    CAPTURE(name);
    CHECK(opened(made, name) > 0);
    CHECK(opened(made, name) == test::count_of(made, "</" + name + ">"));
  }
}

TEST_CASE("quoted words are a quotation, and a wide table scrolls by itself") {
  CHECK(html(division(with_class("quoted"), {para("4.1 The committee meets.")})) ==
        "<blockquote class=\"quoted\">\n<p>4.1 The committee meets.</p>\n</blockquote>\n");
  Table table;
  table.columns.resize(1);
  table.bodies.push_back({{}, 0, {}, {row({"a"})}});
  const std::string wide = html(division(with_class("landscape"), {{table, {}}}));
  CHECK(
      wide.starts_with("<div class=\"landscape\">\n<div class=\"table\" role=\"region\" "
                       "aria-label=\"Wide table\" tabindex=\"0\">\n<table>\n"));
  CHECK(wide.ends_with("</table>\n</div>\n</div>\n"));
  CHECK(html({table, {}}).starts_with("<table>"));
}

TEST_CASE("a heading never skips a level on a page, and those beside it stay beside it") {
  CHECK(headings_in_order({1, 2, 3, 2}) == "1 2 3 2");
  CHECK(headings_in_order({2, 4, 4, 2}) == "2 3 3 2");
  CHECK(headings_in_order({2, 4, 3, 4}) == "2 3 3 4");
  CHECK(headings_in_order({3, 3, 2}) == "2 2 2");
  CHECK(headings_in_order({1, 6, 6}) == "1 2 2");
}

}  // namespace remit::html_test
