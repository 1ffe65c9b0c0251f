#include "compose/clauses.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "compose/assemble.h"

namespace remit {
namespace {

struct StandardClause {
  std::string_view id;
  std::string_view heading;
  bool (*has_facts)(const TermsOfReference&);
};

const StandardClause kStandardClauses[] = {
    {"membership", "Membership", [](const TermsOfReference& t) { return !t.members.empty(); }},
    {"chair", "Chair and vice chair",
     [](const TermsOfReference& t) { return t.chair_post.given() || t.chair_elected.given(); }},
    {"meetings", "Meetings",
     [](const TermsOfReference& t) { return t.meetings_frequency.given(); }},
    {"quorum", "Quorum", [](const TermsOfReference& t) { return t.quorum_minimum.given(); }},
    {"papers", "Papers",
     [](const TermsOfReference& t) {
       return t.agenda_days_before.given() || t.lodging_days_before.given() ||
              t.summary_working_days.given();
     }},
    {"support", "Support",
     [](const TermsOfReference& t) { return t.support_post.given() || t.support_by.given(); }},
    {"accountability", "Accountability",
     [](const TermsOfReference& t) { return t.accountable_to.given(); }},
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

Written written_by(const Block& block, const Header& header) {
  const StandardClause* by_id = find_standard(header.attr.id);
  return {block.place, by_id ? by_id : find_standard(slug(plain_text(header.content)))};
}

Clause clause_from(const Header& header, const StandardClause* standard) {
  std::string heading = plain_text(header.content);
  std::string id = header.attr.id;
  if (id.empty()) id = standard ? std::string(standard->id) : slug(heading);
  return {std::move(id), std::move(heading), header.attr.has_class("unnumbered"), {}};
}

}  // namespace

std::vector<Clause> compose_clauses(const TermsOfReference& terms, Blocks wording,
                                    const Value& values, const ComposeContext& context) {
  std::vector<Clause> clauses;
  std::vector<Written> written;
  bool reported = false;
  for (Block& block : wording) {
    const Header* header = get_if<Header>(block);
    if (header && header->level == 1) {
      written.push_back(written_by(block, *header));
      clauses.push_back(clause_from(*header, written.back().standard));
    } else if (!clauses.empty()) {
      clauses.back().blocks.push_back(std::move(block));
    } else if (!reported) {
      reported = true;
      context.diagnostics.error(block.place, "terms.text-before-heading",
                                "this text stands before the first heading",
                                "put it under a heading: each clause has one, '# Purpose'");
    }
  }

  auto standard_text = [&](std::string_view id) -> Blocks {
    auto rendered = assemble(context.templates, format("clauses/{}.md.mustache", id), values, {},
                             context.sources, context.diagnostics);
    return rendered ? std::move(rendered->blocks) : Blocks{};
  };
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (!clauses[i].blocks.empty()) continue;
    const auto& [place, standard] = written[i];
    if (standard && standard->has_facts(terms))
      clauses[i].blocks = standard_text(standard->id);
    else
      context.diagnostics.error(
          place, "terms.empty-clause", format("the clause '{}' says nothing", clauses[i].heading),
          standard ? format("write it, or state its facts at {}", describe(terms.place))
                   : "write it, or remove the heading");
  }
  for (const StandardClause& standard : kStandardClauses) {
    const bool is_written = std::any_of(written.begin(), written.end(),
                                        [&](const Written& w) { return w.standard == &standard; });
    if (!is_written && standard.has_facts(terms))
      clauses.push_back({std::string(standard.id), std::string(standard.heading), false,
                         standard_text(standard.id)});
  }
  if (clauses.empty() && !reported)
    context.diagnostics.error(terms.place, "terms.empty", "these terms of reference say nothing",
                              "state facts, such as <quorum>, or write clauses beside this file");
  return clauses;
}

}  // namespace remit
