#include "read/terms_of_reference.h"

#include "read/fields.h"

namespace remit {

TermsOfReference read_terms_of_reference(const XmlElement& root) {
  TermsOfReference t;
  t.place = root.name_place;
  t.body = attribute_text(root, "body");
  t.in_force_from = attribute_date(root, "in-force-from");

  t.adopted_by = child_attribute(root, "adopted", "by");
  t.minute = child_attribute(root, "adopted", "minute");
  t.adopted_text = child_attribute(root, "adopted", "text");
  if (const XmlElement* adopted = root.first("adopted"))
    t.adopted_on = attribute_date(*adopted, "on");

  if (const XmlElement* changes = root.first("changes")) {
    t.summary = child_text(*changes, "summary");
    for (const XmlElement* e : changes->elements("reason"))
      t.reasons.push_back({attribute_text(*e, "clause"), content_text(*e)});
  }

  if (const XmlElement* members = root.first("members")) {
    for (const XmlElement* e : members->elements("member")) {
      Member member{attribute_text(*e, "organisation"), attribute_text(*e, "represents"),
                    attribute_text(*e, "capacity")};
      if (!member.capacity.given()) member.capacity.value = "core";
      t.members.push_back(std::move(member));
    }
  }

  t.chair_post = child_attribute(root, "chair", "post");
  t.chair_elected = child_attribute(root, "chair", "elected");
  t.chair_maximum_years = child_attribute(root, "chair", "maximum-years");
  t.vice_chair_post = child_attribute(root, "chair", "vice");
  t.vice_chair_elected = child_attribute(root, "chair", "vice-elected");

  t.meetings_frequency = child_attribute(root, "meetings", "frequency");
  t.meetings_more_often = child_attribute(root, "meetings", "more-often");

  t.quorum_minimum = child_attribute(root, "quorum", "minimum");
  t.quorum_of = child_attribute(root, "quorum", "of");
  t.quorum_vote = child_attribute(root, "quorum", "vote");
  t.quorum_otherwise = child_attribute(root, "quorum", "otherwise");

  t.agenda_days_before = child_attribute(root, "papers", "agenda-days-before");
  t.lodging_days_before = child_attribute(root, "papers", "lodging-days-before");
  t.summary_working_days = child_attribute(root, "papers", "summary-working-days");

  t.support_post = child_attribute(root, "support", "post");
  t.support_by = child_attribute(root, "support", "by");
  t.accountable_to = child_attribute(root, "accountable-to", "body");
  t.amendment_agreed_by = child_attribute(root, "amendment", "agreed-by");
  return t;
}

}  // namespace remit
