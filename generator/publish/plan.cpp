#include "publish/plan.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/format.h"
#include "compose/templates.h"
#include "publish/assets.h"
#include "publish/planned_paths.h"
#include "website/addresses.h"
#include "website/former_pages.h"
#include "website/forwards.h"
#include "website/front_page.h"
#include "website/machine_files.h"
#include "website/site.h"
#include "website/site_files.h"

namespace remit {
namespace {

std::string diagram_named(const std::string& address) {
  return format("the diagram '{}'", address);
}

// What the policy in the head of every page begins with: a browser loads nothing that it does not
// allow, and it allows nothing from elsewhere.
constexpr std::string_view kPolicy = "content=\"default-src 'none';";

// A diagram that has been drawn is among the pictures.
bool is_diagram(const PictureFile& picture) { return picture.path.starts_with("diagram:"); }

class Planner {
 public:
  Planner(const Workspace& workspace, const std::map<std::string, std::string>& docx,
          const PlanOptions& options, Sources& sources, Diagnostics& diagnostics)
      : workspace_(workspace),
        docx_(docx),
        options_(options),
        sources_(sources),
        diagnostics_(diagnostics),
        complete_(!diagnostics.has_errors()),
        paths_(diagnostics),
        assets_(read_assets(workspace, options.installed, sources, diagnostics)) {}

  void partnership(const Partnership& partnership, const std::vector<ComposedDocument>& documents) {
    for (const auto& [name, bytes] : assets_)
      add(files_, asset_path(partnership.folder, name), bytes, format("the asset '{}'", name));
    for (const SiteFile& file : site_files(partnership))
      add(files_, file.path, file.bytes, file.from);
    Site site{
        partnership,    documents_of(partnership, documents), {}, options_.as_at, options_.drafts,
        is_searchable()};
    for (const ComposedDocument* document : site.documents)
      site.downloads[document] = beside(*document);
    diagrams(site);
    Templates templates(workspace_.root, options_.installed, partnership.house_style.value,
                        sources_);
    const std::vector<SitePage> pages = compose_site(site);
    std::vector<SearchedPage> searched;
    for (const SitePage& page : pages) {
      if (is_former_page(page)) continue;
      const std::string html = add_page(page, templates);
      if (page.finding == Finding::search_and_sitemap && !html.empty())
        searched.push_back({page.path.substr(partnership.folder.size() + 1), html});
    }
    if (site.searchable && options_.pagefind && !searched.empty()) search_in(searched, partnership);
    for (MachineFile& file : compose_machine_files(site, pages))
      add(pages_, file.path, std::move(file.bytes), file.from);
    if (complete_) check_forwards(partnership, paths_.all(), diagnostics_);
    copy_to_former_addresses(partnership);
    for (const SitePage& page : pages)
      if (is_former_page(page) && !paths_.contains(page.path)) add_page(page, templates);
  }

  void front() {
    for (const auto& [name, bytes] : assets_)
      add(files_, format("assets/{}", name), bytes, format("the asset '{}'", name));
    Templates templates(workspace_.root, options_.installed, "", sources_);
    add_page(front_page(workspace_, options_.as_at), templates);
  }

  std::vector<OutputFile> finish(const std::vector<ComposedDocument>& documents) {
    for (const ComposedDocument& document : documents) check_links(document, paths_, diagnostics_);
    for (OutputFile& page : pages_) files_.push_back(std::move(page));
    return std::move(files_);
  }

 private:
  // The page as it was put there; "" if its template is at fault.
  std::string add_page(const SitePage& page, Templates& templates) {
    const auto html =
        templates.render(std::string(page.kind->template_name), page.values, diagnostics_);
    if (html) check_policy(*page.kind, *html, templates);
    add(pages_, page.path, html.value_or(""), page.from);
    return html.value_or("");
  }

  // One message for all pages of a template.
  void check_policy(const PageKind& kind, const std::string& html, const Templates& templates) {
    if (html.find(kPolicy) != html.npos || !unguarded_.insert(kind.template_name).second) return;
    const std::string path = templates.path(std::string(kind.template_name));
    diagnostics_.error(Place::whole_file(sources_.add(path, "")), "template.no-policy",
                       "pages of this template could load things from elsewhere, and tell others "
                       "who reads them",
                       "begin it with {{>site/head}}, and leave its Content-Security-Policy as it "
                       "is");
  }

