#include "website/document_lists.h"

#include <algorithm>
#include <iterator>

#include "base/beneath.h"
#include "base/format.h"
#include "base/strings.h"
#include "compose/values.h"
#include "website/addresses.h"
#include "website/forwards.h"
#include "website/frame.h"

namespace remit {
namespace {

constexpr PageKind kProtocols = {"the protocols", "site/protocols.html.mustache"};
constexpr PageKind kProgrammes = {"the work programmes", "site/work-programmes.html.mustache"};

// Bodies of a protocol, by the names of its first day.
Value::List body_names(const Site& site, const std::vector<Text>& ids, Date on) {
  Value::List result;
  for (const Text& id : ids)
    result.emplace_back(Value::Object{{"name", body_name(site.partnership, id, on)}});
  return result;
}

Value protocol_entry(const Protocol& protocol, const ComposedDocument& document, const Site& site,
                     const std::string& page) {
  std::vector<Text> boards;
  for (const ProtocolBoard& board : protocol.boards) boards.push_back(board.body);
  Value::List matters;
  for (const JointWork& work : protocol.joint_work)
    matters.emplace_back(Value::Object{{"title", work.title.value}});
  return Value::Object{
      {"title", protocol.title.value},
      {"in-force-from", in_words(document.date)},
      {"in-force-from-iso", iso(document.date)},
      {"illustrative", protocol.illustrative.given()},
      {"boards", body_names(site, boards, document.date)},
      {"has-matters", !matters.empty()},
      {"matters", std::move(matters)},
      {"review", protocol.review.month ? in_words(*protocol.review.month) : std::string()},
      {"url", relative_address(page, page_path(document))}};
}

// What the programme holds, each part in words.
std::vector<std::string> parts_of(const WorkProgramme& programme, const Value& facts) {
  std::vector<std::string> result;
  if (!programme.activities.empty())
    result.push_back(format("{}, {} hours of work in the year",
                            counted(std::ssize(programme.activities), "activity", "activities"),
                            facts.find("hours-a-year")->text()));
  for (const Activity& activity : programme.activities)
    if (activity.rota) result.push_back("a rota: " + activity.rota->title.value);
  if (const auto& timeline = programme.timeline; timeline && timeline->from.month)
    result.push_back(format("a timeline: {}, {} to {}", timeline->title.value,
                            in_words(*timeline->from.month),
                            in_words(timeline->until.month.value_or(*timeline->from.month))));
  if (!programme.risks.empty())
    result.push_back(
        format("a risk assessment of {}", counted(std::ssize(programme.risks), "risk", "risks")));
  return result;
}

Value programme_entry(const WorkProgramme& programme, const ComposedDocument& document,
                      const std::string& page) {
  Value::List parts;
  for (const std::string& part : parts_of(programme, document.values))
    parts.emplace_back(Value::Object{{"words", part}});
  const auto& until = programme.until.date;
  return Value::Object{{"title", programme.title.value},
                       {"year", document.values.find("year")->text()},
                       {"from", in_words(document.date)},
                       {"from-iso", iso(document.date)},
                       {"until", until ? in_words(*until) : std::string()},
                       {"until-iso", until ? iso(*until) : std::string()},
                       {"has-parts", !parts.empty()},
                       {"parts", std::move(parts)},
                       {"url", relative_address(page, page_path(document))}};
}

// The documents of a kind with what they are made from, newest first.
template <class T>
std::vector<std::pair<const T*, const ComposedDocument*>> newest_first(const std::vector<T>& all,
                                                                       const char* kind,
                                                                       const Site& site) {
  std::vector<std::pair<const T*, const ComposedDocument*>> result;
  for (const T& one : all)
    if (const ComposedDocument* document = find_document(site, kind, one.slug))
      result.emplace_back(&one, document);
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return b.second->date < a.second->date; });
  return result;
}

// Whether a document that was removed since stood on the list: its address stays, and so does that
// of the list.
bool listed_once(const Site& site, const std::string& list) {
  const auto& removals = site.partnership.website.removals;
  const std::string folder = parent_of(list) + "/";
  return std::any_of(removals.begin(), removals.end(), [&](const Removal& removal) {
    const auto path = removed_path(site.partnership, removal);
    return path && *path != folder && path->starts_with(folder);
  });
}

}  // namespace

std::vector<SitePage> protocol_list(const Site& site) {
  const Partnership& partnership = site.partnership;
  const std::string path = listing_path(partnership.folder, "protocols");
  Value::List entries;
  for (const auto& [protocol, document] : newest_first(partnership.protocols, "protocol", site))
    entries.push_back(protocol_entry(*protocol, *document, site, path));
  if (entries.empty() && !listed_once(site, path)) return {};
  Value values = frame_values(partnership, path, "Protocols", {}, site.as_at);
  values.set("has-protocols", !entries.empty());
  values.set("protocols", std::move(entries));
  return {{&kProtocols, path, std::move(values), "the list of protocols", Finding::sitemap}};
}

std::vector<SitePage> work_programme_list(const Site& site) {
  const Partnership& partnership = site.partnership;
  const std::string path = listing_path(partnership.folder, "work-programmes");
  Value::List entries;
  for (const auto& [programme, document] :
       newest_first(partnership.work_programmes, "work-programme", site))
    entries.push_back(programme_entry(*programme, *document, path));
  if (entries.empty() && !listed_once(site, path)) return {};
  Value values = frame_values(partnership, path, "Work programmes", {}, site.as_at);
  values.set("has-work-programmes", !entries.empty());
  values.set("work-programmes", std::move(entries));
  return {{&kProgrammes, path, std::move(values), "the list of work programmes", Finding::sitemap}};
}

}  // namespace remit
