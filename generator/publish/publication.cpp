#include "publish/publication.h"

#include <utility>

#include "base/digest.h"
#include "base/format.h"
#include "publish/assets.h"
#include "publish/planned_paths.h"
#include "website/addresses/addresses.h"
#include "website/addresses/former_pages.h"
#include "website/addresses/forwards.h"
#include "website/frame/site_files.h"
#include "website/machine/machine_files.h"
#include "website/pages.h"
#include "website/pages/front_page.h"

namespace remit {

Publication::Publication(const Workspace& workspace, const std::vector<const DocumentCard*>& cards,
                         const PublicationOptions& options, Sources& sources,
                         Diagnostics& diagnostics)
    : workspace_(workspace),
      options_(options),
      assets_(read_assets(workspace, options.installed, sources, diagnostics)) {
  std::map<std::string, std::vector<const DocumentCard*>> own;
  for (const DocumentCard* card : cards) own[card->key.partnership].push_back(card);
  for (const Partnership& partnership : workspace.partnerships) {
    numbers_.emplace(partnership.folder, sites_.size());
    Site& site =
        sites_.emplace_back(partnership, std::move(own[partnership.folder]), options_.as_at);
    site.drafts = options_.drafts;
    // What is proposed is for those who work on it, and never found by searching.
    site.searchable = options_.html && options_.searchable && !options_.drafts;
    menus_.emplace_back(site);
  }
}

DocumentFiles Publication::make_files(ComposedDocument& document, const DocumentTools& tools,
                                      OutputStore& store, TemplateSets& templates,
                                      Diagnostics& diagnostics, Diagnostics& tool_faults) const {
  const std::size_t number = numbers_.at(document.key.partnership);
  DocumentFiles files = make_document_files(document, sites_[number], menus_[number], tools,
                                            templates, diagnostics, tool_faults);
  const std::string word = file_path(document.key, DocumentFormat::docx);
  const bool sound = !diagnostics.has_errors() && !tool_faults.has_errors();
  const auto keep = [&](PlannedFile& file) {
    const bool asked_for = options_.html || file.path == word;
    if (!asked_for) file.made.reset();
    if (sound && file.made) file.made = store.keep(std::move(*file.made));
  };
  keep(files.page);
  for (PlannedFile& file : files.beside) keep(file);
  return files;
}

void Publication::show_terms(const ComposedDocument& terms) {
  sites_[numbers_.at(terms.key.partnership)].texts[terms.key] = &terms;
}

class Publication::Finisher {
 public:
  Finisher(Publication& publication, std::map<const DocumentCard*, DocumentFiles> documents,
           const FinishTools& tools, TemplateSets& templates, Diagnostics& diagnostics)
      : publication_(publication),
        options_(publication.options_),
        documents_(std::move(documents)),
        tools_(tools),
        templates_(templates),
        diagnostics_(diagnostics),
        complete_(!diagnostics.has_errors()),
        paths_(diagnostics) {}

  void partnership(Site& site, const Menus& menus) {
    const Partnership& partnership = site.partnership;
    for (const auto& [name, bytes] : publication_.assets_)
      add(files_, {asset_path(partnership.folder, name), bytes}, format("the asset '{}'", name));
    for (const SiteFile& file : site_files(partnership))
      add(files_, {file.path, file.bytes}, file.from);
    for (const DocumentCard* card : site.cards) beside(*card, site);
    diagrams(site);
    const std::vector<PageCard> of_documents = document_page_cards(site);
    std::vector<SearchedPage> searched;
    for (std::size_t i = 0; i < site.cards.size(); ++i)
      document_page(*site.cards[i], of_documents[i], searched);
    std::vector<PageCard> cards = of_documents;
    std::vector<SitePage> former;
    for (SitePage& page : compose_site(site, of_documents, options_.jobs)) {
      cards.push_back(card_of(page));
      finish_page(page, menus, site);
      if (is_former_page(page))
        former.push_back(std::move(page));
      else
        add_page(page, partnership, searched);
    }
    if (site.searchable && tools_.pagefind && !searched.empty()) search_in(searched, partnership);
    for (MachineFile& file : compose_machine_files(site, cards))
      add(pages_, {file.path, std::move(file.bytes)}, file.from);
    if (complete_) check_forwards(partnership, paths_.all(), diagnostics_);
    copy_to_former_addresses(partnership);
    for (const SitePage& page : former)
      if (!paths_.contains(page.path)) add_page(page, partnership, searched);
  }

  void front() {
    for (const auto& [name, bytes] : publication_.assets_)
      add(files_, {format("assets/{}", name), bytes}, format("the asset '{}'", name));
    const SitePage page = front_page(publication_.workspace_, options_.as_at);
    add(pages_, {page.path, render_page(page, templates_.of(""), diagnostics_)}, page.from);
  }

