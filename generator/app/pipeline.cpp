#include "app/pipeline.h"

#include <algorithm>
#include <mutex>
#include <set>

#include "app/document_reuse.h"
#include "app/filling.h"
#include "app/installed.h"
#include "app/one_partnership.h"
#include "base/consequences.h"
#include "base/format.h"
#include "base/parallel.h"
#include "base/word_list.h"
#include "check/abbreviations.h"
#include "check/accessibility.h"
#include "check/adoption.h"
#include "check/arithmetic.h"
#include "check/dated_names.h"
#include "check/facts.h"
#include "check/house_styles.h"
#include "check/meetings.h"
#include "check/names.h"
#include "check/pages.h"
#include "check/protocols.h"
#include "check/reports.h"
#include "check/successors.h"
#include "check/terms.h"
#include "check/website.h"
#include "check/work_programme.h"
#include "compose/known_abbreviations.h"
#include "compose/templates.h"
#include "read/report_text.h"
#include "read/workspace.h"

namespace remit {
namespace {

// Prose is checked all the same, but less of it.
void check_tools(Run& run) {
  if (WordList::english_is_missing())
    run.diagnostics.warning({}, "tool.no-word-list",
                            "there is no list of English words on this computer, so that short "
                            "forms that could be words are not checked",
                            "install it: sudo apt-get install wbritish");
}

void check_workspace(Run& run) {
  const Workspace& workspace = run.workspace;
  const Date published_on = run.options.published_on;
  check_names(workspace, run.diagnostics);
  check_accessibility(workspace, published_on, run.diagnostics);
  check_facts(workspace, run.diagnostics);
  check_adoption(workspace, run.diagnostics);
  check_terms(workspace, run.diagnostics);
  check_reports(workspace, run.diagnostics);
  check_house_styles(workspace, run.diagnostics);
  check_dated_names(workspace, run.diagnostics);
  check_successors(workspace, run.options.as_at, run.diagnostics);
  check_abbreviations(workspace, run.diagnostics);
  check_protocols(workspace, run.diagnostics);
  check_work_programmes(workspace, run.diagnostics);
  check_website(workspace, published_on, run.diagnostics);
  check_meetings(workspace, run.diagnostics);
  check_pages(workspace, run.diagnostics);
  check_arithmetic(workspace, run.diagnostics);
  check_tools(run);
}

// Reports that cannot be composed, since their date or their partnership's facts are not known:
// what is wrong in their texts is told all the same.
void read_unplanned(Run& run) {
  std::set<const Report*> planned;
  for (const PlannedDocument& document : run.catalogue->documents())
    if (document.card.report) planned.insert(document.card.report->facts);
  for (const Partnership& partnership : run.workspace.partnerships)
    for (const Report& report : partnership.reports) {
      if (report.text_read || planned.contains(&report)) continue;
      Report read = report;
      read_report_text(read, run.workspace.root, report_folder(partnership, report.folder),
                       run.sources, run.diagnostics, run.content.read);
    }
}

std::vector<Place> places_of_errors(const Diagnostics& diagnostics) {
  std::vector<Place> result;
  for (const Diagnostic& each : diagnostics.all())
    if (each.severity == Severity::error) result.push_back(each.place);
  return result;
}

// Whether what the document states may have one of the faults: its partnership's files have it, but
// for other reports, or the files of none.
bool is_faulty(const std::vector<Place>& faults, const PlannedDocument& document) {
  const std::string reports = format("content/{}/reports/", document.partnership->folder);
  const std::string own = reports + document.card.key.subject + "/";
  return std::any_of(faults.begin(), faults.end(), [&](const Place& place) {
    if (!place.source || place.source->owner().partnership.empty()) return true;
    if (place.source->owner().partnership != document.partnership->folder) return false;
    const std::string& path = place.source->path();
    return path.find(reports) == path.npos || path.find(own) != path.npos;
  });
}

// Documents, made one by one by several workers; each has templates of its own.
class Filling {
 public:
  Filling(Run& run, const Making& making, const Publication& publication)
      : run_(run), making_(making), publication_(publication), reuse_(run, making) {}

