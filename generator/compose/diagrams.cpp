#include "compose/diagrams.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/format.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "compose/diagram_facts.h"
#include "compose/timeline.h"
#include "document/reading_text.h"
#include "document/walk.h"
#include "model/lookup.h"
#include "model/names.h"

namespace remit {
namespace {

constexpr std::string_view kDiagramScheme = "diagram:";
constexpr const char* kClass = "diagram";  // of an Image that has been dealt with
constexpr std::string_view kSaidAbove = "said-above";
constexpr const char* kTextClass = "diagram-text";
constexpr const char* kInWords = "The diagram in words:";

// The address where it is written in what the node's place covers; the node's place if it is not.
Place place_of_address(const std::string& address, const Place& node) {
  if (!node.source || node.is_whole_file()) return node;
  const std::string& text = node.source->text();
  const std::size_t end = std::min(text.find("\n\n", node.begin), text.size());
  const std::size_t at = text.find(address, node.begin);
  if (at == std::string::npos || at >= end) return node;
  return {node.source, at, at + address.size()};
}

std::size_t boxes(const DiagramFacts& facts) {
  if (const Chart* chart = std::get_if<Chart>(&facts.what)) return chart->rows.size();
  std::size_t result = 0;
  for (const DiagramNode& node : std::get<Diagram>(facts.what).nodes)
    result += 1 + node.entries.size();
  return result;
}

std::string title_of(const DiagramFacts& facts) {
  return std::visit([](const auto& what) { return what.title; }, facts.what);
}

class DiagramComposer {
 public:
  DiagramComposer(const Partnership& partnership, Date date, Diagnostics& diagnostics)
      : partnership_(partnership), date_(date), diagnostics_(diagnostics) {}

  // Behind each block of the list, what its diagrams say in words.
  void list(Blocks& blocks) {
    Blocks result;
    for (Block& block : blocks) {
      Blocks words;
      if (Inlines* inlines = own_inlines(block))
        walk(*inlines, {{}, [&](Inlines& list) { images(list, words); }});
      result.push_back(std::move(block));
      std::move(words.begin(), words.end(), std::back_inserter(result));
    }
    blocks = std::move(result);
  }

  std::vector<Drawing> take() { return std::move(drawings_); }

 private:
  static Inlines* own_inlines(Block& block) {
    if (Para* para = get_if<Para>(block)) return &para->content;
    if (Plain* plain = get_if<Plain>(block)) return &plain->content;
    if (Header* header = get_if<Header>(block)) return &header->content;
    Div* division = get_if<Div>(block);  // around a paragraph, for its author's id
    const bool only_named =
        division && division->attr.classes.empty() && division->content.size() == 1;
    return only_named ? own_inlines(division->content.front()) : nullptr;
  }

  // One with a fault stays, with its id, for what refers to it.
  void images(Inlines& list, Blocks& words) {
    for (Inline& node : list) {
      Image* image = get_if<Image>(node);
      if (!image || !image->target.url.starts_with(kDiagramScheme) || image->attr.has_class(kClass))
        continue;
      image->attr.add_class(kClass);
      if (auto facts = facts_of(image->target.url, node.place))
        finish(*image, std::move(*facts), node.place, words);
    }
  }

  void finish(Image& image, DiagramFacts facts, const Place& place, Blocks& words) {
    if (plain_text(image.content).empty())
      image.content = inlines_from_text(
          format("Diagram. {}. The same facts follow in words.", title_of(facts)), place);
    draw(image.target.url, std::move(facts.what));
    if (image.attr.has_class(kSaidAbove)) return;
    Div division{Attr{"", {kTextClass}, {}}, {}};
    division.content.push_back({Para{inlines_from_text(kInWords, place)}, place});
    std::move(facts.words.begin(), facts.words.end(), std::back_inserter(division.content));
    words.push_back({std::move(division), place});
  }

  void draw(const std::string& address, std::variant<Diagram, Chart> what) {
    std::string name = address.substr(kDiagramScheme.size());
    std::replace(name.begin(), name.end(), '/', '-');
    const Drawing drawing{address, name, std::move(what)};
    if (std::find(drawings_.begin(), drawings_.end(), drawing) == drawings_.end())
      drawings_.push_back(drawing);
  }

