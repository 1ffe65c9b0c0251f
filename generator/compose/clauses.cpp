#include "compose/clauses.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "base/strings.h"
#include "compose/assemble.h"
#include "model/membership.h"

namespace remit {
namespace {

constexpr std::string_view kPurpose = "purpose";  // its text is an author's

struct StandardClause {
  std::string_view id;
  std::string_view heading;
  bool (*has_facts)(const TermsOfReference&);
};

const StandardClause kStandardClauses[] = {
    {kPurpose, "Purpose", [](const TermsOfReference& t) { return !t.purpose.blocks.empty(); }},
    {"aims", "Aims", [](const TermsOfReference& t) { return !t.aims.empty(); }},
    {"membership", "Membership", [](const TermsOfReference& t) { return !t.members.empty(); }},
    {"chair", "Chair and vice chair", has_chair},
    {"meetings", "Meetings",
     [](const TermsOfReference& t) { return t.meetings_frequency.given(); }},
    {"quorum", "Quorum",
     [](const TermsOfReference& t) {
       return t.quorum_minimum.given() || t.quorum_fraction.given();
     }},
    {"voting", "Voting",
     [](const TermsOfReference& t) {
       return t.voting_by.given() || t.voting_each.given() || t.voting_decisions.given() ||
              t.voting_majority.given() || t.casting_vote.given();
     }},
    {"papers", "Papers",
     [](const TermsOfReference& t) {
       return t.agenda_days_before.given() || t.lodging_days_before.given() ||
              t.summary_working_days.given() || t.urgent_items.given();
     }},
    {"reporting-and-communication", "Reporting and communication",
     [](const TermsOfReference& t) {
       return !t.reporting.empty() || t.minutes.given() || t.communications.given();
     }},
    {"support", "Support",
     [](const TermsOfReference& t) {
       return t.support_post.given() || t.support_organisation.given() || t.support_by.given();
     }},
    {"accountability", "Accountability",
     [](const TermsOfReference& t) { return t.accountable_to.given(); }},
    {"conduct", "Conduct and declarations of interest",
     [](const TermsOfReference& t) {
       return t.conduct_principles.given() || t.conduct_interests.given() ||
              t.conduct_confidential.given();
     }},
    {"sub-groups", "Sub-groups", [](const TermsOfReference& t) { return !t.sub_groups.empty(); }},
    {"review", "Review",
     [](const TermsOfReference& t) { return t.review_every_years.given() || t.review_next.month; }},
    {"amendment", "Amendment",
     [](const TermsOfReference& t) { return t.amendment_agreed_by.given(); }},
};

const StandardClause* find_standard(std::string_view id) {
  for (const StandardClause& clause : kStandardClauses)
    if (clause.id == id || slug(clause.heading) == id) return &clause;
  return nullptr;
}

// A clause of the wording: the heading's place, and the standard clause that it is, if any.
struct Written {
  Place place;
  const StandardClause* standard = nullptr;
};

const StandardClause* standard_of(const Header& header) {
  const StandardClause* by_id = find_standard(header.attr.id);
  return by_id ? by_id : find_standard(slug(plain_text(header.content)));
}

Clause clause_from(const Header& header, const StandardClause* standard) {
  std::string heading = plain_text(header.content);
  std::string id = header.attr.id;
  if (id.empty()) id = standard ? std::string(standard->id) : slug(heading);
  return {std::move(id), std::move(heading), header.attr.has_class("unnumbered"), {}};
}

// "Quorum and voting" tells of both, and so does a clause with a heading of that name in it.
bool tells_of(const Clause& clause, const StandardClause& standard) {
  const auto is = [&](std::string_view heading) {
    return slug(heading) == slug(standard.heading) || slug(heading) == standard.id;
  };
  if (is(clause.heading)) return true;
  const std::string parts = clause.heading + " and";
  std::string part;
  for (std::string_view word : split(parts, ' ')) {
    const bool ends = word == "and" || word == "&" || word.ends_with(',');
    if (word != "and") part += std::string(word) + " ";
    if (ends && is(std::exchange(part, ""))) return true;
  }
  return std::any_of(clause.blocks.begin(), clause.blocks.end(), [&](const Block& block) {
    const Header* header = get_if<Header>(block);
    return header && is(plain_text(header->content));
  });
}

class ClauseComposer {
 public:
  ClauseComposer(const TermsOfReference& terms, const Value& values, const ComposeContext& context)
      : terms_(terms), values_(values), context_(context) {}

  void write(Blocks wording) {
    for (Block& block : wording) {
      const Header* header = get_if<Header>(block);
      if (header && header->level == 1) {
        const StandardClause* standard = standard_of(*header);
        Clause clause = clause_from(*header, standard);
        stands_twice(clause, block.place);
        written_.push_back({block.place, standard});
        clauses_.push_back(std::move(clause));
      } else if (!clauses_.empty()) {
        clauses_.back().blocks.push_back(std::move(block));
      } else if (!std::exchange(text_before_heading_, true)) {
        context_.diagnostics.error(block.place, "terms.text-before-heading",
                                   "this text stands before the first heading",
                                   "put it under a heading: each clause has one, '# Purpose'");
      }
    }
  }

