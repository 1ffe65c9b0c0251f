#include "text/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "text/bare_addresses.h"
#include "text/divisions.h"
#include "text/footnotes.h"
#include "text/inline_text.h"
#include "text/leftover_markup.h"
#include "text/markdown_limits.h"
#include "text/markdown_marks.h"
#include "text/raw_html.h"
#include "text/table_rows.h"
#include "text/task_box.h"
#include "text/word_finder.h"

namespace remit {
namespace {

constexpr int kOptions =
    CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;

using CmarkDocument = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

// One text at a time: a parser with extensions puts their characters ("~") into a table of the
// whole process, and its end takes them out, so that another parser would pass over them meanwhile.
CmarkDocument parse(const std::string& text) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(kOptions);
  for (const char* name : {"table", "strikethrough", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text.data(), text.size());
  CmarkDocument document(cmark_parser_finish(parser), cmark_node_free);
  cmark_parser_free(parser);
  return document;
}

std::string_view view(const char* text) { return text ? std::string_view(text) : ""; }

// Walks cmark's tree once, with the marks at hand, and makes ours.
class TreeReader {
 public:
  TreeReader(const MarkedText& marked, Diagnostics& diagnostics)
      : text_(marked.text),
        marks_(marked.marks),
        diagnostics_(diagnostics),
        finder_(marked.text),
        inline_text_(marked, finder_, diagnostics) {}

  Blocks read(cmark_node* document) {
    for (cmark_node* n = cmark_node_first_child(document); n; n = cmark_node_next(n))
      if (cmark_node_get_type(n) == CMARK_NODE_FOOTNOTE_DEFINITION) footnotes_.push_back(n);
    open_footnotes_.resize(footnotes_.size());
    Blocks result = blocks(document);
    report_lost_footnotes(text_, lines_kept(document), diagnostics_);
    return result;
  }

 private:
  // --- blocks

  Blocks blocks(cmark_node* parent) {
    Blocks result;
    if (!enter(parent)) return result;
    for (cmark_node* n = cmark_node_first_child(parent); n; n = cmark_node_next(n))
      block(n, result);
    --depth_;
    return result;
  }

  bool enter(cmark_node* node) {
    if (++depth_ <= kMaxMarkdownDepth) return true;
    if (depth_ == kMaxMarkdownDepth + 1 && !too_deep_) {
      too_deep_ = true;
      diagnostics_.error(place(node), "limit.markdown-depth",
                         format("this is nested more than {} deep", kMaxMarkdownDepth),
                         "use fewer levels of lists, quotations or emphasis");
    }
    --depth_;
    return false;
  }

  struct Extent {
    int line, column, end_line, end_column;  // as cmark counts them
  };

  // A paragraph with a table directly behind it has no position of its own: the table has it.
  static Extent extent(cmark_node* node) {
    const Extent own{cmark_node_get_start_line(node), cmark_node_get_start_column(node),
                     cmark_node_get_end_line(node), cmark_node_get_end_column(node)};
    cmark_node* next = cmark_node_next(node);
    if (own.line == 0 && next) {
      const int line = cmark_node_get_start_line(next);
      return {line, cmark_node_get_start_column(next), line + line_count(node), 0};
    }
    cmark_node* before = cmark_node_previous(node);
    if (before && cmark_node_get_start_line(before) == 0)
      return {own.line + line_count(before), own.column, own.end_line, own.end_column};
    return own;
  }

  static int line_count(cmark_node* paragraph) {
    int lines = 1;
    for (cmark_node* n = cmark_node_first_child(paragraph); n; n = cmark_node_next(n))
      if (cmark_node_get_type(n) == CMARK_NODE_SOFTBREAK ||
          cmark_node_get_type(n) == CMARK_NODE_LINEBREAK)
        ++lines;
    return lines;
  }

  Place place(cmark_node* node) {
    const Extent e = extent(node);
    const std::size_t begin = finder_.offset(e.line, e.column);
    const std::size_t end = finder_.offset(e.end_line, e.end_column + 1);
    return text_.place(begin, std::max(begin, end));
  }

  void block(cmark_node* n, Blocks& out) {
    const Place where = place(n);
    switch (cmark_node_get_type(n)) {
      case CMARK_NODE_PARAGRAPH:
        return paragraph(n, where, out);
      case CMARK_NODE_HEADING:
        return heading(n, where, out);
      case CMARK_NODE_LIST:
        return list(n, where, out);
      case CMARK_NODE_CODE_BLOCK:
        return code_block(n, where, out);
      case CMARK_NODE_HTML_BLOCK:
        return read_html_block(view(cmark_node_get_literal(n)), where, marks_, out, diagnostics_);
      case CMARK_NODE_BLOCK_QUOTE:
        out.push_back({BlockQuote{blocks(n)}, where});
        return;
      case CMARK_NODE_THEMATIC_BREAK:
        out.push_back({HorizontalRule{}, where});
        return;
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        return;
      default:
        break;
    }
    if (view(cmark_node_get_type_string(n)) == "table") table(n, where, out);
  }

