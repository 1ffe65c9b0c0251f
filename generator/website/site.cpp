#include "website/site.h"

namespace remit {

Site::Site(const Partnership& of, std::vector<const DocumentCard*> all, Date on)
    : partnership(of), cards(std::move(all)), as_at(on) {
  for (const DocumentCard* card : cards) by_key_.emplace(card->key, card);
}

const DocumentCard* Site::find(const DocumentKey& key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : found->second;
}

std::vector<Download> downloads_of(const DocumentCard& document, const Site& site) {
  const auto found = site.downloads.find(document.key);
  return found == site.downloads.end() ? std::vector<Download>() : found->second;
}

const DocumentCard* find_document(const Site& site, DocumentKind kind, std::string_view subject) {
  return site.find({site.partnership.folder, kind, std::string(subject)});
}

}  // namespace remit