  std::optional<DiagramFacts> facts_of(const std::string& address, const Place& node) {
    place_ = place_of_address(address, node);
    const std::string_view path = std::string_view(address).substr(kDiagramScheme.size());
    const std::size_t slash = path.find('/');
    const std::string kind(path.substr(0, slash));
    const std::string id(slash == path.npos ? "" : path.substr(slash + 1));
    auto facts = kind == "membership"                        ? membership(id)
                 : kind == "process"                         ? process(id)
                 : kind == "timeline"                        ? timeline(id)
                 : kind == "relations" && slash == path.npos ? relations(nullptr)
                 : kind == "relations"                       ? relations_of(id)
                                                             : unknown_kind(kind);
    if (!facts || boxes(*facts) <= kMaxDiagramBoxes) return facts;
    return error(
        "limit.diagram-boxes",
        format("this diagram has {} boxes, more than anybody can read", boxes(*facts)),
        format("up to {} can be drawn; show a part of it, or write a table", kMaxDiagramBoxes));
  }

  std::optional<DiagramFacts> membership(const std::string& id) {
    const Body* body = find_body(partnership_, id);
    if (!body) return unknown_body("membership", id);
    const TermsOfReference* terms = terms_in_force(partnership_, id, date_);
    const auto& unread = partnership_.unread_terms;
    if (std::find(unread.begin(), unread.end(), id) != unread.end()) return std::nullopt;
    if (!terms)
      return error("diagram.no-terms",
                   format("no terms of reference of the {} were in force on {}",
                          name_on(body->names, date_).full.value, in_words(date_)),
                   "a diagram of its members needs them; add them, or leave it out");
    if (terms->members.empty()) {
      error("diagram.no-members",
            format("the terms of reference of the {} name no members",
                   name_on(body->names, date_).full.value),
            "state them: <members>");
      diagnostics_.note_last("the terms are at", terms->place);
      return std::nullopt;
    }
    return membership_facts(partnership_, *body, *terms, date_);
  }

  std::optional<DiagramFacts> relations_of(const std::string& id) {
    const Body* body = find_body(partnership_, id);
    return body ? relations(body) : unknown_body("relations", id);
  }

  std::optional<DiagramFacts> relations(const Body* about) {
    DiagramFacts facts = relations_facts(partnership_, about, date_);
    if (!std::get<Diagram>(facts.what).edges.empty()) return facts;
    // What relates to a name that does not exist has been reported there.
    if (!partnership_.facts_clean || states_relations(about)) return std::nullopt;
    return error("diagram.no-relations",
                 about ? format("the data states no relation of the {} to another body",
                                name_on(about->names, date_).full.value)
                       : std::string("the data states no relation between bodies"),
                 "add it to the body: <relation kind=\"…\" body=\"…\"/>");
  }

  bool states_relations(const Body* about) const {
    const auto& all = partnership_.bodies;
    return about ? !about->relations.empty()
                 : std::any_of(all.begin(), all.end(),
                               [](const Body& body) { return !body.relations.empty(); });
  }

  std::optional<DiagramFacts> timeline(const std::string& slug) {
    std::vector<std::string> slugs;
    for (const WorkProgramme& programme : partnership_.work_programmes) {
      if (programme.slug == slug && programme.timeline)
        return timeline_facts(timeline_chart(*programme.timeline));
      if (programme.timeline) slugs.push_back(programme.slug);
    }
    return unknown("timeline", slug, "a work programme with a timeline",
                   "work programmes with a timeline", slugs);
  }

  std::optional<DiagramFacts> process(const std::string& id) {
    if (const Process* process = find_process(partnership_, id)) return process_facts(*process);
    return unknown("process", id, "a process", "processes", ids(partnership_.processes));
  }

  std::optional<DiagramFacts> unknown_body(const std::string& kind, const std::string& id) {
    return unknown(kind, id, "a body", "bodies", ids(partnership_.bodies));
  }

