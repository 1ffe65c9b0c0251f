#include "compose/facts.h"

#include <algorithm>

#include "base/causes.h"
#include "base/format.h"
#include "base/spelling.h"
#include "document/walk.h"

namespace remit {
namespace {

class FactFiller {
 public:
  FactFiller(const Value& values, const std::string& document, const UnreadFacts& unread,
             Diagnostics& diagnostics)
      : values_(values), document_(document), unread_(unread), diagnostics_(diagnostics) {}

  // Makes bulleted lists of facts that are lists of texts, where they stand alone in a paragraph.
  void spread(Blocks& blocks, bool in_item = false) {
    for (Block& block : blocks) {
      if (Div* div = get_if<Div>(block)) spread(div->content, in_item);
      if (BlockQuote* quote = get_if<BlockQuote>(block)) spread(quote->content, in_item);
      if (BulletList* list = get_if<BulletList>(block)) spread_items(list->items);
      if (OrderedList* list = get_if<OrderedList>(block)) spread_items(list->items);
      spread_fact(block, in_item);
    }
  }

  void fill(Inlines& list) {
    if (std::none_of(list.begin(), list.end(), is_fact)) return;
    Inlines result;
    for (Inline& node : list) {
      const Span* span = get_if<Span>(node);
      if (!is_fact(node)) {
        result.push_back(std::move(node));
        continue;
      }
      for (Inline& part : inlines_from_text(text(span->attr.get("name"), node.place), node.place))
        result.push_back(std::move(part));
    }
    list = join_words(std::move(result));
  }

  bool complete() const { return complete_; }

 private:
  void spread_items(std::vector<Blocks>& items) {
    for (Blocks& item : items) spread(item, true);
  }

  void spread_fact(Block& block, bool in_item) {
    Para* para = get_if<Para>(block);
    Plain* plain = get_if<Plain>(block);
    if (!para && !plain) return;
    Inlines& content = para ? para->content : plain->content;
    const Span* fact = content.size() == 1 ? get_if<Span>(content.front()) : nullptr;
    if (!fact || !fact->attr.has_class("fact")) return;
    const Place place = content.front().place;
    const std::string name = fact->attr.get("name");
    const Value* value = values_.find_path(name);
    if (!value || !is_list_of_texts(*value)) return;
    if (!in_item && para) {
      block.node = bullets(value->list(), place);
    } else {
      list_amid_text(name, place, "it cannot be an item of another list");
      content = inlines_from_text("…", place);
    }
  }

  static bool is_fact(const Inline& node) {
    const Span* span = get_if<Span>(node);
    return span && span->attr.has_class("fact");
  }

  static bool is_list_of_texts(const Value& value) {
    return value.is_list() && !value.list().empty() &&
           std::all_of(value.list().begin(), value.list().end(),
                       [](const Value& entry) { return entry.is_text(); });
  }

  static BulletList bullets(const Value::List& texts, const Place& place) {
    BulletList result;
    for (const Value& each : texts)
      result.items.push_back({{Plain{inlines_from_text(each.text(), place)}, place}});
    return result;
  }

  void list_amid_text(const std::string& name, const Place& place, const char* why) {
    complete_ = false;
    diagnostics_.error(place, "fact.list-amid-text", format("'{}' is a list: {}", name, why),
                       "put it in a paragraph of its own, with an empty line before and behind; "
                       "there it becomes a bulleted list");
  }

  std::string text(const std::string& name, const Place& place) {
    const Value* value = values_.find_path(name);
    if (value && value->is_text() && !value->text().empty()) return value->text();
    complete_ = false;
    if (!value && begins_with_any(name, unread_.names)) return "…";
    if (!value) {
      unknown(name, place);
    } else if (is_list_of_texts(*value)) {
      list_amid_text(name, place, "it cannot stand amid words, in a heading or in a table");
    } else if (!value->is_text()) {
      diagnostics_.error(
          place, "fact.not-a-text", format("'{}' is {}, not a text", name, kind_of(*value)),
          format("name one of its parts; `remit show values {}` lists them", document_));
    } else if (begins_with_any(name, unread_.values)) {
      // What the file would say is not known.
    } else if (lacks_name(name)) {
      diagnostics_.error(
          place, "name.none-then",
          format("'{}' had no name on the date of this document", name.substr(0, name.rfind('.'))),
          "correct the date, or give it the name of that day in partnership.xml");
    } else {
      Diagnostic& d =
          diagnostics_.error(place, "fact.not-stated", format("the data does not state '{}'", name),
                             "add it to the data, or write the sentence without it");
      if (const std::string owner = partnership_at(d.place); !owner.empty())
        d.follows_from(FaultyFacts{owner});
    }
    return "…";
  }

  // Whether it is the name of something that had none then.
  bool lacks_name(const std::string& name) const {
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos) return false;
    const std::string of = name.substr(0, dot), part = name.substr(dot + 1);
    const Value* id = values_.find_path(of + ".id");
    const Value* full = values_.find_path(of + ".name");
    return (part == "name" || part == "named" || part == "abbreviation") && id && full &&
           id->truthy() && !full->truthy();
  }

  static bool begins_with_any(const std::string& name, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& b) { return name.starts_with(b); });
  }

  void unknown(const std::string& name, const Place& place) {
    const std::string list = format("`remit show values {}` lists every name", document_);
    if (names_.empty()) names_ = values_.names();
    const auto near = nearest(name, names_);
    Diagnostic& d = diagnostics_.error(place, "template.unknown-name",
                                       format("nothing here is called '{}'", name),
                                       near ? format("did you mean '{}'? {}", *near, list) : list);
    const std::string owner = partnership_at(d.place), id = thing_in(name);
    if (!owner.empty() && !id.empty()) d.follows_from(UnknownId{owner, id});
  }

  // The partnership whose file states the fact; "" in a template or a house style.
  static std::string partnership_at(const Place& place) {
    return place.source ? place.source->owner().partnership : std::string();
  }

  // The id of the organisation, post or body whose fact is named: "csdb" of "bodies.csdb.name".
  static std::string thing_in(const std::string& name) {
    for (const std::string_view list : {"bodies.", "organisations.", "posts."})
      if (name.starts_with(list))
        return name.substr(list.size(), name.find('.', list.size()) - list.size());
    return {};
  }

  static std::string kind_of(const Value& value) {
    return value.is_list() ? "a list" : value.is_bool() ? "a yes-or-no" : "a group of facts";
  }

  // A fact and the punctuation that touches it are one word again: "(" "CSDB" ")" to "(CSDB)", as
  // if the author had typed it.
  static Inlines join_words(Inlines list) {
    Inlines result;
    for (Inline& node : list) {
      Str* word = get_if<Str>(node);
      Str* last = result.empty() ? nullptr : get_if<Str>(result.back());
      if (word && last)
        last->text += word->text;
      else
        result.push_back(std::move(node));
    }
    return result;
  }

  const Value& values_;
  std::vector<std::string> names_;  // of the values, once they are needed
  const std::string& document_;
  const UnreadFacts& unread_;
  Diagnostics& diagnostics_;
  bool complete_ = true;
};

}  // namespace

bool fill_facts(Blocks& blocks, const Value& values, const std::string& document,
                const UnreadFacts& unread, Diagnostics& diagnostics) {
  FactFiller filler(values, document, unread, diagnostics);
  filler.spread(blocks);
  walk(blocks, {{}, [&](Inlines& list) { filler.fill(list); }});
  return filler.complete();
}

}  // namespace remit
