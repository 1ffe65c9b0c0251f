#include <fnmatch.h>

#include <algorithm>

#include <cstdio>

#include "app/commands.h"
#include "app/installed.h"
#include "app/messages.h"
#include "app/one_partnership.h"
#include "app/pipeline.h"
#include "app/run_version.h"
#include "app/whole_run.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "publish/lost_addresses.h"
#include "publish/output.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

bool is_selected(const Options& options, const DocumentCard& card) {
  if (!options.partnership.empty() && card.key.partnership != options.partnership) return false;
  return options.only.empty() || fnmatch(options.only.c_str(), card.name.c_str(), 0) == 0;
}

// --partnership or --only that fit no document are mistakes of the command line.
bool selects_nothing(const Run& run) {
  std::vector<std::string> names;
  for (const PlannedDocument& planned : run.catalogue->documents()) {
    if (is_selected(run.options, planned.card)) return false;
    for (const std::string& name : {planned.card.key.partnership, planned.card.name})
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  const Options& o = run.options;
  if (o.partnership.empty() && o.only.empty()) return false;
  const std::string& wanted = o.only.empty() ? o.partnership : o.only;
  std::fprintf(stderr, "remit: no document fits '%s'\n  help: %s\n", wanted.c_str(),
               did_you_mean(wanted, names, "documents and partnerships are " + listed(names, "and"))
                   .c_str());
  return true;
}

// Documents that are not selected keep the DOCX that was published before, if there is one; but not
// those that hold something exempt, which may have been public then.
WordSource word_source(const Options& options, const std::string& out, const DocumentCard& card) {
  if (is_selected(options, card) || (card.report && card.report->holds_exempt)) return {};
  FileResult file =
      read_beneath(out, file_path(card.key, DocumentFormat::docx), kMaxPublishedBytes);
  if (file.fault != FileFault::none) return {};
  return {false, std::move(file.bytes)};
}

// `remit forget` for this output folder.
std::string forget_command(const Options& options) {
  std::string result = "remit forget";
  if (options.workspace != ".") result += " --workspace " + options.workspace;
  if (!options.out.empty()) result += " --out " + options.out;
  return result;
}

// Holds the build to what the folder has from before: what is proposed never takes the place of
// what was published, nor the other way round, and no address is lost.
void check_before(Run& run, const Manifest& before, const std::string& out,
                  const std::vector<OutputFile>& files) {
  if (before.files.empty()) return;
  if (before.facts.drafts != run.options.drafts)
    run.diagnostics.error(
        {}, "output.drafts",
        before.facts.drafts
            ? format("{} holds drafts, which nothing that is published takes the place of", out)
            : format("{} holds what was published, which no drafts take the place of", out),
        "write to another folder: --out");
  else
    check_lost_addresses(before,
                         {files, run.workspace, run.options.ended, run.options.formats,
                          run.options.as_at, forget_command(run.options)},
                         run.diagnostics);
}

// What the list of the output tells of this build.
ManifestFacts facts_of(const Run& run, const Manifest& before) {
  const Options& options = run.options;
  std::set<std::string> said_to_be_public, lasting;
  if (options.is_public)
    for (const Partnership& partnership : run.workspace.partnerships)
      said_to_be_public.insert(partnership.folder);
  if (!options.drafts) lasting = lasting_websites(before, run.workspace, said_to_be_public);
  // Those of others stay as they are.
  if (builds_one(options)) lasting.insert(before.facts.lasting.begin(), before.facts.lasting.end());
  return {"remit " REMIT_VERSION, iso(options.as_at), options.drafts, std::move(lasting)};
}

int fail_build(const Run& run, const std::string& out) {
  print_diagnostics(run.diagnostics, run.options.json_messages);
  if (!run.options.json_messages)
    std::fprintf(stderr,
                 OutputFolder::is_unfinished(out)
                     ? "%s; %s%s is not whole yet, the next run finishes it\n"
                     : "%s; nothing was published, %s%s is as it was\n",
                 summary(run.diagnostics).c_str(), out.c_str(), out.ends_with('/') ? "" : "/");
  return exit_status(run.diagnostics);
}

void print_result(const PublishResult& result, const std::string& out, std::size_t kept) {
  for (const std::string& path : result.written)
    std::printf("  wrote %s/%s\n", out.c_str(), path.c_str());
  for (const std::string& path : result.removed)
    std::printf("  removed %s/%s\n", out.c_str(), path.c_str());
  const std::size_t all = result.written.size() + result.unchanged;
  std::printf("%s/ holds %zu files: %zu written, %zu unchanged, %zu removed\n", out.c_str(), all,
              result.written.size(), result.unchanged, result.removed.size());
  if (kept > 0)
    std::printf("%zu Word %s not converted again and may be older than the data\n", kept,
                kept == 1 ? "document was" : "documents were");
}

std::optional<Pagefind> search_tool(const std::string& installed, const ResultCache& cache) {
  auto result = find_pagefind(installed);
  if (result) result->cache = &cache;
  return result;
}

void repeat(const WholeRun::Said& said, const Options& options, const std::string& out) {
  std::fputs(options.json_messages ? said.json.c_str() : said.text.c_str(), stderr);
  if (options.json_messages) return;
  print_result({{}, {}, said.files}, out, said.kept);
  if (said.warnings > 0) std::fprintf(stderr, "%s\n", said.summary.c_str());
}

// What the same build said before, if all that it made is still there.
std::optional<WholeRun::Said> find_whole(const WholeRun& whole, const Options& options,
                                         const std::string& out, Drawer& drawer) {
  if (!whole.is_known() || !is_folder(out)) return std::nullopt;
  Diagnostics told_later;
  const auto folder = OutputFolder::open(out, options.workspace, told_later);
  if (!folder) return std::nullopt;
  auto said = whole.find(folder.get(), [&] { return drawer.version(); });
  if (!said) folder->withdraw();
  return said;
}

// A website is whole without a search.
void say_there_is_no_search(const Options& options) {
  if (!search_is_unwanted() && !options.json_messages)
    std::fprintf(stderr,
                 "note: Pagefind is not installed, so the websites have no search; "
                 "the lists from A to Z stand in its place\n");
}

}  // namespace

