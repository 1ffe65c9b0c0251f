#include "read/work_programme.h"

#include "read/fields.h"

namespace remit {
namespace {

std::vector<Lead> read_leads(const XmlElement& element) {
  std::vector<Lead> result;
  for (const XmlElement* e : element.elements("lead"))
    result.push_back({attribute_text(*e, "organisation"), attribute_text(*e, "post"),
                      attribute_words(*e, "words")});
  return result;
}

Rota read_rota(const XmlElement& element) {
  Rota rota;
  rota.title = child_text(element, "title");
  rota.from = attribute_month(element, "from");
  rota.until = attribute_month(element, "until");
  rota.months_each = attribute_text(element, "months-each");
  for (const XmlElement* e : element.elements("turn"))
    rota.organisations.push_back(attribute_text(*e, "organisation"));
  return rota;
}

Activity read_activity(const XmlElement& element, Diagnostics& diagnostics) {
  Activity result;
  result.id = attribute_text(element, "id");
  result.title = child_text(element, "title");
  result.times_a_year = attribute_text(element, "times-a-year");
  result.each = attribute_words(element, "each");
  result.stated_hours_each = attribute_text(element, "hours-each");
  result.stated_hours_a_year = attribute_text(element, "hours-a-year");
  result.stated_days_a_year = attribute_text(element, "days-a-year");
  for (const XmlElement* e : element.elements("task"))
    result.tasks.push_back({content_text(*e), attribute_text(*e, "hours"),
                            attribute_text(*e, "minutes"), attribute_text(*e, "every"),
                            attribute_text(*e, "times"), attribute_text(*e, "not-estimated")});
  if (const XmlElement* e = element.first("margin"))
    result.margin = Margin{attribute_text(*e, "percent"), attribute_text(*e, "rounded-up-to"),
                           attribute_words(*e, "for")};
  for (const XmlElement* e : element.elements("proposal"))
    result.proposals.push_back({read_leads(*e), child_prose(*e, "text", diagnostics)});
  if (const XmlElement* e = element.first("rota")) result.rota = read_rota(*e);
  return result;
}

TimelineEntry read_entry(const XmlElement& element) {
  return {attribute_month(element, "month"), attribute_month(element, "until"),
          attribute_date(element, "date"), attribute_text(element, "at"),
          attribute_words(element, "words")};
}

Timeline read_timeline(const XmlElement& element) {
  Timeline result;
  result.title = child_text(element, "title");
  result.from = attribute_month(element, "from");
  result.until = attribute_month(element, "until");
  for (const XmlElement* e : element.elements("task")) {
    TimelineTask task{child_text(*e, "title"), read_leads(*e), {}};
    for (const XmlElement* when : e->elements("when")) task.entries.push_back(read_entry(*when));
    result.tasks.push_back(std::move(task));
  }
  return result;
}

Risk read_risk(const XmlElement& element, Diagnostics& diagnostics) {
  Risk risk;
  risk.level = attribute_text(element, "level");
  risk.done = attribute_date(element, "done");
  risk.risk = child_prose(element, "risk", diagnostics);
  risk.affected = child_prose(element, "affected", diagnostics);
  risk.controls = child_prose(element, "controls", diagnostics);
  risk.action = child_prose(element, "action", diagnostics);
  return risk;
}

}  // namespace

WorkProgramme read_work_programme(const XmlElement& root, Diagnostics& diagnostics) {
  WorkProgramme result;
  result.place = root.name_place;
  result.from = attribute_date(root, "from");
  result.until = attribute_date(root, "until");
  result.working_day = attribute_text(root, "working-day");
  result.house_style = attribute_text(root, "house-style");
  result.title = child_text(root, "title");
  for (const XmlElement* e : root.elements("activity"))
    result.activities.push_back(read_activity(*e, diagnostics));
  if (const XmlElement* e = root.first("timeline")) result.timeline = read_timeline(*e);
  for (const XmlElement* e : root.elements("risk"))
    result.risks.push_back(read_risk(*e, diagnostics));
  for (const XmlElement* e : root.elements("signatory"))
    result.signatories.push_back({attribute_text(*e, "organisation"), attribute_text(*e, "post")});
  if (const XmlElement* e = root.first("review")) result.review = attribute_month(*e, "from");
  result.former_addresses = child_texts(root, "former-address");
  return result;
}

}  // namespace remit
