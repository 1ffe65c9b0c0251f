#include "model/lookup.h"

#include <algorithm>
#include <map>

namespace remit {
namespace {

const std::string& id_of(const HouseStyle& style) { return style.id; }
template <class T>
const std::string& id_of(const T& item) {
  return item.id.value;
}

template <class T>
const T* find(const std::vector<T>& list, std::string_view id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const T& item) { return id_of(item) == id; });
  return found == list.end() ? nullptr : &*found;
}

template <class T>
std::vector<std::string> all_ids(const std::vector<T>& list) {
  std::vector<std::string> result;
  for (const T& item : list) result.push_back(id_of(item));
  return result;
}

}  // namespace

const Organisation* find_organisation(const Partnership& partnership, std::string_view id) {
  return find(partnership.organisations, id);
}
const Post* find_post(const Partnership& partnership, std::string_view id) {
  return find(partnership.posts, id);
}
const Body* find_body(const Partnership& partnership, std::string_view id) {
  return find(partnership.bodies, id);
}
const Process* find_process(const Partnership& partnership, std::string_view id) {
  return find(partnership.processes, id);
}
const Budget* find_budget(const Partnership& partnership, std::string_view id) {
  return find(partnership.budgets, id);
}
const HouseStyle* find_house_style(const Workspace& workspace, std::string_view id) {
  return find(workspace.house_styles, id);
}

std::vector<const TermsOfReference*> versions_of(const Partnership& partnership,
                                                 std::string_view body) {
  std::vector<const TermsOfReference*> result;
  for (const TermsOfReference& terms : partnership.terms)
    if (terms.body.value == body && !terms.proposed && terms.in_force_from.date)
      result.push_back(&terms);
  std::stable_sort(result.begin(), result.end(), [](const auto* a, const auto* b) {
    return *a->in_force_from.date < *b->in_force_from.date;
  });
  return result;
}

const TermsOfReference* terms_in_force(const Partnership& partnership, std::string_view body,
                                       Date on) {
  const TermsOfReference* found = nullptr;
  for (const TermsOfReference* terms : versions_of(partnership, body))
    if (*terms->in_force_from.date <= on) found = terms;
  return found;
}

const TermsOfReference* current_terms(const Partnership& partnership, std::string_view body,
                                      Date on) {
  if (const TermsOfReference* terms = terms_in_force(partnership, body, on)) return terms;
  const auto all = versions_of(partnership, body);
  return all.empty() ? nullptr : all.front();
}

const TermsOfReference* find_version(const Partnership& partnership, std::string_view body,
                                     std::string_view version) {
  for (const TermsOfReference& terms : partnership.terms)
    if (terms.body.value == body && terms.version == version) return &terms;
  for (const TermsOfReference& terms : partnership.once_proposed)
    if (terms.body.value == body && terms.version == version) return &terms;
  return nullptr;
}

const TermsOfReference* version_before(const Partnership& partnership,
                                       const TermsOfReference& version, Date on) {
  if (version.proposed && version.amends.date)
    return find_version(partnership, version.body.value, iso(*version.amends.date));
  if (version.proposed) return terms_in_force(partnership, version.body.value, on);
  const TermsOfReference* found = nullptr;
  for (const TermsOfReference* terms : versions_of(partnership, version.body.value)) {
    if (terms == &version) return found;
    found = terms;
  }
  return nullptr;
}

const HouseStyle* house_style_on(const Workspace& workspace, std::string_view id, Date on) {
  for (const HouseStyle& style : workspace.house_styles)
    if (style.period_of.value == id && (!style.since.date || *style.since.date <= on) &&
        (!style.until.date || on <= *style.until.date))
      return &style;
  return find_house_style(workspace, id);
}

const HouseStyle* house_style_of(const Workspace& workspace, const Partnership& partnership,
                                 const Text& named, const DateText& date) {
  if (named.given()) return find_house_style(workspace, named.value);
  const std::string& id = partnership.house_style.value;
  return date.date ? house_style_on(workspace, id, *date.date) : find_house_style(workspace, id);
}

const HouseStyle* house_style_of(const Workspace& workspace, const Partnership& partnership,
                                 const Report& report) {
  const Body* body = find_body(partnership, report.committee.value);
  if (report.house_style.given() || !body || !body->house_style.given() || !report.date.date)
    return house_style_of(workspace, partnership, report.house_style, report.date);
  return house_style_on(workspace, body->house_style.value, *report.date.date);
}

std::vector<DuplicateId> duplicate_ids(const Partnership& partnership) {
  std::vector<DuplicateId> result;
  std::map<std::string_view, const Text*> seen;
  auto add = [&](const Text& id) {
    if (!id.given()) return;
    const auto [first, added] = seen.emplace(id.value, &id);
    if (!added) result.push_back({&id, first->second});
  };
  for (const Organisation& o : partnership.organisations) add(o.id);
  for (const Post& p : partnership.posts) add(p.id);
  for (const Body& b : partnership.bodies) add(b.id);
  for (const Process& p : partnership.processes) add(p.id);
  for (const Budget& b : partnership.budgets) add(b.id);
  return result;
}

std::vector<std::string> ids(const std::vector<Organisation>& list) { return all_ids(list); }
std::vector<std::string> ids(const std::vector<Post>& list) { return all_ids(list); }
std::vector<std::string> ids(const std::vector<Body>& list) { return all_ids(list); }
std::vector<std::string> ids(const std::vector<Process>& list) { return all_ids(list); }
std::vector<std::string> ids(const std::vector<Budget>& list) { return all_ids(list); }
std::vector<std::string> ids(const std::vector<HouseStyle>& list) { return all_ids(list); }

}  // namespace remit
