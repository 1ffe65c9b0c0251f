#include "publish/lost_addresses.h"

#include <algorithm>
#include <map>

#include "base/beneath.h"
#include "base/format.h"
#include "website/addresses/addresses.h"
#include "website/addresses/forwards.h"

namespace remit {
namespace {

constexpr std::size_t kMostLostAddresses = 10;
constexpr std::string_view kIndex = "index.html";

bool is_page(const std::string& path) { return path.ends_with("/index.html"); }

std::string folder_of(const std::string& path) { return parent_of(path) + "/"; }

// "p/a/" of the page "p/a/index.html"; a file as it is.
std::string address_at(const std::string& path) {
  return is_page(path) ? path.substr(0, path.size() - kIndex.size()) : path;
}

class Search {
 public:
  Search(const std::vector<OutputFile>& files, const Workspace& workspace,
         const std::set<std::string>& ended, const std::set<DocumentFormat>& formats)
      : ended_(ended), formats_(formats) {
    for (const OutputFile& file : files) published_.insert(file.path);
    for (const Partnership& partnership : workspace.partnerships) add(partnership);
  }

  void look_at(const std::string& path) {
    const std::string partnership = path.substr(0, path.find('/'));
    const bool may_go = !is_lasting(path) || published_.contains(path) ||
                        ended_.contains(partnership) || is_removed(path);
    if (may_go) return;
    if (!is_asked_for(path))
      left_out_.insert(format_of_path(path));
    else if (!is_page(path) && exempt_.contains(folder_of(path)))
      gone_.insert(path);
    else if (partnerships_.contains(partnership))
      lost_.insert(path);
    else
      lost_partnerships_.insert(partnership);
  }

  void report(Diagnostics& diagnostics) const {
    for (const std::string& partnership : lost_partnerships_)
      diagnostics.error({}, "output.address-lost",
                        format("the website '{}/' was published, and would be gone", partnership),
                        format("bring back content/{0}/; or, if the partnership has ended and its "
                               "website is to go: remit build --ended {0}",
                               partnership));
    for (const DocumentFormat left_out : left_out_)
      diagnostics.error({}, "output.address-lost",
                        format("the {} that were published would be gone", row_of(left_out).plural),
                        "publish both formats; or write this one alone to another folder: --out");
    for (const std::string& path : gone_)
      diagnostics.warning({}, "output.exempt-gone",
                          format("'{}' was published, and is not any more", path),
                          "its report keeps an appendix from the public; if it is not that one, "
                          "bring it back");
    std::size_t count = 0;
    for (const std::string& path : lost_) {
      if (!is_page(path) && lost_.contains(folder_of(path) + std::string(kIndex))) continue;
      if (++count <= kMostLostAddresses) report(path, diagnostics);
    }
    if (count > kMostLostAddresses)
      diagnostics.note_last(format("there are {} more such addresses", count - kMostLostAddresses));
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

  bool is_asked_for(const std::string& path) const {
    return formats_.contains(format_of_path(path));
  }

  bool is_removed(const std::string& path) const {
    return removed_.contains(address_at(path)) ||
           (!is_page(path) && removed_.contains(folder_of(path)));
  }

  static void report(const std::string& path, Diagnostics& diagnostics) {
    const std::size_t slash = path.find('/');
    const std::string partnership = path.substr(0, slash);
    const std::string address = address_at(path).substr(slash + 1);
    const std::string moved =
        is_page(path)
            ? format("<former-address>{}</former-address> to the data of what it is now", address)
            : format("<moved from=\"{}\" to=\"…\"/> to content/{}/website.xml", address,
                     partnership);
    diagnostics.error({}, "output.address-lost",
                      format("'{}' was published, and would be gone", address_at(path)),
                      format("if it has another address now, add {}; if it was removed, add "
                             "<removed address=\"{}\" on=\"…\">why, for readers</removed> to "
                             "content/{}/website.xml",
                             moved, address, partnership));
  }

  const std::set<std::string>& ended_;
  const std::set<DocumentFormat>& formats_;
  std::set<std::string> published_, partnerships_, removed_, exempt_, lost_, lost_partnerships_,
      gone_;
  std::set<DocumentFormat> left_out_;
};

}  // namespace

void check_lost_addresses(const Manifest& before, const std::vector<OutputFile>& files,
                          const Workspace& workspace, const std::set<std::string>& ended,
                          const std::set<DocumentFormat>& formats, Diagnostics& diagnostics) {
  if (before.facts.drafts) return;
  Search search(files, workspace, ended, formats);
  for (const auto& [path, entry] : before.files) search.look_at(path);
  search.report(diagnostics);
}

}  // namespace remit
