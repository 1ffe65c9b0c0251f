#include <algorithm>
#include <cstdio>

#include "app/command_faults.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "app/workspace_edit.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "compose/catalogue.h"
#include "decide/compared_versions.h"
#include "model/lookup.h"
#include "publish/conversions.h"
#include "website/pages/single_page.h"

namespace remit {
namespace {

constexpr const char* kNothingWritten = "nothing was written";

// Whether every version that the command line names exists; if not, it has been said.
bool are_versions(const Partnership& partnership, const Options& options) {
  std::vector<std::string> known;
  for (const TermsOfReference& terms : partnership.terms)
    if (terms.body.value == options.id) known.push_back(terms.version);
  for (const std::string& name : {options.before, options.version})
    if (!name.empty() &&
        !is_known(name, known, "version", "create one: remit new terms " + options.id))
      return false;
  return true;
}

// The page as one file, which needs no other but its pictures.
std::optional<std::string> page_of(const ComposedDocument& document, const Partnership& partnership,
                                   const std::string& name, Run& run) {
  Templates templates(run.workspace.root, run.installed, partnership.house_style.value,
                      run.sources);
  std::string style;
  for (const std::string& root : {run.workspace.root, run.installed})
    if (style.empty()) style = read_beneath(root, "site/assets/style.css", kMaxAssetBytes).bytes;
  return render_single_page(document, partnership, name, style, templates, run.diagnostics);
}

// Partnerships whose bodies have one id do not write over each other's.
std::string default_folder(const Workspace& workspace, const Partnership& partnership,
                           const Options& options) {
  const auto& all = workspace.partnerships;
  const auto count = std::count_if(all.begin(), all.end(), [&](const Partnership& p) {
    return find_body(p, options.id) != nullptr;
  });
  const std::string folder = options.workspace + "/redlines";
  return count > 1 ? folder + "/" + partnership.folder : folder;
}

}  // namespace

int run_redline(const Options& given_options) {
  Options options = given_options;
  options.drafts = true;
  const bool json = options.json_messages;
  Run run(options);
  run_pipeline(run);
  const Partnership* partnership = partnership_of_body(run.workspace, options);
  if (!partnership || !are_versions(*partnership, options)) return kWrongCommandLine;
  if (run.diagnostics.has_errors()) return fail(run.diagnostics, kNothingWritten, json);
  Diagnostics diagnostics;
  const auto pair = compared_versions(*partnership, *find_body(*partnership, options.id),
                                      options.before, options.version, options.as_at, diagnostics);
  if (!pair) return fail(diagnostics, kNothingWritten, json);

  TemplateSets templates(run.workspace.root, run.installed);
  auto redline = compose_redline_between(run.workspace, *partnership, *pair->before, *pair->after,
                                         options.as_at, {templates, run.sources, run.diagnostics});
  std::optional<Pandoc> pandoc = find_pandoc(run.diagnostics);
  if (!redline || !pandoc) return fail(run.diagnostics, kNothingWritten, json);
  const ResultCache cache(ResultCache::default_folder());
  ComposedDocument& document = *redline;
  Drawer(cache).draw_pictures(document, run.diagnostics);
  const std::string name =
      format("{}-redline-{}-{}", options.id, document.key.before, document.key.version);
  const auto page = page_of(document, *partnership, name, run);
  const auto docx = convert_to_docx(document, *pandoc, run.diagnostics);
  if (!page || !docx || run.diagnostics.has_errors())
    return fail(run.diagnostics, kNothingWritten, json);

  std::vector<NewFile> files = {{name + ".docx", *docx, true}, {name + ".html", *page, true}};
  for (const PictureFile& picture : document.pictures)
    files.push_back({single_page_picture(name, picture), picture.bytes, true});
  const std::string out =
      options.out.empty() ? default_folder(run.workspace, *partnership, options) : options.out;
  WorkspaceEdit edit(options, out);
  edit.leave_no_lock();
  if (edit.status()) return *edit.status();
  if (!edit.write(files)) return kContentHasErrors;
  std::printf("%s/ shows what changes from %s to %s\n", out.c_str(), document.key.before.c_str(),
              document.key.version.c_str());
  if (pair->after->proposed)
    std::printf(
        "next: put the schedule into a report:\n"
        "  <appendix id=\"A\" amendments=\"%s\" version=\"%s\"/>\n",
        options.id.c_str(), pair->after->version.c_str());
  return kClean;
}

}  // namespace remit
