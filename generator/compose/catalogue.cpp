#include "compose/catalogue.h"

#include <algorithm>
#include <set>

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

ComposeContext context_of(const Workspace& workspace, const Partnership& partnership,
                          const HouseStyle& style, const ComposeTools& tools) {
  return {workspace,     partnership,      style, tools.templates.of(style.id),
          tools.sources, tools.diagnostics};
}

// The day whose facts a version states: a proposed one those of the day on which it is read, but
// not of one before the versions that it changes.
Date date_of(const TermsOfReference& terms, const Partnership& partnership, Date as_at) {
  if (terms.in_force_from.date) return *terms.in_force_from.date;
  const auto all = versions_of(partnership, terms.body.value);
  return all.empty() ? as_at : std::max(as_at, *all.back()->in_force_from.date);
}

std::optional<ComposedTerms> compose_version(const TermsOfReference& terms, Date date,
                                             const Workspace& workspace,
                                             const Partnership& partnership,
                                             const ComposeTools& tools) {
  const HouseStyle* style = house_style_on(workspace, partnership.house_style.value, date);
  if (!style) return std::nullopt;
  return compose_terms(terms, date, context_of(workspace, partnership, *style, tools));
}

std::optional<RedlineSide> side_of(const TermsOfReference& terms, Date date,
                                   const AppendableTerms& appendable) {
  const auto found = appendable.find({&terms, date});
  return found == appendable.end() ? std::nullopt
                                   : std::optional<RedlineSide>({terms, found->second});
}

}  // namespace

class Catalogue::Planner {
 public:
  Planner(Catalogue& catalogue, const Partnership& partnership, const ComposeTools& tools)
      : catalogue_(catalogue),
        workspace_(catalogue.workspace_),
        partnership_(partnership),
        options_(catalogue.options_),
        appendable_(catalogue.appendable_[&partnership]),
        tools_(tools) {}

  // What is appended comes first.
  void plan() {
    for (const DocumentKindRow& row : document_kinds()) plan(row.kind);
    appended_prose();
  }

 private:
  void plan(DocumentKind kind) {
    switch (kind) {
      case DocumentKind::terms_of_reference:
        return terms();
      case DocumentKind::redline:
        return redlines();
      case DocumentKind::protocol:
        return protocols();
      case DocumentKind::work_programme:
        return work_programmes();
      case DocumentKind::report:
        return reports();
      case DocumentKind::page:
        return pages();
      case DocumentKind::abbreviations:
        return abbreviations();
    }
  }

  void terms() {
    for (const TermsOfReference& terms : partnership_.terms)
      if (terms.in_force_from.date || terms.proposed) version(terms);
    for (const Report& report : partnership_.reports)
      for (const Appendix& appendix : report.appendices) appended_proposal(report, appendix);
  }

  void version(const TermsOfReference& terms) {
    const Date date = date_of(terms, partnership_, options_.as_at);
    auto composed = compose_version(terms, date, workspace_, partnership_, tools_);
    if (!composed) return;
    appendable_.emplace(std::pair(&terms, date), std::move(composed->appended));
    if (terms.proposed && !options_.drafts) return;
    ComposedDocument own = composed->alone;
    own.key.version = terms.version;
    own.name += "/" + terms.version;
    make_links_deeper(own.document.blocks);
    add(std::move(own));
    if (current_terms(partnership_, terms.body.value, options_.as_at) == &terms)
      add(std::move(composed->alone));
  }

  // A proposed version states the facts of the date of the report that appends it.
  void appended_proposal(const Report& report, const Appendix& appendix) {
    const std::string& body =
        appendix.amendments.given() ? appendix.amendments.value : appendix.terms_of_reference.value;
    const TermsOfReference* terms = find_version(partnership_, body, appendix.version.value);
    if (!terms || !terms->proposed || !report.date.date) return;
    Diagnostics ignored;  // what is wrong with it has been said
    if (auto composed = compose_version(*terms, *report.date.date, workspace_, partnership_,
                                        {tools_.templates, tools_.sources, ignored}))
      appendable_.emplace(std::pair(terms, *report.date.date), std::move(composed->appended));
  }

  // What changed in each version that is among the documents.
  void redlines() {
    for (const TermsOfReference& terms : partnership_.terms) {
      const Date date = date_of(terms, partnership_, options_.as_at);
      const TermsOfReference* before = version_before(partnership_, terms, date);
      if (!before || (terms.proposed && !options_.drafts)) continue;
      const auto old =
          side_of(*before, date_of(*before, partnership_, options_.as_at), appendable_);
      const auto now = side_of(terms, date, appendable_);
      const HouseStyle* style = house_style_on(workspace_, partnership_.house_style.value, date);
      if (old && now && style) add(redline_card(*old, *now, partnership_), style);
    }
  }

  void protocols() {
    for (const Protocol& protocol : partnership_.protocols) {
      const HouseStyle* style =
          house_style_of(workspace_, partnership_, protocol.house_style, protocol.in_force_from);
      if (style && protocol.prose_read && protocol.in_force_from.date)
        add(protocol_card(protocol, partnership_), style);
    }
  }

  void work_programmes() {
    for (const WorkProgramme& programme : partnership_.work_programmes) {
      const HouseStyle* style =
          house_style_of(workspace_, partnership_, programme.house_style, programme.from);
      if (style && programme.prose_read && programme.from.date)
        add(programme_card(programme, partnership_), style);
    }
  }

