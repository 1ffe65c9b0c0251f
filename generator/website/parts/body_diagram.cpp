#include "website/parts/body_diagram.h"

#include <algorithm>

#include "base/format.h"
#include "compose/diagram_facts.h"
#include "compose/diagrams.h"
#include "model/successors.h"

namespace remit {
namespace {

bool is_related(const std::vector<Body>& bodies, const std::string& id) {
  bool present = false, related = false;
  for (const Body& body : bodies) {
    const bool self = body.id.value == id;
    present = present || self;
    related = related || (self && !body.relations.empty()) ||
              std::any_of(body.relations.begin(), body.relations.end(),
                          [&](const Relation& r) { return r.body.value == id; });
  }
  return present && related;
}

}  // namespace

BodyDiagram body_diagram(const Site& site, const Body& body) {
  if (!is_related(bodies_on(site.partnership, site.as_at), body.id.value)) return {};
  Image image;
  image.target.url = format("diagram:relations/{}", body.id.value);
  BodyDiagram result;
  result.blocks.push_back({Para{{{std::move(image), {}}}}, {}});
  Diagnostics diagnostics;
  result.drawings = compose_diagrams(result.blocks, site.partnership, site.as_at, diagnostics);
  // More than can be drawn can still be read.
  if (diagnostics.has_errors())
    return {relations_facts(site.partnership, &body, site.as_at).words, {}};
  return result;
}

}  // namespace remit
