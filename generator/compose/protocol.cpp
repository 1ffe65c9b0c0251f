#include "compose/protocol.h"

#include <set>

#include "base/strings.h"
#include "compose/diagram_facts.h"
#include "compose/sectioned.h"
#include "compose/values.h"
#include "model/all_prose.h"
#include "model/names.h"
#include "model/successors.h"

namespace remit {
namespace {

// What the data says of the body's relations, each with the name of the other; that others work
// with it is said with them, and holds for it too.
Value::List relation_values(const std::string& id, const Partnership& partnership, Date on) {
  Value::List result;
  const auto add = [&](const Relation& relation, const Text& other) {
    result.emplace_back(Value::Object{{"kind", capitalised(relation_in_words(relation))},
                                      {"body", body_name(partnership, other, on)}});
  };
  const std::vector<Body> bodies = bodies_on(partnership, on);
  for (const Body& body : bodies)
    if (body.id.value == id)
      for (const Relation& relation : body.relations) add(relation, relation.body);
  for (const Body& other : bodies)
    for (const Relation& relation : other.relations)
      if (relation.kind.value == "works-with" && relation.body.value == id) add(relation, other.id);
  return result;
}

Value prose_value(const Prose& prose, Splices& splices) {
  return prose.blocks.empty() ? Value() : splices.add(prose.blocks);
}

Value::List board_values(const Protocol& protocol, const Partnership& partnership, Date on,
                         Splices& splices) {
  Value::List result;
  std::set<std::string> seen;
  for (const ProtocolBoard& board : protocol.boards) {
    const Body* body = body_on(partnership, board.body.value, on);
    // One that is unknown, has no name then or was named before has been reported.
    if (!body || !find_name(body->names, on) || !seen.insert(body->id.value).second) continue;
    Value::Object values = body_values(body, on);
    Value::List responsibilities;
    for (const Text& text : board.responsibilities)
      responsibilities.emplace_back(Value::Object{{"title", text.value}});
    Value::List relations = relation_values(body->id.value, partnership, on);
    values.emplace_back("role", prose_value(board.role, splices));
    values.emplace_back("responsibilities", std::move(responsibilities));
    values.emplace_back("has-relations", !relations.empty());
    values.emplace_back("relations", std::move(relations));
    values.emplace_back("governance", prose_value(board.governance, splices));
    result.emplace_back(std::move(values));
  }
  return result;
}

Value::List joint_work_values(const Protocol& protocol, const Partnership& partnership, Date on,
                              Splices& splices) {
  Value::List result;
  for (const JointWork& work : protocol.joint_work) {
    std::vector<std::string> with;
    for (const Text& id : work.with) with.push_back(body_name(partnership, id, on));
    result.emplace_back(Value::Object{{"title", work.title.value},
                                      {"lead", body_name(partnership, work.lead, on)},
                                      {"with", join(with, "; ")},
                                      {"how", prose_value(work.how, splices)}});
  }
  return result;
}

Value::List acceptance_values(const Protocol& protocol, const Partnership& partnership, Date on) {
  Value::List result;
  for (const Acceptance& acceptance : protocol.acceptances)
    result.emplace_back(
        Value::Object{{"body", own_body_name(partnership, acceptance.by, on)},
                      {"on", acceptance.on.date ? in_words(*acceptance.on.date) : std::string()}});
  return result;
}

GeneratedSections generated_sections(const Protocol& p) {
  return {"protocol",
          {{"boards", "The boards", false, !p.boards.empty()},
           {"joint-work", "How the boards work together", false, !p.joint_work.empty()},
           {"acceptance", "Acceptance", false, !p.acceptances.empty()},
           {"review", "Review", true, p.review.month.has_value()}},
          p.place};
}

Value::Object protocol_facts(const Protocol& protocol) {
  return {{"title", protocol.title.value},
          {"in-force-from", in_words(*protocol.in_force_from.date)},
          {"illustrative", protocol.illustrative.given()},
          {"review", protocol.review.month ? in_words(*protocol.review.month) : std::string()}};
}

}  // namespace

DocumentCard protocol_card(const Protocol& protocol, const Partnership& partnership) {
  DocumentCard result;
  result.key = {partnership.folder, DocumentKind::protocol, protocol.slug};
  result.name = protocol.slug;
  result.title = protocol.title.value;
  result.date = *protocol.in_force_from.date;
  result.protocol = {&protocol};
  return result;
}

std::optional<ComposedDocument> compose_protocol(const Protocol& protocol,
                                                 const ComposeContext& context) {
  if (!protocol.in_force_from.date) return std::nullopt;
  const Partnership& partnership = context.partnership;
  const Date on = *protocol.in_force_from.date;
  Value values(common_values(partnership, on));
  for (auto& [name, value] : protocol_facts(protocol)) values.set(name, std::move(value));
  values.set("house", house_values(context.style));

  Protocol filled = protocol;
  FilledProse prose =
      fill_prose(all_prose(filled), protocol.slug, values, unread_facts(partnership), context);
  Splices splices;
  values.set("boards", board_values(filled, partnership, on, splices));
  values.set("joint-work", joint_work_values(filled, partnership, on, splices));
  values.set("acceptances", acceptance_values(filled, partnership, on));
  const SectionedKind what{protocol_card(protocol, partnership), context.style.terms_numbering,
                           protocol.pictures, generated_sections(filled)};
  return compose_sectioned(what, filled.prose, std::move(prose), std::move(values), splices,
                           context);
}

}  // namespace remit
