#include "website/parts/versions.h"

#include <algorithm>

#include "base/format.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

constexpr DocumentKind kTermsKind = DocumentKind::terms_of_reference;

bool is_earlier_version(const DocumentCard* a, const DocumentCard* b) {
  if (a->terms->version->proposed != b->terms->version->proposed)
    return b->terms->version->proposed;
  if (a->terms->version->proposed) return a->key.version < b->key.version;
  return a->date < b->date;
}

std::vector<const DocumentCard*> versions_in_order(const DocumentCard& document,
                                                   const std::vector<const DocumentCard*>& own) {
  std::vector<const DocumentCard*> result;
  for (const DocumentCard* other : own)
    if (other->key.kind == kTermsKind && !other->key.version.empty() &&
        other->key.subject == document.key.subject)
      result.push_back(other);
  std::sort(result.begin(), result.end(), is_earlier_version);
  return result;
}

std::string label_of(const DocumentCard& document) {
  if (!document.terms->version->proposed) return in_words(document.date);
  return format("Proposed: {}", document.key.version.substr(document.key.version.find('-') + 1));
}

std::string redline_path(const DocumentCard& version, const std::vector<const DocumentCard*>& own) {
  for (const DocumentCard* other : own)
    if (other->key.kind == DocumentKind::redline && other->key.subject == version.key.subject &&
        other->key.version == version.key.version)
      return page_path(other->key);
  return {};
}

}  // namespace

Versions versions_around(const DocumentCard& document,
                         const std::vector<const DocumentCard*>& own) {
  Versions result;
  if (!document.terms) return result;
  bool found = false, has_current = false;
  for (const DocumentCard* version : versions_in_order(document, own)) {
    has_current = has_current || !version->terms->version->proposed;
    const bool here = version->terms->version == document.terms->version;
    if (found && document.key.kind == kTermsKind && !version->terms->version->proposed &&
        !document.terms->version->proposed && result.until.empty())
      result.until = in_words(std::chrono::sys_days(version->date) - std::chrono::days(1));
    found = found || here;
    result.all.push_back(
        {label_of(*version), page_path(version->key), redline_path(*version, own), here});
  }
  if (!document.key.version.empty() && has_current) {
    result.current_path = page_path(terms_key(document.key.partnership, document.key.subject));
  }
  return result;
}

void set_versions(Value& values, const Versions& versions, const std::string& page) {
  Value::List list;
  for (const VersionLink& version : versions.all)
    list.emplace_back(
        Value::Object{{"label", version.label},
                      {"url", relative_address(page, version.path)},
                      {"redline-url", version.redline_path.empty()
                                          ? std::string()
                                          : relative_address(page, version.redline_path)},
                      {"here", version.here}});
  values.set("has-versions", !list.empty());
  values.set("versions", std::move(list));
  values.set("in-force-until", versions.until);
  values.set("current-terms-url", versions.current_path.empty()
                                      ? std::string()
                                      : relative_address(page, versions.current_path));
}

}  // namespace remit