  void paragraph(cmark_node* n, Place where, Blocks& out) {
    Inlines content = inlines_of(n);
    Attr attr = inline_text_.take_paragraph_attributes(content, where);
    cmark_node* item = cmark_node_parent(n);
    const bool tight = item && cmark_node_get_type(item) == CMARK_NODE_ITEM &&
                       cmark_node_get_list_tight(cmark_node_parent(item));
    Block block{Para{}, where};
    if (tight)
      block.node = Plain{std::move(content)};
    else
      block.node = Para{std::move(content)};
    if (attr.empty())
      out.push_back(std::move(block));
    else
      out.push_back({Div{std::move(attr), {std::move(block)}}, where});
  }

  void heading(cmark_node* n, Place where, Blocks& out) {
    Inlines content = inlines_of(n);
    Attr attr = inline_text_.take_attributes(content);
    out.push_back(
        {Header{cmark_node_get_heading_level(n), std::move(attr), std::move(content)}, where});
  }

  void list(cmark_node* n, Place where, Blocks& out) {
    std::vector<Blocks> items;
    for (cmark_node* item = cmark_node_first_child(n); item; item = cmark_node_next(item)) {
      Blocks content = blocks(item);
      if (view(cmark_node_get_type_string(item)) == "tasklist")
        put_task_box(cmark_gfm_extensions_get_tasklist_item_checked(item), content);
      items.push_back(std::move(content));
    }
    if (cmark_node_get_list_type(n) == CMARK_BULLET_LIST) {
      out.push_back({BulletList{std::move(items)}, where});
      return;
    }
    const auto delim = cmark_node_get_list_delim(n) == CMARK_PAREN_DELIM
                           ? ListNumberDelim::one_paren
                           : ListNumberDelim::period;
    out.push_back({OrderedList{{cmark_node_get_list_start(n), ListNumberStyle::decimal, delim},
                               std::move(items)},
                   where});
  }

  void code_block(cmark_node* n, Place where, Blocks& out) {
    std::string code = code_text(view(cmark_node_get_literal(n)), marks_, diagnostics_);
    if (!code.empty() && code.back() == '\n') code.pop_back();
    const std::string info = without_marks(view(cmark_node_get_fence_info(n)), marks_);
    Attr attr;
    if (const std::string language = info.substr(0, info.find_first_of(" \t")); !language.empty())
      attr.add_class(language);
    out.push_back({CodeBlock{std::move(attr), std::move(code)}, where});
  }

