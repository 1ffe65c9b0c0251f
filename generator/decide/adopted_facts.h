// The file of facts of a version, as decisions about it change it. Every byte that says something
// else stays as it is.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "decide/adoption.h"
#include "decide/new_file.h"

namespace remit {

// With the decision and the digest of the text of its record.
std::string adopted_facts(const TermsOfReference& terms, const Decision& decision,
                          const std::string& text);

// Of an adopted version: with what is right, and the digest of the text of its record now.
std::string corrected_facts(const TermsOfReference& terms, const Decision& decision,
                            const std::string& text);

// Of an adopted version: as if it had not been adopted. `amends` is the day of the version that it
// changes, "" if there is none or if it never was a proposal.
std::string undone_facts(const TermsOfReference& terms, const std::string& amends);

// Whether the facts can be read as they will be written, since what the command line gave is in
// them. Otherwise errors.
bool is_readable(const NewFile& facts, Sources& sources, Diagnostics& diagnostics);

}  // namespace remit
