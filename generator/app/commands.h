// The subcommands, one file each. Every one returns the program's exit status.
#pragma once

#include "app/exit_status.h"
#include "app/options.h"

namespace remit {

int run_adopt(const Options& options);
int run_correct_adoption(const Options& options);
int run_undo_adoption(const Options& options);
int run_amend(const Options& options);
int run_affected(const Options& options);
int run_build(const Options& options);
int run_check(const Options& options);
int run_explain(const Options& options);
int run_forget(const Options& options);
int run_issue(const Options& options);
int run_new(const Options& options);
int run_redline(const Options& options);
int run_schema(const Options& options);
int run_serve(const Options& options);
int run_show(const Options& options);

}  // namespace remit