  void table(cmark_node* n, Place where, Blocks& out) {
    Table result;
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(n);
    for (int i = 0; i < cmark_gfm_extensions_get_table_columns(n); ++i)
      result.columns.push_back({column_alignment(alignments[i]), std::nullopt});
    result.bodies.emplace_back();
    bool lost = false;
    for (cmark_node* row = cmark_node_first_child(n); row; row = cmark_node_next(row)) {
      Row cells;
      for (cmark_node* cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
        cells.cells.push_back(table_cell(cell));
      const bool head = cmark_gfm_extensions_get_table_row_is_header(row);
      (head ? result.head : result.bodies.front().rows).push_back(std::move(cells));
      const std::size_t line_begin = finder_.offset(cmark_node_get_start_line(row), 1);
      lost =
          !head && report_lost_cells(text_, line_begin, result.columns.size(), lost, diagnostics_);
    }
    out.push_back({std::move(result), where});
  }

  Cell table_cell(cmark_node* n) {
    Cell cell;
    cell.place = place(n);
    Inlines content = inlines_of(n);
    inline_text_.refuse_attributes(content);
    if (!content.empty()) cell.content.push_back({Plain{std::move(content)}, cell.place});
    return cell;
  }

  // --- inlines

  Inlines inlines_of(cmark_node* block) {
    const Extent e = extent(block);
    finder_.start(e.line, e.column, e.end_line, e.end_column);
    return inlines(block);
  }

  Inlines inlines(cmark_node* parent) {
    Inlines result;
    if (!enter(parent)) return result;
    for (cmark_node* n = cmark_node_first_child(parent); n; n = cmark_node_next(n))
      inline_node(n, result);
    --depth_;
    inline_text_.join_languages(result);
    return result;
  }

  // Attributes belong to blocks and pictures; inside other inlines they are text.
  Inlines inner(cmark_node* parent) {
    Inlines result = inlines(parent);
    inline_text_.put_back_attributes(result);
    return result;
  }

  void inline_node(cmark_node* n, Inlines& out) {
    const Place here = finder_.here();
    switch (cmark_node_get_type(n)) {
      case CMARK_NODE_TEXT:
        return inline_text_.words(view(cmark_node_get_literal(n)), out);
      case CMARK_NODE_SOFTBREAK:
        out.push_back({SoftBreak{}, here});
        return;
      case CMARK_NODE_LINEBREAK:
        out.push_back({LineBreak{}, here});
        return;
      case CMARK_NODE_EMPH:
        out.push_back({Emph{inner(n)}, here});
        return;
      case CMARK_NODE_STRONG:
        out.push_back({Strong{inner(n)}, here});
        return;
      case CMARK_NODE_CODE: {
        std::string code = code_text(view(cmark_node_get_literal(n)), marks_, diagnostics_);
        const Place where = finder_.find(code);
        out.push_back({Code{{}, std::move(code)}, where});
        return;
      }
      case CMARK_NODE_HTML_INLINE:
        return inline_text_.html(view(cmark_node_get_literal(n)), out);
      case CMARK_NODE_LINK:
        return link(n, out);
      case CMARK_NODE_IMAGE:
        return image(n, out);
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        return footnote(n, out);
      default:
        break;
    }
    if (view(cmark_node_get_type_string(n)) == "strikethrough")
      out.push_back({Strikeout{inner(n)}, here});
  }

  void link(cmark_node* n, Inlines& out) {
    Inlines content = inner(n);
    inline_text_.link(std::move(content), view(cmark_node_get_url(n)),
                      view(cmark_node_get_title(n)), out);
  }

  void image(cmark_node* n, Inlines& out) {
    const Place start = finder_.find("![");
    Inlines content = inner(n);
    inline_text_.image(std::move(content), start, view(cmark_node_get_url(n)),
                       view(cmark_node_get_title(n)), out);
  }

  // --- footnotes

  void footnote(cmark_node* n, Inlines& out) {
    const Place where = reference_place();
    const std::size_t index = std::strtoul(cmark_node_get_literal(n), nullptr, 10) - 1;
    if (index >= footnotes_.size() || !may_expand(index, where)) return;
    const WordFinder::Position position = finder_.position();
    open_footnotes_[index] = true;
    out.push_back({Footnote{blocks(footnotes_[index])}, where});
    open_footnotes_[index] = false;
    finder_.go_back(position);
  }

  Place reference_place() {
    const std::size_t begin = finder_.find("[^").begin;
    finder_.skip("]");
    return {text_.source, begin, std::max(begin, finder_.here().begin)};
  }

  // A footnote stands in the tree once for each reference to it, which must come to an end.
  bool may_expand(std::size_t index, const Place& where) {
    if (open_footnotes_[index]) {
      diagnostics_.error(where, "markdown.footnote-inside-itself", "this footnote refers to itself",
                         "remove the reference, or name another footnote");
      return false;
    }
    const Place text = place(footnotes_[index]);
    expanded_ += text.end - text.begin + 1;
    if (expanded_ <= kMaxMarkdownBytes) return true;
    if (!too_many_footnotes_)
      diagnostics_.error(where, "limit.footnotes",
                         "footnotes are referred to so often that they would fill more than 1 MB",
                         "refer to a footnote once, and to a paragraph where it is said again");
    too_many_footnotes_ = true;
    return false;
  }

  // Lines that the tree still holds: of text, and of the beginnings of footnotes.
  std::vector<bool> lines_kept(cmark_node* document) const {
    std::vector<bool> kept(static_cast<std::size_t>(cmark_node_get_end_line(document)) + 2);
    auto keep = [&](int first, int last) {
      for (int line = first; line <= last && std::size_t(line) < kept.size(); ++line)
        kept[std::size_t(line)] = true;
    };
    cmark_iter* iterator = cmark_iter_new(document);
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
      cmark_node* n = cmark_iter_get_node(iterator);
      const cmark_node_type type = cmark_node_get_type(n);
      const int line = cmark_node_get_start_line(n);
      if (type == CMARK_NODE_FOOTNOTE_DEFINITION) keep(line, line);
      if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_CODE_BLOCK ||
          type == CMARK_NODE_HTML_BLOCK)
        keep(line, cmark_node_get_end_line(n));
    }
    cmark_iter_free(iterator);
    return kept;
  }

  const MappedText& text_;
  const std::vector<Mark>& marks_;
  Diagnostics& diagnostics_;
  WordFinder finder_;
  InlineText inline_text_;
  std::vector<cmark_node*> footnotes_;
  std::vector<bool> open_footnotes_;  // those that are being read
  std::size_t expanded_ = 0;          // bytes of footnotes, as often as they are referred to
  bool too_many_footnotes_ = false;
  std::size_t depth_ = 0;
  bool too_deep_ = false;
};

}  // namespace

Blocks read_markdown(const MappedText& text, MarkdownKind kind, Diagnostics& diagnostics) {
  const bool facts = kind != MarkdownKind::composed;
  if (!check_markdown_limits(text, facts, diagnostics)) return {};
  const MarkedText marked = mark_markdown(text, facts);
  check_mark_limit(marked, diagnostics);
  Blocks blocks = TreeReader(marked, diagnostics).read(parse(marked.text.text).get());
  resolve_divisions(blocks, marked.marks, !facts, diagnostics);
  if (kind == MarkdownKind::prose) check_leftover_markup(blocks, diagnostics);
  if (kind == MarkdownKind::prose) link_bare_addresses(blocks);
  return check_block_limit(blocks, diagnostics) ? std::move(blocks) : Blocks();
}

}  // namespace remit
