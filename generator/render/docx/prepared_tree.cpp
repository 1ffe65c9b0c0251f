// What to know about Pandoc 2.17's DOCX writer:
// - A Div with "custom-style" gives that style, by its name, to the paragraphs in it.
// - It makes bookmarks of the ids of Divs, Spans and headings, but not of links and code.
// - It drops empty paragraphs. Where one is needed, it holds a no-break space.
// - It gives the paragraphs of a footnote their style, but not those in lists there.
//
// And about Word: paragraphs in the same frame (w:pBdr) that follow each other share one, so an
// empty line goes between two notes or boxes.
//
// `clause_` carries the level of the numbered paragraph through the document, since the style of
// the text and lists after it follows from that.
#include "render/docx/prepared_tree.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/format.h"
#include "document/division_kinds.h"
#include "document/walk.h"
#include "render/docx/changes.h"
#include "render/docx/former_styles.h"
#include "render/docx/languages.h"
#include "render/docx/paragraph_styles.h"
#include "render/docx/pictures.h"
#include "render/docx/sections.h"
#include "render/docx/style_names.h"
#include "render/docx/table_grid.h"
#include "text/addresses.h"

namespace remit {
namespace {

constexpr const char* kFootnoteText = "Footnote Text";
constexpr const char* kFigure = "Figure";
constexpr const char* kFigureCaption = "Image Caption";
constexpr const char* kTableCaption = "Table Caption";
constexpr const char* kDiagramText = "diagram-text";
constexpr const char* kCode = "Source Code";
constexpr int kDeepestHeading = 9;

constexpr const char* kBodyText = "BodyText";

bool is_numbered_division(const Block& block) {
  const Div* division = get_if<Div>(block);
  return division && division->attr.has_class("numbered");
}

bool begins_numbered(const Blocks& item) {
  return !item.empty() && is_numbered_division(item.front());
}

int number_from(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Block in_division(std::string style, std::string id, Blocks content, Place place) {
  Div division;
  division.attr.id = std::move(id);
  if (!style.empty()) division.attr.set("custom-style", std::move(style));
  division.content = std::move(content);
  return {std::move(division), place};
}

// Pandoc makes no bookmark of the id of a link or of code: a span around it carries it.
void anchor_inlines(Inlines& inlines) {
  for (Inline& node : inlines) {
    Attr* attr = attr_of(node);
    if (!attr || attr->id.empty() || !(get_if<Link>(node) || get_if<Code>(node))) continue;
    Span span;
    span.attr.id = std::move(attr->id);
    attr->id.clear();
    span.content.push_back({std::move(node.node), node.place});
    node.node = std::move(span);
  }
}

// An address that is relative to a page leads nowhere from a document that was sent by email.
void unlink_neighbours(Inlines& inlines) {
  for (Inline& node : inlines) {
    Link* link = get_if<Link>(node);
    if (!link || link->target.url.starts_with('#') || !scheme_of(link->target.url).empty())
      continue;
    Span span{Attr{link->attr.id, {}, {}}, std::move(link->content)};
    node.node = std::move(span);
  }
}

Block empty_line(const char* style, Place place, Change change = Change::none) {
  // Pandoc drops empty paragraphs.
  Inlines space = changed_block({Inline{Str{"\u00a0"}, place}}, change);
  return in_division(style, "", {Block{Para{std::move(space)}, place}}, place);
}

Change change_in(const Block& block) {
  const Attr* attr = attr_of(block);
  return attr ? marked_change(*attr) : Change::none;
}

// Whether Word would draw one frame around both. A block that replaces the other can share its
// frame, as only one of them stays.
bool are_in_one_frame(const Block& block, const Block& next) {
  const Change change = change_in(block), next_change = change_in(next);
  if (change != Change::none && next_change != Change::none && change != next_change) return false;
  const Div* first = get_if<Div>(block);
  const Div* second = get_if<Div>(next);
  const DivisionKind* kind = first ? word_division(first->attr) : nullptr;
  return kind && *kind->word_list && second && word_division(second->attr) == kind;
}

// A picture that is all there is, be it inserted or deleted; or null.
Image* lone_picture(Inlines& content) {
  if (content.size() != 1) return nullptr;
  Span* span = get_if<Span>(content.front());
  if (span && change_of(span->attr) != Change::none) return lone_picture(span->content);
  return get_if<Image>(content.front());
}

// Pandoc gives the paragraphs of a footnote their style, but not those in its lists.
void style_footnotes(Inlines& inlines) {
  for (Inline& node : inlines) {
    Footnote* note = get_if<Footnote>(node);
    if (!note) continue;
    walk(note->content,
         {[](Blocks& list) {
            for (Block& block : list)
              if (Plain* plain = get_if<Plain>(block))
                block =
                    in_division(kFootnoteText, "",
                                {Block{Para{std::move(plain->content)}, block.place}}, block.place);
          },
          {}});
  }
}

class TreeMaker {
 public:
  explicit TreeMaker(const DocxStyle& style) : fitter_(style) {}

  Blocks blocks(Blocks content, const Styling& styling);
  std::vector<NumberedPart> take_parts() { return std::move(parts_); }
  const std::vector<WideTable>& wide_tables() const { return fitter_.wide_tables(); }

 private:
  void add(Blocks& out, Block block, const Styling& styling);
  void add_text(Blocks& out, Inlines content, const Styling& styling, Place place);
  void add_changed_code(Blocks& out, CodeBlock code, Change change, Place place);
  void add_heading(Blocks& out, Header header, Place place);
  void add_list(Blocks& out, Block& block, std::vector<Blocks>& items, const Styling& styling);
  void add_numbered_items(Blocks& out, std::vector<Blocks>& items, const Styling& styling);
  void add_numbered(Blocks& out, Div division, Place place);
  void add_division(Blocks& out, Div division, const Styling& styling, Place place);
  void add_continuation(Blocks& out, Div division, Place place);
  void add_turn(Blocks& out, bool landscape, Place place);
  void add_table(Blocks& out, Table table, Place place);
  // Content that does not continue the numbered paragraph before it: a quotation, a definition, a
  // cell.
  Blocks apart(Blocks content, const Styling& styling);

  TableFitter fitter_;
  std::vector<NumberedPart> parts_;
  Clause clause_;
  bool new_page_ = false;  // before the next heading
  bool in_cover_ = false;
  bool in_cell_ = false;
  bool in_signatures_ = false;
  bool in_landscape_ = false;
};

Blocks TreeMaker::blocks(Blocks content, const Styling& styling) {
  Blocks out;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const Place place = content[i].place;
    const bool part = i + 1 < content.size() && are_in_one_frame(content[i], content[i + 1]);
    Change change = change_in(content[i]);
    if (change == Change::none && part) change = change_in(content[i + 1]);
    const Div* division = get_if<Div>(content[i]);
    const bool above_table = division && division->attr.has_class("caption") &&
                             i + 1 < content.size() && get_if<Table>(content[i + 1]);
    if (above_table)
      add_division(out, std::move(*get_if<Div>(content[i])), {kTableCaption, ""}, place);
    else
      add(out, std::move(content[i]), styling);
    if (part) out.push_back(empty_line(kTableEnd, place, change));
  }
  return out;
}

Blocks TreeMaker::apart(Blocks content, const Styling& styling) {
  const Clause clause = std::exchange(clause_, {});
  Blocks result = blocks(std::move(content), styling);
  clause_ = clause;
  return result;
}

void TreeMaker::add(Blocks& out, Block block, const Styling& styling) {
  const Place place = block.place;
  if (Plain* plain = get_if<Plain>(block)) {
    add_text(out, std::move(plain->content), styling, place);
  } else if (Para* para = get_if<Para>(block)) {
    add_text(out, std::move(para->content), styling, place);
  } else if (Header* header = get_if<Header>(block)) {
    add_heading(out, std::move(*header), place);
  } else if (OrderedList* ordered = get_if<OrderedList>(block)) {
    if (std::any_of(ordered->items.begin(), ordered->items.end(), begins_numbered))
      add_numbered_items(out, ordered->items, styling);
    else
      add_list(out, block, ordered->items, styling);
  } else if (BulletList* bullets = get_if<BulletList>(block)) {
    add_list(out, block, bullets->items, styling);
  } else if (BlockQuote* quote = get_if<BlockQuote>(block)) {
    quote->content = apart(std::move(quote->content), {"", kQuotedList});
    out.push_back(std::move(block));
  } else if (DefinitionList* definitions = get_if<DefinitionList>(block)) {
    for (auto& [term, meanings] : definitions->items)
      for (Blocks& meaning : meanings) meaning = apart(std::move(meaning), {"", kDefinitionList});
    out.push_back(std::move(block));
  } else if (Table* table = get_if<Table>(block)) {
    add_table(out, std::move(*table), place);
  } else if (Div* division = get_if<Div>(block)) {
    add_division(out, std::move(*division), styling, place);
  } else if (const Change change = change_in(block); change != Change::none) {
    add_changed_code(out, std::move(*get_if<CodeBlock>(block)), change, place);
  } else {
    out.push_back(std::move(block));
  }
}

// As Pandoc writes code, but for the change.
void TreeMaker::add_changed_code(Blocks& out, CodeBlock code, Change change, Place place) {
  code.attr.set("change", "");
  Inlines words = {Inline{Code{Attr{"", code.attr.classes, {}}, std::move(code.text)}, place}};
  out.push_back(in_division(kCode, std::move(code.attr.id),
                            {Block{Para{changed_block(std::move(words), change)}, place}}, place));
}

void TreeMaker::add_text(Blocks& out, Inlines content, const Styling& styling, Place place) {
  const Span* span = content.size() == 1 ? get_if<Span>(content.front()) : nullptr;
  const Change change = span ? change_of(span->attr) : Change::none;
  Image* picture = lone_picture(content);
  const std::string caption = picture ? std::exchange(picture->target.title, "") : std::string();
  const StyleName& styles = styling.text.empty() && picture ? kFigure : styling.text;
  const Change whole = change_of_block(content);
  const std::string style = whole == Change::deletion ? styles.was : styles.now;
  if (whole == Change::none && styles.was != styles.now)
    content.insert(content.begin(), former_style(styles.was.empty() ? kBodyText : styles.was));
  Block para{Para{std::move(content)}, place};
  out.push_back(style.empty() ? std::move(para) : in_division(style, "", {std::move(para)}, place));
  if (!caption.empty())
    out.push_back(in_division(
        kFigureCaption, "", {Block{Para{changed_block(inlines_from_text(caption), change)}, place}},
        place));
}

void TreeMaker::add_heading(Blocks& out, Header header, Place place) {
  header.level = std::clamp(header.level, 1, kDeepestHeading);
  const Attr& attr = header.attr;
  const bool new_page = (attr.has_class("appendix") && !attr.has_class("same-page")) || new_page_;
  parts_.push_back({format("Heading{}", header.level), attr.get("number"),
                    number_from(attr.get("level")), attr.get("list"), new_page, place, 0,
                    marked_change(attr) == Change::deletion});
  new_page_ = false;
  set_in_time(clause_, {}, marked_change(attr));
  header.attr = Attr{header.attr.id, {}, {}};
  out.push_back({std::move(header), place});
}

void TreeMaker::add_list(Blocks& out, Block& block, std::vector<Blocks>& items,
                         const Styling& styling) {
  StyleName style = styling.list;
  if (style.empty()) style = style_at(clause_, clause_list_style, kListText);
  const Clause clause = clause_;
  for (Blocks& item : items) item = blocks(std::move(item), {style, style});
  clause_ = clause;
  out.push_back(std::move(block));
}

void TreeMaker::add_numbered_items(Blocks& out, std::vector<Blocks>& items,
                                   const Styling& styling) {
  const Clause clause = clause_;
  for (Blocks& item : items) {
    Blocks made = blocks(std::move(item), styling);
    std::move(made.begin(), made.end(), std::back_inserter(out));
    clause_ = clause;
  }
}

void TreeMaker::add_numbered(Blocks& out, Div division, Place place) {
  const int level = number_from(division.attr.get("level"));
  const Change change = marked_change(division.attr);
  const bool deleted = change == Change::deletion;
  parts_.push_back({clause_style(level), division.attr.get("number"), level,
                    division.attr.get("list"), false, place,
                    deleted ? 0 : number_from(division.attr.get("run")), deleted});
  Inlines lead;
  Blocks& content = division.content;
  if (!content.empty()) {
    Para* para = get_if<Para>(content.front());
    Plain* plain = get_if<Plain>(content.front());
    if (para || plain) {
      lead = std::move(para ? para->content : plain->content);
      content.erase(content.begin());
    }
  }
  if (lead.empty()) lead = changed_block({Inline{Str{"\u00a0"}, place}}, change);  // as above
  out.push_back(in_division(clause_style(level), division.attr.id,
                            {Block{Para{std::move(lead)}, place}}, place));
  set_in_time(clause_, std::optional(level), change);
  const Clause clause = clause_;
  const Styling rest{clause_text_style(level), clause_list_style(level)};
  for (Block& block : content) add(out, std::move(block), rest);
  clause_ = clause;
}

void TreeMaker::add_division(Blocks& out, Div division, const Styling& styling, Place place) {
  if (division.attr.has_class("numbered")) return add_numbered(out, std::move(division), place);
  new_page_ = new_page_ || division.attr.has_class("appendix");
  const bool outer_cover = std::exchange(in_cover_, in_cover_ || division.attr.has_class("cover"));
  const bool outer_signatures =
      std::exchange(in_signatures_, in_signatures_ || division.attr.has_class("signatures"));
  const bool turned = division.attr.has_class("landscape") && !in_cell_ && !in_landscape_;
  if (turned) add_turn(out, true, place);
  const bool continues = clause_.now || clause_.was;
  if (division.attr.has_class("unnumbered") && continues && styling.text.empty())
    return add_continuation(out, std::move(division), place);
  const DivisionKind* kind = word_division(division.attr);
  const bool already_styled = styling.text.now == kTableCaption;
  const bool stands_apart = division.attr.has_class(kDiagramText) && styling.text.empty();
  Blocks content;
  if (kind && !already_styled)
    content = apart(std::move(division.content), {kind->word_text, kind->word_list});
  else if (stands_apart)
    content = apart(std::move(division.content), {});
  else
    content = blocks(std::move(division.content), styling);
  in_cover_ = outer_cover;
  in_signatures_ = outer_signatures;
  out.push_back(in_division("", division.attr.id, std::move(content), place));
  if (turned) add_turn(out, false, place);
}

// A paragraph without a number continues the numbered one before it.
void TreeMaker::add_continuation(Blocks& out, Div division, Place place) {
  const Styling rest{style_at(clause_, clause_text_style, ""),
                     style_at(clause_, clause_list_style, kListText)};
  Blocks content = blocks(std::move(division.content), rest);
  out.push_back(in_division("", division.attr.id, std::move(content), place));
}

// Where pages are turned, or turned back (sections.h).
void TreeMaker::add_turn(Blocks& out, bool landscape, Place place) {
  in_landscape_ = landscape;
  const char* text = landscape ? kLandscape : kPortrait;
  out.push_back(in_division(kSectionEnd, "", {Block{Para{inlines_from_text(text)}, place}}, place));
}

void TreeMaker::add_table(Blocks& out, Table table, Place place) {
  const bool outer_cell = std::exchange(in_cell_, true);
  prepare_table(table, in_cover_, [&](Blocks& content, const char* style) {
    if (in_signatures_ && style == std::string_view(kTableText)) style = kSignature;
    if (in_signatures_ && content.empty()) content = {empty_line("", place)};
    content = apart(std::move(content), {style, kTableList});
  });
  in_cell_ = outer_cell;
  const bool turns = fitter_.fit(table, {place, in_cover_, in_cell_, in_landscape_});
  if (turns) add_turn(out, true, place);
  const std::string id = table.attr.id;
  table.attr = {};
  Block block{std::move(table), place};
  out.push_back(id.empty() ? std::move(block) : in_division("", id, {std::move(block)}, place));
  if (turns) add_turn(out, false, place);
}

}  // namespace

DocxTree tree_for_docx(const Blocks& blocks, const DocxStyle& style,
                       const std::vector<Picture>& pictures, Diagnostics& diagnostics) {
  DocxTree result;
  Blocks content = mark_changes(blocks);
  result.files = stage_pictures(content, pictures, diagnostics);
  result.has_languages = mark_languages(content);
  walk(content, {{}, unlink_neighbours});
  walk(content, {{}, anchor_inlines});
  walk(content, {{}, style_footnotes});
  TreeMaker maker(style);
  result.blocks = maker.blocks(std::move(content), {});
  result.parts = maker.take_parts();
  return result;
}

std::vector<WideTable> wide_tables(const Blocks& blocks, const DocxStyle& style) {
  TreeMaker maker(style);
  maker.blocks(mark_changes(blocks), {});
  return maker.wide_tables();
}

}  // namespace remit
