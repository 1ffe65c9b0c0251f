// Finding things by their ids. Null where there is no such thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/workspace.h"

namespace remit {

const Organisation* find_organisation(const Partnership& partnership, std::string_view id);
const Post* find_post(const Partnership& partnership, std::string_view id);
const Body* find_body(const Partnership& partnership, std::string_view id);
const Process* find_process(const Partnership& partnership, std::string_view id);
const Budget* find_budget(const Partnership& partnership, std::string_view id);
const HouseStyle* find_house_style(const Workspace& workspace, std::string_view id);

// The version of a body's terms in force on the date: the latest that came into force by then.
const TermsOfReference* terms_in_force(const Partnership& partnership, std::string_view body,
                                       Date on);

// The same, or if none is in force yet, the version that comes into force first.
const TermsOfReference* current_terms(const Partnership& partnership, std::string_view body,
                                      Date on);

// The versions of a body's terms that are in force on some day, by that day; proposed ones are not
// among them.
std::vector<const TermsOfReference*> versions_of(const Partnership& partnership,
                                                 std::string_view body);

// A version by its name: "2020-04-01", "proposed-fewer-meetings"; one that has been adopted since
// is found by the name that it had, as it was proposed.
const TermsOfReference* find_version(const Partnership& partnership, std::string_view body,
                                     std::string_view version);

// The version that this one changes: of a proposed one, that which it says, or else that in force
// on `on`.
const TermsOfReference* version_before(const Partnership& partnership,
                                       const TermsOfReference& version, Date on);

// The house style of that id as it was on the date: the one that stands in its place on that day,
// or else the one of that id.
const HouseStyle* house_style_on(const Workspace& workspace, std::string_view id, Date on);

// The house style of a document: the one that it names itself, or else the partnership's, as it was
// on the document's date.
const HouseStyle* house_style_of(const Workspace& workspace, const Partnership& partnership,
                                 const Text& named, const DateText& date);

// The house style of a report: the one that it names itself, or else that of the body that it is
// for, or else the partnership's, the last two as they were on the report's date.
const HouseStyle* house_style_of(const Workspace& workspace, const Partnership& partnership,
                                 const Report& report);

// Organisations, posts, bodies, budgets and processes share one space of ids: each id that is given
// a second
// time, with the first that has it.
struct DuplicateId {
  const Text* id;
  const Text* first;
};
std::vector<DuplicateId> duplicate_ids(const Partnership& partnership);

std::vector<std::string> ids(const std::vector<Organisation>& list);
std::vector<std::string> ids(const std::vector<Post>& list);
std::vector<std::string> ids(const std::vector<Body>& list);
std::vector<std::string> ids(const std::vector<Process>& list);
std::vector<std::string> ids(const std::vector<Budget>& list);
std::vector<std::string> ids(const std::vector<HouseStyle>& list);

}  // namespace remit
