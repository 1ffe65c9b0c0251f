#include "app/preview_build.h"

#include "app/diagrams.h"
#include "app/messages.h"
#include "base/format.h"
#include "publish/conversions.h"
#include "publish/plan.h"
#include "website/addresses.h"

namespace remit {
namespace {

// Converts a document when it is asked for. The run stays as long as somebody may ask.
MakeFile converter(std::shared_ptr<const Run> run, std::optional<Pandoc> pandoc) {
  return [run = std::move(run),
          pandoc = std::move(pandoc)](const std::string& path) -> std::optional<std::string> {
    if (!pandoc) return std::nullopt;
    for (const ComposedDocument& document : run->documents) {
      if (!document.has_word || docx_path(document) != path) continue;
      Diagnostics diagnostics;
      auto made = convert_to_docx({&document}, *pandoc, {1, {}}, diagnostics);
      if (made.contains(path)) return std::move(made[path]);
      std::string fault;
      for (const Diagnostic& each : diagnostics.sorted()) fault += render_text(each);
      throw PreviewFault(fault);
    }
    return std::nullopt;
  };
}

}  // namespace

void PreviewBuild::convert_new(Run& run) {
  if (!options_.formats.contains("docx")) return;
  if (!pandoc_ && !(pandoc_ = find_pandoc(run.diagnostics))) return;
  pandoc_->cache = &cache_;
  std::vector<const ComposedDocument*> wanted;
  for (const ComposedDocument& document : run.documents)
    if (document.has_word && !docx_.contains(docx_path(document)) &&
        (options_.partnership.empty() || document.partnership == options_.partnership))
      wanted.push_back(&document);
  if (wanted.empty()) return;
  const ConversionOptions how{options_.jobs, [](std::size_t done, std::size_t all) {
                                print_progress(format("converted {} of {}", done, all));
                              }};
  docx_.merge(convert_to_docx(wanted, *pandoc_, how, run.diagnostics));
  end_progress();
  cache_.tidy();
}

PreviewBuild::Result PreviewBuild::build() {
  auto run = std::make_shared<Run>(options_);
  run_pipeline(*run);
  if (!run->diagnostics.has_errors())
    draw_diagrams(run->documents, cache_, options_.jobs, run->diagnostics);
  std::map<std::string, std::string> drawn;
  if (!run->diagnostics.has_errors())
    drawn = draw_page_diagrams(run->workspace, run->documents, options_.as_at, cache_,
                               options_.jobs, run->diagnostics);
  if (!run->diagnostics.has_errors()) convert_new(*run);
  Result result{run, {}, converter(run, pandoc_)};
  if (run->diagnostics.has_errors()) return result;
  const PlanOptions plan{.installed = run->installed,
                         .as_at = options_.as_at,
                         .drawn = std::move(drawn),
                         .drafts = options_.drafts};
  for (OutputFile& file :
       plan_outputs(run->workspace, run->documents, docx_, plan, run->sources, run->diagnostics))
    result.files.insert_or_assign(std::move(file.path), std::move(file.bytes));
  if (options_.strict) run->diagnostics.warnings_become_errors();
  return result;
}

}  // namespace remit