  void reports() {
    for (const Report& report : partnership_.reports) {
      const HouseStyle* style = house_style_of(workspace_, partnership_, report);
      if (style && report.date.date) add(report_card(report, appendable_, partnership_), style);
    }
  }

  // One that cannot have its address has been reported.
  void pages() {
    const HouseStyle* style =
        house_style_on(workspace_, partnership_.house_style.value, options_.as_at);
    for (const WrittenPage& page : partnership_.pages) {
      const bool named = is_well_formed_slug(page.slug) && !is_reserved_slug(page.slug);
      if (!style || !page.prose_read || !named) continue;
      if (auto composed = compose_page(page, options_.as_at,
                                       context_of(workspace_, partnership_, *style, tools_)))
        add(std::move(*composed));
    }
  }

  void abbreviations() {
    const HouseStyle* style = find_house_style(workspace_, partnership_.house_style.value);
    if (!style || !partnership_.abbreviations_read) return;
    if (auto card = abbreviation_list_card(partnership_, options_.as_at)) add(*card, style);
  }

  // Each text once, however many reports append it.
  void appended_prose() {
    std::set<const Source*> known;
    const auto is_new = [&](const Blocks& prose) {
      return !prose.empty() && known.insert(prose.front().place.source).second;
    };
    for (const PlannedDocument& planned : catalogue_.documents_)
      if (planned.composed) is_new(planned.composed->prose);
    for (const PlannedDocument& planned : catalogue_.documents_) {
      if (!planned.card.report || planned.partnership != &partnership_) continue;
      for (const TermsOfReference* terms : planned.card.report->appended) {
        const Date date = terms->proposed ? planned.card.date : *terms->in_force_from.date;
        const auto found = appendable_.find({terms, date});
        if (found == appendable_.end() || !is_new(found->second.prose)) continue;
        catalogue_.appended_prose_.push_back(
            {&partnership_, found->second.prose, found->second.date, found->second.facts_complete});
      }
    }
  }

  void add(DocumentCard card, const HouseStyle* style) {
    catalogue_.documents_.push_back({std::move(card), &partnership_, style});
  }
  void add(ComposedDocument document) {
    auto shared = std::make_shared<const ComposedDocument>(std::move(document));
    catalogue_.documents_.push_back({*shared, &partnership_, shared->style, shared});
  }

  Catalogue& catalogue_;
  const Workspace& workspace_;
  const Partnership& partnership_;
  const CatalogueOptions& options_;
  AppendableTerms& appendable_;
  const ComposeTools& tools_;
};

Catalogue::Catalogue(const Workspace& workspace, const CatalogueOptions& options,
                     const ComposeTools& tools)
    : workspace_(workspace), options_(options) {
  for (const Partnership& partnership : workspace.partnerships)
    if (partnership.facts_read) Planner(*this, partnership, tools).plan();
}

std::vector<const DocumentCard*> Catalogue::cards_of(const Partnership& partnership) const {
  std::vector<const DocumentCard*> result;
  for (const PlannedDocument& planned : documents_)
    if (planned.partnership == &partnership) result.push_back(&planned.card);
  return result;
}

std::optional<ComposedDocument> Catalogue::fill(const PlannedDocument& planned,
                                                const ComposeTools& tools,
                                                const Report* report) const {
  if (planned.composed) return *planned.composed;
  const DocumentCard& card = planned.card;
  const Partnership& partnership = *planned.partnership;
  const AppendableTerms& appendable = appendable_.at(&partnership);
  const ComposeContext context = context_of(workspace_, partnership, *planned.style, tools);
  switch (card.key.kind) {
    case DocumentKind::terms_of_reference:
    case DocumentKind::page:
      break;  // composed when planned
    case DocumentKind::redline: {
      const TermsOfReference& before = *card.terms->before;
      return compose_redline(
          *side_of(before, date_of(before, partnership, options_.as_at), appendable),
          *side_of(*card.terms->version, card.date, appendable), context);
    }
    case DocumentKind::protocol:
      return compose_protocol(*card.protocol->facts, context);
    case DocumentKind::work_programme:
      return compose_work_programme(*card.programme->facts, context);
    case DocumentKind::report: {
      if (!report) report = card.report->facts;
      if (!report->prose_read) return std::nullopt;
      auto composed = compose_report(*report, appendable, context);
      if (composed) static_cast<DocumentCard&>(*composed) = card;
      return composed;
    }
    case DocumentKind::abbreviations:
      return compose_abbreviation_list(context, options_.as_at);
  }
  return std::nullopt;
}

std::optional<ComposedDocument> compose_redline_between(const Workspace& workspace,
                                                        const Partnership& partnership,
                                                        const TermsOfReference& before,
                                                        const TermsOfReference& after, Date as_at,
                                                        const ComposeTools& tools) {
  const auto compose = [&](const TermsOfReference& terms) {
    return compose_version(terms, date_of(terms, partnership, as_at), workspace, partnership,
                           tools);
  };
  const auto old = compose(before);
  const auto now = compose(after);
  const HouseStyle* style =
      house_style_on(workspace, partnership.house_style.value, date_of(after, partnership, as_at));
  if (!old || !now || !style) return std::nullopt;
  return compose_redline({before, old->appended}, {after, now->appended},
                         context_of(workspace, partnership, *style, tools));
}

}  // namespace remit
