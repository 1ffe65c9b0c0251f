#include "compose/catalogue.h"

#include <map>
#include <memory>

#include "compose/abbreviation_list.h"
#include "compose/protocol.h"
#include "compose/report.h"
#include "compose/terms_of_reference.h"
#include "compose/work_programme.h"
#include "model/lookup.h"

namespace remit {
namespace {

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

class Composer {
 public:
  Composer(const Workspace& workspace, const Partnership& partnership, TemplateSets& templates,
           Date as_at, Sources& sources, Diagnostics& diagnostics)
      : workspace_(workspace),
        partnership_(partnership),
        templates_(templates),
        as_at_(as_at),
        sources_(sources),
        diagnostics_(diagnostics) {}

  void terms(std::vector<ComposedDocument>& out) {
    for (const TermsOfReference& terms : partnership_.terms) {
      if (!terms.in_force_from.date) continue;
      const HouseStyle* style =
          house_style_on(workspace_, partnership_.house_style.value, *terms.in_force_from.date);
      if (!style) continue;
      auto composed = compose_terms(terms, context_of(*style));
      if (!composed) continue;
      if (terms_in_force(partnership_, terms.body.value, as_at_) == &terms)
        out.push_back(std::move(composed->alone));
      appendable_.emplace(&terms, std::move(composed->appended));
    }
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

  const Workspace& workspace_;
  const Partnership& partnership_;
  TemplateSets& templates_;
  const Date as_at_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  AppendableTerms appendable_;
};

// The kinds of document, in the order in which they are composed: what is appended comes first.
using Kind = void (Composer::*)(std::vector<ComposedDocument>&);
constexpr Kind kCatalogue[] = {&Composer::terms, &Composer::protocols, &Composer::work_programmes,
                               &Composer::reports, &Composer::abbreviations};

}  // namespace

std::vector<ComposedDocument> compose_documents(const Workspace& workspace,
                                                const std::string& installed, Date as_at,
                                                Sources& sources, Diagnostics& diagnostics) {
  std::vector<ComposedDocument> result;
  TemplateSets templates(workspace.root, installed, sources);
  for (const Partnership& partnership : workspace.partnerships) {
    if (!partnership.facts_read) continue;
    Composer composer(workspace, partnership, templates, as_at, sources, diagnostics);
    for (const Kind kind : kCatalogue) (composer.*kind)(result);
  }
  return result;
}

}  // namespace remit
