// Tables, tasks, notes and what is left out, as the HTML that we write.
#include <doctest/doctest.h>

#include "render/html/html.h"
#include "text/markdown.h"

namespace remit::extensions_test {
namespace {

struct Sample {
  std::string markdown;
  std::string html;
};

std::string html(const std::string& markdown) {
  const Source source("a.md", markdown);
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  CHECK(diagnostics.all().empty());
  HtmlOptions options;
  options.heading_shift = 0;
  return render_html(blocks, options);
}

// Where we differ: header cells have a scope and cells a class instead of "align", boxes are
// characters, tabs between words are spaces, notes are named for screen readers.
const Sample kOurOwn[] = {
    {R"(| a | b |
|---|---|
| 1 | 2 |
| 3 |
)",
     R"(<table>
<thead>
<tr>
<th scope="col">a</th>
<th scope="col">b</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td>2</td>
</tr>
<tr>
<td>3</td>
<td></td>
</tr>
</tbody>
</table>
)"},
    {R"(a | b
:-- | --:
*x* | `y \| z`
)",
     R"(<table>
<thead>
<tr>
<th scope="col" class="left">a</th>
<th scope="col" class="right">b</th>
</tr>
</thead>
<tbody>
<tr>
<td class="left"><em>x</em></td>
<td class="right"><code>y | z</code></td>
</tr>
</tbody>
</table>
)"},
    {R"(- [ ] open
- [x] done
)",
     R"(<ul>
<li>☐ open</li>
<li>☒ done</li>
</ul>
)"},
    {R"(a	b

-	tab
)",
     R"(<p>a b</p>
<ul>
<li>tab</li>
</ul>
)"},
    {R"(text[^1]

[^1]: note
)",
     R"(<p>text<sup class="footnote-reference"><a href="#note-1" id="note-reference-1" aria-label="Note 1">1</a></sup></p>
<section class="footnotes" aria-label="Notes">
<ol>
<li id="note-1">
<p>note</p>
<p><a href="#note-reference-1" aria-label="Back to the text of note 1">↩</a></p>
</li>
</ol>
</section>
)"},
};

}  // namespace

TEST_CASE("tables, tasks and notes become HTML that is more accessible than cmark's") {
  for (const Sample& sample : kOurOwn) {
    CAPTURE(sample.markdown);
    CHECK(html(sample.markdown) == sample.html);
  }
}

TEST_CASE("raw HTML and unsafe addresses are not written") {
  const Source source("a.md",
                      "a <b onclick=\"x\">b</b>\n\n<script>x</script>\n\n[c](javascript:d)\n");
  Diagnostics diagnostics;
  CHECK(render_html(read_markdown(mapped(source), MarkdownKind::prose, diagnostics)) ==
        "<p>a b</p>\n<p>c</p>\n");
  CHECK(diagnostics.warnings() == 3);
  CHECK(diagnostics.all().size() == 4);  // the words in <script> would be lost
}

TEST_CASE("a diagram in words opens without a script") {
  const Blocks words = {{Div{Attr{"", {"diagram-text"}, {}},
                             {{Para{inlines_from_text("In words:")}, {}},
                              {Para{inlines_from_text("One & two.")}, {}}}},
                         {}}};
  CHECK(render_html(words) ==
        "<details class=\"diagram-text\">\n"
        "<summary>In words:</summary>\n"
        "<p>One &amp; two.</p>\n"
        "</details>\n");
}

}  // namespace remit::extensions_test
