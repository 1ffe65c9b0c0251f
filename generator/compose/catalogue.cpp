#include "compose/catalogue.h"

#include <algorithm>
#include <map>
#include <memory>

#include "compose/abbreviation_list.h"
#include "compose/page.h"
#include "compose/protocol.h"
#include "compose/redline.h"
#include "compose/report.h"
#include "compose/terms_of_reference.h"
#include "compose/work_programme.h"
#include "document/walk.h"
#include "model/lookup.h"
#include "text/addresses.h"

namespace remit {
namespace {

// The page of one version lies a folder deeper than that of the current terms, from which authors
// write addresses.
void make_links_deeper(Blocks& blocks) {
  walk(blocks, {{}, [](Inlines& list) {
                  for (Inline& node : list)
                    if (Link* link = get_if<Link>(node))
                      if (const std::string& url = link->target.url;
                          scheme_of(url).empty() && !url.starts_with('#') && !url.empty())
                        link->target.url = "../" + url;
                }});
}

// The templates of each house style, loaded once.
class TemplateSets {
 public:
  TemplateSets(const std::string& root, const std::string& installed, Sources& sources)
      : root_(root), installed_(installed), sources_(sources) {}

  Templates& of(const HouseStyle& style) {
    auto& set = sets_[style.id];
    if (!set) set = std::make_unique<Templates>(root_, installed_, style.id, sources_);
    return *set;
  }

 private:
  const std::string& root_;
  const std::string& installed_;
  Sources& sources_;
  std::map<std::string, std::unique_ptr<Templates>> sets_;
};

class CatalogueComposer {
 public:
  CatalogueComposer(const Workspace& workspace, const Partnership& partnership,
                    TemplateSets& templates, const CatalogueOptions& options, Sources& sources,
                    Diagnostics& diagnostics)
      : workspace_(workspace),
        partnership_(partnership),
        templates_(templates),
        options_(options),
        as_at_(options.as_at),
        sources_(sources),
        diagnostics_(diagnostics) {}

  void terms(std::vector<ComposedDocument>& out) {
    for (const TermsOfReference& terms : partnership_.terms) {
      if (terms.in_force_from.date || terms.proposed) version(terms, date_of(terms), out);
    }
    for (const Report& report : partnership_.reports)
      for (const Appendix& appendix : report.appendices) appended_proposal(report, appendix);
  }

  // What changed in each version that is among the documents.
  void redlines(std::vector<ComposedDocument>& out) {
    for (const TermsOfReference& terms : partnership_.terms) {
      const TermsOfReference* before = version_before(partnership_, terms, date_of(terms));
      if (before && (!terms.proposed || options_.drafts)) redline(*before, terms, out);
    }
  }

  void redline(const TermsOfReference& before, const TermsOfReference& after,
               std::vector<ComposedDocument>& out) {
    const Date date = date_of(after);
    const auto old = appendable_.find({&before, date_of(before)});
    const auto now = appendable_.find({&after, date});
    const HouseStyle* style = house_style_on(workspace_, partnership_.house_style.value, date);
    if (old == appendable_.end() || now == appendable_.end() || !style) return;
    if (auto composed =
            compose_redline({before, old->second}, {after, now->second}, context_of(*style)))
      out.push_back(std::move(*composed));
  }

  void abbreviations(std::vector<ComposedDocument>& out) {
    const HouseStyle* style = find_house_style(workspace_, partnership_.house_style.value);
    if (!style || !partnership_.abbreviations_read) return;
    if (auto composed = compose_abbreviation_list(context_of(*style), as_at_))
      out.push_back(std::move(*composed));
  }

  void protocols(std::vector<ComposedDocument>& out) {
    for (const Protocol& protocol : partnership_.protocols) {
      const HouseStyle* style =
          house_style_of(workspace_, partnership_, protocol.house_style, protocol.in_force_from);
      if (!style || !protocol.prose_read) continue;
      if (auto composed = compose_protocol(protocol, context_of(*style)))
        out.push_back(std::move(*composed));
    }
  }

  void work_programmes(std::vector<ComposedDocument>& out) {
    for (const WorkProgramme& programme : partnership_.work_programmes) {
      const HouseStyle* style =
          house_style_of(workspace_, partnership_, programme.house_style, programme.from);
      if (!style || !programme.prose_read) continue;
      if (auto composed = compose_work_programme(programme, context_of(*style)))
        out.push_back(std::move(*composed));
    }
  }

  // One that cannot have its address has been reported.
  void pages(std::vector<ComposedDocument>& out) {
    const HouseStyle* style = house_style_on(workspace_, partnership_.house_style.value, as_at_);
    for (const WrittenPage& page : partnership_.pages) {
      const bool named = is_well_formed_slug(page.slug) && !is_reserved_slug(page.slug);
      if (!style || !page.prose_read || !named) continue;
      if (auto composed = compose_page(page, as_at_, context_of(*style)))
        out.push_back(std::move(*composed));
    }
  }

