#include "website/addresses/forwards.h"

#include <algorithm>
#include <map>

#include "base/beneath.h"
#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "text/addresses.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

// A forward as it was stated, one step.
struct Stated {
  Text from;
  std::string to;  // as from the website's root
  Text to_stated;  // where a Move names it; otherwise nothing
};

bool is_address(std::string_view text) {
  if (text.ends_with('/')) text.remove_suffix(1);
  const auto parts = split(text, '/');
  return scheme_of(text).empty() && text.find_first_of("?#\\%") == text.npos &&
         parts.back() != "index.html" &&
         std::none_of(parts.begin(), parts.end(),
                      [](std::string_view part) { return part.empty() || part.front() == '.'; });
}

bool is_folder_address(std::string_view address) { return address.ends_with('/'); }

// What the page of each thing is called.
template <class T, class F>
void add_all(const std::vector<T>& things, std::string_view section, F&& name_of,
             std::vector<Stated>& to) {
  for (const T& thing : things)
    for (const Text& former : thing.former_addresses)
      to.push_back({former, section_address(section, name_of(thing)), {}});
}

std::vector<Stated> all_stated(const Partnership& p) {
  std::vector<Stated> result;
  const auto by_id = [](const auto& thing) { return thing.id.value; };
  const auto by_slug = [](const auto& thing) { return thing.slug; };
  add_all(p.organisations, "organisations", by_id, result);
  add_all(p.bodies, "bodies", by_id, result);
  add_all(
      p.reports, "reports", [](const Report& report) { return report.folder; }, result);
  add_all(p.protocols, "protocols", by_slug, result);
  add_all(p.work_programmes, "work-programmes", by_slug, result);
  for (const Move& move : p.website.moves) result.push_back({move.from, move.to.value, move.to});
  return result;
}

bool is_well_formed(const Stated& stated) {
  return is_address(stated.from.value) && is_address(stated.to) &&
         is_folder_address(stated.from.value) == is_folder_address(stated.to);
}

// The address that `address` has after one more step; nothing if it stays.
std::optional<std::string> next(const std::string& address, const std::vector<Stated>& all) {
  for (const Stated& step : all) {
    if (!is_well_formed(step)) continue;
    const std::string& from = step.from.value;
    const bool is_there = is_folder_address(step.to) && address.starts_with(step.to);
    if (!is_there && (address == from || (is_folder_address(from) && address.starts_with(from))))
      return step.to + address.substr(from.size());
  }
  return std::nullopt;
}

// Where it leads at last; nothing if it leads round for ever.
std::optional<std::string> target(const Stated& stated, const std::vector<Stated>& all) {
  std::string address = stated.to;
  for (std::size_t steps = 0; steps <= all.size(); ++steps) {
    auto further = next(address, all);
    if (!further) return address;
    address = std::move(*further);
  }
  return std::nullopt;
}

std::string last_part(std::string_view folder) {
  folder.remove_suffix(1);
  return std::string(folder.substr(folder.rfind('/') + 1));
}

bool is_of(const std::string& path, const std::string& folder_or_file) {
  return path == folder_or_file ||
         (is_folder_address(folder_or_file) && path.starts_with(folder_or_file));
}

class Check {
 public:
  Check(const Partnership& partnership, const std::set<std::string>& published,
        Diagnostics& diagnostics)
      : partnership_(partnership),
        published_(published),
        diagnostics_(diagnostics),
        all_(all_stated(partnership)) {}

  void run() {
    for (const Stated& stated : all_) check(stated);
    for (const Removal& removal : partnership_.website.removals) check(removal);
  }

 private:
  void check(const Stated& stated) {
    if (!well_formed(stated) || claimed(stated.from)) return;
    const auto to = target(stated, all_);
    if (!to) {
      diagnostics_.error(stated.from.place, "address.loop",
                         format("'{}' leads back to itself", stated.from.value),
                         "remove the former address that is the address of today");
      return;
    }
    const std::string path = site_path(partnership_.folder, *to);
    const bool removed =
        std::any_of(partnership_.website.removals.begin(), partnership_.website.removals.end(),
                    [&](const Removal& r) { return r.address.value == *to; });
    if (!removed && std::none_of(published_.begin(), published_.end(),
                                 [&](const std::string& p) { return is_of(p, path); }))
      diagnostics_.error(stated.to_stated.given() ? stated.to_stated.place : stated.from.place,
                         "address.no-target", format("nothing is published at '{}'", *to),
                         did_you_mean(*to, addresses(),
                                      "name the address that it has now; if it is gone for good, "
                                      "say so by <removed> in website.xml"));
    in_use(stated.from);
  }

