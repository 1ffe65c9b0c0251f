#include "website/pages/document_lists.h"

#include <algorithm>
#include <iterator>

#include "base/format.h"
#include "base/strings.h"
#include "compose/values.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/frame/listings.h"

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

Value protocol_entry(const DocumentCard& document, const Site& site, const std::string& page) {
  const Protocol& protocol = *document.protocol->facts;
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
      {"url", relative_address(page, page_path(document.key))}};
}

// What the programme holds, each part in words.
std::vector<std::string> parts_of(const WorkProgramme& programme, const std::string& hours) {
  std::vector<std::string> result;
  if (!programme.activities.empty())
    result.push_back(format("{}, {} hours of work in the year",
                            counted(std::ssize(programme.activities), "activity", "activities"),
                            hours));
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

Value programme_entry(const DocumentCard& document, const std::string& page) {
  const WorkProgramme& programme = *document.programme->facts;
  Value::List parts;
  for (const std::string& part : parts_of(programme, document.programme->hours_a_year))
    parts.emplace_back(Value::Object{{"words", part}});
  const auto& until = programme.until.date;
  return Value::Object{{"title", programme.title.value},
                       {"year", document.programme->year},
                       {"from", in_words(document.date)},
                       {"from-iso", iso(document.date)},
                       {"until", until ? in_words(*until) : std::string()},
                       {"until-iso", until ? iso(*until) : std::string()},
                       {"has-parts", !parts.empty()},
                       {"parts", std::move(parts)},
                       {"url", relative_address(page, page_path(document.key))}};
}

// The documents of a kind, newest first.
std::vector<const DocumentCard*> newest_first(const Site& site, DocumentKind kind) {
  std::vector<const DocumentCard*> result;
  for (const DocumentCard* card : site.cards)
    if (card->key.kind == kind) result.push_back(card);
  std::stable_sort(result.begin(), result.end(),
                   [](const DocumentCard* a, const DocumentCard* b) { return b->date < a->date; });
  return result;
}

}  // namespace

std::vector<SitePage> protocol_list(const Site& site) {
  if (!has_listing(site, Listing::protocols)) return {};
  const Partnership& partnership = site.partnership;
  const auto [label, path] = listing_link(partnership, Listing::protocols);
  Value::List entries;
  for (const DocumentCard* document : newest_first(site, DocumentKind::protocol))
    entries.push_back(protocol_entry(*document, site, path));
  Value values = frame_values(partnership, path, label, {}, site.as_at);
  values.set("has-protocols", !entries.empty());
  values.set("protocols", std::move(entries));
  return {{&kProtocols, path, std::move(values), "the list of protocols", Finding::sitemap}};
}

std::vector<SitePage> work_programme_list(const Site& site) {
  if (!has_listing(site, Listing::work_programmes)) return {};
  const Partnership& partnership = site.partnership;
  const auto [label, path] = listing_link(partnership, Listing::work_programmes);
  Value::List entries;
  for (const DocumentCard* document : newest_first(site, DocumentKind::work_programme))
    entries.push_back(programme_entry(*document, path));
  Value values = frame_values(partnership, path, label, {}, site.as_at);
  values.set("has-work-programmes", !entries.empty());
  values.set("work-programmes", std::move(entries));
  return {{&kProgrammes, path, std::move(values), "the list of work programmes", Finding::sitemap}};
}

}  // namespace remit