int run_build(const Options& options) {
  Run run(options);
  const std::string out = options.output_folder();
  OutputFolder::complete_interrupted(out, options.workspace, run.diagnostics);
  const ResultCache cache(ResultCache::default_folder());
  Drawer drawer(cache);
  Diagnostics missing;
  std::optional<Pandoc> pandoc;
  if (options.formats.contains(DocumentFormat::docx)) pandoc = find_pandoc(missing);
  if (pandoc) pandoc->cache = &cache;
  const bool html = options.formats.contains(DocumentFormat::html);
  const auto pagefind =
      html && !options.drafts ? search_tool(installed_folder(), cache) : std::nullopt;
  const InputFiles inputs(options.workspace, installed_folder(), options.jobs);
  const ResultCache runs(ResultCache::folder_of_runs());
  const std::string version =
      run_version(options, pandoc ? &*pandoc : nullptr, pagefind ? &*pagefind : nullptr);
  const bool lacks_search = html && !options.drafts && !pagefind;
  const WholeRun whole(runs, options, out, inputs, version);
  if (run.diagnostics.all().empty() && missing.all().empty())
    if (const auto said = find_whole(whole, options, out, drawer)) {
      if (lacks_search) say_there_is_no_search(options);
      repeat(*said, options, out);
      return kClean;
    }
  DocumentRecords records(runs, run_name(options, out));
  std::unique_ptr<OutputFolder> folder;
  Diagnostics refused;  // by the output folder
  const Making making{
      .html = html,
      .searchable = pagefind.has_value(),
      .drawer = &drawer,
      .pandoc = pandoc ? &*pandoc : nullptr,
      .pagefind = pagefind ? &*pagefind : nullptr,
      .begin = [&]() -> OutputStore* {
        if (missing.has_errors()) return nullptr;
        folder = OutputFolder::open(out, options.workspace, refused);
        return folder.get();
      },
      .records = &records,
      .inputs = &inputs,
      .version = version,
      .word = [&](const DocumentCard& card) { return word_source(options, out, card); },
      .progress = [](std::size_t done,
                     std::size_t all) { print_progress(format("converted {} of {}", done, all)); }};
  Made made = run_pipeline(run, making);
  end_progress();
  cache.tidy();
  runs.tidy();
  const bool selects = run.diagnostics.has_errors() || !selects_nothing(run);
  if (!run.diagnostics.has_errors()) run.diagnostics.add_all(missing);
  if (!run.diagnostics.has_errors()) run.diagnostics.add_all(refused);
  if (folder && (run.diagnostics.has_errors() || !selects)) folder->withdraw();
  if (!selects) return kWrongCommandLine;
  if (run.diagnostics.has_errors()) return fail_build(run, out);
  if (lacks_search) say_there_is_no_search(options);
  WholeRun::Said said = said_of(run.diagnostics, run.composed);
  const auto before = folder->manifest(run.diagnostics);
  if (before && builds_one(options))
    made.files =
        with_others(std::move(made.files), options.partnership, *before, *folder, run.diagnostics);
  if (before) check_before(run, *before, out, made.files);
  if (run.diagnostics.has_errors()) return fail_build(run, out);
  const PublishResult result = folder->publish(made.files, facts_of(run, *before), run.diagnostics);
  if (run.diagnostics.has_errors()) return fail_build(run, out);
  print_diagnostics(run.diagnostics, options.json_messages);
  said.kept = made.kept;
  said.files = made.files.size();
  whole.keep(said, run.content.read.paths, folder.get(), [&] { return drawer.version(); });
  if (!options.json_messages) {
    print_result(result, out, made.kept);
    if (builds_one(options))
      std::printf("only '%s' was built; the rest of %s/ is as it was\n",
                  options.partnership.c_str(), out.c_str());
  }
  if (!options.json_messages && run.diagnostics.warnings() > 0)
    std::fprintf(stderr, "%s\n", summary(run.diagnostics).c_str());
  return kClean;
}

}  // namespace remit
