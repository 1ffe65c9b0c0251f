#include "website/versions.h"

#include <algorithm>

#include "base/format.h"
#include "website/addresses.h"

namespace remit {
namespace {

constexpr std::string_view kTermsKind = "terms-of-reference";

bool is_earlier_version(const ComposedDocument* a, const ComposedDocument* b) {
  if (a->terms->proposed != b->terms->proposed) return b->terms->proposed;
  if (a->terms->proposed) return a->version < b->version;
  return a->date < b->date;
}

std::vector<const ComposedDocument*> versions_in_order(
    const ComposedDocument& document, const std::vector<const ComposedDocument*>& own) {
  std::vector<const ComposedDocument*> result;
  for (const ComposedDocument* other : own)
    if (other->kind == kTermsKind && !other->version.empty() && other->subject == document.subject)
      result.push_back(other);
  std::sort(result.begin(), result.end(), is_earlier_version);
  return result;
}

std::string label_of(const ComposedDocument& document) {
  if (!document.terms->proposed) return in_words(document.date);
  return format("Proposed: {}", document.version.substr(document.version.find('-') + 1));
}

std::string redline_path(const ComposedDocument& version,
                         const std::vector<const ComposedDocument*>& own) {
  for (const ComposedDocument* other : own)
    if (other->kind == "redline" && other->subject == version.subject &&
        other->version == version.version)
      return page_path(*other);
  return {};
}

}  // namespace

Versions versions_around(const ComposedDocument& document,
                         const std::vector<const ComposedDocument*>& own) {
  Versions result;
  if (!document.terms) return result;
  bool found = false, has_current = false;
  for (const ComposedDocument* version : versions_in_order(document, own)) {
    has_current = has_current || !version->terms->proposed;
    const bool here = version->terms == document.terms;
    if (found && document.kind == kTermsKind && !version->terms->proposed &&
        !document.terms->proposed && result.until.empty())
      result.until = in_words(std::chrono::sys_days(version->date) - std::chrono::days(1));
    found = found || here;
    result.all.push_back(
        {label_of(*version), page_path(*version), redline_path(*version, own), here});
  }
  if (!document.version.empty() && has_current) {
    ComposedDocument current;
    current.kind = kTermsKind;
    current.partnership = document.partnership;
    current.subject = document.subject;
    result.current_path = page_path(current);
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
