#include "text/markdown_writer.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "base/strings.h"
#include "document/canonical.h"
#include "document/walk.h"
#include "text/line_start.h"
#include "text/markdown_check.h"
#include "text/markdown_inlines.h"
#include "text/markdown_tables.h"

namespace remit {
namespace {

constexpr const char* kNothing = "<!-- -->";  // a block that reads as none, and parts two others

const Inlines* paragraph_text(const Block& block) {
  if (const Para* para = get_if<Para>(block)) return &para->content;
  const Plain* plain = get_if<Plain>(block);
  return plain ? &plain->content : nullptr;
}

// The paragraph in a Div that carries its attributes as they stand at a paragraph's end, or null.
const Inlines* attributed_text(const Div& div) {
  const bool plain_attr = div.attr.attributes.empty() && !div.attr.empty() &&
                          std::all_of(div.attr.classes.begin(), div.attr.classes.end(),
                                      [](const std::string& name) { return name == "unnumbered"; });
  const Inlines* text =
      plain_attr && div.content.size() == 1 ? paragraph_text(div.content.front()) : nullptr;
  if (!text || text->empty()) return nullptr;
  const Image* image = get_if<Image>(text->back());
  return image && !image->attr.empty() ? nullptr : text;
}

// What a block is, so far as what stands beside it asks.
enum class Form { paragraph, heading, code, quotation, bullets, numbers, rule, table, division };

Form form_of(const Block& block) {
  if (paragraph_text(block)) return Form::paragraph;
  if (const Div* div = get_if<Div>(block))
    return attributed_text(*div) ? Form::paragraph : Form::division;
  if (get_if<Header>(block)) return Form::heading;
  if (get_if<CodeBlock>(block)) return Form::code;
  if (get_if<BlockQuote>(block)) return Form::quotation;
  if (get_if<OrderedList>(block)) return Form::numbers;
  if (get_if<HorizontalRule>(block)) return Form::rule;
  return get_if<Table>(block) ? Form::table : Form::bullets;
}

bool is_list(Form form) { return form == Form::bullets || form == Form::numbers; }

// Whether the list could interrupt a paragraph.
bool interrupts(const Block& block) {
  const OrderedList* ordered = get_if<OrderedList>(block);
  const BulletList* bullets = get_if<BulletList>(block);
  if (ordered && ordered->list.start != 1) return false;
  const auto* items = ordered ? &ordered->items : bullets ? &bullets->items : nullptr;
  return !items || (!items->empty() && !items->front().empty());
}

// Whether something must stand between two blocks even behind a blank line.
bool would_join(const Block& a, const Block& b) {
  const OrderedList* first = get_if<OrderedList>(a);
  const OrderedList* second = get_if<OrderedList>(b);
  if (first && second) return first->list.delim == second->list.delim;
  return form_of(a) == Form::bullets && form_of(b) == Form::bullets;
}

// The same without a blank line.
bool would_join_directly(const Block& a, const Block& b) {
  const Form before = form_of(a);
  const Form behind = form_of(b);
  if (before == Form::table) return behind != Form::division;
  if (before == Form::rule || before == Form::heading || before == Form::code) return false;
  if (before == Form::division) return would_join(a, b);
  if (behind == Form::paragraph || behind == Form::table) return true;
  if (behind == Form::quotation) return before == Form::quotation;
  return is_list(behind) && (!interrupts(b) || (is_list(before) && is_list(behind)));
}

// Whether the paragraphs of the items, which divisions do not hide, are those of a loose list.
bool holds_para(const Blocks& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    const Div* div = get_if<Div>(block);
    return get_if<Para>(block) || (div && holds_para(div->content));
  });
}

// The item that must have a block more for the list to be loose, or a number beyond them: a blank
// line counts only between two items or blocks, and neither behind a rule nor behind nothing.
std::size_t item_to_loosen(const std::vector<Blocks>& items) {
  std::size_t result = items.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].empty()) continue;
    for (std::size_t j = 0; j + 1 < items[i].size(); ++j)
      if (form_of(items[i][j]) != Form::rule) return items.size();
    if (form_of(items[i].back()) == Form::rule) continue;
    if (i + 1 < items.size()) return items.size();
    result = i;
  }
  return result;
}

