#include "serve/content_policy.h"

#include <vector>

#include "base/strings.h"

namespace remit {
namespace {

constexpr std::string_view kMeta = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
constexpr std::string_view kMetaEnd = "\">";

std::string_view name_of(std::string_view directive) {
  return directive.substr(0, directive.find(' '));
}

// Its sources, each behind a space; none if nothing is allowed.
std::string sources_of(std::string_view directive) {
  const std::string sources(directive.substr(name_of(directive).size()));
  return sources == " 'none'" ? "" : sources;
}

}  // namespace

std::string allowing(std::string_view policy, std::string_view directive, std::string_view source) {
  if (trim(policy).empty()) return {};
  std::vector<std::string> all;
  std::string fallback;
  bool found = false;
  for (const std::string_view part : split(policy, ';')) {
    std::string each = collapse(part);
    if (each.empty()) continue;
    if (name_of(each) == "default-src") fallback = sources_of(each);
    if (name_of(each) == directive) {
      each = std::string(directive) + sources_of(each) + " " + std::string(source);
      found = true;
    }
    all.push_back(std::move(each));
  }
  if (!found) all.push_back(std::string(directive) + fallback + " " + std::string(source));
  return join(all, "; ");
}

std::string policy_of(std::string_view page) {
  const std::size_t begin = page.find(kMeta);
  if (begin == page.npos) return {};
  const std::string_view rest = page.substr(begin + kMeta.size());
  return std::string(rest.substr(0, rest.find(kMetaEnd)));
}

std::string without_policy(std::string page) {
  const std::size_t begin = page.find(kMeta);
  if (begin == page.npos) return page;
  const std::size_t end = page.find(kMetaEnd, begin + kMeta.size());
  if (end != page.npos) page.erase(begin, end + kMetaEnd.size() - begin);
  return page;
}

}  // namespace remit
