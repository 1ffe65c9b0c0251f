#include "website/parts/a_to_z_entries.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/format.h"
#include "base/strings.h"
#include "compose/abbreviation_list.h"
#include "compose/values.h"
#include "model/lookup.h"
#include "model/names.h"
#include "website/addresses/addresses.h"
#include "website/parts/published_papers.h"

namespace remit {
namespace {

// By what it is sorted: "community-safety-panel" of "The Community Safety Panel".
std::string sort_key(const std::string& name) {
  std::string key = slug(name);
  for (std::string_view article : {"the-", "an-", "a-"})
    if (key.starts_with(article)) return key.substr(article.size());
  return key;
}

class Collector {
 public:
  Collector(const Site& site, const std::vector<PageCard>& pages) : site_(site), pages_(pages) {
    for (const PageCard& page : pages) paths_.insert(page.path);
  }

  std::vector<AToZEntry> collect() {
    const Partnership& partnership = site_.partnership;
    for (const Body& body : partnership.bodies)
      names(body.names, body.until, kind_of(body), body_page(body));
    for (const Organisation& each : partnership.organisations)
      names(each.names, each.until, "organisation",
            if_there(organisation_path(partnership.folder, each.id.value)));
    const std::vector<PublishedPaper> papers = published_papers(site_);
    for (const PublishedPaper& paper : papers) ++titles_[paper.document->title];
    for (const PublishedPaper& paper : papers)
      add({title_of(*paper.document),
           without_full_stop(paper.summary),
           page_path(paper.document->key),
           {}});
    for (const Post& post : partnership.posts) reports_of(post);
    abbreviations();
    other_pages();
    return sorted();
  }

 private:
  void add(AToZEntry entry) {
    if (entry.name.empty() || !seen_.insert({entry.name, entry.path}).second) return;
    covered_.insert(entry.path);
    entries_.push_back(std::move(entry));
  }

  std::string kind_of(const Body& body) const {
    return Value(body_values(&body, site_.as_at)).find("kind")->text();
  }

  std::string if_there(const std::string& path) const {
    return paths_.contains(path) ? path : std::string();
  }

  std::string body_page(const Body& body) const {
    const std::string own = if_there(body_path(site_.partnership.folder, body.id.value));
    const DocumentCard* terms =
        find_document(site_, DocumentKind::terms_of_reference, body.id.value);
    return own.empty() && terms ? page_path(terms->key) : own;
  }

  void names(const std::vector<Name>& all, const DateText& until, const std::string& kind,
             const std::string& path) {
    const Name& now = name_on(all, nearest_named_day(all, site_.as_at));
    const bool ended = until.date && *until.date < site_.as_at;
    for (const Name* name : in_order(all)) {
      const bool is_now = name->full.value == now.full.value;
      const std::string period = ended ? format(", until {}", in_words(*until.date)) : "";
      add({name->full.value, is_now ? kind + period : format("now {}", now.full.value), path, {}});
      add({name->abbreviation.value, format("short for {}", name->full.value), path, {}});
      if (name->formerly.given())
        add({name->formerly.value, format("now {}", now.full.value), path, {}});
    }
  }

  void reports_of(const Post& post) {
    AToZEntry entry;
    for (const DocumentCard* card : site_.cards) {
      if (!card->report) continue;
      const Report& report = *card->report->facts;
      for (const Text* named :
           {&report.report_of, &report.lead_member, &report.lead_officer, &report.author}) {
        if (named->value != post.id.value) continue;
        entry.pages.push_back(
            {format("{}, {}", card->title, in_words(card->date)), page_path(card->key)});
        break;
      }
    }
    if (entry.pages.empty()) return;
    const Date day = nearest_named_day(post.names, site_.as_at);
    entry.name = name_on(post.names, day).full.value;
    const Text& employer = post.organisation;
    entry.what = organisation_name(site_.partnership, employer, day);
    add(std::move(entry));
  }

  // Those of names are there by then.
  void abbreviations() {
    const DocumentCard* list = find_document(site_, DocumentKind::abbreviations, "abbreviations");
    if (!list) return;
    std::set<std::string> named;
    for (const AToZEntry& entry : entries_) named.insert(entry.name);
    for (const ListedAbbreviation& each : listed_abbreviations(site_.partnership)) {
      if (named.contains(each.short_form) && named.contains(each.expansion)) continue;
      add({each.short_form, format("short for {}", each.expansion), page_path(list->key), {}});
      add({each.expansion, format("short form: {}", each.short_form), page_path(list->key), {}});
    }
  }

  void other_pages() {
    if (const auto* list = find_document(site_, DocumentKind::abbreviations, "abbreviations"))
      add({list->title, "", page_path(list->key), {}});
    for (const PageCard& page : pages_)
      if (page.finding == Finding::search_and_sitemap && !covered_.contains(page.path))
        add({page.title, "", page.path, {}});
  }

  // With its day, if it is called as the partnership is, or as another paper.
  std::string title_of(const DocumentCard& paper) const {
    const auto& names = site_.partnership.names;
    const bool is_name = std::any_of(names.begin(), names.end(), [&](const Name& name) {
      return name.full.value == paper.title;
    });
    const bool is_ambiguous = is_name || titles_.at(paper.title) > 1;
    return is_ambiguous ? format("{}, {}", paper.title, in_words(paper.date)) : paper.title;
  }

  std::vector<AToZEntry> sorted() {
    std::vector<std::pair<std::string, AToZEntry>> keyed;
    for (AToZEntry& entry : entries_) keyed.emplace_back(sort_key(entry.name), std::move(entry));
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first, a.second.name) < std::tie(b.first, b.second.name);
    });
    std::vector<AToZEntry> result;
    for (auto& [key, entry] : keyed) result.push_back(std::move(entry));
    return result;
  }

  static std::string without_full_stop(std::string text) {
    if (text.ends_with('.')) text.pop_back();
    return text;
  }

  const Site& site_;
  const std::vector<PageCard>& pages_;
  std::set<std::string> paths_;    // of all pages
  std::set<std::string> covered_;  // … of those that an entry leads to
  std::set<std::pair<std::string, std::string>> seen_;
  std::map<std::string, int> titles_;  // how many papers have each
  std::vector<AToZEntry> entries_;
};

}  // namespace

std::vector<AToZEntry> a_to_z_entries(const Site& site, const std::vector<PageCard>& pages) {
  return Collector(site, pages).collect();
}

std::string a_to_z_letter(const AToZEntry& entry) {
  const std::string key = sort_key(entry.name);
  if (key.empty()) return {};
  const char first = key.front();
  if (first >= '0' && first <= '9') return "0";
  return first >= 'a' && first <= 'z' ? std::string(1, first) : std::string();
}

}  // namespace remit