  // No page can lead on from the address of a file, so the file stands there too.
  void copy_to_former_addresses(const Partnership& partnership) {
    const std::size_t count = files_.size();
    for (const Forward& forward : forwards(partnership))
      for (std::size_t i = 0; i < count; ++i) {
        if (!is_lasting(files_[i].path)) continue;
        const auto path = former_path(forward, files_[i].path);
        if (!path || paths_.contains(*path)) continue;
        paths_.add(*path, format("the former address '{}'", forward.stated.value));
        files_.push_back({*path, files_[i].bytes});
      }
  }

  // Without HTML only what the paths would be matters.
  void add(std::vector<OutputFile>& to, const std::string& path, std::string bytes,
           const std::string& from) {
    paths_.add(path, from);
    if (options_.html) to.push_back({path, std::move(bytes)});
  }

  void diagrams(const Site& site) {
    for (const PageDrawing& drawing : site_drawings(site)) {
      paths_.add(drawing.path,
                 format("{} on {}", diagram_named(drawing.drawing.address), drawing.page));
      if (const auto found = options_.drawn.find(drawing.path); found != options_.drawn.end())
        if (options_.html) files_.push_back({drawing.path, found->second});
    }
  }

  // What is proposed is for those who work on it, and never found by searching.
  bool is_searchable() const { return options_.html && options_.searchable && !options_.drafts; }

  void search_in(const std::vector<SearchedPage>& pages, const Partnership& partnership) {
    auto files = run_pagefind(*options_.pagefind, pages, diagnostics_);
    if (!files) return;
    for (SearchFile& file : *files)
      add(files_, search_file_path(partnership.folder, file.name), std::move(file.bytes),
          "the search");
  }

  // The files beside a document's page, and which of them it offers.
  std::vector<Download> beside(const ComposedDocument& document) {
    std::vector<Download> downloads;
    const std::string word = docx_path(document);
    if (document.has_word)
      paths_.add(word, format("the {} '{}' as DOCX", document.kind, document.name));
    if (const auto found = docx_.find(word); found != docx_.end()) {
      files_.push_back({word, found->second});
      downloads.push_back({word, "Word document", found->second.size(), ""});
    }
    for (const DataFile& data : document.data_files) {
      const std::string path = data_path(document, data.name);
      add(files_, path, data.bytes, format("the data '{}'", data.name));
      downloads.push_back({path, data.kind, data.bytes.size()});
    }
    for (const PictureFile& picture : document.pictures)
      add(files_, picture_path(document, picture.name), picture.bytes,
          is_diagram(picture) ? diagram_named(picture.path)
                              : format("the picture '{}'", picture.path));
    for (const Drawing& drawing : document.drawings)
      paths_.add(drawing_path(document, drawing), diagram_named(drawing.address));
    for (const auto& [part, file] : document.attached) {
      const std::string path = attached_path(document, file.name);
      add(files_, path, file.bytes, format("the attached file '{}'", file.path));
      downloads.push_back({path, file.kind, file.bytes.size(), part});
    }
    return downloads;
  }

  const Workspace& workspace_;
  const std::map<std::string, std::string>& docx_;
  const PlanOptions& options_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  const bool complete_;  // a fault may have kept a document from being there
  PlannedPaths paths_;
  const std::map<std::string, std::string> assets_;
  std::set<std::string_view> unguarded_;  // templates whose pages have no policy
  std::vector<OutputFile> files_;
  std::vector<OutputFile> pages_;
};

}  // namespace

std::vector<OutputFile> plan_outputs(const Workspace& workspace,
                                     const std::vector<ComposedDocument>& documents,
                                     const std::map<std::string, std::string>& docx,
                                     const PlanOptions& options, Sources& sources,
                                     Diagnostics& diagnostics) {
  Planner planner(workspace, docx, options, sources, diagnostics);
  for (const Partnership& partnership : workspace.partnerships)
    planner.partnership(partnership, documents);
  planner.front();
  return planner.finish(documents);
}

}  // namespace remit
