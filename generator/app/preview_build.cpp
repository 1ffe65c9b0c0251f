#include "app/preview_build.h"

#include "app/filling.h"
#include "app/messages.h"
#include "base/format.h"
#include "publish/conversions.h"
#include "website/addresses.h"

namespace remit {
namespace {

// Converts a document when it is asked for. The run stays as long as somebody may ask.
MakeFile converter(std::shared_ptr<const Run> run, std::optional<Pandoc> pandoc,
                   const ResultCache& cache) {
  return [run = std::move(run), pandoc = std::move(pandoc),
          &cache](const std::string& path) -> std::optional<std::string> {
    if (!pandoc) return std::nullopt;
    for (const PlannedDocument& planned : run->catalogue->documents()) {
      const DocumentKey& key = planned.card.key;
      if (!has_format(key.kind, DocumentFormat::docx) ||
          file_path(key, DocumentFormat::docx) != path)
        continue;
      Sources sources;
      Diagnostics diagnostics;
      TemplateSets templates(run->workspace.root, run->installed);
      auto document = compose_planned(*run->catalogue, planned, run->workspace.root,
                                      {templates, sources, diagnostics});
      std::optional<std::string> made;
      if (document) Drawer(cache).draw_pictures(*document, diagnostics);
      if (document) made = convert_to_docx(*document, *pandoc, diagnostics);
      if (made) return made;
      std::string fault;
      for (const Diagnostic& each : diagnostics.sorted()) fault += render_text(each);
      throw PreviewFault(fault);
    }
    return std::nullopt;
  };
}

}  // namespace

// One that was converted before keeps that file; others are converted if they are shown.
WordSource PreviewBuild::word_source(const DocumentCard& card) const {
  const auto known = docx_.find(file_path(card.key, DocumentFormat::docx));
  if (known != docx_.end()) return {false, known->second};
  const bool is_shown =
      options_.partnership.empty() || card.key.partnership == options_.partnership;
  return {is_shown, std::nullopt};
}

PreviewBuild::Result PreviewBuild::build() {
  auto run = std::make_shared<Run>(options_);
  Diagnostics missing;
  if (options_.formats.contains(DocumentFormat::docx) && !pandoc_) pandoc_ = find_pandoc(missing);
  if (pandoc_) pandoc_->cache = &cache_;
  Drawer drawer(cache_);
  MemoryStore memory;
  const Making making{
      .searchable = false,
      .drawer = &drawer,
      .pandoc = pandoc_ ? &*pandoc_ : nullptr,
      .begin = [&] { return &memory; },
      .word = [&](const DocumentCard& card) { return word_source(card); },
      .progress = [](std::size_t done,
                     std::size_t all) { print_progress(format("converted {} of {}", done, all)); }};
  Made made = run_pipeline(*run, making);
  end_progress();
  cache_.tidy();
  if (!run->diagnostics.has_errors()) run->diagnostics.add_all(missing);
  Result result{run, {}, converter(run, pandoc_, cache_)};
  if (run->diagnostics.has_errors()) return result;
  for (OutputFile& file : made.files) {
    if (file.path.ends_with(row_of(DocumentFormat::docx).suffix))
      docx_.emplace(file.path, file.bytes);
    result.files.insert_or_assign(std::move(file.path), std::move(file.bytes));
  }
  return result;
}

}  // namespace remit
