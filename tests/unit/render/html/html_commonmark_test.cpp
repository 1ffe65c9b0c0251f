// Markdown read by us and written as HTML by us, held to what cmark-gfm writes in its safe mode:
// for every example of the CommonMark and GFM specifications, and for samples of our own.
// support/html_comparison.h says what is made alike first.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <regex>

#include "base/format.h"
#include "render/html/html.h"
#include "support/cmark_html.h"
#include "support/html_comparison.h"
#include "support/specifications.h"
#include "text/markdown.h"

namespace remit::html_commonmark_test {
using namespace test;

namespace {

std::string our_html(const std::string& markdown) {
  const Source source("a.md", markdown);
  Diagnostics diagnostics;
  HtmlOptions options;
  options.heading_shift = 0;
  return render_html(read_markdown(mapped(source), MarkdownKind::prose, diagnostics), options);
}

// Where we write something else than cmark-gfm, and what: cmark's HTML made into ours.
struct Difference {
  std::string_view why;
  std::vector<int> examples;
  std::function<std::string(const std::string&)> instead;
};

std::string without_links(const std::string& html) {
  return std::regex_replace(html, std::regex("<a [^>]*>([^<]*)</a>"), "$1");
}

std::string with_figure(const std::string& html) {
  return std::regex_replace(html, std::regex("<p>(<img [^>]*) title=\"([^\"]*)\" /></p>"),
                            "<figure>\n$1 />\n<figcaption>$2</figcaption>\n</figure>");
}

const std::vector<Difference> kCommonMark = {
    {"a picture alone in its paragraph is a figure, its title the caption",
     {568, 569, 572, 573, 580, 581, 582, 584, 585, 587},
     with_figure},
    {"a link leads to the web, to mail, to a telephone or to a file; other schemes lose it",
     {592, 594, 595, 597},
     without_links},
    {"an address with a space or a backslash, which browsers mend each in its own way, loses its "
     "link",
     {164, 171, 306, 486, 498, 599},
     without_links},
    {"a path with a colon, which could be taken for a scheme, loses its link",
     {496},
     without_links},
};

const Difference* listed(const std::vector<Difference>& differences, int example) {
  const auto at = std::find_if(differences.begin(), differences.end(), [&](const Difference& d) {
    return std::find(d.examples.begin(), d.examples.end(), example) != d.examples.end();
  });
  return at == differences.end() ? nullptr : &*at;
}

void check_differs(const std::string& markdown,
                   const std::function<std::string(const std::string&)>& instead) {
  const std::string ours = comparable_ours(our_html(markdown));
  const std::string theirs = comparable_cmark(cmark_html(markdown));
  CHECK(ours != theirs);
  CHECK(ours == instead(theirs));
}

// Whether ours is to equal cmark's; checks that it does, or that it differs as listed.
bool check(const Example& example, const std::vector<Difference>& differences) {
  CAPTURE(example.number);
  CAPTURE(example.section);
  CAPTURE(example.markdown);
  if (const Difference* difference = listed(differences, example.number)) {
    CAPTURE(difference->why);
    check_differs(example.markdown, difference->instead);
    return false;
  }
  CHECK(comparable_ours(our_html(example.markdown)) ==
        comparable_cmark(cmark_html(example.markdown)));
  return true;
}

// What cmark-gfm and we write alike.
const char* const kSamples[] = {
    R"(Plain text with *emphasis*, **strong**, ***both*** and `code`.
)",
    R"(_a_ __b__ snake_case_word *a*b **c**d
)",
    R"(# One

## Two ##

###### Six

####### Seven
)",
    R"(Setext one
===

Setext two
---
)",
    R"(a
b

c  
d\
e
)",
    R"(- one
- two
  more

* other
)",
    R"(- loose one

- loose two

  second paragraph
)",
    R"(- a
  - b
    - c
- d
)",
    R"(1. one
2. two

7) seven
8) eight
)",
    R"(- a

  ```
  code
  ```

- b

  > quote
)",
    R"(1. a
   - b

     c
2. d
)",
    R"(> quote
lazy
>
> second
>> deeper
)",
    R"(> - a
> - b
)",
    R"(```
fenced & <raw>

  kept
```
)",
    R"(``` c++ x
int a;
```

~~~
tilde
~~~
)",
    R"(    indented

      more
)",
    R"(```
```
)",
    R"(text

***

- - -
)",
    R"([link](/url "title") [ref] [text][ref] [empty]()

[ref]: /ref 'ref title'
)",
    R"(![alt *text*](pic.png) ![ref]

[ref]: pic.png "title"
)",
    R"(<https://example.org/a?b=c&d> <a@example.org>
)",
    R"(a & b &amp; &lt;tag&gt; &copy; &#35; "quoted" 'it''s'
)",
    R"(\*not emphasis\* \`not code\` \# \\ \<b\>
)",
    R"(`` code with ` backtick `` and ` `` `
)",
    R"(~~gone~~ and ~one~
)",
    R"(Ellipsis... en--dash em---dash "double" 'single'
)",
    R"(*a **b c* d**
)",
    R"(**a [b*](c) d*
)",
    R"(1986\. A year

