#include <cstdio>

#include "app/command_faults.h"
#include "app/commands.h"
#include "app/installed.h"
#include "app/messages.h"
#include "app/workspace_edit.h"
#include "decide/amendment.h"
#include "model/lookup.h"
#include "read/workspace.h"

namespace remit {
namespace {

void print_next(const std::string& base, const std::string& body, const std::string& version) {
  std::printf(
      "next: change its facts in %s.xml and its wording in %s.md, then\n"
      "  remit check --drafts\n"
      "  remit redline %s\n"
      "and when it is agreed\n"
      "  remit adopt %s %s --agreed-by BODY --agreed-on DATE --in-force-from DATE\n",
      base.c_str(), base.c_str(), body.c_str(), body.c_str(), version.c_str());
}

}  // namespace

int run_amend(const Options& options) {
  WorkspaceEdit edit(options);
  if (edit.status()) return *edit.status();
  Sources sources;
  Diagnostics found;  // of the content, which `remit check` reports
  const Workspace workspace = read_workspace(options.workspace, installed_folder(), sources, found);
  const Partnership* partnership = partnership_of_body(workspace, options);
  if (!partnership) return kWrongCommandLine;
  Diagnostics diagnostics;
  const auto proposal = propose_amendment(*partnership, *find_body(*partnership, options.id),
                                          given(options, "name"), diagnostics);
  if (!proposal) return fail(diagnostics, "nothing was proposed", options.json_messages);
  if (!edit.write(proposal->files)) return kContentHasErrors;
  std::printf("it begins as a copy of the version in force from %s\n",
              in_words(*proposal->amends->in_force_from.date).c_str());
  print_next(proposal->base, options.id, proposal->version);
  return kClean;
}

}  // namespace remit
