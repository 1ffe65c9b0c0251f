#include "compose/diagram_facts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/format.h"
#include "base/strings.h"
#include "compose/values.h"
#include "model/names.h"
#include "model/successors.h"

namespace remit {
namespace {

using Layout = Diagram::Layout;
using Ends = DiagramEdge::Ends;

struct ChoiceWords {
  std::string_view choice;
  const char* words;
};

// The choices of the vocabulary in words.
constexpr ChoiceWords kSectors[] = {
    {"local-government", "Local government"},
    {"police", "Police"},
    {"fire", "Fire and rescue"},
    {"health", "Health"},
    {"probation", "Probation"},
    {"housing", "Housing"},
    {"education", "Education"},
    {"voluntary", "Voluntary sector"},
    {"business", "Business"},
    {"military", "Armed forces"},
};
constexpr ChoiceWords kRelations[] = {
    {"accountable-to", "accountable to"},
    {"scrutinised-by", "scrutinised by"},
    {"works-with", "works with"},
    {"part-of", "part of"},
};
constexpr ChoiceWords kTimes[] = {
    {"meeting", ", at every meeting"},
    {"quarter", ", every quarter"},
    {"year", ", every year"},
};

// "" for a choice that is not in the table.
template <std::size_t n>
std::string words_for(const ChoiceWords (&table)[n], const std::string& choice) {
  for (const ChoiceWords& entry : table)
    if (entry.choice == choice) return entry.words;
  return {};
}

// A word of the list, and those under it.
struct Item {
  std::string text;
  std::vector<std::string> under = {};
};

Blocks plain(const std::string& text) { return {{Plain{inlines_from_text(text)}, {}}}; }

Block bullets(const std::vector<Item>& items) {
  BulletList list;
  for (const Item& item : items) {
    Blocks content = plain(item.text);
    BulletList nested;
    for (const std::string& text : item.under) nested.items.push_back(plain(text));
    if (!nested.items.empty()) content.push_back({std::move(nested), {}});
    list.items.push_back(std::move(content));
  }
  return {std::move(list), {}};
}

// The items as sentences, for the description inside the picture.
std::string sentences(const std::vector<Item>& items) {
  std::vector<std::string> result;
  for (const Item& item : items)
    result.push_back(item.text + (item.under.empty() ? "" : ": " + join(item.under, "; ")) + ".");
  return join(result, " ");
}

// --- membership

bool both_capacities(const TermsOfReference& terms) {
  const auto is_other = [](const Member& m) { return m.capacity.value == "other"; };
  return std::any_of(terms.members.begin(), terms.members.end(), is_other) &&
         !std::all_of(terms.members.begin(), terms.members.end(), is_other);
}

// Behind the name of a member who is not simply one.
std::string_view capacity_in_words(const Member& member, bool tell_apart) {
  const std::string& capacity = member.capacity.value;
  if (capacity == "other") return tell_apart ? ", other member" : "";
  if (capacity == "co-opted") return ", co-opted member";
  if (capacity == "advisory") return ", adviser";
  return capacity == "observer" ? ", observer" : "";
}

std::vector<Item> members_by_sector(const Partnership& partnership, const TermsOfReference& terms,
                                    Date on) {
  std::vector<Item> sectors;
  const bool tell_apart = both_capacities(terms);
  std::set<const Organisation*> met;  // two members may have come together
  for (const Member& member : terms.members) {
    const Organisation* organisation = organisation_on(partnership, member.organisation.value, on);
    if (!organisation || !met.insert(organisation).second) continue;
    const std::string sector = words_for(kSectors, organisation->sector.value);
    auto found = std::find_if(sectors.begin(), sectors.end(),
                              [&](const Item& item) { return item.text == sector; });
    if (found == sectors.end()) found = sectors.insert(sectors.end(), {sector});
    found->under.push_back(named(name_on(organisation->names, on)) +
                           std::string(capacity_in_words(member, tell_apart)));
  }
  return sectors;
}

// --- relations

bool relates(const Body& body, const Body& other) {
  return std::any_of(body.relations.begin(), body.relations.end(),
                     [&](const Relation& r) { return r.body.value == other.id.value; });
}

// Those that the diagram shows: with a relation to another, and near the one it is about.
std::vector<const Body*> related_bodies(const std::vector<Body>& all, const Body* about) {
  std::vector<const Body*> result;
  for (const Body& body : all) {
    const auto near = [&](const Body& other) {
      return &other != &body && (relates(body, other) || relates(other, body));
    };
    const bool any = std::any_of(all.begin(), all.end(), near);
    if (about ? &body == about || near(*about) : any) result.push_back(&body);
  }
  return result;
}

// The body of that id in the list, to which it is added if the day has none.
const Body& body_among(std::vector<Body>& all, const Body& body) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Body& other) { return other.id == body.id; });
  if (found != all.end()) return *found;
  return all.emplace_back(body);
}

