#include "document/anchors.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/format.h"
#include "base/strings.h"
#include "document/walk.h"

namespace remit {
namespace {

// Calls the function for the Attr of every node that has one.
template <class F>
void for_each_placed_attr(Blocks& blocks, F&& function) {
  walk(blocks, {[&](Blocks& list) {
                  for (Block& block : list)
                    if (Attr* attr = attr_of(block)) function(*attr, block.place);
                },
                [&](Inlines& list) {
                  for (Inline& node : list)
                    if (Attr* attr = attr_of(node)) function(*attr, node.place);
                }});
}

bool is_reserved(std::string_view id) {
  for (std::string_view prefix : {"note-reference-", "note-"})
    if (id.starts_with(prefix) &&
        id.find_first_not_of("0123456789", prefix.size()) == std::string_view::npos)
      return true;
  return id.starts_with("page-");
}

// Where "#id" is written in what the node's place covers; the node's place if it is not.
Place place_of_id(const std::string& id, const Place& node) {
  if (!node.source || node.is_whole_file()) return node;
  const std::string& text = node.source->text();
  const std::size_t line_end = std::min(text.find('\n', node.end), text.size());
  const std::size_t at = text.rfind("#" + id, line_end);
  if (at == std::string::npos || at < node.begin) return node;
  return {node.source, at + 1, at + 1 + id.size()};
}

bool is_of_template(const Place& place) { return place.source && !place.source->origins().empty(); }

void report_duplicates(Blocks& blocks, Diagnostics& diagnostics) {
  std::map<std::string, Place> seen;
  for_each_placed_attr(blocks, [&](const Attr& attr, const Place& node) {
    if (attr.id.empty()) return;
    Place place = place_of_id(attr.id, node);
    if (is_reserved(attr.id))
      diagnostics.error(place, "reference.reserved-id",
                        format("the id '{}' is one that the page itself has", attr.id),
                        "give it another name");
    const auto [first, added] = seen.emplace(attr.id, place);
    if (added) return;
    // An author can change what the author wrote, and not what a template has.
    if (is_of_template(place) && !is_of_template(first->second)) std::swap(place, first->second);
    diagnostics
        .error(place, "reference.duplicate-id", format("the id '{}' is used twice", attr.id),
               "give one of the two another name")
        .note("the other is at", first->second);
  });
}

}  // namespace

void give_anchors(Blocks& blocks, Diagnostics& diagnostics) {
  report_duplicates(blocks, diagnostics);
  const auto given = anchors(blocks);
  std::set<std::string> taken(given.begin(), given.end());
  walk(blocks, {[&](Blocks& list) {
                  for (Block& block : list) {
                    Header* header = get_if<Header>(block);
                    if (!header || !header->attr.id.empty()) continue;
                    std::string base = slug(plain_text(header->content));
                    if (base.empty()) base = "section";
                    std::string id = base;
                    for (int n = 2; !taken.insert(id).second; ++n) id = format("{}-{}", base, n);
                    header->attr.id = id;
                  }
                },
                {}});
}

std::vector<std::string> anchors(const Blocks& blocks) {
  std::vector<std::string> result;
  for_each_placed_attr(const_cast<Blocks&>(blocks), [&](const Attr& attr, const Place&) {
    if (!attr.id.empty()) result.push_back(attr.id);
  });
  return result;
}

void make_appendix(Blocks& blocks, std::string_view letter) {
  const auto all = anchors(blocks);
  const std::set<std::string> own(all.begin(), all.end());
  const std::string prefix = format("{}-", letter);
  std::set<std::string> taken;
  for_each_placed_attr(blocks, [&](Attr& attr, const Place&) {
    if (!attr.id.empty()) attr.id = taken.insert(attr.id).second ? prefix + attr.id : "";
    if (!attr.get("number").empty() || !attr.get("label").empty())
      attr.set("list", std::string(letter));
  });
  walk(blocks, {[&](Blocks& list) {
                  for (Block& block : list)
                    if (Header* header = get_if<Header>(block)) ++header->level;
                },
                [&](Inlines& list) {
                  for (Inline& node : list) {
                    Link* link = get_if<Link>(node);
                    if (!link || !link->target.url.starts_with('#')) continue;
                    if (own.contains(link->target.url.substr(1)))
                      link->target.url = "#" + prefix + link->target.url.substr(1);
                  }
                }});
}

}  // namespace remit
