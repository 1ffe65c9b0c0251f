#include "website/machine/feed.h"

#include <algorithm>

#include "base/format.h"
#include "compose/values.h"
#include "model/names.h"
#include "render/feeds/atom.h"
#include "website/addresses/addresses.h"
#include "website/addresses/forwards.h"
#include "website/parts/published_papers.h"

namespace remit {
namespace {

std::string partnership_name(const Partnership& partnership, Date on) {
  return name_on(partnership.names, nearest_named_day(partnership.names, on)).full.value;
}

AtomEntry feed_entry(const PublishedPaper& paper, const Site& site) {
  AtomEntry entry;
  const std::string& address = site.partnership.website.address.value;
  const std::string path = page_path(paper.document->key);
  entry.id = public_address(address, first_path(site.partnership, path));
  entry.url = public_address(address, path);
  entry.title = paper.document->title;
  entry.author = paper.committee.empty() ? partnership_name(site.partnership, paper.document->date)
                                         : paper.committee;
  entry.summary = paper.summary;
  // Papers come before their meeting: one that nobody issued is there by the day of the website.
  entry.published = std::min(paper.published, site.as_at);
  entry.updated = std::min(paper.changed, site.as_at);
  return entry;
}

}  // namespace

bool has_feed(const Partnership& partnership) {
  const bool papers = !partnership.reports.empty() || !partnership.protocols.empty() ||
                      !partnership.work_programmes.empty();
  return papers && !partnership.website.address.value.empty();
}

std::vector<MachineFile> feed_file(const Site& site, const std::vector<PageCard>&) {
  const Partnership& partnership = site.partnership;
  if (!has_feed(partnership) || site.drafts) return {};
  const std::string& address = partnership.website.address.value;
  AtomFeed feed;
  feed.url = public_address(address, feed_path(partnership.folder));
  feed.home = public_address(address, index_path(partnership.folder));
  feed.author = partnership_name(partnership, site.as_at);
  feed.title = format("{}: papers", feed.author);
  feed.language = partnership.language.value;
  for (const PublishedPaper& paper : published_papers(site))
    feed.entries.push_back(feed_entry(paper, site));
  if (feed.entries.empty()) return {};
  return {{feed_path(partnership.folder), write_atom(std::move(feed)), "the feed of papers"}};
}

}  // namespace remit