// The list as an author writes it: the term in bold at the beginning of its item.
Blocks item_of(const std::pair<Inlines, std::vector<Blocks>>& definition, bool loose) {
  Inlines term = definition.first;
  Blocks item = definition.second.empty() ? Blocks() : definition.second.front();
  Attr attr;
  const Span* span = term.size() == 1 ? get_if<Span>(term.front()) : nullptr;
  if (span && !span->attr.has_class("fact")) {
    attr = span->attr;
    term = Inlines(span->content);
  }
  Inlines text = {{Strong{std::move(term)}, {}}};
  const Inlines* rest = item.empty() ? nullptr : paragraph_text(item.front());
  if (rest) {
    const Str* first = rest->empty() ? nullptr : get_if<Str>(rest->front());
    const bool joined = first && std::string(":;,.").find(first->text[0]) != std::string::npos;
    if (!joined) text.push_back({Space{}, {}});
    text.insert(text.end(), rest->begin(), rest->end());
    item.erase(item.begin());
  }
  Block paragraph{Plain{text}, {}};
  if (loose) paragraph.node = Para{std::move(text)};
  if (!attr.empty()) paragraph = {Div{std::move(attr), {std::move(paragraph)}}, {}};
  item.insert(item.begin(), std::move(paragraph));
  return item;
}

BulletList items_of(const DefinitionList& list) {
  bool loose = false;
  for (const auto& [term, definitions] : list.items)
    loose = loose || (!definitions.empty() && holds_para(definitions.front()));
  BulletList result;
  for (const auto& definition : list.items) result.items.push_back(item_of(definition, loose));
  return result;
}

void append(Lines& to, Lines lines, const std::string& prefix = "") {
  for (std::string& line : lines) to.push_back(line.empty() ? line : prefix + std::move(line));
}

// What the labels of footnotes begin with, so that no text looks like one.
std::string free_label_prefix(const Blocks& blocks) {
  std::string texts;
  for_each_inline(blocks, [&](const Inline& node) {
    if (const Str* word = get_if<Str>(node)) texts += word->text + " ";
  });
  if (texts.find("[^") == texts.npos) return {};
  std::string prefix = "note-";
  while (texts.find("[^" + prefix) != texts.npos) prefix += "-";
  return prefix;
}

class Writer {
 public:
  explicit Writer(const Blocks& blocks) : label_prefix_(free_label_prefix(blocks)) {}

