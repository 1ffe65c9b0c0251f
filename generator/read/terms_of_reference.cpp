#include "read/terms_of_reference.h"

#include "read/fields.h"

namespace remit {
namespace {

// The children of that name of the first child of another.
std::vector<const XmlElement*> grandchildren(const XmlElement& root, std::string_view child,
                                             std::string_view name) {
  const XmlElement* found = root.first(child);
  if (!found) return {};
  const auto elements = found->elements(name);
  return {elements.begin(), elements.end()};
}

void read_members(const XmlElement& root, TermsOfReference& t) {
  for (const XmlElement* e : grandchildren(root, "members", "member")) {
    Member member{attribute_text(*e, "organisation"), attribute_words(*e, "represents"),
                  attribute_text(*e, "capacity"), attribute_text(*e, "seats")};
    if (!member.capacity.given()) member.capacity.value = "core";
    t.members.push_back(std::move(member));
  }
  t.substitutes = child_attribute(root, "members", "substitutes");
  t.substitutes_vote = child_attribute(root, "members", "substitutes-vote");
  t.guests = child_attribute(root, "members", "guests");
}

void read_chair(const XmlElement& root, TermsOfReference& t) {
  t.chair_post = child_attribute(root, "chair", "post");
  t.chair_appointed_by = child_attribute(root, "chair", "appointed-by");
  t.chair_elected = child_attribute(root, "chair", "elected");
  t.chair_elected_by = child_attribute(root, "chair", "elected-by");
  t.chair_maximum_years = child_attribute(root, "chair", "maximum-years");
  t.chair_maximum_terms = child_attribute(root, "chair", "maximum-terms");
  t.vice_chair_post = child_attribute(root, "chair", "vice");
  t.vice_chair_elected = child_attribute(root, "chair", "vice-elected");
  t.chair_absence = child_attribute(root, "chair", "absence");
}

void read_meetings(const XmlElement& root, TermsOfReference& t) {
  t.meetings_frequency = child_attribute(root, "meetings", "frequency");
  t.meetings_more_often = child_attribute(root, "meetings", "more-often");
  t.meetings_in_public = child_attribute(root, "meetings", "in-public");
  t.task_groups = child_attribute(root, "meetings", "task-groups");
  const XmlElement* meetings = root.first("meetings");
  if (!meetings) return;
  t.extraordinary_called_by = child_attribute(*meetings, "extraordinary", "called-by");
  t.extraordinary_members = child_attribute(*meetings, "extraordinary", "members");
  t.extraordinary_notice_days = child_attribute(*meetings, "extraordinary", "notice-days");
}

void read_quorum(const XmlElement& root, TermsOfReference& t) {
  t.quorum_minimum = child_attribute(root, "quorum", "minimum");
  t.quorum_fraction = child_attribute(root, "quorum", "fraction");
  t.quorum_of = child_attribute(root, "quorum", "of");
  t.quorum_including = child_attribute(root, "quorum", "including");
  t.quorum_vote = child_attribute(root, "quorum", "vote");
  t.quorum_otherwise = child_attribute(root, "quorum", "otherwise");
  for (const XmlElement* e : grandchildren(root, "quorum", "from"))
    t.quorum_groups.push_back({attribute_text(*e, "minimum"), attribute_text(*e, "organisation"),
                               attribute_text(*e, "capacity")});
}

void read_voting(const XmlElement& root, TermsOfReference& t) {
  t.voting_by = child_attribute(root, "voting", "by");
  t.voting_each = child_attribute(root, "voting", "each");
  t.voting_decisions = child_attribute(root, "voting", "decisions");
  t.voting_majority = child_attribute(root, "voting", "majority");
  t.casting_vote = child_attribute(root, "voting", "casting-vote");
}

void read_papers(const XmlElement& root, TermsOfReference& t) {
  t.agenda_days_before = child_attribute(root, "papers", "agenda-days-before");
  t.lodging_days_before = child_attribute(root, "papers", "lodging-days-before");
  t.summary_working_days = child_attribute(root, "papers", "summary-working-days");
  t.urgent_items = child_attribute(root, "papers", "urgent-items");
}

void read_reporting(const XmlElement& root, TermsOfReference& t) {
  for (const XmlElement* e : grandchildren(root, "reporting", "to"))
    t.reporting.push_back({attribute_text(*e, "body"), attribute_text(*e, "every")});
  t.minutes = child_attribute(root, "reporting", "minutes");
  t.communications = child_attribute(root, "reporting", "communications");
}

void read_review(const XmlElement& root, TermsOfReference& t) {
  t.review_by = child_attribute(root, "review", "by");
  t.review_every_years = child_attribute(root, "review", "every-years");
  if (const XmlElement* review = root.first("review"))
    t.review_next = attribute_month(*review, "next");
  t.amendment_agreed_by = child_attribute(root, "amendment", "agreed-by");
  t.amendment_majority = child_attribute(root, "amendment", "majority");
  t.amendment_notice_days = child_attribute(root, "amendment", "notice-days");
}

}  // namespace

TermsOfReference read_terms_of_reference(const XmlElement& root, Diagnostics& diagnostics) {
  TermsOfReference t;
  t.place = root.name_place;
  t.body = attribute_text(root, "body");
  t.in_force_from = attribute_date(root, "in-force-from");
  t.amends = attribute_date(root, "amends");

  t.adopted_by = child_attribute(root, "adopted", "by");
  t.minute = child_attribute(root, "adopted", "minute");
  t.proposed_as = child_attribute(root, "adopted", "proposed-as");
  t.adopted_text = child_attribute(root, "adopted", "text");
  if (const XmlElement* adopted = root.first("adopted"))
    t.adopted_on = attribute_date(*adopted, "on");

  if (const XmlElement* changes = root.first("changes")) {
    t.summary = child_text(*changes, "summary");
    for (const XmlElement* e : changes->elements("reason"))
      t.reasons.push_back({attribute_text(*e, "clause"), content_text(*e)});
  }

  t.purpose = child_prose(root, "purpose", diagnostics);
  for (const XmlElement* e : grandchildren(root, "aims", "aim")) t.aims.push_back(content_text(*e));

  read_members(root, t);
  read_chair(root, t);
  read_meetings(root, t);
  read_quorum(root, t);
  read_voting(root, t);
  read_papers(root, t);
  read_reporting(root, t);

  t.support_post = child_attribute(root, "support", "post");
  t.support_organisation = child_attribute(root, "support", "organisation");
  t.support_by = child_attribute(root, "support", "by");
  t.accountable_to = child_attribute(root, "accountable-to", "body");
  t.accountable_members = child_attribute(root, "accountable-to", "members");
  t.conduct_principles = child_attribute(root, "conduct", "principles");
  t.conduct_interests = child_attribute(root, "conduct", "interests");
  t.conduct_confidential = child_attribute(root, "conduct", "confidential");
  for (const XmlElement* e : grandchildren(root, "sub-groups", "sub-group"))
    t.sub_groups.push_back({attribute_text(*e, "body"), attribute_words(*e, "works-on")});
  read_review(root, t);
  return t;
}

}  // namespace remit
