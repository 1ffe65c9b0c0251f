#include "render/feeds/atom.h"

#include <algorithm>

#include "base/format.h"
#include "text/xml.h"

namespace remit {
namespace {

std::string timestamp(const Date& date) { return format("{}T00:00:00Z", iso(date)); }

void add(XmlElement& to, std::string_view name, std::string text) {
  to.append(name).append_text(std::move(text));
}

void add_author(XmlElement& to, const std::string& name) { add(to.append("author"), "name", name); }

void add_entry(XmlElement& root, const AtomEntry& from) {
  XmlElement& entry = root.append("entry");
  add(entry, "id", from.id);
  add(entry, "title", from.title);
  entry.append("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", from.url}});
  add(entry, "published", timestamp(from.published));
  add(entry, "updated", timestamp(from.updated));
  add_author(entry, from.author);
  add(entry, "summary", from.summary);
}

bool is_newer(const AtomEntry& a, const AtomEntry& b) {
  if (a.updated != b.updated) return a.updated > b.updated;
  return a.url < b.url;
}

}  // namespace

std::string write_atom(AtomFeed feed) {
  std::sort(feed.entries.begin(), feed.entries.end(), is_newer);
  XmlElement root;
  root.name = "feed";
  root.set("xmlns", "http://www.w3.org/2005/Atom");
  root.set("xml:lang", feed.language);
  add(root, "id", feed.url);
  add(root, "title", feed.title);
  root.append("link", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", feed.url}});
  root.append("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", feed.home}});
  add(root, "updated", timestamp(feed.entries.front().updated));
  add_author(root, feed.author);
  for (const AtomEntry& entry : feed.entries) add_entry(root, entry);
  return write_xml(root, XmlLayout::indented) + "\n";
}

}  // namespace remit
