#include "read/partnership.h"

#include "read/fields.h"

namespace remit {
namespace {

template <class T>
void read_existence(const XmlElement& element, T& result) {
  result.since = attribute_date(element, "since");
  result.until = attribute_date(element, "until");
  result.replaced_by = attribute_text(element, "replaced-by");
}

Organisation read_organisation(const XmlElement& element) {
  Organisation result;
  result.id = attribute_text(element, "id");
  result.names = child_names(element);
  result.sector = attribute_text(element, "sector");
  result.responsible_authority = attribute_text(element, "responsible-authority");
  read_existence(element, result);
  result.former_addresses = child_texts(element, "former-address");
  return result;
}

Holder read_holder(const XmlElement& element) {
  return {content_text(element), attribute_date(element, "since"), attribute_date(element, "until"),
          attribute_text(element, "telephone"), attribute_text(element, "email")};
}

Post read_post(const XmlElement& element) {
  Post result;
  result.id = attribute_text(element, "id");
  result.names = child_names(element);
  result.organisation = attribute_text(element, "organisation");
  read_existence(element, result);
  result.telephone = attribute_text(element, "telephone");
  result.email = attribute_text(element, "email");
  for (const XmlElement* holder : element.elements("holder"))
    result.holders.push_back(read_holder(*holder));
  return result;
}

Body read_body(const XmlElement& element) {
  Body result;
  result.id = attribute_text(element, "id");
  result.names = child_names(element);
  result.kind = attribute_text(element, "kind");
  read_existence(element, result);
  for (const XmlElement* relation : element.elements("relation"))
    result.relations.push_back({attribute_text(*relation, "kind"),
                                attribute_text(*relation, "body"),
                                attribute_text(*relation, "every")});
  result.former_addresses = child_texts(element, "former-address");
  result.house_style = attribute_text(element, "house-style");
  return result;
}

Budget read_budget(const XmlElement& element) {
  Budget result;
  result.id = attribute_text(element, "id");
  result.title = child_text(element, "title");
  result.year = attribute_text(element, "year");
  result.amount = attribute_text(element, "amount");
  result.approximate = attribute_text(element, "approximate");
  result.remainder = child_text(element, "remainder");
  result.stated_allocated = attribute_text(element, "allocated");
  result.stated_remaining = attribute_text(element, "remaining");
  for (const XmlElement* line : element.elements("line"))
    result.lines.push_back({content_text(*line), attribute_text(*line, "amount")});
  return result;
}

Priorities read_priorities(const XmlElement& element) {
  Priorities result{attribute_text(element, "year"), {}};
  for (const XmlElement* priority : element.elements("priority"))
    result.priorities.push_back(content_text(*priority));
  return result;
}

Process read_process(const XmlElement& element) {
  Process result;
  result.id = attribute_text(element, "id");
  result.title = attribute_words(element, "title");
  result.cycle = attribute_text(element, "cycle");
  for (const XmlElement* step : element.elements("step"))
    result.steps.push_back({attribute_words(*step, "when"), content_text(*step)});
  return result;
}

}  // namespace

void read_partnership(const XmlElement& root, Partnership& partnership) {
  partnership.place = root.name_place;
  partnership.id = attribute_text(root, "id");
  partnership.names = child_names(root);
  partnership.area = child_text(root, "area");
  partnership.area_kind = child_attribute(root, "area", "kind");
  partnership.house_style = attribute_text(root, "house-style");
  partnership.language = attribute_text(root, "language");
  for (const XmlElement* e : root.elements("organisation"))
    partnership.organisations.push_back(read_organisation(*e));
  for (const XmlElement* e : root.elements("post")) partnership.posts.push_back(read_post(*e));
  for (const XmlElement* e : root.elements("body")) partnership.bodies.push_back(read_body(*e));
  for (const XmlElement* e : root.elements("priorities"))
    partnership.priorities.push_back(read_priorities(*e));
  for (const XmlElement* e : root.elements("process"))
    partnership.processes.push_back(read_process(*e));
  for (const XmlElement* e : root.elements("budget"))
    partnership.budgets.push_back(read_budget(*e));
}

std::vector<Abbreviation> read_abbreviations(const XmlElement& root) {
  std::vector<Abbreviation> result;
  for (const XmlElement* e : root.elements("abbreviation"))
    result.push_back({attribute_text(*e, "short"), content_text(*e), attribute_date(*e, "since"),
                      attribute_date(*e, "until"), attribute_words(*e, "defined-in")});
  return result;
}

void read_short_forms(const XmlElement& root, std::string_view name,
                      std::vector<Abbreviation>& to) {
  for (const XmlElement* e : root.elements(name))
    to.push_back({attribute_text(*e, "short"), content_text(*e), {}, {}});
}

}  // namespace remit
