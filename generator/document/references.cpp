#include "document/references.h"

#include <algorithm>
#include <map>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "document/anchors.h"
#include "document/walk.h"

namespace remit {
namespace {

// What a reference to an anchor says.
struct Label {
  std::string word;   // "paragraph"; empty for a label that stands alone
  std::string label;  // "6.2", "Appendix B", a heading's text
  std::string of;     // "Appendix B", for an anchor in an appended document
  bool numbered = false;
};

// A line does not end between the word and the number of "Appendix B".
std::string on_one_line(const std::string& label) {
  std::string result;
  for (const char c : label)
    if (c == ' ')
      result += kNoBreakSpace;
    else
      result += c;
  return result;
}

// "6." and "(6)" are referred to as "6"; "(b)" behind a paragraph's number stays.
std::string bare(std::string number) {
  while (number.ends_with('.') || number.ends_with(' ')) number.pop_back();
  if (number.size() > 2 && number.front() == '(' && number.ends_with(')'))
    return number.substr(1, number.size() - 2);
  if (number.ends_with(')') && number.find('(') == number.npos) number.pop_back();
  return number;
}

std::string in_brackets(const std::string& number) { return format("({})", bare(number)); }

// Collects the labels of all anchors, in one walk in reading order.
class Labels {
 public:
  Labels(const Blocks& blocks, const ReferenceWords& words) : words_(words) {
    list(blocks, "");
    other_anchors(blocks);
  }

  const std::map<std::string, Label>& all() const { return labels_; }

 private:
  void list(const Blocks& blocks, const std::string& items_before) {
    for (const Block& block : blocks) this->block(block, items_before);
  }

  void block(const Block& block, const std::string& items_before) {
    if (const Header* header = get_if<Header>(block)) {
      this->header(*header);
    } else if (const Div* div = get_if<Div>(block)) {
      const std::string number = div->attr.get("number");
      const std::string label = number.empty() ? "" : paragraph_label(bare(number));
      if (!number.empty() && items_before.empty()) paragraph_ = label;
      add(div->attr, number.empty() ? "" : words_.paragraph, label, !number.empty());
      list(div->content, items_before);
    } else if (const OrderedList* ordered = get_if<OrderedList>(block)) {
      for (const Blocks& item : ordered->items) this->item(item, items_before);
    } else if (const BulletList* bullets = get_if<BulletList>(block)) {
      for (const Blocks& item : bullets->items) list(item, items_before);
    } else if (const BlockQuote* quote = get_if<BlockQuote>(block)) {
      list(quote->content, items_before);
    } else if (const Table* table = get_if<Table>(block)) {
      add(table->attr, "", plain_text(table->caption), false);
    }
  }

  void header(const Header& header) {
    const std::string label = header.attr.get("label");
    const bool appendix = header.attr.has_class("appendix");
    if (appendix) appendix_[header.attr.id] = label;
    const std::string number = header.attr.get("number");
    const bool numbered = !number.empty();
    if (numbered || appendix) section_ = paragraph_ = bare(number);
    under_.clear();
    if (!numbered && !appendix) {
      paragraph_.clear();
      under_ = plain_text(header.content);
    }
    add(header.attr, numbered ? words_.heading : "",
        numbered ? bare(number) : plain_text(header.content), numbered);
  }

  // A letter names a paragraph only together with its section.
  std::string paragraph_label(const std::string& number) const {
    const bool alone = number.empty() || (number.front() >= '0' && number.front() <= '9');
    if (alone || section_.empty() || number.starts_with(section_)) return number;
    return section_ + in_brackets(number);
  }

  // An item's number goes behind those of its paragraph, or else its section, and of the items it
  // stands in.
  void item(const Blocks& content, const std::string& items_before) {
    const Div* div = content.empty() ? nullptr : get_if<Div>(content.front());
    const std::string number = div ? div->attr.get("number") : "";
    if (number.empty()) return list(content, items_before);
    const std::string path = items_before + in_brackets(number);
    const bool alone = paragraph_.empty() && !under_.empty();
    add(div->attr, alone ? "item" : words_.paragraph,
        alone ? format("{} under “{}”", path, under_) : paragraph_ + path, true);
    list(div->content, path);
    list(Blocks(content.begin() + 1, content.end()), path);
  }

  // Those that have no number: pictures, and what stands in cells and footnotes.
  void other_anchors(const Blocks& blocks) {
    for_each_block(blocks, [&](const Block& node) {
      if (const Attr* attr = attr_of(node)) add(*attr, "", "", false);
    });
    for_each_inline(blocks, [&](const Inline& node) {
      const Attr* attr = attr_of(const_cast<Inline&>(node));
      const Image* image = get_if<Image>(node);
      if (attr) add(*attr, "", image ? plain_text(image->content) : "", false);
    });
  }

