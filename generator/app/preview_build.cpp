#include "app/preview_build.h"

#include <iterator>
#include <set>
#include <utility>

#include "app/filling.h"
#include "app/installed.h"
#include "app/messages.h"
#include "app/run_version.h"
#include "base/digest.h"
#include "base/format.h"
#include "publish/conversions.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

const WordSource kWhenAskedFor{.converted = false, .later = true};

[[noreturn]] void fail(const Diagnostics& diagnostics) {
  std::string fault;
  for (const Diagnostic& each : diagnostics.sorted()) fault += render_text(each);
  throw PreviewFault(fault);
}

// Converts a document when it is asked for, if its text still says what the page that is shown
// says: texts are read again. The run stays as long as somebody may ask.
MakeFile converter(std::shared_ptr<const Run> run, std::optional<Pandoc> pandoc,
                   const ResultCache& cache, PreviewFiles shown) {
  return [run = std::move(run), pandoc = std::move(pandoc), &cache,
          shown = std::move(shown)](const std::string& path) -> std::optional<std::string> {
    if (!pandoc || format_of_path(path) != DocumentFormat::docx) return std::nullopt;
    for (const PlannedDocument& planned : run->catalogue->documents()) {
      const DocumentKey& key = planned.card.key;
      if (!has_format(key.kind, DocumentFormat::docx) ||
          file_path(key, DocumentFormat::docx) != path)
        continue;
      Drawer drawer(cache);
      MemoryStore store;
      TemplateSets templates(run->workspace.root, run->installed);
      DocumentTools tools;
      tools.drawer = &drawer;
      tools.word = [](const DocumentCard&) { return kWhenAskedFor; };
      FilledDocument filled = fill_document(*run->catalogue, planned, run->workspace.root,
                                            *run->publication, tools, store, templates, true);
      Diagnostics& diagnostics = filled.diagnostics;
      diagnostics.add_all(filled.if_clean);
      diagnostics.add_all(filled.tool_faults);
      if (diagnostics.has_errors() || !filled.kept || !filled.files) fail(diagnostics);
      const auto page = shown.find(filled.files->page.path);
      if (page == shown.end() || page->second.get() != filled.files->page.made->bytes)
        throw PreviewFault(
            "The text has changed since its page was made: correct the errors that the "
            "page shows, and ask again.");
      auto made = convert_to_docx(*filled.kept, *pandoc, diagnostics);
      if (!made) fail(diagnostics);
      return made;
    }
    return std::nullopt;
  };
}

}  // namespace

// Keeps what is made in memory. What the last build made of the same bytes counts as on the disk.
class PreviewBuild::Store : public OutputStore {
 public:
  Store(const std::map<std::string, OnDisk>& made, const PreviewFiles& files)
      : made_(made), files_(files) {}

  OutputFile keep(OutputFile file) override {
    OnDisk there{digest(file.bytes), file.bytes.size()};
    if (!is_made(file.path, there)) return file;
    return {std::move(file.path), {}, std::move(there)};
  }
  std::optional<OutputFile> find(const std::string& path, const OnDisk& made) override {
    if (!is_made(path, made)) return std::nullopt;
    return OutputFile{path, {}, made};
  }
  std::optional<std::string> read(const OutputFile& file) const override {
    return file.on_disk ? files_.at(file.path).get() : file.bytes;
  }

 private:
  bool is_made(const std::string& path, const OnDisk& made) const {
    const auto known = made_.find(path);
    return known != made_.end() && known->second.digest == made.digest;
  }

  const std::map<std::string, OnDisk>& made_;
  const PreviewFiles& files_;
};

Making PreviewBuild::making() {
  return {.searchable = false,
          .drawer = &drawer_,
          .version = run_version(options_, pandoc_ ? &*pandoc_ : nullptr, nullptr),
          .word = [later = pandoc_.has_value()](const DocumentCard&) {
            return later ? kWhenAskedFor : WordSource{.converted = false};
          }};
}

void PreviewBuild::take(std::vector<OutputFile> files, PreviewFiles& to) {
  for (OutputFile& file : files) {
    if (file.on_disk) {
      to.insert_or_assign(file.path, files_.at(file.path));
      continue;
    }
    made_[file.path] = {digest(file.bytes), file.bytes.size()};
    to.insert_or_assign(std::move(file.path), std::move(file.bytes));
  }
}

PreviewBuild::Result PreviewBuild::build(const std::vector<std::string>& changed) {
  if (run_)
    if (auto result = build_again(changed)) return std::move(*result);
  return build_all();
}

PreviewBuild::Result PreviewBuild::build_all() {
  auto run = std::make_shared<Run>(options_);
  run->keeps_shapes = true;
  Diagnostics missing;
  if (options_.formats.contains(DocumentFormat::docx) && !pandoc_) pandoc_ = find_pandoc(missing);
  if (pandoc_) pandoc_->cache = &cache_;
  const InputFiles inputs(options_.workspace, installed_folder(), options_.jobs);
  Store store(made_, files_);
  Making wanted = making();
  wanted.begin = [&] { return &store; };
  wanted.records = &records_;
  wanted.inputs = &inputs;
  Made made = run_pipeline(*run, wanted);
  cache_.tidy();
  if (!run->diagnostics.has_errors()) run->diagnostics.add_all(missing);
  Result result{run, {}, {}};
  run_.reset();
  if (run->diagnostics.has_errors()) return result;
  take(std::move(made.files), result.files);
  std::erase_if(made_, [&](const auto& each) { return !result.files.contains(each.first); });
  files_ = result.files;
  result.make = converter(run, pandoc_, cache_, files_);
  run_ = std::move(run);
  return result;
}

// Nothing if more has to be made than the files of the reports that changed.
std::optional<PreviewBuild::Result> PreviewBuild::build_again(
    const std::vector<std::string>& changed) {
  const auto& planned = run_->catalogue->documents();
  std::set<std::size_t> again;
  for (const std::string& path : changed) {
    const auto reads = [&](std::size_t i) { return run_->shapes[i].read.contains(path); };
    bool found = false;
    for (std::size_t i = 0; i < planned.size(); ++i)
      if (reads(i)) {
        again.insert(i);
        found = true;
      }
    // Facts, and files that no report reads, may be about anything.
    if (!found || run_->content.is_fact(path)) return std::nullopt;
  }
  Result result{run_, files_, {}};
  Store store(made_, files_);
  std::vector<OutputFile> all;  // taken together: if one document needs more, nothing was changed
  for (const std::size_t number : again) {
    auto files = fill_again(*run_, making(), store, number);
    if (!files) return std::nullopt;
    std::move(files->begin(), files->end(), std::back_inserter(all));
  }
  take(std::move(all), result.files);
  files_ = result.files;
  result.make = converter(run_, pandoc_, cache_, files_);
  return result;
}

}  // namespace remit
