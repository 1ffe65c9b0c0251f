#include "compose/facts.h"

#include <algorithm>

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

  void fill(Inlines& list) {
    Inlines result;
    for (Inline& node : list) {
      const Span* span = get_if<Span>(node);
      if (!span || !span->attr.has_class("fact")) {
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
  std::string text(const std::string& name, const Place& place) {
    const Value* value = values_.find_path(name);
    if (value && value->is_text() && !value->text().empty()) return value->text();
    complete_ = false;
    if (!value && begins_with_any(name, unread_.names)) return "…";
    if (!value) {
      unknown(name, place);
    } else if (!value->is_text()) {
      diagnostics_.error(
          place, "fact.not-a-text", format("'{}' is {}, not a text", name, kind_of(*value)),
          format("name one of its parts; `remit show values {}` lists them", document_));
    } else if (!begins_with_any(name, unread_.values)) {
      diagnostics_.error(place, "fact.not-stated", format("the data does not state '{}'", name),
                         "add it to the data, or write the sentence without it");
    }
    return "…";
  }

  static bool begins_with_any(const std::string& name, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& b) { return name.starts_with(b); });
  }

  void unknown(const std::string& name, const Place& place) {
    const std::string list = format("`remit show values {}` lists every name", document_);
    if (names_.empty()) names_ = values_.names();
    const auto near = nearest(name, names_);
    diagnostics_.error(place, "template.unknown-name", format("nothing here is called '{}'", name),
                       near ? format("did you mean '{}'? {}", *near, list) : list);
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
  walk(blocks, {{}, [&](Inlines& list) { filler.fill(list); }});
  return filler.complete();
}

}  // namespace remit