  std::vector<OutputFile> finish() {
    check_links(links_, paths_, diagnostics_);
    for (OutputFile& page : pages_) files_.push_back(std::move(page));
    publication_.planned_ = paths_.all();
    return std::move(files_);
  }

 private:
  // Without HTML only what the paths would be matters, but for what has a format of its own.
  void add(std::vector<OutputFile>& to, OutputFile file, const std::string& from) {
    paths_.add(file.path, from);
    if (options_.html) to.push_back(tools_.store.keep(std::move(file)));
  }

  void beside(const DocumentCard& card, Site& site) {
    const auto found = documents_.find(&card);
    if (found == documents_.end()) return;
    DocumentFiles& files = found->second;
    site.downloads[card.key] = files.downloads;
    links_.insert(links_.end(), files.links.begin(), files.links.end());
    for (PlannedFile& file : files.beside) {
      paths_.add(file.path, file.from);
      if (file.made) files_.push_back(std::move(*file.made));
    }
  }

  void document_page(const DocumentCard& card, const PageCard& page,
                     std::vector<SearchedPage>& searched) {
    const auto found = documents_.find(&card);
    if (found == documents_.end()) return;
    PlannedFile& file = found->second.page;
    paths_.add(file.path, file.from);
    if (!file.made) return;
    if (page.finding == Finding::search_and_sitemap)
      note_searched(*file.made, card.key.partnership, searched);
    pages_.push_back(std::move(*file.made));
  }

  void add_page(const SitePage& page, const Partnership& partnership,
                std::vector<SearchedPage>& searched) {
    std::string html =
        render_page(page, templates_.of(partnership.house_style.value), diagnostics_);
    add(pages_, {page.path, std::move(html)}, page.from);
    if (options_.html && page.finding == Finding::search_and_sitemap)
      note_searched(pages_.back(), partnership.folder, searched);
  }

  void note_searched(const OutputFile& file, const std::string& folder,
                     std::vector<SearchedPage>& searched) {
    if (!tools_.pagefind) return;
    searched.push_back({file.path.substr(folder.size() + 1),
                        file.on_disk ? file.on_disk->digest : digest(file.bytes),
                        [file, &store = tools_.store] { return store.read(file); }});
  }

  // No page can lead on from the address of a file, so the file is there too.
  void copy_to_former_addresses(const Partnership& partnership) {
    const std::size_t count = files_.size();
    for (const Forward& forward : forwards(partnership))
      for (std::size_t i = 0; i < count; ++i) {
        if (!is_lasting(files_[i].path)) continue;
        const auto path = former_path(forward, files_[i].path);
        if (!path || paths_.contains(*path)) continue;
        paths_.add(*path, format("the former address '{}'", forward.stated.value));
        if (auto bytes = tools_.store.read(files_[i]))
          files_.push_back(tools_.store.keep({*path, std::move(*bytes)}));
        else
          diagnostics_.error({}, "output.write-failed",
                             format("'{}' was written, and cannot be read again", files_[i].path),
                             "run again; if it stays so, look for what is wrong with the disk");
      }
  }

  void diagrams(const Site& site) {
    const std::vector<PageDrawing> drawings = site_drawings(site);
    std::map<std::string, std::string> drawn;
    if (tools_.drawer) drawn = tools_.drawer->draw_for_pages(drawings, options_.jobs, diagnostics_);
    for (const PageDrawing& drawing : drawings) {
      paths_.add(drawing.path,
                 format("the diagram '{}' on {}", drawing.drawing.address, drawing.page));
      if (const auto found = drawn.find(drawing.path); found != drawn.end() && options_.html)
        files_.push_back(tools_.store.keep({drawing.path, std::move(found->second)}));
    }
  }

  void search_in(const std::vector<SearchedPage>& pages, const Partnership& partnership) {
    auto files = run_pagefind(*tools_.pagefind, pages, diagnostics_);
    if (!files) return;
    for (SearchFile& file : *files)
      add(files_, {search_file_path(partnership.folder, file.name), std::move(file.bytes)},
          "the search");
  }

  Publication& publication_;
  const PublicationOptions& options_;
  std::map<const DocumentCard*, DocumentFiles> documents_;
  const FinishTools tools_;
  TemplateSets& templates_;
  Diagnostics& diagnostics_;
  const bool complete_;  // a fault may have kept a document from being there
  PlannedPaths paths_;
  std::vector<PlannedLink> links_;
  std::vector<OutputFile> files_;
  std::vector<OutputFile> pages_;
};

std::vector<OutputFile> Publication::finish(std::map<const DocumentCard*, DocumentFiles> documents,
                                            const FinishTools& tools, TemplateSets& templates,
                                            Diagnostics& diagnostics) {
  Finisher finisher(*this, std::move(documents), tools, templates, diagnostics);
  for (std::size_t i = 0; i < sites_.size(); ++i) finisher.partnership(sites_[i], menus_[i]);
  finisher.front();
  return finisher.finish();
}

}  // namespace remit
