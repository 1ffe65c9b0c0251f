#include "model/namings.h"

namespace remit {
namespace {

using enum ThingKind;
constexpr bool kHistory = true;

class Namings {
 public:
  void add(ThingKind kind, const Text& id, const char* as, bool is_history = false) {
    if (id.given()) all_.push_back({kind, &id, as, is_history});
  }
  void add(const std::vector<Lead>& leads) {
    for (const Lead& lead : leads) {
      add(organisation, lead.organisation, "a lead");
      add(post, lead.post, "a lead");
    }
  }
  std::vector<Naming> take() { return std::move(all_); }

 private:
  std::vector<Naming> all_;
};

}  // namespace

std::vector<Naming> namings(const TermsOfReference& t) {
  Namings result;
  result.add(body, t.body, "the body whose terms they are");
  result.add(body, t.adopted_by, "who adopted them", kHistory);
  for (const Member& m : t.members) result.add(organisation, m.organisation, "a member");
  result.add(post, t.chair_post, "the chair");
  result.add(body, t.chair_appointed_by, "who appoints the chair");
  result.add(post, t.vice_chair_post, "the vice chair");
  for (const QuorumGroup& group : t.quorum_groups)
    result.add(organisation, group.organisation, "counted for the quorum");
  for (const ReportingLine& line : t.reporting) result.add(body, line.body, "who gets reports");
  result.add(post, t.support_post, "who supports the body");
  result.add(organisation, t.support_organisation, "who supports the body");
  result.add(body, t.accountable_to, "to whom the body answers");
  for (const SubGroup& group : t.sub_groups) result.add(body, group.body, "a sub-group");
  result.add(body, t.review_by, "who reviews the terms");
  result.add(body, t.amendment_agreed_by, "who agrees amendments");
  return result.take();
}

std::vector<Naming> namings(const Report& r) {
  Namings result;
  result.add(body, r.committee, "the committee");
  result.add(post, r.report_of, "whose report it is");
  result.add(post, r.lead_member, "the lead member");
  result.add(post, r.lead_officer, "the lead officer");
  result.add(post, r.author, "the author");
  for (const Appendix& a : r.appendices)
    result.add(body, a.terms_of_reference, "the body whose terms it appends", kHistory);
  return result.take();
}

std::vector<Naming> namings(const WorkProgramme& p) {
  Namings result;
  for (const Activity& a : p.activities) {
    for (const Proposal& proposal : a.proposals) result.add(proposal.leads);
    if (a.rota)
      for (const Text& turn : a.rota->organisations) result.add(organisation, turn, "in a rota");
  }
  if (p.timeline)
    for (const TimelineTask& t : p.timeline->tasks) result.add(t.leads);
  for (const Signatory& s : p.signatories) {
    result.add(organisation, s.organisation, "a signatory");
    result.add(post, s.post, "a signatory");
  }
  return result.take();
}

std::vector<Naming> namings(const Protocol& p) {
  Namings result;
  for (const Acceptance& a : p.acceptances) result.add(body, a.by, "who accepted it", kHistory);
  for (const ProtocolBoard& b : p.boards) result.add(body, b.body, "one of the boards");
  for (const JointWork& work : p.joint_work) {
    result.add(body, work.lead, "who leads joint work");
    for (const Text& id : work.with) result.add(body, id, "a partner in joint work");
  }
  return result.take();
}

std::vector<Naming> namings(const Meeting& m) {
  Namings result;
  result.add(body, m.body, "the body that meets");
  return result.take();
}

std::vector<Naming> namings(const Partnership& p) {
  Namings result;
  for (const Post& held : p.posts)
    result.add(organisation, held.organisation, "where a post is held");
  for (const Body& b : p.bodies)
    for (const Relation& r : b.relations) result.add(body, r.body, "to which a body relates");
  return result.take();
}

}  // namespace remit