  void add(const Attr& attr, std::string word, std::string label, bool numbered) {
    if (attr.id.empty() || labels_.contains(attr.id)) return;
    if (const std::string own = attr.get("label"); !own.empty()) {
      word.clear();
      label = on_one_line(own);
    }
    if (const std::string own = attr.get("word"); !own.empty()) word = own;
    const auto appendix = appendix_.find(attr.get("list"));
    labels_[attr.id] = {word, label, appendix == appendix_.end() ? "" : appendix->second, numbered};
  }

  const ReferenceWords& words_;
  std::map<std::string, Label> labels_;
  std::map<std::string, std::string> appendix_;  // id of its heading → "Appendix B"
  std::string section_;                          // number of the numbered heading last passed
  std::string paragraph_;                        // … of the paragraph, or of a heading behind it
  std::string under_;                            // text of the heading last passed, if unnumbered
};

void give_text(Link& link, const Label& label, const Place& place, Diagnostics& diagnostics) {
  const bool has_text = !link.content.empty();
  if (!has_text && label.label.empty())
    diagnostics.error(place, "reference.no-number",
                      format("what has the id '{}' has no number by which to refer to it",
                             link.target.url.substr(1)),
                      format("write the words of the link: [the list above]({})", link.target.url));
  if (has_text && !label.numbered) return;
  std::string text =
      has_text || label.word.empty() ? label.label : label.word + kNoBreakSpace + label.label;
  if (!label.of.empty()) text += " of " + on_one_line(label.of);
  if (has_text) text = kNoBreakSpace + text;
  for (Inline& node : inlines_from_text(text, place)) link.content.push_back(std::move(node));
}

// A reference with text that a previous pass gave it is marked, so that it is not labelled again.
constexpr std::string_view kResolved = "reference";

bool is_missing(const std::string& id, const ReferenceWords& words) {
  return std::any_of(
      words.missing_appendices.begin(), words.missing_appendices.end(),
      [&](const std::string& letter) { return id == letter || id.starts_with(letter + "-"); });
}

// It was numbered in the document that is appended here.
bool has_label(const Attr& attr) { return !attr.get("label").empty(); }

// The picture that is all of a paragraph, or null.
Image* picture_alone(Block& block) {
  Plain* plain = get_if<Plain>(block);
  Para* para = get_if<Para>(block);
  if (!plain && !para) return nullptr;
  Inlines& content = plain ? plain->content : para->content;
  return content.size() == 1 ? get_if<Image>(content.front()) : nullptr;
}

void number_caption(Blocks& caption, const std::string& label) {
  for (Block& block : caption) {
    Plain* plain = get_if<Plain>(block);
    Para* para = get_if<Para>(block);
    if (!plain && !para) continue;
    Inlines& text = plain ? plain->content : para->content;
    const Inlines prefix = inlines_from_text(label + ": ", block.place);
    text.insert(text.begin(), prefix.begin(), prefix.end());
    return;
  }
}

}  // namespace

void number_captions(Blocks& blocks) {
  int figures = 0;
  int tables = 0;
  for_each_block(blocks, [&](const Block& seen) {
    Block& block = const_cast<Block&>(seen);  // it stands in `blocks`, which are ours to change
    if (Table* table = get_if<Table>(block)) {
      if (table->caption.empty() || has_label(table->attr)) return;
      const std::string label = format("Table {}", ++tables);
      table->attr.set("label", label);
      number_caption(table->caption, label);
    } else if (Image* image = picture_alone(block)) {
      if (image->target.title.empty() || has_label(image->attr)) return;
      const std::string label = format("Figure {}", ++figures);
      image->attr.set("label", label);
      image->target.title = label + ": " + image->target.title;
    }
  });
}

void resolve_references(Blocks& blocks, const ReferenceWords& words, Diagnostics& diagnostics) {
  const Labels labels(blocks, words);
  std::vector<std::string> ids;
  for (const auto& [id, label] : labels.all()) ids.push_back(id);
  walk(blocks, {{}, [&](Inlines& list) {
                  for (Inline& node : list) {
                    Link* link = get_if<Link>(node);
                    if (!link || !link->target.url.starts_with('#')) continue;
                    if (link->attr.has_class(kResolved)) continue;
                    const std::string id = link->target.url.substr(1);
                    const auto found = labels.all().find(id);
                    if (found == labels.all().end()) {
                      if (is_missing(id, words)) continue;
                      diagnostics.error(
                          node.place, "reference.unknown-id",
                          format("nothing in this document has the id '{}'", id),
                          did_you_mean(id, ids,
                                       format("put {{#{}}} at the end of the paragraph "
                                              "or heading that is meant",
                                              id)));
                      continue;
                    }
                    give_text(*link, found->second, node.place, diagnostics);
                    link->attr.add_class(kResolved);
                  }
                }});
}

}  // namespace remit