  void reports(std::vector<ComposedDocument>& out) {
    for (const Report& report : partnership_.reports) {
      if (!report.prose_read) continue;
      const HouseStyle* style =
          house_style_of(workspace_, partnership_, report.house_style, report.date);
      if (!style) continue;
      if (auto composed = compose_report(report, appendable_, context_of(*style)))
        out.push_back(std::move(*composed));
    }
  }

 private:
  ComposeContext context_of(const HouseStyle& style) {
    return {workspace_, partnership_, style, templates_.of(style), sources_, diagnostics_};
  }

  // As at which a version states facts: a proposed one on the day on which it is read, but not on
  // one before those that it changes.
  Date date_of(const TermsOfReference& terms) const {
    if (terms.in_force_from.date) return *terms.in_force_from.date;
    const auto all = versions_of(partnership_, terms.body.value);
    return all.empty() ? as_at_ : std::max(as_at_, *all.back()->in_force_from.date);
  }

  void version(const TermsOfReference& terms, Date date, std::vector<ComposedDocument>& out) {
    auto composed = compose(terms, date);
    if (!composed) return;
    appendable_.emplace(std::pair(&terms, date), std::move(composed->appended));
    if (terms.proposed && !options_.drafts) return;
    ComposedDocument own = composed->alone;
    own.version = terms.version;
    own.name += "/" + terms.version;
    make_links_deeper(own.document.blocks);
    out.push_back(std::move(own));
    if (current_terms(partnership_, terms.body.value, as_at_) == &terms)
      out.push_back(std::move(composed->alone));
  }

  // A proposed version states facts as at the date of the report that appends it.
  void appended_proposal(const Report& report, const Appendix& appendix) {
    const std::string& body =
        appendix.amendments.given() ? appendix.amendments.value : appendix.terms_of_reference.value;
    const TermsOfReference* terms = find_version(partnership_, body, appendix.version.value);
    if (!terms || !terms->proposed || !report.date.date) return;
    Diagnostics ignored;  // what is wrong with it has been said
    if (auto composed = compose(*terms, *report.date.date, &ignored))
      appendable_.emplace(std::pair(terms, *report.date.date), std::move(composed->appended));
  }

  std::optional<ComposedTerms> compose(const TermsOfReference& terms, Date date,
                                       Diagnostics* diagnostics = nullptr) {
    const HouseStyle* style = house_style_on(workspace_, partnership_.house_style.value, date);
    if (!style) return std::nullopt;
    const ComposeContext context = {workspace_, partnership_,
                                    *style,     templates_.of(*style),
                                    sources_,   diagnostics ? *diagnostics : diagnostics_};
    return compose_terms(terms, date, context);
  }

  const Workspace& workspace_;
  const Partnership& partnership_;
  TemplateSets& templates_;
  const CatalogueOptions& options_;
  const Date as_at_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  AppendableTerms appendable_;
};

// The kinds of document, in the order in which they are composed: what is appended comes first.
using CatalogueStep = void (CatalogueComposer::*)(std::vector<ComposedDocument>&);
constexpr CatalogueStep kCatalogue[] = {
    &CatalogueComposer::terms,        &CatalogueComposer::redlines,
    &CatalogueComposer::protocols,    &CatalogueComposer::work_programmes,
    &CatalogueComposer::reports,      &CatalogueComposer::pages,
    &CatalogueComposer::abbreviations};

}  // namespace

std::optional<ComposedDocument> compose_redline_between(
    const Workspace& workspace, const Partnership& partnership, const TermsOfReference& before,
    const TermsOfReference& after, const std::string& installed, Date as_at, Sources& sources,
    Diagnostics& diagnostics) {
  TemplateSets templates(workspace.root, installed, sources);
  const CatalogueOptions options{as_at, true};
  std::vector<ComposedDocument> result, unused;
  CatalogueComposer composer(workspace, partnership, templates, options, sources, diagnostics);
  composer.terms(unused);
  composer.redline(before, after, result);
  if (result.empty()) return std::nullopt;
  return std::move(result.front());
}

std::vector<ComposedDocument> compose_documents(const Workspace& workspace,
                                                const std::string& installed,
                                                const CatalogueOptions& options, Sources& sources,
                                                Diagnostics& diagnostics) {
  std::vector<ComposedDocument> result;
  TemplateSets templates(workspace.root, installed, sources);
  for (const Partnership& partnership : workspace.partnerships) {
    if (!partnership.facts_read) continue;
    CatalogueComposer composer(workspace, partnership, templates, options, sources, diagnostics);
    for (const CatalogueStep kind : kCatalogue) (composer.*kind)(result);
  }
  return result;
}

}  // namespace remit
