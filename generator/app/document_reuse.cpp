#include "app/document_reuse.h"

#include <utility>

#include "base/digest.h"
#include "base/format.h"
#include "read/report_text.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

// What pages of other documents say of a report: terms of reference name those that append them,
// and the list of abbreviations is of the day of the last one. Pages of reports name no other
// report.
std::string said_elsewhere(const DocumentCard& card) {
  std::string text = format("{}\n{}\n{}\n{}\n", page_path(card.key), card.title, iso(card.date),
                            card.report->holds_exempt);
  for (const TermsOfReference* terms : card.report->appended)
    text += format("{} {}\n", terms->body.value, terms->version);
  return text;
}

}  // namespace

DocumentReuse::DocumentReuse(const Run& run, const Making& making) : run_(run), making_(making) {}

std::string DocumentReuse::facts_of(const Partnership& partnership) const {
  std::string text;
  for (const ContentFiles::Listed& listed : run_.content.partnerships)
    if (listed.base == "content/" + partnership.folder)
      text = making_.inputs->facts(listed.base, listed.read);
  // Menus lead to lists that there are.
  return digest(text + (partnership.reports.empty() ? "no reports" : "reports"));
}

std::string DocumentReuse::said_of_reports(const Partnership& partnership) const {
  std::string text;
  for (const DocumentCard* card : run_.catalogue->cards_of(partnership))
    if (card->report) text += said_elsewhere(*card);
  return digest(text);
}

void DocumentReuse::begin() {
  is_on_ = making_.records && making_.inputs && !run_.keeps_documents;
  if (!is_on_) return;
  presentation_ = making_.inputs->presentation();
  for (const Partnership& partnership : run_.workspace.partnerships) {
    facts_[&partnership] = facts_of(partnership);
    reports_[&partnership] = said_of_reports(partnership);
  }
  known_ = known_sources(run_.sources);
  used_.resize(run_.catalogue->documents().size());
}

std::string DocumentReuse::key_of(const PlannedDocument& planned) const {
  if (!is_on_) return {};
  const std::string own =
      planned.card.report
          ? making_.inputs->folder(report_folder(*planned.partnership, planned.card.key.subject))
          : reports_.at(planned.partnership);
  return digest(format("{}\n{}\n{}\n{}\n{}\n{}", making_.version, presentation_,
                       facts_.at(planned.partnership), own, page_path(planned.card.key),
                       planned.style->id));
}

GraphvizVersion DocumentReuse::graphviz() const {
  return [this] { return making_.drawer ? making_.drawer->version() : std::string(); };
}

std::optional<FilledDocument> DocumentReuse::find(const std::string& key, std::size_t number,
                                                  OutputStore& store) {
  if (key.empty()) return std::nullopt;
  const auto record = making_.records->find(key);
  if (!record) return std::nullopt;
  auto restored = restore(*record, *making_.inputs, run_.workspace.root, known_, graphviz(), store);
  if (!restored) return std::nullopt;
  used_[number] = {key, std::string(*record), std::move(restored->templates)};
  return std::move(restored->filled);
}

void DocumentReuse::note(const std::string& key, std::size_t number, const FilledDocument& document,
                         const RenderedTemplates& templates) {
  if (key.empty()) return;
  auto record = record_of(document, templates, graphviz(), *making_.inputs, run_.workspace.root);
  if (record) used_[number] = {key, std::move(*record), {}};
}

void DocumentReuse::load_templates(TemplateSets& templates, Diagnostics& diagnostics) const {
  RenderedTemplates rendered;
  for (const Used& used : used_) rendered.insert(used.templates.begin(), used.templates.end());
  for (const auto& [style, name] : rendered) templates.of(style).look_at(name, diagnostics);
}

void DocumentReuse::keep_records() {
  if (!is_on_ || !making_.inputs->are_as_read()) return;
  std::map<std::string, std::string> records;
  for (Used& used : used_)
    if (!used.key.empty()) records.emplace(std::move(used.key), std::move(used.record));
  making_.records->keep(std::move(records));
}

}  // namespace remit