  Lines document(const Blocks& blocks) {
    Lines lines;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i > 0) part(blocks[i - 1], blocks[i], false, lines);
      append(lines, block(blocks[i], {kMarkdownWidth, false, false}));
      for (std::size_t n = notes_written_; n < notes_.size(); ++n) note(n, lines);
      notes_written_ = notes_.size();
    }
    return lines;
  }

 private:
  struct Within {
    std::size_t width;
    bool tight;       // in a list without blank lines
    bool lines_kept;  // in a sign-off

    Within narrower(std::size_t by) const {
      return {width > by + 20 ? width - by : 20, tight, lines_kept};
    }
  };

  // --- blocks

  Lines blocks(const Blocks& list, const Within& within) {
    Lines lines;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) part(list[i - 1], list[i], within.tight, lines);
      append(lines, block(list[i], within));
    }
    return lines;
  }

  static void part(const Block& a, const Block& b, bool tight, Lines& lines) {
    if (!tight) lines.emplace_back();
    if (!(tight ? would_join_directly(a, b) : would_join(a, b))) return;
    lines.emplace_back(kNothing);
    if (!tight) lines.emplace_back();
  }

  Lines block(const Block& b, const Within& within) {
    return visit_node([&](const auto& node) { return this->node(node, within); }, b);
  }

  Lines node(const Plain& n, const Within& within) { return paragraph(n.content, {}, within); }
  Lines node(const Para& n, const Within& within) { return paragraph(n.content, {}, within); }

  Lines node(const Header& n, const Within&) {
    const std::string lead(static_cast<std::size_t>(std::clamp(n.level, 1, 6)), '#');
    auto words = markdown_words(n.content, inlines({0, false, false}, true));
    add_attributes(words, n.attr);
    return markdown_lines(words, {0, true, lead + (words.empty() ? "" : " ")});
  }

  Lines node(const CodeBlock& n, const Within&) {
    std::size_t longest = 2;
    for (std::size_t i = 0, run = 0; i < n.text.size(); ++i) {
      run = n.text[i] == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    Lines lines = {fence + (n.attr.classes.empty() ? "" : n.attr.classes.front())};
    if (!n.text.empty())
      for (const std::string_view line : split(n.text, '\n')) lines.emplace_back(line);
    lines.push_back(fence);
    return lines;
  }

  Lines node(const BlockQuote& n, const Within& within) {
    Lines lines;
    for (const std::string& line :
         blocks(n.content, {within.narrower(2).width, false, within.lines_kept}))
      lines.push_back(line.empty() ? ">" : "> " + line);
    if (lines.empty()) lines.emplace_back(">");
    return lines;
  }

  Lines node(const HorizontalRule&, const Within&) { return {"***"}; }

  Lines node(const Div& n, const Within& within) {
    if (const Inlines* text = attributed_text(n)) return paragraph(*text, n.attr, within);
    const bool named = n.attr.id.empty() && n.attr.attributes.empty() && n.attr.classes.size() == 1;
    Lines lines = {"::: " + (named ? n.attr.classes.front() : "{" + attributes_text(n.attr) + "}")};
    Within inside = within;
    inside.lines_kept = within.lines_kept || n.attr.has_class("sign-off");
    append(lines, blocks(n.content, inside));
    lines.emplace_back(":::");
    return lines;
  }

  Lines node(const Table& n, const Within& within) {
    Lines lines = table_markdown(n, within.width, [&](const Cell& cell) {
      const Inlines* text = cell.content.empty() ? nullptr : paragraph_text(cell.content.front());
      if (!text) return std::string();
      return markdown_lines(markdown_words(*text, inlines(within, true)), {0, true, " "})
          .front()
          .substr(1);
    });
    const Inlines* caption = n.caption.empty() ? nullptr : paragraph_text(n.caption.front());
    if (!caption) return lines;
    auto words = markdown_words(*caption, inlines(within, false));
    words.emplace(words.begin());
    add_attributes(words, n.attr);
    append(lines, markdown_lines(words, {within.width, within.lines_kept, "Table:"}));
    return lines;
  }

  // --- lists

  Lines node(const BulletList& n, const Within& within) {
    return list(
        n.items, [](std::size_t) { return std::string("- "); }, within);
  }

  Lines node(const OrderedList& n, const Within& within) {
    const char* delim = n.list.delim == ListNumberDelim::one_paren ? ") " : ". ";
    return list(
        n.items,
        [&](std::size_t i) { return std::to_string(n.list.start + static_cast<int>(i)) + delim; },
        within);
  }

  Lines node(const DefinitionList& n, const Within& within) { return node(items_of(n), within); }

  Lines list(const std::vector<Blocks>& items,
             const std::function<std::string(std::size_t)>& marker, const Within& within) {
    const bool loose = std::any_of(items.begin(), items.end(), holds_para);
    const std::size_t loosened = item_to_loosen(items);
    Lines lines;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0 && loose) lines.emplace_back();
      const std::string mark = marker(i);
      Within inside = within.narrower(mark.size());
      inside.tight = !loose;
      Lines item = blocks(items[i], inside);
      if (item.empty()) item.emplace_back();
      if (loose && i == loosened) append(item, {"", kNothing});
      lines.push_back(item.front().empty() ? mark.substr(0, mark.size() - 1) : mark + item.front());
      item.erase(item.begin());
      append(lines, std::move(item), std::string(mark.size(), ' '));
    }
    return lines;
  }

  // --- paragraphs

  InlineMarkdown inlines(const Within& within, bool one_line) {
    return {[this](const Footnote& n) {
              notes_.push_back(n.content);
              return label(notes_.size());
            },
            one_line, within.lines_kept};
  }

  static void add_attributes(std::vector<MarkdownWord>& words, const Attr& attr) {
    if (attr.empty()) return;
    if (words.empty()) words.emplace_back();
    words.back().attributes = " {" + attributes_text(attr) + "}";
  }

  Lines paragraph(const Inlines& content, const Attr& attr, const Within& within) {
    auto words = markdown_words(content, inlines(within, false));
    add_attributes(words, attr);
    return markdown_lines(words, {within.width, within.lines_kept, ""});
  }

  std::string label(std::size_t number) const { return format("{}{}", label_prefix_, number); }

  // A footnote stands behind the block of the document that refers to it; its own may add more.
  void note(std::size_t index, Lines& lines) {
    const Blocks content = notes_[index];
    Lines inside = blocks(content, {kMarkdownWidth - 4, false, false});
    if (inside.empty()) inside.emplace_back();
    // Behind a note's label no division is opened.
    const std::string_view first = inside.front();
    if (first.substr(behind_markers(first)).starts_with(":::"))
      inside.insert(inside.begin(), kNothing);
    lines.emplace_back();
    lines.push_back(format("[^{}]: {}", label(index + 1), inside.front()));
    inside.erase(inside.begin());
    append(lines, std::move(inside), "    ");
  }

  const std::string label_prefix_;
  std::vector<Blocks> notes_;
  std::size_t notes_written_ = 0;
};

}  // namespace

std::string write_markdown(const Blocks& blocks, Diagnostics& diagnostics) {
  const Blocks tree = canonical(blocks);
  std::string text;
  for (const std::string& line : Writer(tree).document(tree)) text += line + "\n";
  return check_written(tree, text, diagnostics) ? text : std::string();
}

}  // namespace remit