1986. A list
)",
    R"(para
# heading
para
> quote
- item
)",
    R"(-
- b
)",
    R"(- a
-
- c
)",
    R"(a

b
)",
    R"([a]: b

[a] and [A]
)",
    R"(Tŷ – “café” 漢字
)",
    // Tables.
    R"(| a | b | c | d |
|---|:--|--:|:-:|
| 1 | *2* | `3 \| x` | \| |
| 4 |
|||||
)",
    R"(text
a | b
--|--
1 | [2](x) **3**
text that is a row

text behind
)",
    R"(> | a |
> |---|
> | 1 |

- | b |
  |---|
  | 2 |
- text
)",
    R"(| only a head |
|---|

|---|

| no | table |
|---|
)",
    R"(| a |
|---|
# heading

| b |
|---|
- item

| c |
|---|
    code
)",
    // Tasks.
    R"(- [ ] open
- [x] done
- [X] done too
- [] none
- [ ]none
- plain
)",
    // Strikethrough.
    R"(~~a *b* c~~ ~d~ ~~~e~~~ ~ f ~ ~~g ~~ h~~i~~j
)",
    R"(**~~a~~** ~~**b**~~ ~~[c](d)~~ `~~e~~`
)",
    // Notes.
    R"(One[^1], two[^two] and *three[^3]*.

[^3]: Third.
[^two]: Second
goes on.
[^1]: First.
)",
    R"(# Heading[^h]

- item[^i]

| a[^a] |
|---|
| b |

[^h]: of the heading
[^i]: of the item

    with a second paragraph

    - and a list
[^a]: `code` and **stress**
)",
};

struct DifferentSample {
  std::string_view why;
  const char* markdown;
  std::function<std::string(const std::string&)> instead;
};

std::function<std::string(const std::string&)> replacing(const char* pattern, const char* with) {
  return
      [=](const std::string& html) { return std::regex_replace(html, std::regex(pattern), with); };
}

// What we write otherwise, in samples of our own.
const DifferentSample kDifferentSamples[] = {
    {"the box of a task stands in its paragraph, not above it",
     "1. [ ] *open*\n\n   more\n2. [x] done\n   - [ ] nested\n",
     replacing("<li>(☐|☒) \n<p>", "<li>\n<p>$1 ")},
    {"a note stands once for each reference to it, as in Word", "a[^1] b[^1]\n\n[^1]: note\n",
     [](const std::string& html) {
       return replacing("b<sup>1",
                        "b<sup>2")(replacing("(<li>\n<p>note</p>\n</li>\n)", "$1$1")(html));
     }},
    {"the one tag of HTML that is read is <br>", "a<br>b\n", replacing("ab", "a<br />\nb")},
    {"an unsafe address loses its link, where cmark empties it",
     "[a](javascript:x) [b](file:///etc/passwd)\n", without_links},
    {"a picture's address is looked at by the reader of pictures", "![a](javascript:x)\n",
     replacing("src=\"\"", "src=\"javascript:x\"")},
};

}  // namespace

TEST_CASE("every example of CommonMark becomes the HTML that cmark-gfm writes") {
  const auto path = specification("node_modules/commonmark-spec/spec.txt");
  if (!path) return;
  const std::vector<Example> examples = read_examples(*path);
  REQUIRE(examples.size() == 649);  // of version 0.29, which this cmark-gfm implements
  REQUIRE(cmark_version().starts_with("0.29."));
  const auto equal = std::count_if(examples.begin(), examples.end(),
                                   [](const Example& e) { return check(e, kCommonMark); });
  proved(format("CommonMark 0.29: {} of {} examples equal, {} listed with {} reasons", equal,
                examples.size(), examples.size() - static_cast<std::size_t>(equal),
                kCommonMark.size()));
}

TEST_CASE("every example of GFM's tables, tasks and strikethrough becomes what cmark-gfm writes") {
  const auto path = specification("gfm/spec.txt");
  if (!path) return;
  std::size_t equal = 0;
  for (const Example& example : read_examples(*path)) {
    const std::string& extension = example.extension;
    // The specification calls its task lists "disabled".
    if (extension != "table" && extension != "strikethrough" && extension != "disabled") continue;
    if (check(example, {})) ++equal;
  }
  CHECK(equal == 12);
  proved(format("GFM: {} examples of tables, tasks and strikethrough equal", equal));
}

TEST_CASE("samples of our own become what cmark-gfm writes") {
  int number = 0;
  for (const char* markdown : kSamples) check({++number, "", "", markdown}, {});
  for (const DifferentSample& sample : kDifferentSamples) {
    CAPTURE(sample.why);
    check_differs(sample.markdown, sample.instead);
  }
  proved(format("CommonMark and GFM: {} samples of our own equal, {} listed with reasons", number,
                std::size(kDifferentSamples)));
}

}  // namespace remit::html_commonmark_test
