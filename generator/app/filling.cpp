#include "app/filling.h"

#include "app/short_form_knowledge.h"
#include "check/issued.h"
#include "check/prose.h"
#include "check/successors.h"
#include "check/totals.h"
#include "compose/known_abbreviations.h"
#include "publish/conversions.h"
#include "read/report_text.h"

namespace remit {
namespace {

bool names_are_known(const Partnership& partnership) {
  return partnership.abbreviations_read && partnership.names_complete;
}

void check_document(const ComposedDocument& document, const Workspace& workspace,
                    const Partnership& partnership, Diagnostics& diagnostics) {
  if (is_current_copy(document)) return;
  check_totals(document.prose, diagnostics);
  if (names_are_known(partnership))
    check_prose(document.prose, short_form_knowledge(workspace, partnership, document.date),
                document.facts_complete, diagnostics);
}

// What the prose of a report and of its appendices states.
void check_stated(const Report& report, const Partnership& partnership, Diagnostics& diagnostics) {
  std::vector<const Blocks*> texts = {&report.prose};
  for (const Appendix& appendix : report.appendices) texts.push_back(&appendix.prose);
  check_stated_things(texts, partnership, report.date, diagnostics);
}

// The report with its text, read if the workspace does not have that; null for other documents.
std::shared_ptr<const Report> with_text(const PlannedDocument& planned, const std::string& root,
                                        const ComposeTools& tools, ReadFiles& files) {
  if (!planned.card.report) return nullptr;
  const Report& facts = *planned.card.report->facts;
  if (facts.text_read) return {std::shared_ptr<const Report>(), &facts};
  auto report = std::make_shared<Report>(facts);
  read_report_text(*report, root, report_folder(*planned.partnership, report->folder),
                   tools.sources, tools.diagnostics, files);
  return report;
}

}  // namespace

bool FilledDocument::has_places() const {
  return !diagnostics.all().empty() || !if_clean.all().empty() || !tool_faults.all().empty() ||
         (files && !files->links.empty());
}

DocumentShape shape_of(const FilledDocument& document) {
  DocumentShape result;
  result.abbreviations = document.abbreviations;
  result.read = document.files_read.paths;
  if (!document.files) return result;
  const DocumentFiles& files = *document.files;
  const auto add = [&](const PlannedFile& file) {
    result.files.emplace_back(file.path, file.made ? file.from : file.from + ", not made");
  };
  add(files.page);
  for (const PlannedFile& file : files.beside) add(file);
  for (const PlannedLink& link : files.links) result.links.emplace_back(link.path, link.url);
  result.downloads = files.downloads;
  result.is_silent = document.diagnostics.all().empty() && document.if_clean.all().empty() &&
                     document.tool_faults.all().empty();
  return result;
}

FilledDocument fill_document(const Catalogue& catalogue, const PlannedDocument& planned,
                             const std::string& root, const Publication& publication,
                             const DocumentTools& document_tools, OutputStore& store,
                             TemplateSets& templates, bool keeps) {
  FilledDocument result;
  result.sources = std::make_unique<Sources>();
  const ComposeTools tools = {templates, *result.sources, result.diagnostics};
  const auto report = with_text(planned, root, tools, result.files_read);
  if (report) check_stated(*report, *planned.partnership, result.diagnostics);
  auto document = catalogue.fill(planned, tools, report.get());
  if (!document) return result;
  const Partnership& partnership = *planned.partnership;
  check_document(*document, catalogue.workspace(), partnership, result.diagnostics);
  if (!is_current_copy(*document) && has_format(planned.card.key.kind, DocumentFormat::docx))
    check_conversion(*document, result.diagnostics, result.if_clean);
  // What was published says what it said. With a fault of its own it would say something else
  // because of that.
  if (report) check_issued(*report, document->document.blocks, result.if_clean);
  if (planned.card.key.kind != DocumentKind::abbreviations) {
    result.abbreviations = used_abbreviations(partnership, document->document.blocks);
    result.abbreviations.merge(used_abbreviations(partnership, document->prose));
  }
  result.files = publication.make_files(*document, document_tools, store, templates,
                                        result.diagnostics, result.tool_faults);
  if (keeps) result.kept = std::move(*document);
  if (!keeps && !result.has_places()) result.sources.reset();
  return result;
}

void check_appended(const AppendedProse& text, const Workspace& workspace,
                    Diagnostics& diagnostics) {
  if (names_are_known(*text.partnership))
    check_prose(text.prose, short_form_knowledge(workspace, *text.partnership, text.date),
                text.facts_complete, diagnostics);
}

}  // namespace remit
