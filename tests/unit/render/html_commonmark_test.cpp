// Markdown, read by us and written as HTML by us, held to what cmark-gfm itself writes in its safe
// mode (cmark-gfm --smart -e table -e strikethrough -e tasklist).
#include <doctest/doctest.h>

#include "render/html.h"
#include "text/markdown.h"

using namespace remit;

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

// What cmark-gfm writes.
const Sample kAlike[] = {
    {R"(Plain text with *emphasis*, **strong**, ***both*** and `code`.
)",
     R"(<p>Plain text with <em>emphasis</em>, <strong>strong</strong>, <em><strong>both</strong></em> and <code>code</code>.</p>
)"},
    {R"(_a_ __b__ snake_case_word *a*b **c**d
)",
     R"(<p><em>a</em> <strong>b</strong> snake_case_word <em>a</em>b <strong>c</strong>d</p>
)"},
    {R"(# One

## Two ##

###### Six

####### Seven
)",
     R"(<h1>One</h1>
<h2>Two</h2>
<h6>Six</h6>
<p>####### Seven</p>
)"},
    {R"(Setext one
===

Setext two
---
)",
     R"(<h1>Setext one</h1>
<h2>Setext two</h2>
)"},
    {R"(a
b

c  
d\
e
)",
     R"(<p>a
b</p>
<p>c<br />
d<br />
e</p>
)"},
    {R"(- one
- two
  more

* other
)",
     R"(<ul>
<li>one</li>
<li>two
more</li>
</ul>
<ul>
<li>other</li>
</ul>
)"},
    {R"(- loose one

- loose two

  second paragraph
)",
     R"(<ul>
<li>
<p>loose one</p>
</li>
<li>
<p>loose two</p>
<p>second paragraph</p>
</li>
</ul>
)"},
    {R"(- a
  - b
    - c
- d
)",
     R"(<ul>
<li>a
<ul>
<li>b
<ul>
<li>c</li>
</ul>
</li>
</ul>
</li>
<li>d</li>
</ul>
)"},
    {R"(1. one
2. two

7) seven
8) eight
)",
     R"(<ol>
<li>one</li>
<li>two</li>
</ol>
<ol start="7">
<li>seven</li>
<li>eight</li>
</ol>
)"},
    {R"(- a

  ```
  code
  ```

- b

  > quote
)",
     R"(<ul>
<li>
<p>a</p>
<pre><code>code
</code></pre>
</li>
<li>
<p>b</p>
<blockquote>
<p>quote</p>
</blockquote>
</li>
</ul>
)"},
    {R"(1. a
   - b

     c
2. d
)",
     R"(<ol>
<li>a
<ul>
<li>
<p>b</p>
<p>c</p>
</li>
</ul>
</li>
<li>d</li>
</ol>
)"},
    {R"(> quote
lazy
>
> second
>> deeper
)",
     R"(<blockquote>
<p>quote
lazy</p>
<p>second</p>
<blockquote>
<p>deeper</p>
</blockquote>
</blockquote>
)"},
    {R"(> - a
> - b
)",
     R"(<blockquote>
<ul>
<li>a</li>
<li>b</li>
</ul>
</blockquote>
)"},
    {R"(```
fenced & <raw>

  kept
```
)",
     R"(<pre><code>fenced &amp; &lt;raw&gt;

  kept
</code></pre>
)"},
    {R"(``` c++ x
int a;
```

~~~
tilde
~~~
)",
     R"(<pre><code class="language-c++">int a;
</code></pre>
<pre><code>tilde
</code></pre>
)"},
    {R"(    indented

      more
)",
     R"(<pre><code>indented

  more
</code></pre>
)"},
    {R"(```
```
)",
     R"(<pre><code></code></pre>
)"},
    {R"(text

***

- - -
)",
     R"(<p>text</p>
<hr />
<hr />
)"},
    {R"([link](/url "title") [ref] [text][ref] [empty]()

[ref]: /ref 'ref title'
)",
     R"(<p><a href="/url" title="title">link</a> <a href="/ref" title="ref title">ref</a> <a href="/ref" title="ref title">text</a> <a href="">empty</a></p>
)"},
    {R"(![alt *text*](pic.png) ![ref]

[ref]: pic.png "title"
)",
     R"(<p><img src="pic.png" alt="alt text" /> <img src="pic.png" alt="ref" title="title" /></p>
)"},
    {R"(<https://example.org/a?b=c&d> <a@example.org>
)",
     R"(<p><a href="https://example.org/a?b=c&amp;d">https://example.org/a?b=c&amp;d</a> <a href="mailto:a@example.org">a@example.org</a></p>
)"},
    {R"(a & b &amp; &lt;tag&gt; &copy; &#35; "quoted" 'it''s'
)",
     R"(<p>a &amp; b &amp; &lt;tag&gt; © # “quoted” ‘it’‘s’</p>
)"},
    {R"(\*not emphasis\* \`not code\` \# \\ \<b\>
)",
     R"(<p>*not emphasis* `not code` # \ &lt;b&gt;</p>
)"},
    {R"(`` code with ` backtick `` and ` `` `
)",
     R"(<p><code>code with ` backtick</code> and <code>``</code></p>
)"},
    {R"(~~gone~~ and ~one~
)",
     R"(<p><del>gone</del> and <del>one</del></p>
)"},
    {R"(Ellipsis... en--dash em---dash "double" 'single'
)",
     R"(<p>Ellipsis… en–dash em—dash “double” ‘single’</p>
)"},
    {R"(*a **b c* d**
)",
     R"(<p><em>a <em><em>b c</em> d</em></em></p>
)"},
    {R"(**a [b*](c) d*
)",
     R"(<p>*<em>a <a href="c">b*</a> d</em></p>
)"},
    {R"(1986\. A year

1986. A list
)",
     R"(<p>1986. A year</p>
<ol start="1986">
<li>A list</li>
</ol>
)"},
    {R"(para
# heading
para
> quote
- item
)",
     R"(<p>para</p>
<h1>heading</h1>
<p>para</p>
<blockquote>
<p>quote</p>
</blockquote>
<ul>
<li>item</li>
</ul>
)"},
    {R"(-
- b
)",
     R"(<ul>
<li></li>
<li>b</li>
</ul>
)"},
    {R"(- a
-
- c
)",
     R"(<ul>
<li>a</li>
<li></li>
<li>c</li>
</ul>
)"},
    {R"(a



b
)",
     R"(<p>a</p>
<p>b</p>
)"},
    {R"([a]: b

[a] and [A]
)",
     R"(<p><a href="b">a</a> and <a href="b">A</a></p>
)"},
    {R"(Tŷ – “café” 漢字
)",
     R"(<p>Tŷ – “café” 漢字</p>
)"},
};

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

TEST_CASE("CommonMark becomes the HTML that cmark-gfm writes") {
  for (const Sample& sample : kAlike) {
    CAPTURE(sample.markdown);
    CHECK(html(sample.markdown) == sample.html);
  }
}

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
  CHECK(diagnostics.warnings() == 4);
}