  std::optional<DiagramFacts> unknown(const std::string& kind, const std::string& id,
                                      const char* one, const char* many,
                                      const std::vector<std::string>& known) {
    if (!partnership_.names_complete) return std::nullopt;
    const std::string list = known.empty() ? format("this partnership has no {}", many)
                                           : format("{} are {}", many, listed(known, "and"));
    if (id.empty())
      return error("diagram.unknown", format("this does not say which {} to draw", one + 2),
                   format("write {}{}/ and its id; {}", kDiagramScheme, kind, list));
    return error("diagram.unknown", format("'{}' is not {} of this partnership", id, one),
                 did_you_mean(id, known, list));
  }

  std::optional<DiagramFacts> unknown_kind(const std::string& kind) {
    const std::vector<std::string> kinds = {"membership", "process", "relations", "timeline"};
    return error("diagram.unknown", format("there is no kind of diagram '{}'", kind),
                 did_you_mean(kind, kinds, "diagrams are " + listed(kinds, "and")));
  }

  std::nullopt_t error(std::string code, std::string message, std::string help) {
    diagnostics_.error(place_, std::move(code), std::move(message), std::move(help));
    return std::nullopt;
  }

  const Partnership& partnership_;
  const Date date_;
  Diagnostics& diagnostics_;
  Place place_;  // of the address that is being dealt with
  std::vector<Drawing> drawings_;
};

// Calls for each diagram with what it says: its text alternative, and the list behind it.
template <class List, class See>
void for_each_diagram(List& list, const See& see) {
  for (std::size_t i = 0; i + 1 < list.size(); ++i) {
    const Div* words = get_if<Div>(list[i + 1]);
    if (!words || !words->attr.has_class(kTextClass)) continue;
    Blocks picture = {list[i]};
    walk(picture, {{}, [&](Inlines& inlines) {
                     for (const Inline& node : inlines)
                       if (const Image* image = get_if<Image>(node))
                         if (image->attr.has_class(kClass))
                           see(list[i], image->target.url,
                               plain_text(image->content) + "\n" +
                                   reading_text(reading_parts(words->content)));
                   }});
  }
}

void readdress(Blocks& blocks, const std::string& from, const std::string& to) {
  walk(blocks, {{}, [&](Inlines& list) {
                  for (Inline& node : list)
                    if (Image* image = get_if<Image>(node); image && image->target.url == from)
                      image->target.url = to;
                }});
}

}  // namespace

std::vector<Drawing> compose_diagrams(Blocks& blocks, const Partnership& partnership, Date date,
                                      Diagnostics& diagnostics) {
  DiagramComposer composer(partnership, date, diagnostics);
  walk(blocks, {[&](Blocks& list) { composer.list(list); }, {}});
  return composer.take();
}

void add_drawings(const std::vector<Drawing>& drawings, const std::string& letter, Blocks& blocks,
                  std::vector<Drawing>& to) {
  for (Drawing drawing : drawings) {
    const auto same = std::find_if(to.begin(), to.end(),
                                   [&](const Drawing& d) { return d.address == drawing.address; });
    if (same != to.end() && *same == drawing) continue;
    if (same != to.end()) {
      const std::string old = drawing.address;
      drawing.address += "/" + letter;
      drawing.name += "-" + letter;
      readdress(blocks, old, drawing.address);
    }
    to.push_back(std::move(drawing));
  }
}

void share_diagrams(Blocks& before, const Blocks& after) {
  std::map<std::string, std::string> addresses;  // by what the diagram says
  Blocks all = after;
  walk(all, {[&](Blocks& list) {
               for_each_diagram(list, [&](Block&, const std::string& url, const std::string& said) {
                 addresses.emplace(said, url);
               });
             },
             {}});
  walk(before, {[&](Blocks& list) {
                  for_each_diagram(
                      list, [&](Block& block, const std::string& url, const std::string& said) {
                        const auto same = addresses.find(said);
                        if (same == addresses.end()) return;
                        Blocks one = {std::move(block)};
                        readdress(one, url, same->second);
                        block = std::move(one.front());
                      });
                },
                {}});
}

}  // namespace remit