  // Clauses without text get that of their facts.
  void complete() {
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      Clause& clause = clauses_[i];
      const auto& [place, standard] = written_[i];
      const bool has_facts = standard && standard->has_facts(terms_);
      if (!clause.blocks.empty()) {
        if (has_facts) written_twice(clause, *standard, place);
      } else if (has_facts) {
        clause.blocks = standard_text(*standard);
      } else {
        says_nothing(clause, standard, place);
      }
    }
  }

  // Each stands before the first clause of the wording that comes after it in the table.
  void add_missing() {
    for (auto standard = std::begin(kStandardClauses); standard != std::end(kStandardClauses);
         ++standard) {
      const auto is = [&](const Written& w) { return w.standard == standard; };
      const auto later = [&](const Written& w) { return w.standard && w.standard > standard; };
      if (!standard->has_facts(terms_) || std::any_of(written_.begin(), written_.end(), is))
        continue;
      stands_beside(*standard);
      const auto at = std::find_if(written_.begin(), written_.end(), later) - written_.begin();
      written_.insert(written_.begin() + at, {terms_.place, standard});
      clauses_.insert(clauses_.begin() + at,
                      {std::string(standard->id), std::string(standard->heading), false,
                       standard_text(*standard)});
    }
  }

  std::vector<Clause> take() {
    if (clauses_.empty() && !text_before_heading_)
      context_.diagnostics.error(
          terms_.place, "terms.empty", "these terms of reference say nothing",
          "state facts, such as <quorum>, or write clauses beside this file");
    return std::move(clauses_);
  }

 private:
  Blocks standard_text(const StandardClause& standard) {
    if (standard.id == kPurpose) return terms_.purpose.blocks;
    auto rendered = assemble(context_.templates, format("clauses/{}.md.mustache", standard.id),
                             values_, {}, context_.sources, context_.diagnostics);
    return rendered ? std::move(rendered->blocks) : Blocks{};
  }

  // What an author wrote is never left out without a word.
  void written_twice(const Clause& clause, const StandardClause& standard, const Place& place) {
    if (standard.id != kPurpose) return;
    context_.diagnostics
        .error(place, "terms.written-twice",
               format("the clause '{}' is written here and in the facts", clause.heading),
               "keep one of the two: this clause, or <purpose>")
        .note("the other is at", terms_.purpose.place);
  }

  // Two clauses under one heading would be one to whoever refers to it. The second gets another id,
  // so that this is said once.
  void stands_twice(Clause& clause, const Place& place) {
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (clauses_[i].id != clause.id) continue;
      context_.diagnostics
          .error(place, "terms.written-twice",
                 format("there is a clause '{}' above already", clauses_[i].heading),
                 "put both texts under one heading, or give one of them another")
          .note("the other is at", written_[i].place);
      clause.id += format("-{}", clauses_.size());
      return;
    }
  }

  // A clause of the wording that tells of the same by its heading, though it is not in its place.
  void stands_beside(const StandardClause& standard) {
    for (std::size_t i = 0; i < clauses_.size(); ++i)
      if (tells_of(clauses_[i], standard))
        context_.diagnostics.warning(
            written_[i].place, "terms.clause-beside",
            format("the facts give a clause '{}' beside this one, which may say otherwise",
                   standard.heading),
            format(
                "to put this in its place, head it '# {}'; to keep both, give this one a heading "
                "of its own",
                standard.heading));
  }

  void says_nothing(const Clause& clause, const StandardClause* standard, const Place& place) {
    context_.diagnostics.error(
        place, "terms.empty-clause", format("the clause '{}' says nothing", clause.heading),
        standard ? format("write it, or state its facts at {}", describe(terms_.place))
                 : "write it, or remove the heading");
  }

  const TermsOfReference& terms_;
  const Value& values_;
  const ComposeContext& context_;
  std::vector<Clause> clauses_;
  std::vector<Written> written_;  // one for each clause
  bool text_before_heading_ = false;
};

void check_purpose(const Prose& purpose, Diagnostics& diagnostics) {
  for (const Block& block : purpose.blocks)
    if (get_if<Header>(block))
      diagnostics.error(block.place, "terms.heading-in-purpose",
                        "a heading stands in <purpose>, which is one clause",
                        "remove it, or write the clauses beside this file, a heading each");
}

}  // namespace

std::vector<Clause> compose_clauses(const TermsOfReference& terms, Blocks wording,
                                    const Value& values, const ComposeContext& context) {
  check_purpose(terms.purpose, context.diagnostics);
  ClauseComposer composer(terms, values, context);
  composer.write(std::move(wording));
  composer.complete();
  composer.add_missing();
  return composer.take();
}

}  // namespace remit