// Boxes that have one edge each, from themselves, to the same box and with the same words, become
// one that lists them: so the diagram stays narrow, and says each thing once.
Diagram with_groups(const Diagram& all) {
  std::vector<std::size_t> count(all.nodes.size());
  for (const DiagramEdge& edge : all.edges) ++count[edge.from], ++count[edge.to];
  std::vector<std::size_t> now(all.nodes.size());  // where each box is in the result
  Diagram result = all;
  result.nodes.clear();
  result.edges.clear();
  const auto alone = [&](const DiagramEdge& edge) {
    return count[edge.from] == 1 && !all.nodes[edge.from].is_main;
  };
  const auto like = [&](const DiagramEdge& a, const DiagramEdge& b) {
    return alone(a) && alone(b) && a.to == b.to && a.label == b.label && a.ends == b.ends;
  };
  for (std::size_t i = 0; i < all.nodes.size(); ++i) {
    const auto own = std::find_if(all.edges.begin(), all.edges.end(),
                                  [&](const DiagramEdge& edge) { return edge.from == i; });
    const auto first = own == all.edges.end()
                           ? own
                           : std::find_if(all.edges.begin(), own,
                                          [&](const DiagramEdge& e) { return like(e, *own); });
    const bool joins = own != all.edges.end() && first != own;
    now[i] = joins ? now[first->from] : result.nodes.size();
    if (!joins) {
      result.nodes.push_back(all.nodes[i]);
      continue;
    }
    DiagramNode& group = result.nodes[now[i]];
    if (group.entries.empty()) group = {{}, {}, {group.label}};
    group.entries.push_back(all.nodes[i].label);
  }
  for (const DiagramEdge& edge : all.edges) {
    DiagramEdge moved = edge;
    moved.from = now[edge.from];
    moved.to = now[edge.to];
    if (std::find(result.edges.begin(), result.edges.end(), moved) == result.edges.end())
      result.edges.push_back(moved);
  }
  return result;
}

}  // namespace

std::string sector_in_words(const std::string& sector) { return words_for(kSectors, sector); }

std::string relation_in_words(const Relation& relation) {
  return words_for(kRelations, relation.kind.value) + words_for(kTimes, relation.every.value);
}

DiagramFacts membership_facts(const Partnership& partnership, const Body& body,
                              const TermsOfReference& terms, Date on) {
  Diagram diagram;
  diagram.title = format("Membership: {}", named(name_on(body.names, on)));
  diagram.layout = Layout::around;
  diagram.nodes.push_back({named(name_on(body.names, on)), {}, {}, true});
  const std::vector<Item> sectors = members_by_sector(partnership, terms, on);
  for (const Item& sector : sectors) {
    diagram.edges.push_back({0, diagram.nodes.size(), {}, Ends::none});
    diagram.nodes.push_back({sector.text, {}, sector.under});
  }
  diagram.description = sentences(sectors);
  return {std::move(diagram), {bullets(sectors)}};
}

DiagramFacts relations_facts(const Partnership& partnership, const Body* named_body, Date on) {
  Diagram diagram;
  std::vector<Body> all = bodies_on(partnership, on);
  const Body* about =
      named_body ? &body_among(all, *body_on(partnership, named_body->id.value, on)) : nullptr;
  diagram.title =
      about ? format("Relations to other bodies: {}", named(name_on(about->names, on)))
            : format("Relations between bodies: {}", named(name_on(partnership.names, on)));
  const std::vector<const Body*> bodies = related_bodies(all, about);
  std::vector<Item> items;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    diagram.nodes.push_back({named(name_on(bodies[i]->names, on)), {}, {}, bodies[i] == about});
    Item item{named(name_on(bodies[i]->names, on))};
    for (const Relation& relation : bodies[i]->relations) {
      const auto other = std::find_if(bodies.begin(), bodies.end(), [&](const Body* body) {
        return body->id.value == relation.body.value;
      });
      if (other == bodies.end()) continue;
      const bool mutual = relation.kind.value == "works-with";
      diagram.edges.push_back({i, static_cast<std::size_t>(other - bodies.begin()),
                               relation_in_words(relation), mutual ? Ends::both : Ends::forward});
      item.under.push_back(
          format("{}: {}", relation_in_words(relation), named(name_on((*other)->names, on))));
    }
    if (!item.under.empty()) items.push_back(std::move(item));
  }
  diagram.description = sentences(items);
  return {with_groups(diagram), {bullets(items)}};
}

DiagramFacts process_facts(const Process& process) {
  Diagram diagram;
  const bool cycle = process.cycle.given();
  diagram.title = process.title.value;
  diagram.layout = cycle ? Layout::ring : Layout::downward;
  OrderedList list;
  for (const ProcessStep& step : process.steps) {
    const std::size_t i = diagram.nodes.size();
    const bool dated = step.when.given();
    const std::string when = dated ? step.when.value + ": " : std::string();
    const std::string number = format("{}. ", i + 1);
    diagram.nodes.push_back(dated ? DiagramNode{step.words.value, number + step.when.value}
                                  : DiagramNode{number + step.words.value});
    if (i > 0) diagram.edges.push_back({i - 1, i, {}, Ends::forward});
    list.items.push_back(plain(when + step.words.value));
    diagram.description += format("{}{}{}. ", number, when, step.words.value);
  }
  Blocks words = {{std::move(list), {}}};
  if (cycle && diagram.nodes.size() > 1) {
    constexpr const char* kAgain = "After the last step it begins again with the first.";
    diagram.edges.push_back({diagram.nodes.size() - 1, 0, {}, Ends::forward});
    diagram.description += kAgain;
    words.push_back({Para{inlines_from_text(kAgain)}, {}});
  }
  return {std::move(diagram), std::move(words)};
}

DiagramFacts timeline_facts(Chart chart) {
  std::vector<Item> items;
  for (const ChartRow& row : chart.rows) {
    items.push_back({row.label});
    for (const ChartSpan& span : row.spans) {
      if (span.first > span.last || span.last >= chart.columns.size()) continue;
      std::string when = chart.columns[span.first];
      if (span.last > span.first) when += " to " + chart.columns[span.last];
      items.back().under.push_back(span.words.empty() ? when : when + ": " + span.words);
    }
  }
  chart.description = sentences(items);
  return {std::move(chart), {bullets(items)}};
}

}  // namespace remit
