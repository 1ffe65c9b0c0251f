#include "unit/text/random_tree.h"

#include <iterator>

#include "document/canonical.h"

using namespace remit;

namespace {

constexpr int kDeepestTree = 4;

const char* const kNasty[] = {
    "\\",      "*",       "**",       "***",    "_",   "__",   "#",     "##",
    "1.",      "12)",     "-",        "--",     "---", "+",    "=",     "===",
    ">",       ">>",      "|",        "|---|",  "a|b", ":-:",  ":::",   "::",
    "{#x}",    "{.x}",    "{-}",      "{{x}}",  "{{",  "}}",   "[^1]",  "[^1]:",
    "[a]:",    "[a](b)",  "](x)",     "![a]",   "!",   "[",    "]",     "(",
    ")",       "`",       "``",       "```",    "~",   "~~",   "~~~",   "<br>",
    "<b>",     "</b>",    "<!--",     "-->",    "<",   "<?",   "&",     "&amp;",
    "&#35;",   "&copy;",  "Q&A",      "\"",     "'",   "it's", "“so”",  "…",
    "...",     "....",    "a..b",     "–",      "—",   "5-7",  "a_b_c", "_a",
    "Table:",  "Table",   "x:",       ":x",     "[ ]", "[x]",  "☐",     "http://a.b/c",
    "www.a.b", "a@b.org", "\\\\",     "\\*",    "*a*", "$x$",  "100%",  "£5",
    "Tŷ",      "漢字",    "a\u00a0b", "\u00a0", "é",   ".",    ",",     "End.",
    "The",     "e.g.",    "2024.",    "(a)",    "a.",  "i)",   "\\|",   "<a@b>",
    "{",       "}",       "#a"};

const char* const kDivisions[] = {"note",        "box",   "quoted",   "landscape",
                                  "row-headers", "cover", "appendix", "table-note"};

Inlines list_of(Inline node) {
  Inlines result;
  result.push_back(std::move(node));
  return result;
}

}  // namespace

std::string RandomTree::word() {
  if (chance(35)) return kNasty[below(std::size(kNasty))];
  std::string result = "w" + std::to_string(below(100));
  if (chance(10)) result += kNasty[below(std::size(kNasty))];
  if (chance(5)) result = kNasty[below(std::size(kNasty))] + result;
  if (chance(10)) result += ".";
  if (chance(10) && result[0] == 'w') result[0] = 'W';
  return result;
}

Inlines RandomTree::words(unsigned most) {
  Inlines result;
  for (unsigned i = below(most) + 1; i > 0; --i) {
    if (!result.empty()) result.push_back({Space{}, {}});
    result.push_back({Str{word()}, {}});
  }
  return result;
}

Inlines RandomTree::inlines(unsigned most, bool links) {
  Inlines result = words(most);
  while (chance(40)) {
    if (chance(70)) result.push_back({Space{}, {}});
    result.push_back(inline_node(links));
    if (chance(60)) {
      if (chance(50)) result.push_back({Space{}, {}});
      for (Inline& node : words(most)) result.push_back(std::move(node));
    }
  }
  if (chance(15)) result.erase(result.begin());
  if (result.empty()) result = words(1);
  return result;
}

Inline RandomTree::inline_node(bool links) {
  switch (below(8)) {
    case 0:
      return {Code{{}, chance(50) ? "a `` b" : word() + " x " + word()}, {}};
    case 1:
      return {LineBreak{}, {}};
    case 2:
      return links ? link_or_picture() : Inline{Str{"x"}, {}};
    case 3:
      if (!links || depth_ > 2) return {Str{"x"}, {}};
      return {Footnote{blocks(2, false)}, {}};
    default:
      return emphasis(links);
  }
}

// Deeper than twice, Markdown cannot say it where it begins with a sign.
Inline RandomTree::emphasis(bool links) {
  if (emphasis_ >= 2) return {Str{"deep"}, {}};
  unsigned kind = below(3);
  if (kind == 2 && struck_out_) kind = 1;  // nor what is struck out within what is
  const bool was_struck_out = struck_out_;
  struck_out_ = struck_out_ || kind == 2;
  ++emphasis_;
  Inlines content = inlines(3, links);
  --emphasis_;
  struck_out_ = was_struck_out;
  if (kind == 0) return {Emph{std::move(content)}, {}};
  if (kind == 1) return {Strong{std::move(content)}, {}};
  return {Strikeout{std::move(content)}, {}};
}

Inline RandomTree::link_or_picture() {
  static const char* const kUrls[] = {"#id",
                                      "https://example.org/a_b?c=d&e=f&copy;",
                                      "mailto:a@b.org",
                                      "a/b(c).pdf",
                                      "x*y",
                                      "plan.pdf#page=2"};
  if (chance(30)) return {Link{{}, {}, {"#" + id(), ""}}, {}};
  const Target target{kUrls[below(6)], chance(20) ? "a \"title\" & {#x} \\" : ""};
  if (chance(70)) return {Link{{}, inlines(3, false), target}, {}};
  return {Image{{}, words(3), target}, {}};
}

Blocks RandomTree::blocks(unsigned most, bool tight) {
  Blocks result;
  for (unsigned i = below(most) + 1; i > 0; --i) result.push_back(block(tight));
  return result;
}