  void fill() {
    const auto& planned = run_.catalogue->documents();
    const DocumentTools tools = tools_for(planned);
    filled_.resize(planned.size());
    for_each_parallel(planned.size(), run_.options.jobs, [&](std::size_t worker, std::size_t i) {
      const std::string key = reuse_.key_of(planned[i]);
      if (auto restored = reuse_.find(key, i, *store_)) {
        filled_[i] = std::move(*restored);
        return;
      }
      filled_[i] = fill_document(*run_.catalogue, planned[i], run_.workspace.root, publication_,
                                 tools, *store_, run_.templates[worker], run_.keeps_documents);
      reuse_.note(key, i, filled_[i], run_.templates[worker].take_rendered());
    });
    reuse_.load_templates(run_.templates[0], run_.diagnostics);
  }

  // Puts together what is left of the documents, in their order.
  std::map<const DocumentCard*, DocumentFiles> collect(Made& made) {
    const auto& planned = run_.catalogue->documents();
    std::map<const DocumentCard*, DocumentFiles> files;
    const std::vector<Place> faults = places_of_errors(run_.diagnostics);
    for (std::size_t i = 0; i < planned.size(); ++i) {
      FilledDocument& document = filled_[i];
      if (run_.keeps_shapes) run_.shapes.push_back(shape_of(document));  // before it is taken apart
      run_.diagnostics.add_all(document.diagnostics);
      // A fault of its own, or of what it states, may be why it says something else.
      const bool is_asked = !document.if_clean.all().empty();
      if (is_asked && !document.diagnostics.has_errors() && !is_faulty(faults, planned[i]))
        run_.diagnostics.add_all(document.if_clean);
      tool_faults_.add_all(document.tool_faults);
      abbreviations_[planned[i].partnership].merge(document.abbreviations);
      run_.content.read.add(std::move(document.files_read));
      if (document.kept || document.has_places())
        run_.document_sources.push_back(std::move(document.sources));
      if (document.kept) run_.documents.push_back(std::move(*document.kept));
      if (!document.files) continue;
      if (!is_current_copy(planned[i].card)) ++run_.composed;
      if (document.files->kept_docx) ++made.kept;
      files.emplace(&planned[i].card, std::move(*document.files));
    }
    filled_.clear();
    return files;
  }

  // An abbreviation may be unused because what would have used it has a fault.
  void check_lists() {
    if (run_.diagnostics.has_errors()) return;
    for (const Partnership& partnership : run_.workspace.partnerships) {
      std::set<std::string>& used = abbreviations_[&partnership];
      for (const TermsOfReference& terms : partnership.terms)
        used.merge(used_abbreviations(partnership, terms.wording));
      check_unused_abbreviations(partnership, used, run_.diagnostics);
    }
  }

  // A template may be unused because what would have used it has a fault, or is another's.
  void check_templates() {
    if (run_.diagnostics.has_errors() || builds_one(run_.options)) return;
    std::set<std::string> styles, used;
    for (const PlannedDocument& planned : run_.catalogue->documents())
      styles.insert(planned.style->id);
    for (const TemplateSets& sets : run_.templates) used.merge(sets.used());
    for (const auto& source : run_.sources.all()) used.insert(source->path());  // house styles
    report_unused_templates(run_.workspace.root, run_.installed, used, styles, run_.sources,
                            run_.diagnostics);
  }

  // What is not going to be published is no use to the next run, which has what was published
  // before.
  void keep_records() {
    if (!making_.begin || !run_.diagnostics.has_errors()) reuse_.keep_records();
  }

  // What is wrong with tools, if nothing else is wrong.
  void tell_the_rest() {
    if (!run_.diagnostics.has_errors()) run_.diagnostics.add_all(tool_faults_);
  }

  // Whether what stands on the pages that are no document's can be made.
  bool is_sound() const {
    return !only_checks_ && !run_.diagnostics.has_errors() && !tool_faults_.has_errors();
  }
  OutputStore& store() const { return *store_; }

