#include "render/html/writer.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "text/escaping.h"

namespace remit {
namespace {

// Attributes of the tree that are for other formats, or that HTML shows otherwise.
bool is_internal(std::string_view name) {
  static constexpr std::string_view kInternal[] = {"number", "level", "list",         "label",
                                                   "word",   "run",   "custom-style", "was-id"};
  return std::find(std::begin(kInternal), std::end(kInternal), name) != std::end(kInternal);
}

// What an item holds, be it as a whole inserted or deleted.
const Blocks& unwrapped_item(const Blocks& item) {
  const bool changed = item.size() == 1 && change_of(item.front()) != Change::none;
  return changed ? get_if<Div>(item.front())->content : item;
}

// The Div at the head of an item that carries the item's number or id.
const Div* item_div(const Blocks& item) {
  const Div* div = item.empty() ? nullptr : get_if<Div>(item.front());
  if (!div) return nullptr;
  const bool unnumbered = div->attr.has_class("unnumbered") && div->content.size() == 1;
  return div->attr.has_class("numbered") || div->attr.classes.empty() || unnumbered ? div : nullptr;
}

bool is_numbered_item(const Blocks& item) {
  const Div* div = item_div(unwrapped_item(item));
  return div && div->attr.has_class("numbered");
}

}  // namespace

void HtmlWriter::line() {
  if (!out_.empty() && out_.back() != '\n') out_ += '\n';
}

std::string HtmlWriter::address(const std::string& url) const {
  return escape_address(options_.address ? options_.address(url) : url);
}

void HtmlWriter::attributes(const Attr& attr, std::string_view more_classes) {
  if (!attr.id.empty()) out_ += format(" id=\"{}\"", escape_markup(attr.id));
  std::string classes(more_classes);
  for (const std::string& name : attr.classes) {
    if (name == more_classes) continue;
    classes += (classes.empty() ? "" : " ") + name;
  }
  if (!classes.empty()) out_ += format(" class=\"{}\"", escape_markup(classes));
  for (const auto& [name, value] : attr.attributes) {
    if (is_internal(name)) continue;
    const bool standard = name == "lang" || name == "dir" || name == "role" || name == "title";
    out_ +=
        format(" {}{}=\"{}\"", standard ? "" : "data-", escape_markup(name), escape_markup(value));
  }
}

void HtmlWriter::number(const Attr& attr) {
  const std::string label = attr.get("number");
  if (label.empty()) return;
  say();
  out_ += format("<span class=\"number\">{}</span> ", escape_markup(label));
}

void HtmlWriter::blocks(std::span<const Block> list) {
  for (const Block& block : list) {
    visit_node(*this, block);
    const Header* header = get_if<Header>(block);
    heading_above_ = header ? header->attr.id : "";
  }
}

void HtmlWriter::inlines(const Inlines& list) {
  for (const Inline& node : list) visit_node(*this, node);
}

// --- blocks

void HtmlWriter::operator()(const Plain& node) { words(node.content); }

void HtmlWriter::operator()(const Para& node) {
  line();
  if (figure(node.content)) return;
  out_ += "<p>";
  words(node.content);
  out_ += "</p>\n";
}

bool HtmlWriter::figure(const Inlines& content) {
  const Image* image = content.size() == 1 ? get_if<Image>(content.front()) : nullptr;
  if (!image || image->target.title.empty()) return false;
  Image untitled = *image;
  untitled.target.title.clear();
  untitled.attr.id.clear();
  out_ += "<figure";
  attributes(Attr{image->attr.id, {}, {}});
  out_ += ">\n";
  words({Inline{std::move(untitled), {}}});
  out_ += "\n<figcaption>";
  words(inlines_from_text(image->target.title));
  out_ += "</figcaption>\n</figure>\n";
  return true;
}

int HtmlWriter::heading_level(int level) {
  if (!options_.headings_in_order) return level;
  while (!headings_.empty() && headings_.back().level >= level) headings_.pop_back();
  const int below = headings_.empty() ? options_.heading_shift + 1 : headings_.back().written + 1;
  headings_.push_back({level, std::min(level, below)});
  return headings_.back().written;
}

void HtmlWriter::operator()(const Header& node) {
  line();
  const int level = heading_level(std::clamp(node.level + options_.heading_shift, 1, 6));
  out_ += format("<h{}", level);
  attributes(node.attr);
  out_ += '>';
  // A heading is read alone, too.
  if (whole_ != Change::none) said_ = Change::none;
  words(node.content, &node.attr);
  out_ += format("</h{}>\n", level);
}

void HtmlWriter::operator()(const BlockQuote& node) {
  line();
  out_ += "<blockquote>\n";
  blocks(node.content);
  line();
  out_ += "</blockquote>\n";
}

void HtmlWriter::item_content(std::span<const Block> content) {
  for (const Block& block : content) {
    if (const Change change = change_of(block); change != Change::none) {
      const Whole whole(*this, change);
      item_content(get_if<Div>(block)->content);
      continue;
    }
    if (!get_if<Plain>(block) && out_.back() != '>') line();
    visit_node(*this, block);
  }
}

void HtmlWriter::item(const Blocks& item) {
  const Whole whole(*this, item.size() == 1 ? change_of(item.front()) : Change::none);
  const Blocks& content = unwrapped_item(item);
  const Div* div = item_div(content);
  out_ += "<li";
  attributes(div ? div->attr : Attr{}, name_of(whole_));
  out_ += '>';
  if (div) {
    if (!div->attr.get("number").empty()) words({}, &div->attr);
    item_content(div->content);
    item_content(std::span(content).subspan(1));
  } else {
    if (!content.empty() && !get_if<Plain>(content.front())) out_ += '\n';
    item_content(content);
  }
  out_ += "</li>\n";
}

void HtmlWriter::operator()(const BulletList& node) {
  line();
  out_ += "<ul>\n";
  for (const Blocks& content : node.items) item(content);
  out_ += "</ul>\n";
}

void HtmlWriter::operator()(const OrderedList& node) {
  line();
  const bool own_numbers = std::any_of(node.items.begin(), node.items.end(), is_numbered_item);
  out_ += own_numbers ? "<ol class=\"numbered-items\"" : "<ol";
  if (!own_numbers && node.list.start != 1) out_ += format(" start=\"{}\"", node.list.start);
  out_ += ">\n";
  for (const Blocks& content : node.items) item(content);
  out_ += "</ol>\n";
}

void HtmlWriter::operator()(const DefinitionList& node) {
  line();
  out_ += "<dl>\n";
  for (const auto& [term, definitions] : node.items) {
    out_ += "<dt>";
    words(term);
    out_ += "</dt>\n";
    for (const Blocks& definition : definitions) {
      out_ += "<dd>";
      item_content(definition);
      out_ += "</dd>\n";
    }
  }
  out_ += "</dl>\n";
}

void HtmlWriter::operator()(const HorizontalRule&) {
  line();
  out_ += whole_ == Change::none ? "<hr />\n" : format("<hr class=\"{}\" />\n", name_of(whole_));
}

void HtmlWriter::operator()(const Div& node) {
  if (const Change change = change_of(node.attr); change != Change::none) {
    const Whole whole(*this, change);
    return blocks(node.content);
  }
  line();
  const Para* para = node.content.size() == 1 ? get_if<Para>(node.content.front()) : nullptr;
  if (para && node.attr.has_class("title")) {
    element("h1", para->content);
    out_ += '\n';
    return;
  }
  const bool has_number = node.attr.has_class("numbered");
  // A Div around one paragraph carries that paragraph's number or id.
  if (para && (has_number || node.attr.classes.empty() || node.attr.has_class("unnumbered"))) {
    out_ += "<p";
    attributes(node.attr);
    out_ += '>';
    words(para->content, &node.attr);
    out_ += "</p>\n";
    return;
  }
  if (node.attr.has_class("diagram-text")) return details(node);
  const std::string_view tag = node.attr.has_class("quoted") ? "blockquote" : "div";
  out_ += format("<{}", tag);
  attributes(node.attr);
  if (node.attr.has_class("note") && node.attr.get("role").empty()) out_ += " role=\"note\"";
  out_ += ">\n";
  const int landscape = node.attr.has_class("landscape") ? 1 : 0;
  const int cover = node.attr.has_class("cover") ? 1 : 0;
  landscape_ += landscape;
  cover_ += cover;
  blocks(node.content);
  landscape_ -= landscape;
  cover_ -= cover;
  line();
  out_ += format("</{}>\n", tag);
}

// A browser opens it without any script, and a screen reader says that it is there.
void HtmlWriter::details(const Div& node) {
  const Para* summary = node.content.empty() ? nullptr : get_if<Para>(node.content.front());
  out_ += "<details";
  attributes(node.attr);
  out_ += ">\n";
  if (summary) {
    element("summary", summary->content);
    out_ += '\n';
  }
  for (const Block& block : std::span(node.content).subspan(summary ? 1 : 0))
    visit_node(*this, block);
  line();
  out_ += "</details>\n";
}

// --- inlines

void HtmlWriter::element(std::string_view name, const Inlines& content) {
  out_ += format("<{}>", name);
  words(content);
  out_ += format("</{}>", name);
}

void HtmlWriter::operator()(const Str& node) {
  if (!node.text.empty()) say();
  out_ += escape_markup(node.text);
}
void HtmlWriter::operator()(const Space&) { out_ += ' '; }
void HtmlWriter::operator()(const SoftBreak&) { out_ += '\n'; }
void HtmlWriter::operator()(const LineBreak&) { out_ += "<br />\n"; }
void HtmlWriter::operator()(const Emph& node) { element("em", node.content); }
void HtmlWriter::operator()(const Strong& node) { element("strong", node.content); }
void HtmlWriter::operator()(const Strikeout& node) { element("s", node.content); }

void HtmlWriter::operator()(const Code& node) {
  say();
  out_ += "<code";
  attributes(node.attr);
  out_ += format(">{}</code>", escape_markup(node.text));
}

void HtmlWriter::operator()(const Link& node) {
  // Where it led may be gone with it.
  if (change_ == Change::deletion && node.target.url.starts_with('#')) return inlines(node.content);
  out_ += format("<a href=\"{}\"", address(node.target.url));
  if (!node.target.title.empty()) out_ += format(" title=\"{}\"", escape_markup(node.target.title));
  attributes(node.attr);
  out_ += '>';
  ++links_;
  inlines(node.content);
  out_ += "</a>";
  if (--links_ == 0) out_ += std::exchange(behind_link_, {});
}

void HtmlWriter::operator()(const Image& node) {
  say();
  out_ += format("<img src=\"{}\" alt=\"{}\"", address(node.target.url),
                 escape_markup(plain_text(node.content)));
  if (!node.target.title.empty()) out_ += format(" title=\"{}\"", escape_markup(node.target.title));
  Attr attr = node.attr;
  std::erase_if(attr.attributes,
                [&](const auto& a) { return a.first == "title" && !node.target.title.empty(); });
  attributes(attr);
  out_ += " />";
}

void HtmlWriter::operator()(const Footnote& node) {
  if (links_ == 0) say();
  footnotes_.push_back({&node, change_});
  const std::size_t n = footnotes_.size();
  (links_ > 0 ? behind_link_ : out_) += format(
      "<sup class=\"footnote-reference\"><a href=\"#note-{0}\" id=\"note-reference-{0}\" "
      "aria-label=\"Note {0}\">{0}</a></sup>",
      n);
}

void HtmlWriter::operator()(const Span& node) {
  const Change change = change_of(node.attr);
  if (change != Change::none) {
    const bool open = change_ == Change::none;
    if (open) begin_change(change);
    inlines(node.content);
    return open ? end_change() : void();
  }
  out_ += "<span";
  attributes(node.attr);
  out_ += '>';
  inlines(node.content);
  out_ += "</span>";
}

void HtmlWriter::footnotes() {
  if (footnotes_.empty()) return;
  end_saying();
  line();
  out_ += "<section class=\"footnotes\" aria-label=\"Notes\">\n<ol>\n";
  // A note may itself hold a note: the list grows while it is written.
  for (std::size_t i = 0; i < footnotes_.size(); ++i) {
    out_ += format("<li id=\"note-{}\">\n", i + 1);
    {
      const Whole whole(*this, footnotes_[i].change);
      blocks(footnotes_[i].node->content);
    }
    line();
    say();
    out_ += format(
        "<p><a href=\"#note-reference-{0}\" aria-label=\"Back to the text of note {0}\">↩</a></p>\n"
        "</li>\n",
        i + 1);
  }
  out_ += "</ol>\n</section>\n";
}

}  // namespace remit
