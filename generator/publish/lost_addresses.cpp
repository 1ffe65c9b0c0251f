#include "publish/lost_addresses.h"

#include <algorithm>
#include <map>

#include "base/beneath.h"
#include "base/format.h"
#include "publish/lost_address_repairs.h"
#include "website/addresses/addresses.h"
#include "website/addresses/forwards.h"

namespace remit {
namespace {

constexpr std::size_t kMostLostAddresses = 10;
constexpr std::string_view kIndex = "index.html";

bool is_page(const std::string& path) { return path.ends_with("/index.html"); }

std::string folder_of(const std::string& path) { return parent_of(path) + "/"; }

std::string more_addresses(std::size_t count) {
  return format("there {} {} more such address{}", count == 1 ? "is" : "are", count,
                count == 1 ? "" : "es");
}

// Without the files beside a page that is among them.
std::vector<std::string> without_files_of_pages(const std::set<std::string>& paths) {
  std::vector<std::string> result;
  for (const std::string& path : paths)
    if (is_page(path) || !paths.contains(folder_of(path) + std::string(kIndex)))
      result.push_back(path);
  return result;
}

class Search {
 public:
  Search(const Manifest& before, const PublishedNow& now) : before_(before), now_(now) {
    for (const OutputFile& file : now.files) published_.insert(file.path);
    for (const Partnership& partnership : now.workspace.partnerships) add(partnership);
  }

  void look() {
    for (const auto& [path, entry] : before_.files)
      if (!entry.forgotten) look_at(path);
  }

  void report(Diagnostics& diagnostics) const {
    report_trials(diagnostics);
    for (const std::string& partnership : lost_partnerships_)
      diagnostics.error({}, "output.address-lost",
                        format("the website '{}/' was published, and would be gone", partnership),
                        format("bring back content/{0}/; or, if the partnership has ended and its "
                               "website is to go: remit build --ended {0}; if it was published by "
                               "accident: {1} {0}/",
                               partnership, now_.forget));
    for (const DocumentFormat left_out : left_out_)
      diagnostics.error({}, "output.address-lost",
                        format("the {} that were published would be gone", row_of(left_out).plural),
                        "publish both formats; or write this one alone to another folder: --out");
    for (const std::string& path : gone_)
      diagnostics.warning({}, "output.exempt-gone",
                          format("'{}' was published, and is not any more", path),
                          "its report keeps an appendix from the public; if it is not that one, "
                          "bring it back");
    report_lists(diagnostics);
    const auto lost = without_files_of_pages(lost_);
    for (std::size_t i = 0; i < std::min(lost.size(), kMostLostAddresses); ++i)
      diagnostics.error({}, "output.address-lost",
                        format("'{}' was published, and would be gone", address_at(lost[i])),
                        repairs_of_lost(lost[i], now_));
    if (lost.size() > kMostLostAddresses)
      diagnostics.note_last(more_addresses(lost.size() - kMostLostAddresses));
  }

 private:
  void add(const Partnership& partnership) {
    partnerships_.insert(partnership.folder);
    for (const Removal& removal : partnership.website.removals)
      if (const auto path = removed_path(partnership, removal)) removed_.insert(*path);
    for (const Report& report : partnership.reports) {
      const bool exempt = std::any_of(report.appendices.begin(), report.appendices.end(),
                                      [](const Appendix& a) { return a.exempt.given(); });
      if (exempt)
        exempt_.insert(site_path(partnership.folder, section_address("reports", report.folder)));
    }
    for (const Forward& forward : forwards(partnership))
      if (exempt_.contains(forward.to)) exempt_.insert(forward.from);
  }

  void look_at(const std::string& path) {
    const std::string partnership = path.substr(0, path.find('/'));
    const bool may_go = !is_lasting(path) || published_.contains(path) ||
                        now_.ended.contains(partnership) || is_removed(path);
    if (may_go) return;
    if (!is_public(path))
      trials_[partnership].insert(path);
    else if (!now_.formats.contains(format_of_path(path)))
      left_out_.insert(format_of_path(path));
    else if (!is_page(path) && exempt_.contains(folder_of(path)))
      gone_.insert(path);
    else if (!partnerships_.contains(partnership))
      lost_partnerships_.insert(partnership);
    else
      (is_of_list(path) ? lists_ : lost_).insert(path);
  }

  // The front page of all websites is as public as any of them.
  bool is_public(const std::string& path) const {
    const auto& lasting = before_.facts.lasting;
    const std::size_t slash = path.find('/');
    return slash == path.npos ? !lasting.empty() : lasting.contains(path.substr(0, slash));
  }

  bool is_removed(const std::string& path) const {
    return removed_.contains(address_at(path)) ||
           (!is_page(path) && removed_.contains(folder_of(path)));
  }

  void report_trials(Diagnostics& diagnostics) const {
    for (const auto& [partnership, paths] : trials_) {
      const auto gone = without_files_of_pages(paths);
      const std::string help =
          "nothing more is needed: addresses of a website last once website.xml states the "
          "website's own address, or after `remit build --public`";
      if (gone.size() == 1) {
        diagnostics.remark({}, "output.address-lost",
                           format("'{}' is no longer published", address_at(gone.front())), help);
        continue;
      }
      Diagnostic& note = diagnostics.remark(
          {}, "output.address-lost",
          format("{} pages and files of '{}/' are no longer published", gone.size(), partnership),
          help);
      for (std::size_t i = 0; i < std::min(gone.size(), kMostLostAddresses); ++i)
        note.note(address_at(gone[i]));
      if (gone.size() > kMostLostAddresses)
        note.note(more_addresses(gone.size() - kMostLostAddresses));
    }
  }

  void report_lists(Diagnostics& diagnostics) const {
    for (const std::string& path : without_files_of_pages(lists_)) {
      const std::string address = address_at(path);
      diagnostics.remark(
          {}, "output.list-gone",
          format("'{}' is no longer published, since {}", address,
                 path.ends_with("/search/index.html") ? "this build makes no search"
                                                      : "nothing is on that list any more"),
          format("nothing more is needed; to leave a page there that says so, add <removed "
                 "address=\"{}\" on=\"{}\">why, for readers</removed> to website.xml",
                 address.substr(address.find('/') + 1), iso(now_.as_at)));
    }
  }

  const Manifest& before_;
  const PublishedNow& now_;
  std::set<std::string> published_, partnerships_, removed_, exempt_;
  std::set<std::string> lost_, lists_, lost_partnerships_, gone_;
  std::map<std::string, std::set<std::string>> trials_;  // by partnership
  std::set<DocumentFormat> left_out_;
};

}  // namespace

void check_lost_addresses(const Manifest& before, const PublishedNow& now,
                          Diagnostics& diagnostics) {
  if (before.facts.drafts) return;
  Search search(before, now);
  search.look();
  search.report(diagnostics);
}

std::set<std::string> lasting_websites(const Manifest& before, const Workspace& workspace,
                                       const std::set<std::string>& said_to_be_public) {
  std::set<std::string> result;
  for (const Partnership& partnership : workspace.partnerships)
    if (before.facts.lasting.contains(partnership.folder) || partnership.website.address.given() ||
        said_to_be_public.contains(partnership.folder))
      result.insert(partnership.folder);
  return result;
}

}  // namespace remit
