// What the commands about an adoption share: finding the version, and composing the workspace as it
// will be.
#pragma once

#include <functional>
#include <string>

#include "app/run.h"

namespace remit {

constexpr const char* kNothingAdopted = "nothing was adopted";

// The version that the options name; or says that there is none, and gives false.
bool is_version(const Options& options, const Partnership& partnership);

// The same in a workspace that can be changed; null if it is not there.
TermsOfReference* find_in(Workspace& workspace, const std::string& folder, const Options& options);

const ComposedDocument* find_composed(const Run& run, const TermsOfReference& terms,
                                      const std::string& folder);

// That a version has not been adopted, or has no record yet, is what `remit adopt` is for: of this
// one or of another, so that each can be adopted by itself.
void remove_settled(Diagnostics& diagnostics);

// That is also what a correction is for, or taking an adoption back; and so is that something of
// an adopted version was altered, or that the record of this one is lost or cannot be read.
void remove_corrected(const Partnership& partnership, const Options& options,
                      Diagnostics& diagnostics);

// Composes and checks the workspace of a run with a change in the version that the options name,
// as of the day of `after`'s options.
using Change = std::function<void(const Partnership&, TermsOfReference&)>;
void run_with(const Run& run, const std::string& folder, const Change& change, Run& after);

// The document with its diagrams drawn.
ComposedDocument drawn(const ComposedDocument& document, Diagnostics& diagnostics);

// What there is to say of the version itself.
Diagnostics about(const TermsOfReference& terms, const Diagnostics& all);

// Where the files of the version are in the workspace, with "/" at its end.
std::string terms_folder(const Partnership& partnership, const Options& options);

}  // namespace remit
