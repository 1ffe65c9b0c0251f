#include "app/consequences.h"

#include <algorithm>
#include <set>
#include <string>

namespace remit {
namespace {

std::string path_of(const Diagnostic& d) {
  return d.place.source ? d.place.source->path() : std::string();
}

// The folder of the partnership, up to and with its name: "content/safer-colchester/".
std::string partnership_in(const std::string& path) {
  const std::size_t content = path.rfind("content/");
  if (content == std::string::npos || (content > 0 && path[content - 1] != '/')) return {};
  const std::size_t end = path.find('/', content + 8);
  return end == std::string::npos ? std::string() : path.substr(0, end + 1);
}

std::string text_at(const Place& place) {
  if (!place.source || place.is_whole_file()) return {};
  return place.source->text().substr(place.begin, place.end - place.begin);
}

// "csdb" of "bodies.csdb.name", "" of other names.
std::string id_in(const std::string& name) {
  for (const std::string kind : {"bodies.", "organisations.", "posts."})
    if (name.starts_with(kind))
      return name.substr(kind.size(), name.find('.', kind.size()) - kind.size());
  return {};
}

}  // namespace

void drop_consequences(Diagnostics& diagnostics) {
  std::set<std::string> faulty;                           // partnerships whose data has errors
  std::set<std::pair<std::string, std::string>> unknown;  // partnership, id
  for (const Diagnostic& d : diagnostics.all()) {
    const std::string path = path_of(d);
    if (d.severity != Severity::error || !path.ends_with(".xml")) continue;
    if (d.code == "fact.not-stated") continue;  // in the wording of a house style
    faulty.insert(partnership_in(path));
    if (d.code.starts_with("reference.unknown-"))
      unknown.emplace(partnership_in(path), text_at(d.place));
  }
  std::set<std::pair<const Source*, std::size_t>> malformed;
  for (const Diagnostic& d : diagnostics.all())
    if (d.code == "xml.bad-value" || d.code == "xml.empty-value")
      malformed.emplace(d.place.source, d.place.begin);
  diagnostics.remove_if([&](const Diagnostic& d) {
    if (!d.code.starts_with("xml.") && malformed.contains({d.place.source, d.place.begin}))
      return true;
    const std::string partnership = partnership_in(path_of(d));
    if (partnership.empty()) return false;
    if (d.code == "fact.not-stated") return faulty.contains(partnership);
    return d.code == "template.unknown-name" &&
           unknown.contains({partnership, id_in(text_at(d.place))});
  });
}

}  // namespace remit