 private:
  DocumentTools tools_for(const std::vector<PlannedDocument>& planned) {
    // Without tools nothing is made as it would be published, so nothing is kept either.
    if (run_.diagnostics.has_errors() && making_.begin) return {};
    if (making_.begin) {
      OutputStore* store = making_.begin();
      only_checks_ = !store;
      if (!store) return {};
      store_ = store;
    }
    reuse_.begin();
    DocumentTools tools{making_.drawer, making_.pandoc, making_.word, {}};
    if (!making_.progress || !making_.pandoc) return tools;
    const auto all = static_cast<std::size_t>(
        std::count_if(planned.begin(), planned.end(), [&](const PlannedDocument& p) {
          return has_format(p.card.key.kind, DocumentFormat::docx);
        }));
    tools.converted = [this, all] {
      const std::lock_guard lock(progress_);
      making_.progress(++converted_, all);
    };
    return tools;
  }

  Run& run_;
  const Making& making_;
  const Publication& publication_;
  DocumentReuse reuse_;
  NoStore nowhere_;
  OutputStore* store_ = &nowhere_;
  bool only_checks_ = false;
  std::mutex progress_;
  std::size_t converted_ = 0;  // guarded by progress_
  std::vector<FilledDocument> filled_;
  Diagnostics tool_faults_;
  std::map<const Partnership*, std::set<std::string>> abbreviations_;
};

}  // namespace

Made run_pipeline(Run& run, const Making& making) {
  run.installed = installed_folder();
  WorkspaceFacts facts =
      read_facts(run.options.workspace, run.installed, run.sources, run.diagnostics);
  if (builds_one(run.options)) leave_out_others(facts, run.options.partnership, run.diagnostics);
  if (run.keeps_documents) read_report_texts(facts, run.sources, run.diagnostics);
  run.workspace = std::move(facts.workspace);
  run.content = std::move(facts.files);
  return compose_and_check(run, making);
}

Made compose_and_check(Run& run, const Making& making) {
  for (int i = 0; i < std::max(run.options.jobs, 1); ++i)
    run.templates.emplace_back(run.workspace.root, run.installed);
  run.catalogue.emplace(run.workspace, CatalogueOptions{run.options.as_at, run.options.drafts},
                        ComposeTools{run.templates[0], run.sources, run.diagnostics});
  check_workspace(run);
  for (const AppendedProse& text : run.catalogue->appended_prose())
    check_appended(text, run.workspace, run.diagnostics);

  std::vector<const DocumentCard*> cards;
  for (const PlannedDocument& planned : run.catalogue->documents()) cards.push_back(&planned.card);
  Publication& publication =
      run.publication.emplace(run.workspace, cards,
                              PublicationOptions{.installed = run.installed,
                                                 .html = making.html,
                                                 .as_at = run.options.as_at,
                                                 .drafts = run.options.drafts,
                                                 .searchable = making.searchable,
                                                 .jobs = run.options.jobs},
                              run.sources, run.diagnostics);
  for (const PlannedDocument& planned : run.catalogue->documents())
    if (planned.composed && is_current_copy(planned.card))
      publication.show_terms(*planned.composed);

  Made made;
  Filling filling(run, making, publication);
  filling.fill();
  auto files = filling.collect(made);
  read_unplanned(run);
  report_unused_files(run.content, run.workspace.root, run.sources, run.diagnostics);
  filling.check_lists();
  const bool sound = filling.is_sound();
  made.files = publication.finish(
      std::move(files),
      {filling.store(), sound ? making.drawer : nullptr, sound ? making.pagefind : nullptr},
      run.templates[0], run.diagnostics);
  filling.check_templates();
  filling.tell_the_rest();
  drop_consequences(run.diagnostics);
  if (run.options.strict) run.diagnostics.warnings_become_errors();
  filling.keep_records();
  return made;
}

std::optional<std::vector<OutputFile>> fill_again(Run& run, const Making& making,
                                                  OutputStore& store, std::size_t number) {
  FilledDocument document = fill_document(
      *run.catalogue, run.catalogue->documents()[number], run.workspace.root, *run.publication,
      {making.drawer, making.pandoc, making.word, {}}, store, run.templates[0], false);
  const DocumentShape shape = shape_of(document);
  if (!shape.is_silent || shape != run.shapes[number]) return std::nullopt;
  std::vector<OutputFile> result;
  if (document.files->page.made) result.push_back(std::move(*document.files->page.made));
  for (PlannedFile& file : document.files->beside)
    if (file.made) result.push_back(std::move(*file.made));
  return result;
}

}  // namespace remit