Block RandomTree::block(bool tight) {
  ++depth_;
  const unsigned kind = below(depth_ < kDeepestTree ? 14 : 8);
  Block result;
  if (kind <= 3) result = paragraph(tight);
  if (kind == 4) result = {Header{static_cast<int>(below(6)) + 1, {}, inlines(4)}, {}};
  if (kind == 5) result = code_block();
  if (kind == 6) result = {HorizontalRule{}, {}};
  if (kind == 7) result = table(tight);
  if (kind == 8 || kind == 9) result = list();
  if (kind == 10) result = {BlockQuote{blocks(3, false)}, {}};
  if (kind == 11) result = division(tight);
  if (kind == 12) result = definitions();
  if (kind == 13) result = sign_off(tight);
  Header* header = get_if<Header>(result);
  if (header && chance(50)) header->attr = {id(), {"unnumbered", "x"}, {{"key", "a value"}}};
  --depth_;
  return result;
}

Block RandomTree::paragraph(bool tight) {
  Inlines content = inlines(chance(10) ? 40 : 6);
  const bool picture = chance(5);
  if (picture) content.push_back({Image{{id(), {}, {}}, words(2), {"a.png", ""}}, {}});
  Block result{Para{content}, {}};
  if (tight) result.node = Plain{std::move(content)};
  if (!chance(25)) return result;
  Attr attr{picture || chance(70) ? id() : "", {}, {}};
  if (attr.id.empty() || (!picture && chance(30))) attr.classes = {"unnumbered"};
  return {Div{std::move(attr), {std::move(result)}}, {}};
}

Block RandomTree::code_block() {
  static const char* const kTexts[] = {"",
                                       "\n",
                                       "int a;",
                                       "a\n\n  b\n",
                                       "```\n:::\n```",
                                       "{{x}} {#a}\nTable: x\n<!--",
                                       "    - a\n~~~~\n"};
  CodeBlock result{{}, kTexts[below(7)]};
  if (chance(40)) result.attr.classes = {"c++"};
  return {std::move(result), {}};
}

Block RandomTree::list() {
  const bool tight = chance(50);
  std::vector<Blocks> items;
  for (unsigned i = below(3) + 1; i > 0; --i) {
    items.push_back(chance(5) ? Blocks() : blocks(chance(70) ? 1 : 3, tight));
    if (chance(60)) items.back().insert(items.back().begin(), paragraph(tight));
  }
  if (chance(50)) return {BulletList{std::move(items)}, {}};
  const auto delim = chance(50) ? ListNumberDelim::period : ListNumberDelim::one_paren;
  const int start = chance(60) ? 1 : static_cast<int>(below(200));
  return {OrderedList{{start, ListNumberStyle::decimal, delim}, std::move(items)}, {}};
}

Block RandomTree::table(bool tight) {
  Table result;
  const unsigned columns = below(3) + 1;
  for (unsigned i = 0; i < columns; ++i)
    result.columns.push_back({static_cast<Alignment>(below(4)), std::nullopt});
  auto row = [&] {
    Row r;
    for (unsigned i = 0; i < columns; ++i) {
      r.cells.emplace_back();
      if (chance(85)) r.cells.back().content = {{Plain{inlines(3)}, {}}};
    }
    return r;
  };
  result.head = {row()};
  result.bodies.emplace_back();
  for (unsigned i = below(4) + (tight ? 1 : 0); i > 0; --i)
    result.bodies.front().rows.push_back(row());
  if (!tight && chance(50)) {
    result.caption = {{Plain{inlines(6)}, {}}};
    if (chance(50)) result.attr = {id(), {"wide"}, {}};
  }
  return {std::move(result), {}};
}

Block RandomTree::division(bool tight) {
  Attr attr{chance(30) ? id() : "", {kDivisions[below(8)]}, {}};
  if (chance(20)) attr.add_class("note");
  if (chance(20)) attr.attributes = {{"key", "a value"}, {"other", ""}};
  return {Div{std::move(attr), blocks(3, tight)}, {}};
}

Block RandomTree::definitions() {
  const bool tight = chance(50);
  DefinitionList result;
  for (unsigned i = below(3) + 1; i > 0; --i) {
    ++emphasis_;
    Inlines term = inlines(2);
    --emphasis_;
    if (chance(20)) term = list_of({Span{{id(), {}, {}}, std::move(term)}, {}});
    Inlines text = inlines(6);
    Block first{Para{text}, {}};
    if (tight) first.node = Plain{std::move(text)};
    Blocks meaning = {std::move(first)};
    if (chance(20)) meaning.push_back(block(tight));
    result.items.push_back({std::move(term), {std::move(meaning)}});
  }
  return {Div{{"", {"definitions"}, {}}, {{std::move(result), {}}}}, {}};
}

Block RandomTree::sign_off(bool tight) {
  Inlines lines = words(3);
  for (unsigned i = below(3); i > 0; --i) {
    lines.push_back({LineBreak{}, {}});
    for (Inline& node : words(3)) lines.push_back(std::move(node));
  }
  Block block{Para{lines}, {}};
  if (tight) block.node = Plain{std::move(lines)};
  return {Div{{"", {"sign-off"}, {}}, {std::move(block)}}, {}};
}

Blocks RandomTree::document() { return canonical(blocks(6, false)); }