  void check(const Removal& removal) {
    if (!well_formed(removal.address) || claimed(removal.address)) return;
    in_use(removal.address);
  }

  bool well_formed(const Text& address) {
    if (is_address(address.value)) return true;
    diagnostics_.error(address.place, "address.malformed",
                       format("'{}' is no address of this website", address.value),
                       "write it as from the website's root, as in reports/2022-03-15-review/");
    return false;
  }

  bool well_formed(const Stated& stated) {
    if (!well_formed(stated.from)) return false;
    if (stated.to_stated.given() && !well_formed(stated.to_stated)) return false;
    if (is_well_formed(stated)) return true;
    diagnostics_.error(
        stated.from.place, "address.malformed",
        format("of '{}' and '{}' one is a page and one is a file", stated.from.value, stated.to),
        "the address of a page ends with “/”, that of a file does not");
    return false;
  }

  bool claimed(const Text& address) {
    const auto [first, added] = claims_.emplace(lower_ascii(address.value), address.place);
    if (added) return false;
    diagnostics_
        .error(address.place, "address.claimed-twice",
               format("'{}' is said to lead to two places", address.value),
               "leave it where it belongs, and remove it here")
        .note("the other stands at", first->second);
    return true;
  }

  // Of all pages, as from the website's root.
  std::vector<std::string> addresses() const {
    const std::string root = site_path(partnership_.folder, "");
    std::vector<std::string> result;
    for (const std::string& path : published_)
      if (path.starts_with(root) && path.ends_with("/index.html"))
        result.push_back(parent_of(path.substr(root.size())) + "/");
    return result;
  }

  // The page itself, or the file: what stands beneath the folder may have moved elsewhere.
  void in_use(const Text& address) {
    const std::string path = file_at(site_path(partnership_.folder, address.value));
    if (!published_.contains(path)) return;
    diagnostics_.error(address.place, "address.in-use",
                       format("'{}' is in use: something is published there today", address.value),
                       "remove this former address, or give the other thing another address");
  }

  const Partnership& partnership_;
  const std::set<std::string>& published_;
  Diagnostics& diagnostics_;
  const std::vector<Stated> all_;
  std::map<std::string, Place> claims_;  // by address in lower case
};

}  // namespace

std::vector<Forward> forwards(const Partnership& partnership) {
  const std::vector<Stated> all = all_stated(partnership);
  std::vector<Forward> result;
  for (const Stated& stated : all)
    if (is_well_formed(stated))
      if (const auto to = target(stated, all))
        result.push_back({site_path(partnership.folder, stated.from.value),
                          site_path(partnership.folder, *to), stated.from});
  return result;
}

std::optional<std::string> former_path(const Forward& forward, const std::string& path) {
  if (!is_of(path, forward.to)) return std::nullopt;
  if (!is_folder_address(forward.to)) return forward.from;
  std::string rest = path.substr(forward.to.size());
  const std::size_t name = rest.rfind('/') + 1;  // 0 if there is no folder
  const std::string now = last_part(forward.to);
  if (format_of_path(rest) != DocumentFormat::html && rest.compare(name, now.size(), now) == 0)
    rest.replace(name, now.size(), last_part(forward.from));
  return forward.from + rest;
}

std::string first_path(const Partnership& partnership, const std::string& path) {
  for (const Forward& forward : forwards(partnership))
    if (auto former = former_path(forward, path)) return *former;
  return path;
}

std::optional<std::string> removed_path(const Partnership& partnership, const Removal& removal) {
  if (!is_address(removal.address.value)) return std::nullopt;
  return site_path(partnership.folder, removal.address.value);
}

void check_forwards(const Partnership& partnership, const std::set<std::string>& published,
                    Diagnostics& diagnostics) {
  Check(partnership, published, diagnostics).run();
}

std::string file_at(std::string_view path) {
  return format("{}{}", path, is_folder_address(path) ? "index.html" : "");
}

}  // namespace remit
